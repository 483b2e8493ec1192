// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Neuroplasticity
import Quantities
import Scalars
import Testing

/// Laws of the single mechanisms, at the typical parameters.
@Suite struct MechanismLawsTests {
  /// Lends the typical values of a list of parameters, and hypotheses, to a body.
  func with<List: ParameterList & Slot, Result>(
    _: List.Type, _ hypotheses: [Hypothesis] = [.interneuronPreference, .suicidalityThroughMood],
    _ body: (Section<List, Double>, Section<Hypothesis, Double>) -> Result
  ) -> Result {
    var values = List.allCases.map { $0.passport.value }
    var sides = Hypothesis.allCases.map { hypotheses.contains($0) ? 1.0 : 0 }
    return values.withUnsafeMutableBufferPointer { v in
      sides.withUnsafeMutableBufferPointer { s in
        body(Section(v.baseAddress!), Section(s.baseAddress!))
      }
    }
  }

  // MARK: NMDABlockade

  @Test func halfOfTheInterneuronsAreBlockedAtADriveOfOne() {
    with(NMDAParameter.self) { p, h in
      let occupancy = NMDABlockade(p, under: h).occupancy(at: 1)
      #expect(occupancy.interneuron == 0.5)
      #expect(occupancy.pyramidal < 0.5)
    }
  }

  @Test func withoutPreferenceBothCellsAreBlockedAlike() {
    with(NMDAParameter.self, []) { p, h in
      let occupancy = NMDABlockade(p, under: h).occupancy(at: 0.7)
      #expect((occupancy.interneuron - occupancy.pyramidal).magnitude < 1e-15)
    }
  }

  @Test func ketamineAtItsAffinityBlocksHalf() {
    with(NMDAParameter.self) { p, h in
      let model = NMDABlockade(p, under: h)
      let unbound = p[.fractionUnbound] * p[.brainPenetration]
      let none = Pair(s: 0.0, r: 0)
      let drive = model.drive(brain: Pair(s: p[.affinityS] / unbound, r: 0), norketamine: none)
      #expect((drive - 1).magnitude < 1e-15)
    }
  }

  // MARK: GlutamateSurge

  @Test func glutamateRestsWithoutADrugAndIsSilencedByAFullBlock() {
    with(GlutamateParameter.self) { p, _ in
      let surge = GlutamateSurge(p)
      let free = Occupancy(interneuron: 0, pyramidal: 0)
      let full = Occupancy(interneuron: 1, pyramidal: 1)
      #expect(surge.cycling(1, adaptation: 0, under: free).magnitude < 1e-12)
      #expect(surge.cycling(1, adaptation: 0, under: full).magnitude < 1e-12)
    }
  }

  @Test func adaptationDampsTheSurge() {
    with(GlutamateParameter.self) { p, _ in
      let surge = GlutamateSurge(p)
      let blocked = Occupancy(interneuron: 0.5, pyramidal: 0.2)
      let fresh = surge.cycling(1, adaptation: 0, under: blocked)
      #expect(fresh > 0)
      #expect(surge.cycling(1, adaptation: 0.5, under: blocked) < fresh)
    }
  }

  // MARK: AMPAThroughput

  @Test func ampaRestsAtBaselineAndStopsWhenBlocked() {
    with(AMPAParameter.self) { p, h in
      let ampa = AMPAThroughput(p, under: h)
      #expect(ampa.throughput(1, glutamate: 1, hydroxynorketamine: 0.5).magnitude < 1e-12)
      #expect(ampa.excess(0.4) == 0)
    }
    with(AMPAParameter.self, [.ampaBlocked]) { p, h in
      #expect(AMPAThroughput(p, under: h).throughput(0, glutamate: 2, hydroxynorketamine: 0) == 0)
    }
  }

  // MARK: Neurotrophin

  @Test func theArmsAreParallelUnlessMTORIsNecessary() {
    with(NeurotrophinParameter.self, [.mtorBlocked]) { p, h in
      let arms = Neurotrophin(p, under: h)
      #expect(arms.mtor(0, excess: 1, bdnf: 1.5) == 0)
      #expect(arms.protein(0, mtor: 0, bdnf: 1.5) > 0)
    }
    with(NeurotrophinParameter.self, [.mtorBlocked, .mtorNecessary]) { p, h in
      #expect(Neurotrophin(p, under: h).protein(0, mtor: 0, bdnf: 1.5) == 0)
    }
    with(NeurotrophinParameter.self, [.trkbBlocked]) { p, h in
      #expect(Neurotrophin(p, under: h).protein(0, mtor: 0, bdnf: 1.5) == 0)
    }
  }

  // MARK: Synaptogenesis

  @Test func untreatedSynapsesStay() {
    with(SynapseParameter.self) { p, h in
      let synapses = Synaptogenesis(p, under: h)
      let density = synapses.untreatedDensity
      #expect(synapses.new(0, mature: density, protein: 0) == 0)
      #expect(synapses.mature(density, new: 0) == 0)
      #expect(synapses.relativeDensity(new: 0, mature: density) == 1)
      #expect(synapses.recovery(new: 0, mature: density) == 0)
      #expect((synapses.recovery(new: 1 - density, mature: density) - 1).magnitude < 1e-12)
    }
  }

  @Test func synapsesCannotOutgrowTheHealthyDensity() {
    with(SynapseParameter.self) { p, h in
      let synapses = Synaptogenesis(p, under: h)
      #expect(synapses.new(0.2, mature: 0.8, protein: 100) < 0)
    }
  }

  // MARK: SymptomDomains

  @Test func symptomsRestWithoutAnEffect() {
    with(SymptomParameter.self) { p, h in
      let symptoms = SymptomDomains(p, under: h)
      #expect(symptoms.effect(of: 0) < 1e-20)
      for rate in [
        symptoms.mood(1, effect: 0), symptoms.anhedonia(1, effect: 0),
        symptoms.suicidality(1, mood: 1, effect: 0), symptoms.somatic(1, effect: 0),
        symptoms.cognition(1, effect: 0),
      ] { #expect(rate == 0) }
    }
  }

  @Test func theEffectSaturates() {
    with(SymptomParameter.self) { p, h in
      let symptoms = SymptomDomains(p, under: h)
      let half = symptoms.effect(of: p[.halfEffect])
      #expect((half - p[.maximumEffect] / 2).magnitude < 1e-12)
      #expect(symptoms.effect(of: 100 * p[.halfEffect]) < p[.maximumEffect])
    }
  }
}
