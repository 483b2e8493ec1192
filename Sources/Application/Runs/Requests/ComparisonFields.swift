// SPDX-License-Identifier: Apache-2.0

import Encodings

/// Which arms stand beside the one that the other fields describe, as text.
package struct ComparisonFields: Equatable, Sendable {
  /// The field `compare`: each a protocol file, or what differs, as `route=oral,dose=100mg`.
  package var others: [String] = []
  /// The field `equal-exposure`.
  package var isAtEqualExposure = false

  package init() {}

  /// The most treatments that the colours of a chart tell apart.
  private static let most = 8

  /// Whether anything is to be compared.
  ///
  /// - Throws: ``RunError`` for a field without the one that it belongs to.
  package func isWanted() throws(RunError) -> Bool {
    guard !others.isEmpty else {
      guard !isAtEqualExposure else {
        throw RunError(
          .request,
          "\(field: "equal-exposure") needs \(field: "compare"), as \(field: "compare") route=oral")
      }
      return false
    }
    guard others.count < Self.most else {
      throw RunError(
        .request, at: .field("compare"), found: "\(others.count + 1) treatments in all",
        allowed: "up to \(Self.most)")
    }
    return true
  }

  /// The other arms.
  ///
  /// - Parameter first: the one that they differ from.
  package func arms(
    besides first: ArmFields, _ files: RequestFiles
  ) throws(RunError) -> [ComparisonRequest.Arm] {
    try others.map { (text) throws(RunError) in
      let place = RunError.Place.entry(field: "compare", text)
      let fields = try Self.fields(text, at: place, besides: first)
      do throws(RunError) {
        return try fields.request(at: place, files)
      } catch {
        throw error.ofArm(text, at: place)
      }
    }
  }

  private static func fields(
    _ text: String, at place: RunError.Place, besides first: ArmFields
  ) throws(RunError) -> ArmFields {
    guard text.contains("=") else { return first.following(protocolFile: text) }
    var changes: [(name: ArmFields.Name, value: String)] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let (word, value) = try FieldText("compare", String(part)).assignment(as: "route=oral")
      try refuseShared(word, at: place)
      let name = try FieldText("compare", word).choice(of: ArmFields.Name.self)
      guard name.isRepeatable || !changes.contains(where: { $0.name == name }) else {
        throw RunError(.request, at: place, "\(word) stands twice; give it once")
      }
      changes.append((name, value))
    }
    return first.changed(changes)
  }

  /// What must be the same for all, lest there is nothing to compare.
  private static func refuseShared(_ word: String, at place: RunError.Place) throws(RunError) {
    let shared = [
      "until", "every", "endpoint-time", "observables", "cohort", "patients", "seed", "likely",
    ]
    guard shared.contains(word) else { return }
    throw RunError(
      .request, at: place, "\(word) is the same in all arms; give it as \(field: word)",
      found: word)
  }
}

extension ArmFields.Name {
  /// Whether it may stand several times.
  fileprivate var isRepeatable: Bool { [.set, .switch, .block, .with].contains(self) }
}
