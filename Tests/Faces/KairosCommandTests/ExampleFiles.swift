// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Foundation

/// The files that the examples of the help name.
enum ExampleFiles {
  static func scratch() throws -> Scratch {
    let scratch = try Scratch()
    let examples = Program.repository.appending(path: "Examples/FirstDose")
    for name in ["protocol.yaml", "patient.yaml"] {
      let text = try String(contentsOf: examples.appending(path: name), encoding: .utf8)
      _ = try scratch.write(text, to: name)
    }
    for (name, text) in texts { _ = try scratch.write(text, to: name) }
    let run = "simulate --dose 35mg --route iv --over 40min --until 1d --output "
    for options in [
      "course.csv --format csv", "result.json --format json",
      "comparison.json --format json --compare route=im",
    ] {
      let words = (run + options).split(separator: " ").map(String.init)
      _ = try Program.kairos(words, in: scratch.folder)
    }
    return scratch
  }

  private static let texts = [
    "events.csv": "ID,TIME,AMT,CMT,DV\n1,0,100,1,.\n1,2,.,2,4.1\n",
    "theophylline.csv": "ID,TIME,DV\n1,0,0\n1,1,8\n1,4,6\n1,8,4\n1,24,1\n",
    "steady.csv": "TIME,CONC\n312,10\n313,40\n316,30\n320,20\n328,12\n336,10\n",
    "people.csv": "S1\n5\n6\n", "model.xml": model, "esketamine.yaml": esketamine,
    "trial.yaml": trial, "trial.csv": scores, "relapse.csv": relapses,
  ]

  /// Twenty people of two arms, at two visits.
  private static let scores =
    "PATIENT,THERAPY,VISIT,BASVAL,CHANGE\n"
    + (1...20).flatMap { patient in
      (1...2).map { visit in
        let (arm, base) = (patient % 2 == 0 ? "DRUG" : "PLACEBO", 18 + patient * 7 % 11)
        let change = -3 * visit - patient * 5 % 9 + (patient + visit) * 3 % 5
        return "\(patient),\(arm),\(visit),\(base),\(change)\n"
      }
    }.joined()

  /// The same number, some of whom relapse.
  private static let relapses =
    "id,day,relapse,arm,age,site\n"
    + (1...20).map { patient in
      let (day, event) = (10 + patient * 13 % 47, patient * 7 % 3 == 0 ? 0 : 1)
      let arm = patient % 2 == 0 ? "drug" : "placebo"
      return "\(patient),\(day),\(event),\(arm),\(30 + patient * 11 % 29),\(patient % 4 / 2)\n"
    }.joined()

  private static let esketamine = """
    drug: esketamine
    sessions:
      - {day: 0, dose: 84 mg, route: nasal}
    """

  /// So small that it is run in no time.
  private static let trial = """
    setting: daly-2018
    patients: 12
    replicates: 6
    people-for-truth: 100
    treatments:
      drug: {protocol: esketamine.yaml}
      placebo: {control: nasal placebo, sessions-of: drug}
    arms: [{name: drug, treatment: drug}, {name: placebo, treatment: placebo}]
    visits: [1, 3]
    analyses: [{method: ancova, visit: 3}]
    """

  /// S1 turns into S2; A1 and Ck rest.
  private static let model = """
    <?xml version="1.0" encoding="UTF-8"?>
    <sbml xmlns="http://www.sbml.org/sbml/level2/version4" level="2" version="4"><model id="m">
    <listOfCompartments><compartment id="c" size="1"/></listOfCompartments>
    <listOfSpecies><species id="S1" compartment="c" initialConcentration="5"/>
    <species id="S2" compartment="c" initialConcentration="0"/>
    <species id="A1" compartment="c" initialConcentration="1"/>
    <species id="Ck" compartment="c" initialConcentration="1"/></listOfSpecies>
    <listOfReactions><reaction id="r" reversible="false">
    <listOfReactants><speciesReference species="S1"/></listOfReactants>
    <listOfProducts><speciesReference species="S2"/></listOfProducts>
    <kineticLaw><math xmlns="http://www.w3.org/1998/Math/MathML"><ci>S1</ci></math></kineticLaw>
    </reaction></listOfReactions></model></sbml>
    """
}
