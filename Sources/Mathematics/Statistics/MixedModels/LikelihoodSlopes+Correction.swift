// SPDX-License-Identifier: Apache-2.0

extension LikelihoodSlopes {
  /// ΣΣ Wᵢⱼ (Qᵢⱼ − Rᵢⱼ/4), with Qᵢⱼ = XᵀV⁻¹VᵢV⁻¹VⱼV⁻¹X and Rᵢⱼ = XᵀV⁻¹VᵢⱼV⁻¹X.
  ///
  /// - Parameter covariance: W, of the parameters of the covariance.
  func correction(_ covariance: SquareMatrix) -> SquareMatrix {
    let (n, mean) = (likelihood.parameterCount, likelihood.mean)
    var sum = SquareMatrix(size: mean.effectCount)
    let seconds = likelihood.structure.isLinear ? [] : weightedSecondDerivatives(covariance)
    for (part, ratios) in zip(point.parts, ratios) {
      let pattern = part.residuals
      let offset = pattern.group * n
      var middle = SquareMatrix(size: pattern.visits.count)
      for j in 0..<n {
        var weighted = SquareMatrix(size: middle.size)
        for i in 0..<n {
          let weight = covariance[offset + i, offset + j]
          for index in weighted.elements.indices {
            weighted.elements[index] += weight * ratios[i].elements[index]
          }
        }
        let product = weighted.times(ratios[j])
        for index in middle.elements.indices { middle.elements[index] += product.elements[index] }
      }
      if !seconds.isEmpty {
        let second = part.inverse.times(seconds[pattern.group].part(pattern.visits))
        for index in middle.elements.indices {
          middle.elements[index] -= second.elements[index] / 4
        }
      }
      likelihood.add(middle.times(part.inverse).elements, of: pattern, to: &sum)
    }
    return sum
  }

  /// ΣΣ Wᵢⱼ ∂²Σ/∂pᵢ∂pⱼ of each group.
  private func weightedSecondDerivatives(_ covariance: SquareMatrix) -> [SquareMatrix] {
    let (n, m) = (likelihood.parameterCount, likelihood.mean.visitCount)
    return (0..<likelihood.groupCount).map { group in
      var sum = SquareMatrix(size: m)
      let seconds = likelihood.structure.secondDerivatives(
        likelihood.parameters(point.parameters, of: group), visits: m)
      for i in 0..<n {
        for j in 0...i {
          let weight = covariance[group * n + i, group * n + j] * (i == j ? 1 : 2)
          for index in sum.elements.indices {
            sum.elements[index] += weight * seconds[i][j].elements[index]
          }
        }
      }
      return sum
    }
  }
}
