// SPDX-License-Identifier: Apache-2.0

/// What is watched while the model runs smoothly: the values of formulas that jump.
struct JumpWatch {
  private let formulas: [Math]
  /// Differences that equalities compare with zero. They hold at one point, which no step meets:
  /// their sign is watched.
  private let differences: [Math]

  init(_ formulas: [Math]) {
    self.formulas = formulas
    var differences: [Math] = []
    for formula in formulas {
      formula.forEach { part in
        guard case .apply(let name, let arguments) = part, name == .eq || name == .neq else {
          return
        }
        for (a, b) in zip(arguments, arguments.dropFirst()) {
          differences.append(.apply(.minus, [a, b]))
        }
      }
    }
    self.differences = differences
  }

  var isEmpty: Bool { formulas.isEmpty }

  func values(_ moment: inout NetworkState) -> [Double] {
    var values: [Double] = []
    values.reserveCapacity(formulas.count + differences.count)
    for formula in formulas { values.append(moment.evaluate(formula)) }
    for difference in differences { values.append(sign(of: moment.evaluate(difference))) }
    return values
  }

  /// Whether nothing has jumped since the values were taken.
  func isAs(_ values: [Double], _ moment: inout NetworkState) -> Bool {
    for (index, formula) in formulas.enumerated()
    where !isSame(moment.evaluate(formula), values[index]) {
      return false
    }
    for (index, difference) in differences.enumerated()
    where !isSame(sign(of: moment.evaluate(difference)), values[formulas.count + index]) {
      return false
    }
    return true
  }

  private func isSame(_ a: Double, _ b: Double) -> Bool { a == b || (a.isNaN && b.isNaN) }

  private func sign(of x: Double) -> Double { x > 0 ? 1 : x < 0 ? -1 : x }
}
