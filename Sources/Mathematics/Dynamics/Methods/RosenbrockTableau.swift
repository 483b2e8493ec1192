// SPDX-License-Identifier: Apache-2.0

/// A Rosenbrock-Wanner method as data, in the transformed form that needs no product with J.
///
/// Stage s solves (I/(hγ) − J) kₛ = f(y + Σ aₛⱼkⱼ) + Σ (cₛⱼ/h) kⱼ. The stages have the unit of the
/// state. The result is y₁ = y + Σ a_lastⱼkⱼ + k_last, and the last stage is the estimated error.
///
/// Hairer E, Wanner G. Solving Ordinary Differential Equations II. 2nd ed. Springer 1996, section
/// IV.7, doi:10.1007/978-3-642-05221-7.
public struct RosenbrockTableau: Sendable {
  /// The name under which results cite the method.
  public let name: String
  /// The order of the result that is carried on; the estimate of its error is one order lower.
  public let order: Int
  /// The diagonal coefficient γ.
  public let gamma: Double
  /// The times of the stages as shares of the step.
  public let nodes: [Double]
  /// The matrix a of the arguments: row s holds s weights.
  public let arguments: [[Double]]
  /// The matrix c of the right-hand sides: row s holds s weights, to be divided by h.
  public let couplings: [[Double]]
  /// The weights of the continuous extension, see `DenseStep`.
  public let output: [[Double]]
}
