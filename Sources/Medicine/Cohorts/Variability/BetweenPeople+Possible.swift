// SPDX-License-Identifier: Apache-2.0

import KetamineModel
import Pharmacokinetics
import Quantities
import Statistics

extension BetweenPeople {
  /// The correlations that cannot hold together with one of them: those of the parameters that it
  /// ties to each other; empty where they can.
  package static func impossibleBeside(
    _ correlation: CorrelationParameter, _ parameters: PopulationParameters
  ) -> [CorrelationParameter] {
    guard let group = group(of: correlation, parameters), !isPossible(group, parameters) else {
      return []
    }
    return CorrelationParameter.allCases.filter { other in
      other.pair.map { group.contains($0.0.place) && group.contains($0.1.place) } ?? false
    }
  }

  /// The values that a correlation may have beside the others: an interval, since the mean of two
  /// matrices of correlations is one. Nil where none is possible.
  package static func possibleValues(
    of correlation: CorrelationParameter, beside parameters: PopulationParameters
  ) -> ClosedRange<Double>? {
    guard let group = group(of: correlation, parameters) else { return nil }
    let isPossible = { (value: Double) -> Bool in
      var changed = parameters
      changed.values[correlation.place] = value
      return Self.isPossible(group, changed)
    }
    let range = correlation.passport.range
    let middle = stride(from: range.lowerBound, through: range.upperBound, by: 0.01)
      .first(where: isPossible)
    guard let middle else { return nil }
    let highest = stride(from: range.upperBound, through: range.lowerBound, by: -0.01)
      .first(where: isPossible)
    return last(
      from: middle, to: range.lowerBound, isPossible)...last(
        from: highest ?? middle, to: range.upperBound, isPossible)
  }

  /// The last number on the way from one that is possible to an end.
  private static func last(
    from start: Double, to end: Double, _ isPossible: (Double) -> Bool
  ) -> Double {
    if isPossible(end) { return end }
    var (inside, outside) = (start, end)
    for _ in 0..<50 {
      let middle = (inside + outside) / 2
      if isPossible(middle) { inside = middle } else { outside = middle }
    }
    return inside
  }

  private static func group(
    of correlation: CorrelationParameter, _ parameters: PopulationParameters
  ) -> [Int]? {
    guard let pair = correlation.pair else { return nil }
    return groups(of: correlations(parameters)).first { $0.contains(pair.0.place) }
  }

  private static func isPossible(_ group: [Int], _ parameters: PopulationParameters) -> Bool {
    CholeskyFactor(of: matrix(of: group, correlations(parameters))) != nil
  }
}
