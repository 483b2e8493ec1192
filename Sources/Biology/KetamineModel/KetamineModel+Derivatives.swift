// SPDX-License-Identifier: Apache-2.0

public import Dynamics
import Neuroplasticity
import Pharmacokinetics
import Scalars
import Tolerability

/// The path of a dose. Each line is one chapter, in the order in which it happens; each names the
/// file where its equation stands.
extension KetamineModel {
  /// dy/dt, per hour: amounts in µmol, concentrations in µmol/L, everything else relative.
  public func derivatives(
    of y: StateVector<Number>, at t: Number, into rates: StateVector<Number>
  ) {
    // Blood: each enantiomer passes through its own compartments (Disposition, Absorption,
    // the routes, Metabolites, VenousSampling); only the gut wall is shared. Doses enter from outside,
    // through the timeline.
    let s = y.section(Compartment.self, at: 0)
    let r = y.section(Compartment.self, at: offsetR)
    let gutLoad = s[.oralGut] + r[.oralGut]
    disposition.s.flows(s, gutLoad: gutLoad, into: rates.section(Compartment.self, at: 0))
    disposition.r.flows(r, gutLoad: gutLoad, into: rates.section(Compartment.self, at: offsetR))
    let bloodS = disposition.s.arterial(s)
    let bloodR = disposition.r.arterial(r)
    let leaving =
      rates.section(Compartment.self, at: 0)[.eliminated]
      + rates.section(Compartment.self, at: offsetR)[.eliminated]
    follow(
      bloodS, bloodR, leaving: leaving, y.section(EffectState.self, at: offsetEffects),
      rates.section(EffectState.self, at: offsetEffects))
  }

  /// From the blood on, whichever model of the blood it comes from.
  ///
  /// - Parameters:
  ///   - bloodS: what feeds the brain of S-ketamine and its metabolites, µmol/L.
  ///   - bloodR: likewise of R-ketamine.
  ///   - leaving: what leaves the body, µmol/h.
  ///   - now: the states of effect.
  ///   - change: where their changes go, per hour.
  @inline(__always)
  func follow(
    _ bloodS: Plasma<Number>, _ bloodR: Plasma<Number>, leaving: Number,
    _ now: Section<EffectState, Number>, _ change: Section<EffectState, Number>
  ) {
    let hydroxynorketamine = bloodS.hydroxynorketamine + bloodR.hydroxynorketamine

    // Brain: the drug arrives and blocks NMDA receptors, interneurons first (NMDABlockade).
    change[.brainS] = nmda.equilibration(of: now[.brainS], with: bloodS.ketamine)
    change[.brainR] = nmda.equilibration(of: now[.brainR], with: bloodR.ketamine)
    let blocked = blockade(now, bloodS, bloodR)

    // Minutes to hours: glutamate surges, less so under benzodiazepines, and AMPA receptors answer
    // (GlutamateSurge, Benzodiazepine, AMPAThroughput).
    change[.glutamate] = surge.cycling(
      now[.glutamate], adaptation: now[.adaptation], under: blocked,
      damping: benzodiazepine.damping)
    change[.adaptation] = surge.adaptation(now[.adaptation], under: blocked)
    change[.ampa] = ampa.throughput(
      now[.ampa], glutamate: now[.glutamate], hydroxynorketamine: hydroxynorketamine)
    let excess = ampa.excess(now[.ampa])

    // Hours to days: BDNF, mTOR, protein; a fast change of the circuit; synapses (Neurotrophin,
    // Synaptogenesis). Weeks: new neurons (Neurogenesis).
    change[.bdnf] = neurotrophin.bdnf(now[.bdnf], excess: excess, blocked: blocked)
    change[.mtor] = neurotrophin.mtor(now[.mtor], excess: excess, bdnf: now[.bdnf])
    change[.protein] = neurotrophin.protein(now[.protein], mtor: now[.mtor], bdnf: now[.bdnf])
    change[.functional] = synapses.functional(
      now[.functional], excess: excess, availability: neurotrophin.availability)
    change[.newSynapses] = synapses.new(
      now[.newSynapses], mature: now[.matureSynapses], protein: now[.protein])
    change[.matureSynapses] = synapses.mature(now[.matureSynapses], new: now[.newSynapses])
    change[.neurogenesis] = neurogenesis.growth(now[.neurogenesis], bdnf: now[.bdnf])

    // The network changes (DefaultModeNetwork), and symptoms follow (SymptomDomains).
    change[.network] = network.change(
      now[.network], functional: now[.functional],
      recovery: synapses.recovery(new: now[.newSynapses], mature: now[.matureSynapses]),
      newNeurons: neurogenesis.contribution(now[.neurogenesis]))
    let effect = symptoms.effect(of: now[.network])
    change[.mood] = symptoms.mood(now[.mood], effect: effect)
    change[.anhedonia] = symptoms.anhedonia(now[.anhedonia], effect: effect)
    change[.suicidality] = symptoms.suicidality(
      now[.suicidality], mood: now[.mood], effect: effect)
    change[.somatic] = symptoms.somatic(now[.somatic], effect: effect)
    change[.cognition] = symptoms.cognition(now[.cognition], effect: effect)

    // Side effects keep their own clock and have no arrow to mood (Dissociation).
    change[.dissociationTolerance] = dissociation.tolerance(
      now[.dissociationTolerance], brainS: now[.brainS])
    followSession(now, change)
    followSideEffects(now, change)

    // Serotonin and dopamine are driven and drive nothing (Monoamines).
    change[.serotonin] = monoamines.serotonin(
      now[.serotonin], unbound: nmda.unbound(now[.brainS] + now[.brainR]))
    change[.dopamine] = monoamines.dopamine(now[.dopamine], excess: excess)

    // Years: the bladder meets what leaves the body (Bladder).
    change[.bladderExposure] = bladder.exposure(now[.bladderExposure], leaving: leaving)
    change[.bladderSymptoms] = bladder.symptoms(
      now[.bladderSymptoms], exposure: now[.bladderExposure])
  }

