// SPDX-License-Identifier: Apache-2.0

import Runs
import Testing

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
}
