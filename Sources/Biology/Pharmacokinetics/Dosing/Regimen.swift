// SPDX-License-Identifier: Apache-2.0

/// All doses of a treatment, in order of time.
public struct Regimen: Equatable, Sendable {
  /// The doses by time, those of one time in the order given; one or more.
  public let doses: [Dose]
  /// What a reader should know before trusting the result.
  public let warnings: [DoseWarning]
  /// Whether every dose was ordered as an amount, and none per body weight.
  let isOrderedByMass: Bool

  /// - Parameters:
  ///   - doses: in any order; they may overlap, but the same record may not stand twice.
  ///   - bodyWeight: the patient's (kg), for the limits per body weight.
  ///   - isOrderedByMass: whether every dose was ordered as an amount, as 35 mg, and none per kg.
  /// - Throws: ``DoseError``.
  public init(
    _ doses: [Dose], bodyWeight: Double, inMilligrams isOrderedByMass: Bool = false
  ) throws(DoseError) {
    guard bodyWeight > 0, bodyWeight.isFinite else { throw .bodyWeightNotPositive(bodyWeight) }
    guard !doses.isEmpty else { throw .noDoses }
    guard doses.count <= Dosing.mostDoses else { throw .tooManyDoses(doses.count) }
    try Regimen.checkDuplicates(in: doses)
    for dose in doses { try dose.check(forBodyWeight: bodyWeight) }
    self.doses = Regimen.inOrder(doses)
    self.warnings = DoseWarning.warnings(
      for: self.doses, bodyWeight: bodyWeight, inMilligrams: isOrderedByMass)
    self.isOrderedByMass = isOrderedByMass
  }

  /// The start of the first dose (h).
  public var start: Double { doses[0].time }

  /// The start of the last dose (h).
  public var lastStart: Double { doses[doses.count - 1].time }

  /// The drugs that are given, each once.
  public var drugs: [Drug] {
    Drug.allCases.filter { drug in doses.contains { $0.drug == drug } }
  }

  /// The same doses, each moved by a time (h).
  ///
  /// - Throws: ``DoseError``.
  package func moved(by time: Double, bodyWeight: Double) throws(DoseError) -> Regimen {
    let moved = try doses.map { dose throws(DoseError) in
      try dose.starting(at: dose.time + time)
    }
    return try Regimen(moved, bodyWeight: bodyWeight, inMilligrams: isOrderedByMass)
  }

  private static func inOrder(_ doses: [Dose]) -> [Dose] {
    let order = doses.indices.sorted { (doses[$0].time, $0) < (doses[$1].time, $1) }
    return order.map { doses[$0] }
  }

  private static func checkDuplicates(in doses: [Dose]) throws(DoseError) {
    var seen: Set<Dose> = []
    for dose in doses where !seen.insert(dose).inserted { throw .duplicate(dose) }
  }
}
