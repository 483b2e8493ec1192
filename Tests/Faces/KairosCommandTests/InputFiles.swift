// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Foundation

/// One small file of each kind that the command reads.
enum InputFiles {
  static let model = """
    <sbml xmlns="http://www.sbml.org/sbml/level3/version1/core" level="3" version="1"><model>
    <listOfParameters><parameter id="S" value="1" constant="false"/></listOfParameters>
    <listOfRules><rateRule variable="S"><math xmlns="http://www.w3.org/1998/Math/MathML"><apply>
    <times/><cn>-1</cn><ci>S</ci></apply></math></rateRule></listOfRules></model></sbml>
    """
  private static let files = [
    "p.yaml": """
    name: one
    drug: ketamine
    sessions:
      - days: [0]
        dose: 35 mg
        route: iv
        over: 40 min

    """,
    "pat.yaml": "weight: 80 kg\n",
    "pe.csv": "id,weight,age,sex,madrs\na,70,40,female,30\nb,80,50,male,35\n",
    "d.csv": "ID,TIME,EVID,AMT,DV\n1,0,1,100,.\n1,1,0,.,1\n",
    "n.csv": "time [h],c [mg/L]\n0,0\n1,5\n2,4\n3,2\n4,1\n6,.5\n",
    "s.csv": "id,S\na,1\nb,2\n", "m.xml": model,
  ]

  /// A folder that holds them, and a result in JSON.
  static func scratch() throws -> Scratch {
    let scratch = try Scratch()
    for (name, text) in files { _ = try scratch.write(text, to: name) }
    let result = try Program.kairos("simulate --dose 35mg --route iv --until 1h --format json")
    try result.output.write(to: scratch.folder.appendingPathComponent("r.json"))
    return scratch
  }
}
