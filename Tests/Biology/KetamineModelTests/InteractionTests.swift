// SPDX-License-Identifier: Apache-2.0

import Encodings
import KetamineModel
import Literature
import Pharmacokinetics
import Quantities
import Testing

/// The list of what may be taken besides.
@Suite struct InteractionTests {
  @Test func everyRowIsWhole() {
    let names = Interaction.all.map(\.name)
    #expect(Set(names).count == names.count)
    let keys = Set(Reference.bibliography.map(\.key))
    for row in Interaction.all {
      #expect(!row.change.isEmpty && !row.evidence.isEmpty && !row.sources.isEmpty, "\(row.name)")
      #expect(Set(row.sources.map(\.key)).isSubset(of: keys), "\(row.name)")
    }
  }

  @Test func sixChangeTheLevel() {
    let six = Interaction.all.filter { $0.kind == .pharmacokinetic }.map(\.name)
    #expect(
      six == [
        "clarithromycin", "ticlopidine", "itraconazole", "grapefruit", "st-johns-wort",
        "rifampicin",
      ])
  }

  /// What is printed are the values of the parameter table.
  @Test func factorsAreTheTables() throws {
    let value = EnzymeInteractionParameter.ticlopidineLiver.passport.value.shortest
    let row = try #require(Interaction.all.first { $0.name == "ticlopidine" })
    #expect(
      row.change == "intrinsic clearance of the liver × \(value); extraction by the gut wall × 1")
    let lorazepam = try #require(Interaction.all.first { $0.name == "lorazepam" })
    #expect(lorazepam.amountUnit == "mg/d" && lorazepam.change.hasPrefix("1 mg counts as 10 mg"))
  }
}
