// SPDX-License-Identifier: Apache-2.0

public import Dynamics
import Pharmacokinetics
import Scalars

/// What a treatment leaves in venous plasma: areas under concentrations of both enantiomers
/// together, in ng·h/mL.
///
/// A treatment is followed to three days after its last dose, so that slow routes are seen whole.
public struct PlasmaExposure: Equatable, Sendable {
  /// Ketamine from the first dose to 24 hours after it (AUC24).
  public let ketamineOfFirstDay: Double
  /// Ketamine from the first dose to three days after the last.
  public let ketamine: Double
  /// Norketamine in the same time; nil where a published model does not follow it.
  public let norketamine: Double?

  /// - Precondition: the model gives venous ketamine, see `Treatment.gives(_:)`.
  /// - Throws: `SolverError` where the equations cannot be solved within the tolerance.
  public init(of treatment: Treatment) throws(SolverError) {
    let followed = try Simulation(treatment.followedToTheLast)
    let end = followed.treatment.end
    ketamineOfFirstDay = try followed.area(
      under: .plasma(.ketamine, nil, .venous), to: Double.minimum(ExposureWindow.firstDay, end))
    ketamine = try followed.area(under: .plasma(.ketamine, nil, .venous), to: end)
    let metabolite = Observable.plasma(.norketamine, nil, .venous)
    norketamine = treatment.gives(metabolite) ? try followed.area(under: metabolite, to: end) : nil
  }

  /// Norketamine over ketamine (1): the larger, the more of the drug passed the liver first.
  public var metabolicRatio: Double? { norketamine.map { $0 / ketamine } }
}

extension Simulation {
  /// The area under an observable from the first moment to a time (h), in its unit times hours.
  public func area(under observable: Observable, to end: Double) throws(SolverError) -> Double {
    let quadrature = solution.quadrature(from: 0, to: end)
    return quadrature.area(under: try values(of: [observable], at: quadrature.times)[0])
  }
}

extension Treatment {
  /// The same treatment until three days after its last dose.
  var followedToTheLast: Treatment {
    var treatment = self
    if let last = regimen?.doses.map({ $0.end }).max() {
      treatment.end = last + ExposureWindow.afterLastDose
    }
    return treatment
  }
}
