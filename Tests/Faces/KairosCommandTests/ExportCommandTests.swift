// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Foundation
import KetamineModel
import ModelFormat
import Pharmacokinetics
import Testing

/// The model to take home.
struct ExportCommandTests {
  @Test func tableHoldsTheWholeModel() throws {
    let lines = try Program.kairos("export --format csv").lines
    #expect(lines[0] == "kind,name,symbol,unit,value,formula")
    let kinds = lines.dropFirst().map { $0.prefix { $0 != "," } }
    let counts = Dictionary(grouping: kinds, by: { $0 }).mapValues(\.count)
    #expect(counts["state"] == 64)
    #expect(counts["equation"] == 64)
    #expect(counts["observable"] == 55)
    #expect(counts["parameter"] == Layout.parameterCount)
    #expect(counts["hypothesis"] == 11)
    #expect(lines.contains { $0.hasPrefix("parameter,ketamine.clearance.s,CL_{S},L/h,") })
    #expect(
      lines.contains {
        $0.hasPrefix("equation,s.mucosa,") && $0.hasSuffix("-nasal.absorption-rate * s.mucosa")
      })
  }

  @Test func everyNameOfAFormulaIsARow() throws {
    let lines = try Program.kairos("export --format csv").lines.dropFirst()
    let cells = lines.map {
      $0.split(separator: ",", maxSplits: 5, omittingEmptySubsequences: false)
    }
    let known = Set(cells.filter { $0[0] != "equation" }.map { String($0[1]) })
      .union(["baseline.madrs", "max", "min", "exp", "log"])
    for cell in cells where cell[0] == "equation" || cell[0] == "observable" {
      // In a formula a minus between spaces is an operator, within a name it is a hyphen.
      let words = cell[5].split { "()*/+^,\" ".contains($0) }
        .map { String($0.first == "-" ? $0.dropFirst() : $0) }
      for word in words where !word.isEmpty && Double(word) == nil {
        #expect(known.contains(word), "\(word) in \(cell[1])")
      }
    }
  }

  @Test func documentIsWhole() throws {
    let text = try Program.kairos("export --format latex").text
    #expect(text.contains(#"\documentclass"#))
    #expect(text.contains(#"\usepackage{amsmath,booktabs,longtable}"#))
    #expect(text.hasSuffix("\\end{document}\n"))
    #expect(text.contains(#"\frac{d A_{1}^{S}}{dt} &="#))
    for environment in ["document", "align*", "longtable"] {
      let begins = text.components(separatedBy: "\\begin{\(environment)}").count
      #expect(begins == text.components(separatedBy: "\\end{\(environment)}").count)
      #expect(begins > 1)
    }
    let plain = text.replacing(#"\{"#, with: "").replacing(#"\}"#, with: "")
    #expect(plain.count { $0 == "{" } == plain.count { $0 == "}" })
    let lefts = text.components(separatedBy: #"\left"#).count
    #expect(lefts == text.components(separatedBy: #"\right"#).count)
  }

  /// The options describe the person and the doses of the exported file.
  @Test(arguments: ExportedModel.Format.allCases)
  func optionsBecomeTheFile(_ format: ExportedModel.Format) throws {
    let doses = try [0.0, 48].map { try Dose(.esketamine, amount: 56, route: .nasal, at: $0) }
    let person = Covariates<Double>(weight: 80, age: 60, sexContrast: 1)
    let expected = ExportedModel(
      .typical.individual(person, under: Hypotheses()), under: Hypotheses(), baselineMADRS: 33,
      regimen: try Regimen(doses, bodyWeight: 80))
    let file = try Program.kairos(
      "export --format \(format.rawValue) --dose 56mg --route nasal --drug esketamine --repeat 2 "
        + "--interval 2d --weight 80kg --age 60a --sex female")
    #expect(
      try file.output
        == Data(
          expected.bytes(as: format, writtenBy: "kairos export --format \(format.rawValue)")))
  }

  /// What the file cannot hold is refused, and what is unusual is said.
  @Test func whatCannotBeWrittenIsRefused() throws {
    for option in ["--preset kamp-2020", "--setting daly-2018"] {
      let outcome = try Program.kairos("export --format sbml " + option)
      #expect(outcome.status == 64)
      #expect(outcome.errors.contains("which export does not write"))
      #expect(outcome.output.isEmpty)
    }
    let large = try Program.kairos("export --format sbml --dose 200mg --route iv")
    #expect(large.status == 0)
    #expect(large.errors.contains("warning"))
  }
}
