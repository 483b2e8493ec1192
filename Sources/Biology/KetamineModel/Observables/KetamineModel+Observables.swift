// SPDX-License-Identifier: Apache-2.0

public import Dynamics
import Instruments
import Neuroplasticity
import Pharmacokinetics
import Scalars
import Tolerability

/// From the state to what can be seen of it.
extension KetamineModel {
  /// The value of one observable at a state, in the observable's unit.
  public func value(of observable: Observable, at y: StateVector<Number>) -> Number {
    let now = y.section(EffectState.self, at: offsetEffects)
    switch observable {
    case .plasma(let molecule, let enantiomer, let site):
      return molecules[molecule] * concentration(molecule, enantiomer, site, y)
    case .brainKetamine: return nmda.unbound(now[.brainS] + now[.brainR])
    case .interneuronOccupancy: return occupancy(y).interneuron
    case .pyramidalOccupancy: return occupancy(y).pyramidal
    case .glutamate: return now[.glutamate]
    case .ampa: return now[.ampa]
    case .bdnf: return now[.bdnf]
    case .mtor: return 1 + now[.mtor]
    case .synapseDensity:
      return synapses.relativeDensity(new: now[.newSynapses], mature: now[.matureSynapses])
    case .neurogenesis: return now[.neurogenesis]
    case .networkNormalisation: return network.normalisation(of: now[.network])
    case .networkDisruption: return network.disruption(at: drive(y))
    case .mood: return now[.mood]
    case .anhedonia: return now[.anhedonia]
    case .suicidality: return now[.suicidality]
    case .somatic: return now[.somatic]
    case .cognition: return now[.cognition]
    case .madrs: return madrs(now)
    case .cadss:
      return dissociation.score(of: now[.brainS], tolerance: now[.dissociationTolerance])
    case .systolicChange: return pressure.systolic(at: stimulus(now))
    case .diastolicChange: return pressure.diastolic(at: stimulus(now))
    case .heartRateChange: return heartRate.change(at: stimulus(now))
    case .serotonin: return now[.serotonin]
    case .dopamine: return now[.dopamine]
    case .phq9: return phq9(now)
    case .probability(let effect): return onsets.probability(of: effect, now)
    case .euphoria: return euphoria.intensity(of: now[.brainS])
    case .memoryImpairment: return now[.memoryImpairment]
    case .memoryGain: return now[.memoryGain]
    case .drugLiking: return abuse.liking(euphoria: euphoria.intensity(of: now[.brainS]))
    case .reinforcement: return now[.reinforcement]
    case .bladderSymptoms: return now[.bladderSymptoms]
    }
  }

  /// The highest systolic reading above the value before the session, mm[Hg], from the peak of the
  /// mean curve.
  public func highestSystolicReading(peak: Number) -> Number {
    pressure.highestSystolicReading(peak: peak)
  }

  /// Concentration of a molecule in blood, µmol/L; of both enantiomers where none is named.
  func concentration(
    _ molecule: Molecule, _ enantiomer: Enantiomer?, _ site: SamplingSite, _ y: StateVector<Number>
  ) -> Number {
    switch enantiomer {
    case .s: plasma(.s, site, y)[molecule]
    case .r: plasma(.r, site, y)[molecule]
    case nil: plasma(.s, site, y)[molecule] + plasma(.r, site, y)[molecule]
    }
  }

  func plasma(
    _ enantiomer: Enantiomer, _ site: SamplingSite, _ y: StateVector<Number>
  ) -> Plasma<Number> {
    let amounts = y.section(Compartment.self, at: enantiomer == .s ? 0 : offsetR)
    let body = enantiomer == .s ? disposition.s : disposition.r
    return site == .arterial ? body.arterial(amounts) : body.venous(amounts)
  }

  func drive(_ y: StateVector<Number>) -> Number {
    receptorDrive(
      y.section(EffectState.self, at: offsetEffects), plasma(.s, .arterial, y),
      plasma(.r, .arterial, y))
  }

  func occupancy(_ y: StateVector<Number>) -> Occupancy<Number> {
    nmda.occupancy(at: drive(y))
  }

  func stimulus(_ now: Section<EffectState, Number>) -> Number {
    pressure.stimulus(brainS: now[.brainS], brainR: now[.brainR])
  }
}
