// SPDX-License-Identifier: Apache-2.0

import Quantities

@testable import Reports
import Runs

extension Sample {
  static let references = [
    Reference(
      "example-2001", authors: "Example A et al.", year: 2001,
      title: "A study of <clearance> & flow",
      published: "J Examples 1:1-10", identifier: "doi:10.1000/example.1"),
    Reference(
      "sample-2012", authors: "Sample B, Sample C", year: 2012, title: "Receptors in slices",
      published: "Ann Samples 2:20-29", identifier: "PMID 1234567"),
    Reference(
      "specimen-2020", authors: "Specimen D", year: 2020, title: "Scores after a dose",
      published: "Specimens 3:3", identifier: ""),
  ]

  static let passports = [
    Passport(
      "ketamine.clearance", #"CL_{\mathrm{K}}"#, value: 80, "L/h", variability: 0.25,
      range: 20...200, .measured, "Clearance of ketamine from plasma",
      sources: [references[0]]),
    Passport(
      "nmda.affinity", #"K_{i}"#, value: 0.53, "umol/L", range: 0.1...5, .animal,
      "Concentration that occupies half of the receptors", sources: [references[1]]),
    Passport(
      "bdnf.gain", #"\gamma_{B}"#, value: 0.0125, "1", range: 0...1, .calibrated,
      "Gain of BDNF on AMPA throughput", sources: [references[1], references[2]]),
    Passport(
      "synapse.loss", #"k_{\mathrm{out}}^{S}"#, value: 0.00042, "/h", range: 0...1, .assumed,
      "Rate constant of synapse loss", sources: []),
  ]

  static let parameters = passports.map { SimulationRecord.Parameter($0) }

  static let notes = [
    SimulationRecord.Note(
      title: "Is hydroxynorketamine active?",
      paragraph: "Studies in rodents and in people disagree. Here the metabolite acts on AMPA "
        + "receptors; the switch hydroxynorketamine=inactive shows the other side."),
    SimulationRecord.Note(
      title: "Is mTOR necessary?",
      paragraph: "A blocker of mTOR abolished the effect in rodents and prolonged it in patients. "
        + "Here mTOR is one of two parallel paths."),
  ]
}
