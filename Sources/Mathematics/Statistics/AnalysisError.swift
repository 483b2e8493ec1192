// SPDX-License-Identifier: Apache-2.0

/// Why the scores of a trial cannot be analysed as asked.
///
/// Arms, visits and patients are numbers from 0; whoever has names for them says them.
package enum AnalysisError: Error, Equatable, Sendable {
  case wrongLength(String, expected: Int, found: Int)
  case wrongArm(Int, armCount: Int)
  case wrongPatient(Int, count: Int)
  case wrongVisit(Int, count: Int)
  case repeated(patient: Int, visit: Int)
  case notFinite
  /// No patient has a score.
  case noScores
  /// Nobody of an arm was measured at a visit.
  case armWithoutScores(arm: Int, visit: Int)
  /// Fewer scores than the model has numbers to find.
  case tooFewScores(found: Int, needed: Int)
  /// Fewer patients (of one covariance) at a visit than numbers to find there.
  case tooFewPatients(visit: Int, found: Int, needed: Int)
  /// A covariate is the same for everybody, or a sum of arms and other covariates.
  case dependentCovariate(Int)
  /// What the model leaves of the scores at a visit is the same for everybody.
  case noVariation(visit: Int)
  /// The covariance of two visits that the structure asks for, and that nobody attended both.
  case neverTogether(Int, Int)
  /// The best covariance is singular: one visit follows from the others.
  case singularCovariance
  /// The scores do not tell the parameters of the covariance apart.
  case singularInformation
  case notConverged(iterations: Int)
}

extension AnalysisError: CustomStringConvertible {
  package var description: String { sentence(arm: { "\($0)" }, visit: { "\($0)" }) }

  /// - Parameters:
  ///   - arm: the name of an arm by its number.
  ///   - visit: the name of a visit by its number.
  ///   - covariate: the name of a covariate by its number.
  package func sentence(
    arm: (Int) -> String, visit: (Int) -> String, covariate: (Int) -> String = { "\($0)" }
  ) -> String {
    switch self {
    case .wrongLength(let name, let expected, let found):
      "\(name): found \(found) numbers, allowed: \(expected)"
    case .wrongArm(let arm, let count): "found arm \(arm), allowed: 0 to \(count - 1)"
    case .wrongPatient(let patient, let count):
      "found patient \(patient), allowed: 0 to \(count - 1)"
    case .wrongVisit(let visit, let count): "found visit \(visit), allowed: 0 to \(count - 1)"
    case .repeated(let patient, let number):
      "patient \(patient) has two scores at visit \(visit(number)); allowed: one"
    case .notFinite: "found a number that is not finite, allowed: finite numbers"
    case .noScores: "no patient has a score"
    case .armWithoutScores(let number, let at):
      "arm \(arm(number)) has no score at visit \(visit(at)); leave out the visit or the arm"
    case .tooFewScores(let found, let needed):
      "found \(found) scores, needed: more than the \(needed) effects and covariances of the model"
    case .tooFewPatients(let at, let found, let needed):
      "found \(found) patients at visit \(visit(at)), needed: more than the \(needed) effects there"
    case .dependentCovariate(let number):
      "covariate \(covariate(number)) is the same for everybody, or follows from the arms and the "
        + "other covariates; leave it out"
    case .noVariation(let at):
      "the scores at visit \(visit(at)) do not vary beyond the arms and covariates"
    case .neverTogether(let one, let other):
      "nobody has a score at both visit \(visit(one)) and visit \(visit(other)), so that their "
        + "covariance is unknown; choose a covariance with fewer parameters"
    case .singularCovariance:
      "the covariance between the visits comes out singular: one visit follows from the others; "
        + "choose a covariance with fewer parameters, or leave out a visit"
    case .singularInformation:
      "the scores do not determine all parameters of the covariance; choose one with fewer"
    case .notConverged(let iterations):
      "the fit found no end in \(iterations) iterations; choose a covariance with fewer parameters"
    }
  }
}
