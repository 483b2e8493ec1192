// SPDX-License-Identifier: Apache-2.0

/// How long people were followed, and whether it ended with an event: relapse, dropout, response.
package struct SurvivalTimes: Equatable, Sendable {
  /// 0 or more, of each person.
  package let times: [Double]
  /// Whether the event came at that time; else nobody knows what came after (censored).
  package let hasEvent: [Bool]
  /// From 0, of each person.
  package let arms: [Int]
  package let armCount: Int
  /// From 0, of each person: those of one stratum are compared with each other only.
  package let strata: [Int]

  /// - Parameter strata: all in one unless given.
  /// - Throws: ``SurvivalError`` where the arrays do not fit together, or hold what is no time or
  ///   arm.
  package init(
    times: [Double], hasEvent: [Bool], arms: [Int], armCount: Int, strata: [Int]? = nil
  ) throws(SurvivalError) {
    let strata = strata ?? Array(repeating: 0, count: times.count)
    for count in [hasEvent.count, arms.count, strata.count] where count != times.count {
      throw .wrongLength(expected: times.count, found: count)
    }
    for (person, time) in times.enumerated() where !(time >= 0 && time.isFinite) {
      throw .wrongTime(person: person, found: time)
    }
    for arm in arms where !(0..<armCount).contains(arm) {
      throw .wrongArm(arm, armCount: armCount)
    }
    (self.times, self.hasEvent, self.arms, self.armCount) = (times, hasEvent, arms, armCount)
    self.strata = strata
  }

  /// The people of one arm, by their place.
  package func people(of arm: Int) -> [Int] { arms.indices.filter { arms[$0] == arm } }

  /// The people of each stratum, by time; events before censored times at the same moment.
  var ordered: [[Int]] {
    Set(strata).sorted().map { stratum in
      strata.indices.filter { strata[$0] == stratum }.sorted { times[$0] < times[$1] }
    }
  }
}

/// Why times cannot be analysed.
package enum SurvivalError: Error, Equatable, Sendable {
  case wrongLength(expected: Int, found: Int)
  case wrongTime(person: Int, found: Double)
  case wrongArm(Int, armCount: Int)
  case armWithoutPeople(Int)
  /// Nobody had the event.
  case noEvents
  /// The same for everybody at risk, or a sum of others.
  case dependentCovariate(Int)
  /// The likelihood grows without end: as where an arm has no event.
  case infiniteEffect(Int)
}

extension SurvivalError: CustomStringConvertible {
  package var description: String { sentence(arm: { "\($0)" }, effect: { "effect \($0)" }) }

  /// - Parameters:
  ///   - arm: the name of an arm by its number.
  ///   - effect: the name of an effect of a regression by its number.
  package func sentence(arm: (Int) -> String, effect: (Int) -> String) -> String {
    switch self {
    case .wrongLength(let expected, let found): "found \(found) numbers, allowed: \(expected)"
    case .wrongTime(let person, let found):
      "person \(person): found time \(found), allowed: 0 or more"
    case .wrongArm(let arm, let count): "found arm \(arm), allowed: 0 to \(count - 1)"
    case .armWithoutPeople(let number): "arm \(arm(number)) has nobody"
    case .noEvents: "nobody had the event"
    case .dependentCovariate(let number):
      "\(effect(number)) is the same for everybody at risk, or follows from the others; leave it out"
    case .infiniteEffect(let number):
      "\(effect(number)) has no finite estimate: at every event it is the largest, or the smallest, of those at risk"
    }
  }
}
