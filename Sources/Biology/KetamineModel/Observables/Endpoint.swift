// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Instruments
public import Scalars

/// A result of a treatment that trials report, with the definition that it was read by.
public struct Endpoint: Equatable, Sendable {
  /// Which results there are, by the name that they are printed with.
  public enum Kind: String, CaseIterable, Sendable {
    case response
    case remission
    case change
    case dissociation = "cadss.peak"
    case systolicReading = "pressure.systolic.highest"

    /// Whether it is met or not, rather than measured.
    public var isOutcome: Bool { self == .response || self == .remission }

    /// Whether it has a time of its own, which differs between people.
    public var isPeak: Bool { self == .dissociation || self == .systolicReading }

    /// In UCUM; `1` for a pure number.
    public var unit: String {
      self == .systolicReading ? Observable.systolicChange.unit : "1"
    }
  }

  public let kind: Kind
  public let definition: String
  /// When, in hours: the time asked for, or the time of the peak.
  public let time: Double
  /// 1 or 0 for what is met or not; else in the unit of the definition.
  public let value: Double

  /// What it is printed as.
  public var name: String { kind.rawValue }

  public init(_ kind: Kind, _ definition: String, _ time: Double, _ value: Double) {
    self.kind = kind
    self.definition = definition
    self.time = time
    self.value = value
  }
}

extension Simulation {
  /// The endpoints that stand in every result.
  ///
  /// - Parameters:
  ///   - times: when response, remission and change are read, h.
  ///   - response: what counts as response.
  ///   - remission: what counts as remission.
  ///   - seen: the MADRS total that is seen at a time (h) where the model's own is this; the same
  ///     unless given.
  public func endpoints(
    at times: [Double], response: Response = .half, remission: Remission = .standard,
    seen: (_ score: Double, _ time: Double) -> Double = { score, _ in score }
  ) throws(SolverError) -> [Endpoint] {
    let scores = try values(of: [.madrs], at: times)[0]
    let mood = zip(times, scores).flatMap { time, score in
      Endpoint.ofMood(
        score: seen(score, time), baseline: treatment.baselineMADRS, at: time, response: response,
        remission: remission)
    }
    return mood
      + Endpoint.ofPeaks(
        cadss: try peak(of: .cadss), systolicChange: try peak(of: .systolicChange), in: model)
  }
}

extension Endpoint {
  /// Response, remission and change, from a MADRS total and the one before treatment.
  public static func ofMood(
    score: Double, baseline: Double, at time: Double, response: Response = .half,
    remission: Remission = .standard
  ) -> [Endpoint] {
    let isResponse = response.isMet(baseline: baseline, score: score)
    let isRemission = remission.isMet(score: score)
    return [
      Endpoint(.response, response.definition, time, isResponse ? 1 : 0),
      Endpoint(.remission, remission.definition, time, isRemission ? 1 : 0),
      Endpoint(.change, "change of the MADRS total from baseline", time, score - baseline),
    ]
  }

  /// The highest dissociation, and the highest reading of blood pressure that one patient would
  /// show where the mean curve rises so far.
  public static func ofPeaks(
    cadss: Peak, systolicChange: Peak, in model: KetamineModel<Double>
  ) -> [Endpoint] {
    [
      Endpoint(.dissociation, "highest expected CADSS total", cadss.time, cadss.value),
      Endpoint(
        .systolicReading,
        "highest systolic reading above the one before, mm[Hg], as one patient would show it",
        systolicChange.time, model.highestSystolicReading(peak: systolicChange.value)),
    ]
  }
}
