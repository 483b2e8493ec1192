// SPDX-License-Identifier: Apache-2.0

import KetamineModel
import Testing

/// Scripts outside of the repository name observables; these names and units always exist.
@Suite struct ObservablesTests {
  static let ones = [
    "nmda.occupancy.interneuron", "nmda.occupancy.pyramidal", "glutamate", "ampa", "bdnf", "mtor",
    "synapse.density", "neurogenesis", "serotonin", "dopamine",
    "default-mode-network.normalisation", "default-mode-network.disruption", "symptom.mood",
    "symptom.anhedonia", "symptom.suicidality", "symptom.somatic", "symptom.cognition",
    "score.madrs", "score.phq9", "score.cadss", "probability.dissociation", "probability.sedation",
    "probability.nausea", "probability.vomiting", "probability.dizziness",
    "probability.blurred-vision", "probability.distress", "euphoria", "memory.impairment",
    "drug-liking", "reinforcement", "bladder.symptoms",
  ]

  static let plasma = ["ketamine", "norketamine", "hydroxynorketamine"].flatMap { molecule in
    ["", ".s", ".r"].flatMap { side in
      ["arterial", "venous"].map { "plasma." + molecule + side + "." + $0 }
    }
  }

  func unit(_ name: String) -> String? { Observable.all.first { $0.name == name }?.unit }

  @Test func thoseOfTheContractExistWithTheirUnits() {
    for name in Self.ones { #expect(unit(name) == "1", "\(name)") }
    for name in Self.plasma { #expect(unit(name) == "ng/mL", "\(name)") }
    #expect(Self.plasma.count == 18)
    #expect(unit("brain.ketamine") == "umol/L")
    #expect(unit("pressure.systolic.change") == "mm[Hg]")
    #expect(unit("pressure.diastolic.change") == "mm[Hg]")
    #expect(unit("heart-rate.change") == "/min")
  }
}
