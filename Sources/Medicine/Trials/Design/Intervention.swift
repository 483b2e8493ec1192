// SPDX-License-Identifier: Apache-2.0

import Cohorts
package import KetamineModel
package import Therapy

/// What the people of an arm get in one period.
package struct Intervention: Sendable {
  package let name: String
  package let given: Given
  /// What begins besides, or in place of sessions, h after the period's begin.
  package let others: [StartedTreatment]
  /// Whether sessions take place under anaesthesia, so that nobody feels what is given.
  package let isUnderAnaesthesia: Bool

  /// What a session brings.
  package enum Given: Sendable {
    /// The drug, by a protocol.
    case drug(TreatmentProtocol)
    /// Something else at the sessions of a protocol, or on none.
    case control(Control, sessionsOf: TreatmentProtocol?)
  }

  package init(
    _ name: String, _ given: Given, others: [StartedTreatment] = [],
    isUnderAnaesthesia: Bool = false
  ) {
    self.name = name
    self.given = given
    self.others = others
    self.isUnderAnaesthesia = isUnderAnaesthesia
  }

  package var isDrug: Bool {
    if case .drug = given { true } else { false }
  }

  /// Whether its sessions depend on how people fare, also where they take place without the drug.
  package var hasRules: Bool { plan?.phased != nil }

  /// The protocol whose sessions it has; nil where there are none.
  package var plan: TreatmentProtocol? {
    switch given {
    case .drug(let plan): plan
    case .control(let control, let plan): control.hasSessions ? plan : nil
    }
  }

  /// When sessions begin, h after the period's begin, those of one moment once.
  package var sessionStarts: [Double] {
    Set(plan?.sessions.map { $0.start } ?? []).sorted()
  }

  /// Whether one of the other treatments stands in place of sessions, rather than beside them.
  package var isOtherTreatment: Bool { !others.isEmpty && sessionStarts.isEmpty }

  /// What it does by itself, and nothing here tells of, in the order of the model's list.
  package var unknownEffects: [Observable] {
    var unknown = Set(others.flatMap { $0.treatment.unknownEffects })
    unknown.formUnion(control?.unknownEffects ?? [])
    if isUnderAnaesthesia { unknown.formUnion(Self.unknownUnderAnaesthesia) }
    return Observable.all.filter(unknown.contains)
  }

  /// The same of what the model has no name for, in words.
  package var furtherEffects: [String] {
    var words: [String] = []
    for word in others.flatMap({ $0.treatment.furtherEffects }) where !words.contains(word) {
      words.append(word)
    }
    return words + (isUnderAnaesthesia ? ["the anaesthetic"] : [])
  }

  /// Nobody asleep tells what she feels, and an anaesthetic has a pressure of its own.
  private static let unknownUnderAnaesthesia: [Observable] =
    [
      .cadss, .systolicChange, .diastolicChange, .heartRateChange, .euphoria, .memoryImpairment,
      .drugLiking,
    ] + SideEffect.allCases.map { .probability($0) }

  /// What it is called when it stands in place of the drug; nil for the drug.
  package var control: Control? {
    if case .control(let control, _) = given { control } else { nil }
  }
}
