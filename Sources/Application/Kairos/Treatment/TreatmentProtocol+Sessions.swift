// SPDX-License-Identifier: Apache-2.0

public import Pharmacokinetics
public import Therapy

/// A treatment as it is planned for anybody: which drug, and the sessions at which it is given.
public typealias TreatmentProtocol = Therapy.TreatmentProtocol

extension TreatmentProtocol {
  /// The same session on several days.
  ///
  ///     try TreatmentProtocol(.ketamine, days: [0, 2, 4, 7, 9, 11]) {
  ///       Infusion(.milligramsPerKilogram(0.5), over: .minutes(40))
  ///     }
  ///
  /// - Parameters:
  ///   - drug: what is in the syringe.
  ///   - days: when sessions begin, in days of 24 h; results count from the first dose.
  ///   - name: what to call the treatment; made of the above unless given.
  ///   - doses: the doses of a session, all given at its start unless they say otherwise.
  /// - Throws: ``KairosError`` if there is no dose, or one that nobody may be given.
  public init(
    _ drug: Drug, days: [Double], name: String? = nil,
    @SessionBuilder _ doses: () -> [OrderedDose]
  ) throws(KairosError) {
    let doses = doses()
    do throws(TherapyError) {
      let sessions = try days.map { day throws(TherapyError) in
        try doses.map { dose throws(TherapyError) in try dose.session(at: day * 24) }
      }
      try self.init(drug, name: name, sessions: sessions.flatMap { $0 })
    } catch {
      throw KairosError(error)
    }
  }

  /// One session.
  ///
  /// - Throws: ``KairosError`` if there is no dose, or one that nobody may be given.
  public init(
    _ drug: Drug, name: String? = nil, @SessionBuilder _ doses: () -> [OrderedDose]
  ) throws(KairosError) {
    try self.init(drug, days: [0], name: name, doses)
  }

  /// This treatment and, after it, another with the same drug: an induction and its maintenance.
  ///
  /// - Parameter later: its days count from the same day 0.
  /// - Throws: ``KairosError`` if the drugs differ, or there are too many doses.
  public func followed(by later: TreatmentProtocol) throws(KairosError) -> TreatmentProtocol {
    guard drug == later.drug else {
      throw KairosError(
        "treatment", found: "\(drug.name), then \(later.drug.name)", allowed: "one drug", .request)
    }
    do {
      return try TreatmentProtocol(
        name: name + "; " + later.name, drug: drug, sessions: sessions + later.sessions)
    } catch {
      throw KairosError(error)
    }
  }

  private init(_ drug: Drug, name: String?, sessions: [Session]) throws(TherapyError) {
    let unnamed = try TreatmentProtocol(name: name ?? "", drug: drug, sessions: sessions)
    guard name == nil else {
      self = unnamed
      return
    }
    self = try TreatmentProtocol(
      name: unnamed.lines.joined(separator: "; "), drug: drug, sessions: sessions)
  }
}
