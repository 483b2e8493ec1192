// SPDX-License-Identifier: Apache-2.0

/// An explicit Runge-Kutta pair as data: kₛ = f(t + cₛh, y + h Σ aₛⱼkⱼ), y₁ = y + h Σ bₛkₛ.
///
/// The last row of a is b, so that the last stage is the slope at the end of the step and is used
/// again as the first stage of the next (FSAL, "first same as last").
public struct ButcherTableau: Sendable {
  /// The name under which results cite the method.
  public let name: String
  /// The order of the result that is carried on; the estimate of its error is one order lower.
  public let order: Int
  /// The times of the stages, c, as shares of the step.
  public let nodes: [Double]
  /// The matrix a: row s holds the s weights of the stages before stage s.
  public let stages: [[Double]]
  /// The weights of the estimated error: those of the result minus those of the embedded one.
  public let error: [Double]
  /// The weights of the continuous extension, see `DenseStep`.
  public let output: [[Double]]

  /// The weights of the result, b.
  public var weights: [Double] { stages[stages.count - 1] + [0] }
}
