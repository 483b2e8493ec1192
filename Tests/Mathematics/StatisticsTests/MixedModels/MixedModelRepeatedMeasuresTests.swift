// SPDX-License-Identifier: Apache-2.0

import Statistics
import Testing

/// The made-up trial of three arms and five visits, against R.
@Suite struct MixedModelRepeatedMeasuresTests {
  private typealias Model = MixedModelRepeatedMeasures

  private func fit(_ structure: CovarianceStructure = .unstructured) throws -> Model {
    try Model(
      TrialTables.visitScores(), Model.Specification(structure, constantCovariates: [1]))
  }

  @Test(arguments: CovarianceStructure.allCases.filter { $0 != .antedependence })
  func likelihoodsAreThoseOfNlme(_ structure: CovarianceStructure) throws {
    expectAsR(
      try fit(structure).minusTwoLogLikelihood, structure.rawValue + ".loglik", within: 2e-5)
  }

  /// SAS alone of the programs at hand has ante-dependence. Of three visits it is an unstructured
  /// covariance without the parameter between the first and the third.
  @Test func antedependenceLiesBetweenItsNeighbours() throws {
    let ante = try fit(.antedependence)
    let full = try fit().minusTwoLogLikelihood
    #expect(ante.minusTwoLogLikelihood > full)
    let autoregressive = try fit(.heterogeneousAutoregressive).minusTwoLogLikelihood
    #expect(ante.minusTwoLogLikelihood < autoregressive)
    // Given the visit between, the first tells nothing more of the third.
    let precision = try #require(CholeskyFactor(of: ante.covariances[0])).inverse
    #expect(abs(precision[0, 2]) < 1e-12)
    #expect(abs(precision[1, 4]) < 1e-12)
  }

  @Test func estimatesAreThoseOfNlme() throws {
    let inference = try fit().inference(.satterthwaite)
    for (arm, name) in TrialTables.arms.enumerated() {
      for (visit, day) in TrialTables.visits.enumerated() {
        let key = "unstructured.gls.\(name).\(day)"
        let mean = inference.mean(arm: arm, visit: visit)
        expectAsR(mean.value, key + ".mean")
        expectAsR(mean.standardError, key + ".se")
        guard arm > 0 else { continue }
        let difference = inference.difference(of: arm, from: 0, visit: visit)
        expectAsR(difference.value, key + ".difference")
        expectAsR(difference.standardError, key + ".difference.se")
      }
    }
  }

  /// A correlation above 0 is a random intercept, which lme4 fits; its degrees of freedom too are
  /// right here.
  @Test(arguments: DegreesOfFreedom.allCases)
  func compoundSymmetryIsThatOfLmerTestAndPbkrtest(_ method: DegreesOfFreedom) throws {
    let isKenward = method == .kenwardRoger
    let inference = try fit(.compoundSymmetry).inference(
      method, isKenward ? .expected : .observed)
    for (arm, name) in TrialTables.arms.enumerated() {
      for (visit, day) in TrialTables.visits.enumerated() {
        let key = "compound-symmetry.\(isKenward ? "kr" : "satterthwaite").\(name).\(day)"
        let mean = inference.mean(arm: arm, visit: visit)
        expectAsR(mean.value, key + ".mean")
        expectAsR(mean.standardError, key + ".se")
        expectAsR(mean.degreesOfFreedom, key + ".df", within: 0.01)
        guard arm > 0 else { continue }
        let difference = inference.difference(of: arm, from: 0, visit: visit)
        expectAsR(difference.standardError, key + ".difference.se")
        expectAsR(difference.degreesOfFreedom, key + ".difference.df", within: 0.01)
        expectAsR(difference.pValue, key + ".difference.p", within: 1e-6)
      }
    }
  }

  @Test func unstructuredDegreesOfFreedomAreThoseOfLmerTest() throws {
    let inference = try fit().inference(.satterthwaite)
    let kenward = try fit().inference(.kenwardRoger, .expected)
    for arm in 1...2 {
      for (visit, day) in TrialTables.visits.enumerated() {
        let name = "\(TrialTables.arms[arm]).\(day).difference"
        let difference = inference.difference(of: arm, from: 0, visit: visit)
        expectAsR(
          difference.degreesOfFreedom, "unstructured.satterthwaite.\(name).df", within: 0.01)
        expectAsR(
          kenward.difference(of: arm, from: 0, visit: visit).standardError,
          "unstructured.kr.\(name).se")
      }
    }
  }

  /// The order of patients, and that of arms, is nothing to a model.
  @Test func theOrderOfPatientsDoesNotMatter() throws {
    let scores = try TrialTables.visitScores()
    let order = Array((0..<scores.patientCount).reversed())
    let turned = try VisitScores(
      arms: order.map { 2 - scores.arms[$0] }, armCount: 3, visitCount: 5,
      covariates: scores.covariates.map { covariate in order.map { covariate[$0] } },
      scores: order.flatMap { patient in (0..<5).map { scores[patient, $0] } })
    let specification = Model.Specification(constantCovariates: [1])
    let (one, other) = (try Model(scores, specification), try Model(turned, specification))
    #expect(abs(one.minusTwoLogLikelihood - other.minusTwoLogLikelihood) < 1e-8)
    let first = try one.inference().difference(of: 2, from: 0, visit: 4)
    let second = try other.inference().difference(of: 0, from: 2, visit: 4)
    #expect(abs(first.value - second.value) < 1e-9)
    #expect(abs(first.standardError - second.standardError) < 1e-9)
  }

  /// With arms that share nothing, a covariance of each arm is a model of each arm.
  @Test func aCovarianceOfEachArmIsAModelOfEachArm() throws {
    let scores = try TrialTables.visitScores()
    let bare = try VisitScores(
      arms: scores.arms, armCount: 3, visitCount: 5, scores: scores.scores)
    let together = try Model(bare, Model.Specification(isCovarianceOfArm: true))
    var sum = 0.0
    for arm in 0..<3 {
      let own = (0..<bare.patientCount).filter { bare.arms[$0] == arm }
      let alone = try Model(
        VisitScores(
          arms: own.map { _ in 0 }, armCount: 1, visitCount: 5,
          scores: own.flatMap { patient in (0..<5).map { bare[patient, $0] } }))
      sum += alone.minusTwoLogLikelihood
      for index in 0..<25 {
        let pair = (
          alone.covariances[0].elements[index], together.covariances[arm].elements[index]
        )
        #expect(abs(pair.0 - pair.1) < 1e-6 * abs(pair.0))
      }
    }
    #expect(abs(sum - together.minusTwoLogLikelihood) < 1e-7)
  }

  /// At one visit it is the analysis of covariance, degrees of freedom and all.
  @Test(arguments: DegreesOfFreedom.allCases)
  func oneVisitIsTheAnalysisOfCovariance(_ method: DegreesOfFreedom) throws {
    let scores = try TrialTables.visitScores()
    let last = try VisitScores(
      arms: scores.arms, armCount: 3, visitCount: 1, covariates: scores.covariates,
      scores: (0..<scores.patientCount).map { scores[$0, 4] })
    let mixed = try Model(last).inference(method).difference(of: 2, from: 0, visit: 0)
    let exact = try AnalysisOfCovariance(scores, visit: 4).difference(of: 2, from: 0)
    #expect(abs(mixed.value - exact.value) < 1e-9)
    #expect(abs(mixed.standardError - exact.standardError) < 1e-9)
    #expect(abs(mixed.degreesOfFreedom - exact.degreesOfFreedom) < 1e-6)
  }
}
