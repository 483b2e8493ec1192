// SPDX-License-Identifier: Apache-2.0

public import Dynamics
import Scalars

/// What a needle in the arm sees. The brain is fed by arterial blood; clinics sample venous blood,
/// which lags behind because the tissue of the arm takes up drug first and gives it back later.
///
/// A fraction f_v of the venous blood has bypassed that tissue; the rest follows the arterial
/// concentration with the rate k_v: C_venous = f_v C + (1 − f_v) v, dv/dt = k_v (C − v).
/// Two-compartment delay of Kamp J et al. Anesthesiology 2020;133:1192, reduced to one.
extension Disposition {
  /// Concentrations in venous blood of the arm, µmol/L.
  public func venous(_ y: Section<Compartment, S>) -> Plasma<S> {
    let plasma = arterial(y)
    let ketamineShare = p[.venousShuntKetamine]
    let metaboliteShare = p[.venousShuntNorketamine]
    return Plasma(
      ketamine: ketamineShare * plasma.ketamine + (1 - ketamineShare) * y[.venousKetamine],
      norketamine: metaboliteShare * plasma.norketamine
        + (1 - metaboliteShare) * y[.venousNorketamine],
      hydroxynorketamine: metaboliteShare * plasma.hydroxynorketamine
        + (1 - metaboliteShare) * y[.venousHydroxynorketamine])
  }

  /// dv/dt = k_v (C − v) for each molecule; hydroxynorketamine takes norketamine's constants.
  func delayVenous(_ y: Section<Compartment, S>, _ plasma: Plasma<S>, _ flow: Flows<S>) {
    let ketamine = p[.venousRateKetamine] * (plasma.ketamine - y[.venousKetamine])
    let norketamine = p[.venousRateNorketamine] * (plasma.norketamine - y[.venousNorketamine])
    let hydroxynorketamine =
      p[.venousRateNorketamine] * (plasma.hydroxynorketamine - y[.venousHydroxynorketamine])
    flow.follow(ketamine, .venousKetamine)
    flow.follow(norketamine, .venousNorketamine)
    flow.follow(hydroxynorketamine, .venousHydroxynorketamine)
  }
}
