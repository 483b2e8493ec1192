// SPDX-License-Identifier: Apache-2.0

import KetamineModel
import Statistics
import Trials

/// What is told of a trial that was run many times: its operating characteristics beside the truth.
package struct TrialRecord: Sendable {
  package let trial: String
  package let model: SimulationRecord.Model
  package let setting: String
  package let measure: String
  package let seed: Int
  package let replicates: Int
  package let isAssurance: Bool
  package let sampleSize: Int
  package let flow: Flow
  package let arms: [Arm]
  package let visits: [Int]
  package let analyses: [Analysis]
  package let blinding: Blinding?
  package let failures: [Failure]
  package let warnings: [String]
  /// Sizes that were tried for a power that was asked for; empty where none was.
  package var sizes: [Size] = []

  /// How many asked and how many were let in, over all runs.
  package struct Flow: Sendable {
    package let screened: Int
    package let refused: [(reason: String, count: Int)]
    package let lostBefore: Int
  }

  /// One arm over all runs.
  package struct Arm: Sendable {
    package let name: String
    /// How many were randomised in a run, on average.
    package let count: Double
    package let randomised: Int
    package let stopped: Int
    package let followed: Int
    package let rescued: Int
    package let visits: [Visit]
    package let sideEffects: [SideEffect]
    package let guesses: [Int]
    /// What its treatments do by themselves and nothing here tells of: names of observables, then
    /// words for what is none.
    package let unavailable: [String]
    /// What rules did, of those whose sessions depend on them.
    package let decisions: [Decisions]
  }

  /// One rule in one arm, over all runs.
  package struct Decisions: Sendable {
    package let rule: String
    package let change: String
    package let people: Int
    package let times: Int
  }

  package struct Visit: Sendable {
    package let day: Int
    package let seen: Int
    package let mean: Double?
    package let deviation: Double?
    package let response: Double?
    package let remission: Double?
    /// The share that is still treated after it, by Kaplan and Meier over the visits.
    package let treated: Double
    /// The same of those who have not relapsed, where an analysis asks; nil elsewhere.
    package let well: Double?
  }

  package struct SideEffect: Sendable {
    package let name: String
    /// The share of people who had it at least once; nil where what they are given may bring it, in a
    /// way that is not known.
    package let share: Double?
    /// Its difference from the reference arm.
    package let riskDifference: Double?
    /// How often in a session; nil where there are none.
    package let perSession: Double?
  }

  package struct Analysis: Sendable {
    package let name: String
    package let method: String
    package let endpoint: String
    package let estimand: String
    package let missing: String
    /// The day of the visit.
    package let day: Int
    package let arms: [String]
    package let reference: [String]
    package let truth: Double?
    package let truthError: Double?
    package let done: Int
    package let estimate: Double?
    /// The mean of the standard errors that it told, and the standard deviation of the estimates.
    package let standardError: Double?
    package let deviation: Double?
    package let coverage: Proportion?
    package let power: Proportion?
    /// How many people stood on each side, on average.
    package let counts: (asked: Double, reference: Double)

    package var bias: Double? { estimate.flatMap { estimate in truth.map { estimate - $0 } } }
    /// The Monte-Carlo error of the bias: that of the estimate and that of the truth.
    package var biasError: Double? {
      guard let deviation, done > 1 else { return nil }
      let error = deviation * deviation / Double(done)
      return (error + (truthError ?? 0) * (truthError ?? 0)).squareRoot()
    }
  }

  /// A share of the runs, with Wilson's interval.
  package struct Proportion: Sendable {
    package let value: Double
    package let low: Double
    package let high: Double

    init?(_ count: Int, of all: Int) {
      guard all > 0 else { return nil }
      value = Double(count) / Double(all)
      let interval = WilsonInterval(proportion: value, of: all)
      (low, high) = (interval.low, interval.high)
    }
  }

  /// What people believe to have been given, over all runs.
  package struct Blinding: Sendable {
    package let correct: Double
    package let james: Double
    /// Of each arm.
    package let bang: [(arm: String, value: Double)]
  }

  package struct Failure: Sendable {
    package let reason: String
    package let count: Int
  }

  package struct Size: Sendable {
    package let perArm: Int
    package let size: Int
    package let power: Proportion
  }
}
