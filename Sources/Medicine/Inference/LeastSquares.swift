// SPDX-License-Identifier: Apache-2.0

/// Least squares by Levenberg and Marquardt, with bounds.
///
/// Marquardt DW. An algorithm for least-squares estimation of nonlinear parameters. J Soc Indust Appl
/// Math 1963;11:431-441, doi:10.1137/0111030. Derivatives are central differences. Everything is
/// done in a fixed order, so that equal input gives equal bits.
struct LeastSquares {
  /// The residuals at a point.
  let residuals: ([Double]) throws -> [Double]
  let bounds: [ClosedRange<Double>]
  /// Steps of the differences, and the largest move of one coordinate.
  var differenceStep = 1e-3
  var largestMove = 0.7
  var mostIterations = 100

  /// Where the search ended.
  struct Minimum {
    var point: [Double]
    var residuals: [Double]
    /// One row for each coordinate: the change of every residual.
    var jacobian: [[Double]]
    var iterations: Int

    var cost: Double { residuals.reduce(0) { $0 + $1 * $1 } }
  }

  func minimize(from start: [Double], progress: (Int, Double) -> Void) throws -> Minimum {
    var best = Minimum(
      point: start, residuals: try residuals(start), jacobian: [], iterations: 0)
    var damping = 0.01
    while best.iterations < mostIterations {
      best.jacobian = try jacobian(at: best.point)
      best.iterations += 1
      let before = best.cost
      let improved = try step(&best, &damping)
      progress(best.iterations, best.cost)
      if !improved || before - best.cost < 1e-5 * before { break }
    }
    best.jacobian = try jacobian(at: best.point)
    return best
  }

  /// Tries steps with rising damping until one improves; false where none does.
  private func step(_ best: inout Minimum, _ damping: inout Double) throws -> Bool {
    for _ in 0..<10 {
      let candidate = move(best, damping)
      let found = try residuals(candidate)
      let cost = found.reduce(0) { $0 + $1 * $1 }
      if cost < best.cost {
        best.point = candidate
        best.residuals = found
        damping = max(damping / 5, 1e-7)
        return true
      }
      damping *= 5
    }
    return false
  }

  /// Solves (JᵀJ + λ diag JᵀJ) δ = −Jᵀr and moves, within the bounds.
  private func move(_ at: Minimum, _ damping: Double) -> [Double] {
    var normal = SymmetricMatrix(gramOf: at.jacobian)
    normal.scaleDiagonal(by: 1 + damping)
    let gradient = at.jacobian.map { row in -dot(row, at.residuals) }
    let delta = normal.solve(gradient)
    return at.point.indices.map { i in
      let moved = at.point[i] + min(max(delta[i], -largestMove), largestMove)
      return min(max(moved, bounds[i].lowerBound), bounds[i].upperBound)
    }
  }

  private func jacobian(at point: [Double]) throws -> [[Double]] {
    try point.indices.map { i in
      var (above, below) = (point, point)
      above[i] += differenceStep
      below[i] -= differenceStep
      let (high, low) = (try residuals(above), try residuals(below))
      return zip(high, low).map { ($0 - $1) / (2 * differenceStep) }
    }
  }
}

func dot(_ a: [Double], _ b: [Double]) -> Double {
  var sum = 0.0
  for i in a.indices { sum += a[i] * b[i] }
  return sum
}
