// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars

/// The order-n full pattern, row by row.
func fullPattern(_ n: Int) -> SparsityPattern {
  SparsityPattern(
    dimension: n, rows: (0..<n * n).map { $0 / n }, columns: (0..<n * n).map { $0 % n })
}

/// dy/dt = A y with a constant matrix.
struct LinearSystem: DifferentiableSystem {
  let matrix: [[Double]]

  var dimension: Int { matrix.count }
  var jacobianPattern: SparsityPattern { fullPattern(dimension) }

  func derivatives(of y: StateVector<Double>, at t: Double, into dy: StateVector<Double>) {
    for i in 0..<dimension {
      dy[i] = (0..<dimension).reduce(0.0) { $0 + matrix[i][$1] * y[$1] }
    }
  }

  func jacobian(at y: StateVector<Double>, time: Double, into j: StateVector<Double>) {
    for k in 0..<dimension * dimension { j[k] = matrix[k / dimension][k % dimension] }
  }

  /// One compartment that loses its content at a rate constant (1/h).
  static func elimination(_ rate: Double) -> LinearSystem { LinearSystem(matrix: [[-rate]]) }
}

/// y₁ = 1/(1+t) and y₂ = 1/(1+t)², from dy₁/dt = −y₁², dy₂/dt = −2y₁y₂.
struct Hyperbola: DifferentiableSystem {
  var dimension: Int { 2 }
  let jacobianPattern = SparsityPattern(dimension: 2, rows: [0, 1, 1], columns: [0, 0, 1])

  func derivatives(of y: StateVector<Double>, at t: Double, into dy: StateVector<Double>) {
    dy[0] = -y[0] * y[0]
    dy[1] = -2 * y[0] * y[1]
  }

  func jacobian(at y: StateVector<Double>, time: Double, into j: StateVector<Double>) {
    j[0] = -2 * y[0]
    j[1] = -2 * y[1]
    j[2] = -2 * y[0]
  }

  static func solution(at t: Double) -> [Double] { [1 / (1 + t), 1 / ((1 + t) * (1 + t))] }
}

/// y = exp(sin t), from dy/dt = y cos t: an equation that names the time and has no Jacobian.
struct Swing: DynamicalSystem {
  var dimension: Int { 1 }

  func derivatives(of y: StateVector<Double>, at t: Double, into dy: StateVector<Double>) {
    dy[0] = y[0] * Double.cos(t)
  }
}

/// The chemical reaction of Robertson: three rates over nine orders of magnitude.
///
/// Robertson HH. The solution of a set of reaction rate equations. In: Walsh J, ed. Numerical
/// Analysis. Academic Press 1966:178-182.
struct Robertson: DifferentiableSystem {
  var dimension: Int { 3 }
  let jacobianPattern = SparsityPattern(
    dimension: 3, rows: [0, 0, 0, 1, 1, 1, 2], columns: [0, 1, 2, 0, 1, 2, 1])

  func derivatives(of y: StateVector<Double>, at t: Double, into dy: StateVector<Double>) {
    let slow = 0.04 * y[0]
    let back = 1e4 * y[1] * y[2]
    let fast = 3e7 * y[1] * y[1]
    dy[0] = back - slow
    dy[1] = slow - back - fast
    dy[2] = fast
  }

  func jacobian(at y: StateVector<Double>, time: Double, into j: StateVector<Double>) {
    j[0] = -0.04
    j[1] = 1e4 * y[2]
    j[2] = 1e4 * y[1]
    j[3] = 0.04
    j[4] = -1e4 * y[2] - 6e7 * y[1]
    j[5] = -1e4 * y[1]
    j[6] = 6e7 * y[1]
  }
}

/// The oscillator of van der Pol in the scaling ε dy₂/dt = (1 − y₁²) y₂ − y₁ with ε = 10⁻⁶.
struct VanDerPol: DifferentiableSystem {
  var epsilon = 1e-6
  var dimension: Int { 2 }
  let jacobianPattern = SparsityPattern(dimension: 2, rows: [0, 1, 1], columns: [1, 0, 1])

  func derivatives(of y: StateVector<Double>, at t: Double, into dy: StateVector<Double>) {
    dy[0] = y[1]
    dy[1] = ((1 - y[0] * y[0]) * y[1] - y[0]) / epsilon
  }

  func jacobian(at y: StateVector<Double>, time: Double, into j: StateVector<Double>) {
    j[0] = 1
    j[1] = (-2 * y[0] * y[1] - 1) / epsilon
    j[2] = (1 - y[0] * y[0]) / epsilon
  }
}
