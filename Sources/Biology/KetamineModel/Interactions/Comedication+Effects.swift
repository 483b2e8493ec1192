// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Neuroplasticity
import Pharmacokinetics
import Scalars
import Tolerability

/// What is taken besides and acts beyond drug levels, in place on a person's parameters. Everything
/// that is not taken multiplies by exactly 1.
extension Comedication {
  func actOnEffects(_ vector: StateVector<S>, under hypotheses: Hypotheses) {
    let p = vector.section(ComedicationParameter.self)
    addBenzodiazepines(vector)
    lamotrigine(p, vector)
    raisePressure(p, vector)
    sedate(p, vector)
    let attenuates: S = hypotheses.isOn(.attenuates, of: .naltrexone) ? 1 : 0
    attenuate(p, attenuates * self[.naltrexone], vector)
  }

  /// All benzodiazepines count as diazepam and damp the surge together (`Benzodiazepine`).
  private func addBenzodiazepines(_ vector: StateVector<S>) {
    let p = vector.section(BenzodiazepineParameter.self)
    p[.amount] =
      p[.amount]
      + diazepamEquivalents(
        vector.section(DiazepamEquivalent.self))
  }

  /// Less glutamate is released, and less is felt of it.
  private func lamotrigine(_ p: Section<ComedicationParameter, S>, _ vector: StateVector<S>) {
    let felt = multiplier(p[.lamotrigineSideEffects], where: self[.lamotrigine])
    let surge = vector.section(GlutamateParameter.self)
    surge[.maximumSurge] =
      surge[.maximumSurge] * (1 - self[.lamotrigine] * p[.lamotrigineDamping])
    let dissociation = vector.section(DissociationParameter.self)
    dissociation[.scale] = dissociation[.scale] * felt
    let onset = vector.section(DissociationOnsetParameter.self)
    onset[.halfConcentration] = onset[.halfConcentration] / felt
    let memory = vector.section(MemoryParameter.self)
    memory[.halfConcentration] = memory[.halfConcentration] / felt
  }

  /// Monoamines that are not broken down, or released besides, add to ketamine's.
  private func raisePressure(_ p: Section<ComedicationParameter, S>, _ vector: StateVector<S>) {
    let rise =
      multiplier(p[.maoInhibitorPressure], where: self[.maoInhibitor])
      * multiplier(p[.psychostimulantPressure], where: self[.psychostimulant])
    let pressure = vector.section(PressureParameter.self)
    pressure[.maximumSystolic] = pressure[.maximumSystolic] * rise
    pressure[.maximumHeartRate] = pressure[.maximumHeartRate] * rise
  }

  /// With a sedative less ketamine sedates.
  private func sedate(_ p: Section<ComedicationParameter, S>, _ vector: StateVector<S>) {
    let sedation = vector.section(SedationParameter.self)
    sedation[.halfConcentration] =
      sedation[.halfConcentration] / multiplier(p[.sedativePotency], where: self[.sedative])
  }

  /// Naltrexone, where it counts, takes away a share of the effect on symptoms.
  private func attenuate(
    _ p: Section<ComedicationParameter, S>, _ presence: S, _ vector: StateVector<S>
  ) {
    let symptoms = vector.section(SymptomParameter.self)
    symptoms[.maximumEffect] =
      symptoms[.maximumEffect] * (1 - presence * p[.naltrexoneAttenuation])
  }
}
