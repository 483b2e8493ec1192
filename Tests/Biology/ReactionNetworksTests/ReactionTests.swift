// SPDX-License-Identifier: Apache-2.0

import Foundation
import SBMLFormat
import NetworkSupport
import ReactionNetworks
import Testing

/// Species move between compartments, and nothing is lost.
struct ReactionTests {
  private typealias M = ModelText

  private let compartments = M.list(
    "Compartments",
    ["A", "B"].map {
      "<compartment id=\"\($0)\" spatialDimensions=\"3\" size=\"\($0 == "A" ? 2 : 5)\" "
        + "constant=\"false\"/>"
    })
  private let species = M.list(
    "Species",
    ["a", "b"].map {
      "<species id=\"\($0)\" compartment=\"\($0.uppercased())\" initialAmount=\"\($0 == "a" ? 8 : 0)\""
        + " hasOnlySubstanceUnits=\"false\" boundaryCondition=\"false\" constant=\"false\"/>"
    })
  private let reaction = """
    <listOfReactions><reaction id="r">
    <listOfReactants><speciesReference species="a" stoichiometry="1"/></listOfReactants>
    <listOfProducts><speciesReference species="b" stoichiometry="1"/></listOfProducts>
    <kineticLaw>\(M.formula(M.apply("times", M.name("k"), M.name("a"), M.name("A"))))
    <listOfLocalParameters><localParameter id="k" value="0.5"/></listOfLocalParameters>
    </kineticLaw></reaction></listOfReactions>
    """

  private func rows(
    _ text: String, amounts: Set<String>, _ variables: String...
  ) throws -> [[Double]] {
    try NetworkSimulation(ReactionNetwork(sbml: Array(text.utf8))).run(
      NetworkSimulation.Request(
        duration: 4, steps: 8, variables: variables, amounts: amounts,
        concentrations: Set(variables).subtracting(amounts)))
  }

  @Test func amountsAreKept() throws {
    let text = M.file(compartments, species, reaction)
    for row in try rows(text, amounts: ["a", "b"], "a", "b", "r") {
      #expect(abs(row[1] + row[2] - 8) < 1e-12)
      #expect(abs(row[1] - 8 * exp(-0.5 * row[0])) < 1e-5)
      #expect(abs(row[3] - 0.5 * row[1]) < 1e-12)
    }
    let first = try rows(text, amounts: [], "a", "b")[0]
    #expect(first == [0, 4, 0])
  }

  @Test func aCompartmentThatGrowsDilutes() throws {
    let growth = M.events(M.event(M.apply("geq", M.time, M.number(2)), "A", M.number(4)))
    let text = M.file(compartments, species, growth)
    #expect(try rows(text, amounts: [], "a").map { $0[1] } == [4, 4, 4, 4, 2, 2, 2, 2, 2])
    #expect(try rows(text, amounts: ["a"], "a").allSatisfy { $0[1] == 8 })
  }

  @Test func theBoundaryDoesNotMove() throws {
    let boundary = species.replacing(
      "boundaryCondition=\"false\"", with: "boundaryCondition=\"true\"")
    let last = try rows(M.file(compartments, boundary, reaction), amounts: ["a", "b"], "a", "b")
      .last
    #expect(last == [4, 8, 0])
  }

  @Test func stoichiometriesMayChange() throws {
    let named = reaction.replacing(
      "species=\"b\" stoichiometry=\"1\"", with: "id=\"s\" species=\"b\" stoichiometry=\"1\"")
    let change = M.events(M.event(M.apply("geq", M.time, M.number(2)), "s", M.number(0)))
    let last = try rows(
      M.file(compartments, species, named, change), amounts: ["a", "b"], "a", "b", "s"
    )
    .last
    #expect(abs((last?[2] ?? 0) - 8 * (1 - exp(-1))) < 1e-5)
    #expect(last?[3] == 0)
  }

  @Test func withoutAKineticLawThereIsNoNumber() {
    let law = reaction.replacing("kineticLaw", with: "notes")
    #expect(
      Outcome.refusal(M.file(compartments, species, law)).contains("r, which has no kinetic law"))
  }
}
