// SPDX-License-Identifier: Apache-2.0

import Scalars

/// A stretch of a curve between two neighbouring samples.
package struct CurveStretch {
  let start: (time: Double, concentration: Double)
  let end: (time: Double, concentration: Double)
  let rule: AreaRule

  package init(
    start: (time: Double, concentration: Double), end: (time: Double, concentration: Double),
    rule: AreaRule
  ) {
    self.start = start
    self.end = end
    self.rule = rule
  }

  private var length: Double { end.time - start.time }

  /// Whether the stretch is an exponential.
  private var isExponential: Bool {
    rule == .linearUpLogDown && end.concentration > 0 && end.concentration < start.concentration
  }

  /// ln(c₁/c₂): how far the logarithm falls. Written so that it is exact for neighbours that are
  /// almost equal.
  private var drop: Double {
    Double.log(onePlus: (start.concentration - end.concentration) / end.concentration)
  }

  /// ∫ c dt: (t₂ - t₁)(c₁ + c₂)/2 on a line, (t₂ - t₁)(c₁ - c₂)/ln(c₁/c₂) on an exponential.
  var area: Double {
    isExponential
      ? length * (start.concentration - end.concentration) / drop
      : length * (start.concentration + end.concentration) / 2
  }

  /// The half-life of an exponential through both ends, whatever the rule: (t₂ - t₁) ln 2/ln(c₁/c₂).
  /// Where only two concentrations are known there is no line of least squares to prefer to it, see
  /// ``TerminalPhase``.
  package var halfLife: Double { length * Double.log(2) / drop }

  /// ∫ t c dt. On a line the product t c, and not c alone, is taken as straight, which is how the
  /// field does it. On an exponential of rate k it is t₁ A + (A - (t₂ - t₁) c₂)/k, A the area.
  var moment: Double {
    guard isExponential else {
      return length * (start.time * start.concentration + end.time * end.concentration) / 2
    }
    return start.time * area + length * (area - length * end.concentration) / drop
  }

  /// The part of the stretch before a time within it.
  func cut(at time: Double) -> CurveStretch {
    let share = (time - start.time) / length
    let concentration =
      isExponential
      ? start.concentration * Double.exp(-drop * share)
      : start.concentration + (end.concentration - start.concentration) * share
    return CurveStretch(start: start, end: (time, concentration), rule: rule)
  }
}
