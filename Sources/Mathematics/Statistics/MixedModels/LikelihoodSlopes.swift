// SPDX-License-Identifier: Apache-2.0

/// The derivatives of −2 log L by the parameters of the covariance, and three matrices of its
/// curvature.
///
/// With P = V⁻¹ − V⁻¹XΦXᵀV⁻¹ and Vᵢ = ∂V/∂pᵢ: the gradient is tr PVᵢ − yᵀPVᵢPy. The curvature is on
/// average tr PVᵢPVⱼ (expected information), at the data −tr PVᵢPVⱼ + 2 yᵀPVᵢPVⱼPy + tr PVᵢⱼ −
/// yᵀPVᵢⱼPy (observed), and without the traces, which cost most, yᵀPVᵢPVⱼPy (average information).
/// Gilmour AR, Thompson R, Cullis BR. Average information REML. Biometrics 1995;51:1440-1450,
/// doi:10.2307/2533274.
struct LikelihoodSlopes: Sendable {
  let likelihood: RestrictedLikelihood
  let point: LikelihoodPoint
  private(set) var gradient: [Double]
  /// yᵀPVᵢPVⱼPy.
  private(set) var averageInformation: SquareMatrix
  /// Σ⁻¹Vᵢ of the visits of each pattern, parameter after parameter of its group.
  private(set) var ratios: [[SquareMatrix]] = []
  /// Σ⁻¹VᵢΣ⁻¹, in the same order.
  private(set) var curves: [[SquareMatrix]] = []

  init(_ likelihood: RestrictedLikelihood, at point: LikelihoodPoint) {
    self.likelihood = likelihood
    self.point = point
    let count = point.parameters.count
    let groups = (0..<likelihood.groupCount).map {
      likelihood.derivatives(point.parameters, of: $0)
    }
    gradient = Array(repeating: 0, count: count)
    averageInformation = SquareMatrix(size: count)
    var scores = Array(
      repeating: Array(repeating: 0.0, count: likelihood.mean.effectCount), count: count)
    for part in point.parts {
      let pattern = part.residuals
      let offset = pattern.group * likelihood.parameterCount
      let ratios = groups[pattern.group].map { part.inverse.times($0.part(pattern.visits)) }
      let curves = ratios.map { $0.times(part.inverse) }
      var spread = part.taken
      for index in spread.elements.indices { spread.elements[index] += pattern.yy[index] }
      for (i, curve) in curves.enumerated() {
        gradient[offset + i] +=
          pattern.count * ratios[i].trace - dot(curve.elements, spread.elements)
        likelihood.addScores(curve.elements, of: pattern, to: &scores[offset + i])
      }
      Self.addPairs(
        ratios, part.inverse, pattern.yy, weight: 1, at: offset, to: &averageInformation)
      self.ratios.append(ratios)
      self.curves.append(curves)
    }
    for i in 0..<count {
      let solved = point.effectCovariance.times(scores[i])
      for j in 0...i { averageInformation[i, j] -= dot(solved, scores[j]) }
    }
    averageInformation.mirror()
  }

  /// Adds tr Σ⁻¹VᵢΣ⁻¹VⱼΣ⁻¹M for every i, and j up to i.
  private static func addPairs(
    _ ratios: [SquareMatrix], _ inverse: SquareMatrix, _ matrix: [Double], weight: Double,
    at offset: Int, to sums: inout SquareMatrix
  ) {
    let k = inverse.size
    var filled = SquareMatrix(size: k)
    filled.elements = matrix
    let product = inverse.times(filled)
    for i in ratios.indices {
      let left = product.times(ratios[i])
      for j in 0...i {
        sums[offset + i, offset + j] += weight * traceOfProduct(left, ratios[j])
      }
    }
  }

  static func traceOfProduct(_ a: SquareMatrix, _ b: SquareMatrix) -> Double {
    let k = a.size
    var sum = 0.0
    for s in 0..<k {
      for t in 0..<k { sum += a.elements[s * k + t] * b.elements[t * k + s] }
    }
    return sum
  }
}

extension LikelihoodSlopes {
  /// XᵀV⁻¹VᵢV⁻¹X for every parameter: minus Pᵢ of Kenward and Roger.
  var designCurves: [SquareMatrix] {
    let size = likelihood.mean.effectCount
    var found = Array(repeating: SquareMatrix(size: size), count: gradient.count)
    for (part, curves) in zip(point.parts, curves) {
      let offset = part.residuals.group * likelihood.parameterCount
      for (i, curve) in curves.enumerated() {
        likelihood.add(curve.elements, of: part.residuals, to: &found[offset + i])
      }
    }
    return found
  }

  /// tr PVᵢPVⱼ.
  func expectedInformation(_ designCurves: [SquareMatrix]) -> SquareMatrix {
    var information = SquareMatrix(size: gradient.count)
    for (part, ratios) in zip(point.parts, ratios) {
      let offset = part.residuals.group * likelihood.parameterCount
      for i in ratios.indices {
        for j in 0...i {
          information[offset + i, offset + j] +=
            part.residuals.count * Self.traceOfProduct(ratios[i], ratios[j])
        }
      }
      Self.addPairs(
        ratios, part.inverse, part.taken.elements, weight: -2, at: offset, to: &information)
    }
    let products = designCurves.map { point.effectCovariance.times($0) }
    for i in products.indices {
      for j in 0...i { information[i, j] += Self.traceOfProduct(products[i], products[j]) }
    }
    information.mirror()
    return information
  }

  /// The matrix of second derivatives.
  func observedInformation(_ expected: SquareMatrix) -> SquareMatrix {
    var information = expected
    for index in information.elements.indices {
      information.elements[index] =
        2 * averageInformation.elements[index] - expected.elements[index]
    }
    guard !likelihood.structure.isLinear else { return information }
    for part in point.parts {
      let pattern = part.residuals
      let offset = pattern.group * likelihood.parameterCount
      let seconds = likelihood.structure.secondDerivatives(
        likelihood.parameters(point.parameters, of: pattern.group),
        visits: likelihood.mean.visitCount)
      var spread = part.taken
      for index in spread.elements.indices { spread.elements[index] += pattern.yy[index] }
      for i in seconds.indices {
        for j in 0...i {
          let ratio = part.inverse.times(seconds[i][j].part(pattern.visits))
          let curve = ratio.times(part.inverse)
          information[offset + i, offset + j] +=
            pattern.count * ratio.trace - dot(curve.elements, spread.elements)
        }
      }
    }
    information.mirror()
    return information
  }
}

extension SquareMatrix {
  /// Copies what stands below the diagonal to above it.
  mutating func mirror() {
    for i in 0..<size {
      for j in 0..<i { self[j, i] = self[i, j] }
    }
  }
}