  /// The highest levels of this session, and how far it has come (SessionCourse). Where there is
  /// tolerance, less of a level is felt (DissociationOnset).
  private func followSession(
    _ now: Section<EffectState, Number>, _ change: Section<EffectState, Number>
  ) {
    let felt = dissociation.level(of: now[.brainS], tolerance: now[.dissociationTolerance])
    change[.sessionHighest] = session.highest(now[.sessionHighest], level: now[.brainS])
    change[.sessionHighestFelt] = session.highest(now[.sessionHighestFelt], level: felt)
    change[.sessionRemainder] = session.remainder(now[.sessionRemainder])
    change[.sessionElapsed] = session.elapsed(remainder: now[.sessionRemainder])
  }

  /// Reward and memory (Euphoria, AbuseLiability, Cognition).
  private func followSideEffects(
    _ now: Section<EffectState, Number>, _ change: Section<EffectState, Number>
  ) {
    change[.reinforcement] = abuse.reinforcement(
      now[.reinforcement], euphoria: euphoria.intensity(of: now[.brainS]))
    change[.memoryImpairment] = memory.impairment(
      now[.memoryImpairment], brain: now[.brainS] + now[.brainR])
    change[.memoryGain] = memory.gain(now[.memoryGain], mood: now[.mood])
  }

  /// Which receptors are blocked, from the drug at the effect site and norketamine in the blood.
  func blockade(
    _ now: Section<EffectState, Number>, _ bloodS: Plasma<Number>, _ bloodR: Plasma<Number>
  ) -> Occupancy<Number> {
    nmda.occupancy(at: receptorDrive(now, bloodS, bloodR))
  }

  /// The drive of all ligands on the receptor (1).
  func receptorDrive(
    _ now: Section<EffectState, Number>, _ bloodS: Plasma<Number>, _ bloodR: Plasma<Number>
  ) -> Number {
    nmda.drive(
      brain: Pair(s: now[.brainS], r: now[.brainR]),
      norketamine: Pair(s: bloodS.norketamine, r: bloodR.norketamine))
  }
}
