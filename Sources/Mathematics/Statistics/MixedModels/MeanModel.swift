// SPDX-License-Identifier: Apache-2.0

/// What the mean score of a patient depends on: terms that belong to the patient, each with an
/// effect of its own at every visit, or with one for all.
///
/// The terms are an indicator for each arm, then the covariates less their means. Arms always have
/// an effect at each visit. Since terms do not change from visit to visit, all sums over patients
/// that saw the same visits can be taken once, before anything is fitted.
struct MeanModel: Sendable {
  let armCount: Int
  let visitCount: Int
  let covariateCount: Int
  /// The effect that belongs to a visit and a term, at visit · termCount + term.
  let effects: [Int]
  let effectCount: Int

  var termCount: Int { armCount + covariateCount }

  /// - Parameter constant: whether a covariate has one effect for all visits.
  init(armCount: Int, visitCount: Int, constant: [Bool]) {
    self.armCount = armCount
    self.visitCount = visitCount
    covariateCount = constant.count
    let terms = armCount + constant.count
    var effects = Array(repeating: 0, count: visitCount * terms)
    var count = 0
    for term in 0..<terms {
      let isConstant = term >= armCount && constant[term - armCount]
      for visit in 0..<visitCount {
        effects[visit * terms + term] = count
        if !isConstant || visit == visitCount - 1 { count += 1 }
      }
    }
    self.effects = effects
    effectCount = count
  }

  /// What of each effect is in the mean of a visit.
  func contrast(visit: Int, terms: [Double]) -> [Double] {
    var contrast = Array(repeating: 0.0, count: effectCount)
    for term in 0..<termCount { contrast[effects[visit * termCount + term]] += terms[term] }
    return contrast
  }
}
