// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Pharmacokinetics
public import Scalars

extension KetamineModel where Number: ValuedScalar {
  /// What a regimen does to the states of the model.
  public func timeline(of regimen: Regimen) -> Timeline<Number> {
    let p = StateVector(coefficients, count: Layout.coefficientCount)
    let absorption = p.section(AbsorptionParameter.self, at: Layout.absorption)
    return Administration(absorption, molarMass: molecules[.ketamine], origin: Layout.compartments)
      .timeline(of: regimen)
  }
}
