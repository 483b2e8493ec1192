// SPDX-License-Identifier: Apache-2.0

import Scalars

/// How the curve is thought to run between two samples.
public enum AreaRule: String, CaseIterable, Sendable {
  /// On a straight line (the linear trapezoidal rule).
  case linear
  /// On a straight line where it rises or stays, exponentially where it falls: as elimination of
  /// first order does. To a 0 it falls on a straight line.
  case linearUpLogDown = "linear-up-log-down"

  /// The name on the command line.
  public var name: String { rawValue }
}

/// A stretch of a curve between two neighbouring samples.
struct CurveStretch {
  let start: (time: Double, concentration: Double)
  let end: (time: Double, concentration: Double)
  let rule: AreaRule

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

extension ConcentrationCurve {
  /// The stretches between the samples, up to one of these.
  func stretches(to last: Int, by rule: AreaRule) -> [CurveStretch] {
    (0..<last).map { index in
      CurveStretch(
        start: (times[index], concentrations[index]),
        end: (times[index + 1], concentrations[index + 1]), rule: rule)
    }
  }
}
