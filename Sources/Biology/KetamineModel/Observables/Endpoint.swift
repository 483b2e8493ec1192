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
    case lowest
    case halfLost = "half-lost"

    /// Whether it is met or not, rather than measured.
    public var isOutcome: Bool { self == .response || self == .remission }

    /// Whether it has a time of its own, which differs between people.
    public var isPeak: Bool {
      switch self {
      case .dissociation, .systolicReading, .lowest, .halfLost: true
      case .response, .remission, .change: false
      }
    }

    /// In UCUM; `1` for a pure number.
    public var unit: String {
      switch self {
      case .systolicReading: Observable.systolicChange.unit
      case .halfLost: "h"
      case .response, .remission, .change, .dissociation, .lowest: "1"
      }
    }

    /// What it is read from.
    public var observable: Observable {
      switch self {
      case .dissociation: .cadss
      case .systolicReading: .systolicChange
      case .response, .remission, .change, .lowest, .halfLost: .madrs
      }
    }
  }

  public let kind: Kind
  public let definition: String
  /// When, in hours from the first dose: the time asked for, or that of the lowest score. Of the peak of
  /// a session the time since the session's start.
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
  ///   - expected: that which would be seen on average over raters.
  public func endpoints(
    at times: [Double], response: Response = .half, remission: Remission = .standard,
    seen: (_ score: Double, _ time: Double) -> Double = { score, _ in score },
    expected: (_ score: Double, _ time: Double) -> Double = { score, _ in score }
  ) throws(SolverError) -> [Endpoint] {
    let scores = try values(of: [.madrs], at: times)[0]
    let mood = zip(times, scores).flatMap { time, score in
      Endpoint.ofMood(
        score: seen(score, time), baseline: treatment.baselineMADRS, at: time, response: response,
        remission: remission)
    }
    return mood
      + Endpoint.ofPeaks(
        cadss: try peaksOfSessions(of: .cadss),
        systolicChange: try peaksOfSessions(of: .systolicChange),
        fromSessionsAt: treatment.sessionsFollowed, in: model)
      + Endpoint.ofBest(bestScore(expected))
  }

  /// The peak of each session, until the next one begins.
  package func peaksOfSessions(of observable: Observable) throws(SolverError) -> [Peak] {
    let starts = treatment.sessionsFollowed
    let ends = starts.dropFirst() + [treatment.end]
    var peaks: [Peak] = []
    for (start, end) in zip(starts, ends) {
      peaks.append(try peak(of: observable, from: start, to: end))
    }
    return peaks
  }

  /// The lowest MADRS total of the solution, and when half of the gain is lost.
  ///
  /// - Parameter expected: the total that is shown at a time (h) where the model's own is this.
  package func bestScore(
    _ expected: (_ score: Double, _ time: Double) -> Double = { score, _ in score }
  ) -> BestScore {
    var best = BestScore(baseline: treatment.baselineMADRS)
    solution.forEachStep { follow($0, &best, expected) }
    return best
  }

  /// The same of each session by itself, until the next one begins.
  package func bestScoresOfSessions(
    _ expected: (_ score: Double, _ time: Double) -> Double = { score, _ in score }
  ) -> [BestScore] {
    let starts = treatment.sessionsFollowed
    var scores = [BestScore(baseline: treatment.baselineMADRS)]
    solution.forEachStep { step in
      if scores.count < starts.count, step.start >= starts[scores.count] {
        scores.append(BestScore(from: scores[scores.count - 1].last))
      }
      follow(step, &scores[scores.count - 1], expected)
    }
    return scores
  }

  private func follow(
    _ step: DenseStep<Double>, _ best: inout BestScore,
    _ expected: (_ score: Double, _ time: Double) -> Double
  ) {
    func place(_ share: Double, _ time: Double) -> Peak {
      Peak(time: time, value: expected(madrs(of: step, atShare: share), time))
    }
    let middle = place(0.5, step.start + 0.5 * step.duration)
    let end = place(1, step.end)
    let share = best.promisingShare(middle: middle.value, end: end.value)
    best.take(middle, closer: share.map { place($0, step.start + $0 * step.duration) }, end)
  }

  private func madrs(of step: DenseStep<Double>, atShare share: Double) -> Double {
    var state = [Double](repeating: 0, count: step.dimension)
    return state.withUnsafeMutableBufferPointer { buffer in
      let y = StateVector(buffer.baseAddress!, count: buffer.count)
      step.state(atShare: share, into: y)
      return value(of: .madrs, at: y)
    }
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
  ///
  /// - Parameters:
  ///   - cadss: the peak of each session, with the time from the first dose.
  ///   - systolicChange: that of the mean curve of systolic pressure.
  ///   - starts: when the sessions begin, h.
  public static func ofPeaks(
    cadss: [Peak], systolicChange: [Peak], fromSessionsAt starts: [Double],
    in model: KetamineModel<Double>
  ) -> [Endpoint] {
    let dissociation = Peak.highest(of: cadss, fromSessionsAt: starts)
    let pressure = Peak.highest(of: systolicChange, fromSessionsAt: starts)
    return [
      Endpoint(
        .dissociation, "highest expected CADSS total (of 92); its time is within the session",
        dissociation.time, dissociation.value),
      Endpoint(
        .systolicReading,
        "highest of a session's systolic readings above the one before, mm[Hg], as one patient would "
          + "show it; its time is within the session",
        pressure.time, model.highestSystolicReading(peak: pressure.value)),
    ]
  }

  /// The best score, and when half of what was gained is lost; the latter only where it is.
  package static func ofBest(_ best: BestScore) -> [Endpoint] {
    let lowest = Endpoint(
      .lowest, "lowest expected MADRS total", best.lowest.time, best.lowest.value)
    guard let time = best.halfLost else { return [lowest] }
    return [lowest, Endpoint(.halfLost, halfLostDefinition, time, time)]
  }

  package static let halfLostDefinition =
    "when half of the largest fall of the expected MADRS total is lost again, h from the first dose"
}
