// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Pharmacokinetics
import Quantities
import Runs
import Testing
import Therapy

@Suite("Errors of runs")
struct RunErrorTests {
  private func onCommandLine(_ error: RunError) -> String {
    error.sentence.text { "--" + $0 }
  }

  @Test("A field is shown as each face shows fields")
  func fields() {
    let error = RunError(.request, "found \(field: "dose") and \(field: "protocol"); choose")
    #expect(onCommandLine(error) == "found --dose and --protocol; choose")
    #expect(error.sentence.text { "/" + $0 } == "found /dose and /protocol; choose")
  }

  @Test("The place stands before the problem, and within another place stays readable")
  func places() {
    let error = RunError(.value, at: .field("dose"), found: "0 mg", allowed: "more than 0")
    #expect(onCommandLine(error) == "--dose: found 0 mg, allowed: more than 0")
    let outer = error.inside(.entry(field: "compare", "dose=0mg"))
    #expect(onCommandLine(outer) == "--compare dose=0mg: --dose: found 0 mg, allowed: more than 0")
    #expect((outer.kind, outer.found, outer.allowed) == (.value, "0 mg", "more than 0"))
    let file = RunError(.value, at: .file("a.csv", line: 3, column: 7), "found nothing")
    #expect(onCommandLine(file) == "a.csv:3:7: found nothing")
  }

  @Test("An unknown name is told with the nearest one, or without where there is none")
  func names() {
    let near = RunError(.request, at: .field("route"), unknown: "nasall", among: ["iv", "nasal"])
    #expect(near.nearest == "nasal")
    #expect(
      onCommandLine(near)
        == #"--route: found "nasall", the nearest is nasal; allowed: iv, nasal"#)
    let none = RunError(.request, unknown: "iv", among: [])
    #expect(none.nearest == nil)
    #expect(onCommandLine(none) == #"found "iv", allowed: "#)
  }

  @Test("Errors of the lower floors keep what was found, what is allowed, and what is nearest")
  func lowerFloors() {
    let unit = RunError(
      QuantityError.unknownUnit(found: "hr", nearest: "h", allowed: ["h", "min"]))
    #expect((unit.found, unit.allowed, unit.nearest) == ("hr", "h, min", "h"))
    let patient = RunError(
      PatientError.outOfRange(.age, found: Quantity(12, .year), allowed: "18 to 90 a"))
    #expect((patient.found, patient.allowed) == ("12 a", "18 to 90 a"))
    let dose = RunError(TherapyError.dose(.amountNotPositive(0)))
    #expect((dose.found, dose.allowed) == ("0 mg", "more than 0"))
    let batch = RunError(
      BatchError(index: 4, id: "5", reason: .treatment(.dose(.notADeviceStrength(30)))))
    #expect((batch.found, batch.allowed) == ("30 mg", "28 mg, 56 mg, 84 mg, 112 mg"))
    #expect(batch.sentence.text { $0 }.hasPrefix("patient 5: "))
  }

  @Test("A file whose name is a blank is seen")
  func blankName() {
    let missing = RunError(.unreadable, at: .file(" "), "cannot be read")
    #expect(missing.sentence.text { "--" + $0 } == "\" \": cannot be read")
  }
}
