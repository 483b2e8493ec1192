// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Pharmacokinetics
import Scalars

/// The search for the doses at which one treatment leaves as much ketamine in plasma as another.
///
/// All doses of a treatment are multiplied with one factor. Where the pharmacokinetics are linear
/// the first guess is right; a gut wall that saturates takes a few steps of the secant method.
public struct EqualExposure: Sendable {
  /// The treatment whose doses are scaled; it needs doses.
  public let treatment: Treatment
  /// The patient's body weight (kg), for the limits of doses.
  public let bodyWeight: Double

  public init(of treatment: Treatment, bodyWeight: Double) {
    self.treatment = treatment
    self.bodyWeight = bodyWeight
  }

  /// The factor at which the area under ketamine is the given one.
  ///
  /// - Parameter area: the area that is wanted, ng·h/mL, as `PlasmaExposure.ketamine`.
  /// - Throws: ``EqualExposureError``.
  public func factor(for area: Double) throws(EqualExposureError) -> Double {
    guard area > 0, area.isFinite else { throw .noExposure }
    let limit = largestFactor
    var earlier = try Candidate(1, at: area, of: self)
    if earlier.isMet { return earlier.factor }
    var now = try Candidate(Double.minimum(earlier.guess, limit), at: area, of: self)
    for _ in 0..<ExposureWindow.mostSteps where !now.isMet {
      guard now.factor < limit || now.excess > 0 else {
        throw .outOfReach(share: 1 + now.excess, largest: largestAmount)
      }
      let slope = (now.excess - earlier.excess) / (now.factor - earlier.factor)
      let next = Double.minimum(now.factor - now.excess / slope, limit)
      (earlier, now) = (now, try Candidate(next, at: area, of: self))
    }
    guard now.isMet else { throw .notFound }
    return now.factor
  }

  /// The largest factor that leaves every dose within its limits.
  private var largestFactor: Double {
    largestAmount / (treatment.regimen?.doses.map { $0.amount }.max() ?? 1)
  }

  /// The largest dose that this patient may have, mg.
  private var largestAmount: Double {
    Double.minimum(Dosing.largestAmount, Dosing.largestPerKilogram * bodyWeight)
  }

  /// The area that some factor gives.
  fileprivate func area(at factor: Double) throws(EqualExposureError) -> Double {
    var scaled = treatment
    do throws(DoseError) {
      scaled.regimen = try treatment.regimen?.scaled(by: factor, bodyWeight: bodyWeight)
    } catch {
      throw .dose(error)
    }
    do throws(SolverError) {
      return try PlasmaExposure(of: scaled).ketamine
    } catch {
      throw .solver(error)
    }
  }
}

/// A factor of the secant method, and by how much its area is more than the wanted one (1).
private struct Candidate {
  let factor: Double
  let excess: Double

  init(
    _ factor: Double, at area: Double, of search: EqualExposure
  ) throws(EqualExposureError) {
    self.factor = factor
    excess = try search.area(at: factor) / area - 1
  }

  var isMet: Bool { excess.magnitude < ExposureWindow.tolerance }

  /// The factor that would do, if areas were proportional to doses.
  var guess: Double { factor / (1 + excess) }
}
