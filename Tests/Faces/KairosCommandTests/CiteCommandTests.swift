// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Testing

/// The references of exactly the parts that ran.
struct CiteCommandTests {
  /// The keys that a command cites.
  private func keys(_ command: String) throws -> Set<Substring> {
    let outcome = try Program.kairos(command)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return Set(outcome.lines[0].split(separator: " ").dropFirst())
  }

  @Test func aResultCitesWhatItsOptionsCite() throws {
    let scratch = try Scratch()
    let file = scratch.path("result.json")
    let treatments = [
      "--dose 0.5mg/kg --route iv --over 40min --weight 70kg",
      "--dose 56mg --route nasal --drug esketamine --age 70a --sex female",
      "--dose 35mg --route iv --drug arketamine --switch receptor-affinity=temme-2018 --block mtor",
      "--dose 50mg --route oral --cyp2b6 *1/*6 --liver moderate --kidney mild "
        + "--with grapefruit --with lorazepam:1mg/d --switch cyp2b6-effect=li-2015",
    ]
    for treatment in treatments {
      let run = "simulate \(treatment) --until 1d --format json --output \(file)"
      #expect(try Program.kairos(run).status == 0)
      for format in ["table", "json", "bibtex"] {
        let fromResult = try Program.kairos("cite \(file) --format \(format)")
        let fromOptions = try Program.kairos("cite \(treatment) --until 1d --format \(format)")
        #expect(fromResult.status == 0, "\(fromResult.errors)")
        #expect(fromResult.output == fromOptions.output)
      }
    }
  }

  @Test func switchesChangeWhatIsCited() throws {
    let treatment = "cite --dose 35mg --route iv"
    let plain = try keys(treatment)
    #expect(plain.contains("ebert-1997") && !plain.contains("temme-2018"))
    let temme = try keys(treatment + " --switch receptor-affinity=temme-2018")
    #expect(temme.contains("temme-2018"))
    #expect(!plain.contains("zarate-2006"))
  }

  @Test func entriesAreComplete() throws {
    let text = try Program.kairos("cite --dose 35mg --route iv").text
    #expect(text.contains("[abdallah-2020]\n  Abdallah CG"))
    #expect(text.contains("(2020). Modulation of the antidepressant effects"))
    #expect(text.contains("doi:10.1038/s41386-020-0644-9"))
    let bibtex = try Program.kairos("cite --dose 35mg --route iv --format bibtex").text
    #expect(bibtex.contains("@article{abdallah-2020,"))
    #expect(bibtex.contains("  doi = {10.1038/s41386-020-0644-9}\n}"))
    #expect(bibtex.count { $0 == "{" } == bibtex.count { $0 == "}" })
  }
}
