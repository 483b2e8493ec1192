// SPDX-License-Identifier: Apache-2.0

/// One dose: how much of which drug enters the body, where, and when.
///
/// A dose that exists is valid: it was checked when it was made.
public struct Dose: Equatable, Hashable, Sendable {
  public let drug: Drug
  /// The ordered amount (mg of free base).
  public let amount: Double
  public let route: Route
  /// The start (h).
  public let time: Double
  /// The planned duration (h) of an infusion; 0 for everything else.
  public let duration: Double
  /// How long it is held in the mouth (h); 0 unless the route is one that is held.
  public let holding: Double
  /// What becomes of the rest after that; nil unless the route is one that is held.
  public let residue: Residue?
  /// What is done to the pump while it runs.
  public let adjustments: PumpAdjustments
  /// When and how fast the pump runs; empty unless the dose is an infusion.
  public let segments: [InfusionSegment]

  /// - Parameters:
  ///   - amount: mg of free base, more than 0.
  ///   - time: the start (h), 0 or later.
  ///   - duration: over how long (h), more than 0; nil for a bolus.
  ///   - holding: how long it is held in the mouth (h); nil for ten minutes, or where it is not held.
  ///   - residue: what becomes of the rest; nil for swallowed, or where nothing is held.
  /// - Throws: ``DoseError`` that says which of them is not allowed, and what is.
  public init(
    _ drug: Drug, amount: Double, route: Route, at time: Double, over duration: Double? = nil,
    holding: Double? = nil, residue: Residue? = nil, adjustments: PumpAdjustments = .none
  ) throws(DoseError) {
    try Dose.check(amount: amount, time: time)
    try Dose.check(duration: duration, adjustments: adjustments, by: route)
    try Dose.check(holding: holding, residue: residue, by: route)
    if route == .nasal { try Dose.checkSpray(of: drug, amount: amount) }
    self.drug = drug
    self.amount = amount
    self.route = route
    self.time = time
    self.duration = duration ?? 0
    self.holding = route.isHeld ? holding ?? Dosing.usualHolding : 0
    self.residue = route.isHeld ? residue ?? .swallowed : nil
    self.adjustments = adjustments
    self.segments =
      try duration.map { over throws(DoseError) in
        try Dose.segments(amount, at: time, over: over, adjustments)
      } ?? []
  }

  private static func segments(
    _ amount: Double, at time: Double, over duration: Double, _ adjustments: PumpAdjustments
  ) throws(DoseError) -> [InfusionSegment] {
    let planned = amount / duration
    let stretches = try PumpProfile(duration: duration, adjustments: adjustments).stretches()
    return stretches.map {
      InfusionSegment(start: time + $0.start, end: time + $0.end, rate: planned * $0.share)
    }
  }
}

extension Dose {
  /// A part of a dose that goes in at one moment.
  public struct Portion: Equatable, Hashable, Sendable {
    /// When (h).
    public let time: Double
    /// How much (mg of free base).
    public let amount: Double
  }

  /// What is given at single moments: all of it at once, or one spray device of esketamine after the
  /// other, five minutes apart; empty for an infusion.
  public var portions: [Portion] {
    if isInfusion { return [] }
    guard route == .nasal, drug == .esketamine else { return [Portion(time: time, amount: amount)] }
    let devices = Int((amount / Dosing.nasalDevice).rounded())
    return (0..<devices).map {
      Portion(time: time + Double($0) * Dosing.nasalInterval, amount: Dosing.nasalDevice)
    }
  }

  public var isInfusion: Bool { duration > 0 }

  /// When the last of it goes in (h): later than planned if the pump paused, earlier if it stopped;
  /// for what is held in the mouth, when that is over.
  public var end: Double {
    segments.last?.end ?? portions.last.map { $0.time + holding } ?? time
  }

  /// The same dose at another time (h).
  ///
  /// - Throws: ``DoseError/timeOutOfRange(_:)``.
  public func starting(at time: Double) throws(DoseError) -> Dose {
    try Dose(
      drug, amount: amount, route: route, at: time, over: isInfusion ? duration : nil,
      holding: route.isHeld ? holding : nil, residue: residue, adjustments: adjustments)
  }

  /// What is given (mg): the ordered amount, unless the infusion is stopped before its end. Of a dose
  /// that is held in the mouth and spat out, only a part gets into the body.
  public var given: Double {
    guard adjustments.stop != nil else { return amount }
    return segments.reduce(0) { $0 + $1.amount }
  }
}
