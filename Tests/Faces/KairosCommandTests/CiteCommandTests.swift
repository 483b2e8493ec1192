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
      for format in ["table", "json", "bibtex", "ris", "csl-json"] {
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
  }

  @Test func formatsHaveFields() throws {
    let cite = "cite --dose 56mg --route nasal --drug esketamine --format "
    let bibtex = try Program.kairos(cite + "bibtex").text
    #expect(
      bibtex.contains("@article{abdallah-2020,\n  author = {Abdallah, C. G. and Averill, L. A."))
    #expect(bibtex.contains(" and others},\n"))
    #expect(
      bibtex.contains(
        "  journal = {Neuropsychopharmacology},\n  volume = {45},\n  pages = {990--997},\n"
          + "  year = {2020},\n  doi = {10.1038/s41386-020-0644-9}\n}"))
    #expect(bibtex.contains("@misc{spravato-label,\n  author = {{Janssen Pharmaceuticals}}"))
    #expect(bibtex.count { $0 == "{" } == bibtex.count { $0 == "}" })
    let ris = try Program.kairos(cite + "ris").text
    #expect(
      ris.contains(
        "PY  - 2020\nTI  - Modulation of the antidepressant effects of ketamine by the mTORC1 inhibitor "
          + "rapamycin\nJO  - Neuropsychopharmacology\nVL  - 45\nSP  - 990\nEP  - 997\n"
          + "DO  - 10.1038/s41386-020-0644-9\n"))
    let csl = try Program.kairos(cite + "csl-json").text
    #expect(csl.contains(#""container-title": "Neuropsychopharmacology""#))
    #expect(csl.contains(#""family": "Abdallah""#) && csl.contains(#""given": "C. G.""#))
    let cited = try keys("cite --dose 56mg --route nasal --drug esketamine")
    for (text, mark) in [(bibtex, "\n@"), (ris, "\nTY  - "), (csl, #""id":"#)] {
      #expect(("\n" + text).ranges(of: mark).count == cited.count)
    }
  }

  @Test func onlyWhatRanIsCited() throws {
    let treatment = "cite --dose 0.5mg/kg --route iv --over 40min --weight 70kg"
    let taking = try keys(treatment + " --with diazepam:10mg/d")
    #expect(taking.subtracting(try keys(treatment)) == ["andrashko-2020"])
    let inTrial = try keys(treatment + " --setting murrough-2013")
    #expect(inTrial.isStrictSuperset(of: try keys(treatment)))
  }

  @Test func optionsThatChangeNothingAreRead() throws {
    let outcome = try Program.kairos("cite --dose 35mg --route iv --until 1,5mg")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("--until"))
  }
}
