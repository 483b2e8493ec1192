// SPDX-License-Identifier: Apache-2.0

import NetworkSupport
import Testing

/// What a model leaves open is named, not what follows from it.
struct OpenModelsTests {
  private typealias M = ModelText

  private func model(_ compartment: String, _ stoichiometry: String, rate: String = "k") -> String {
    func side(_ name: String, _ species: String, _ attribute: String) -> String {
      "<listOf\(name)><speciesReference species=\"\(species)\" \(attribute) constant=\"true\"/>"
        + "</listOf\(name)>"
    }
    func species(_ id: String) -> String {
      "<species id=\"\(id)\" compartment=\"c\" initialConcentration=\"1\" "
        + "hasOnlySubstanceUnits=\"false\" boundaryCondition=\"false\" constant=\"false\"/>"
    }
    return M.file(
      "<listOfCompartments><compartment id=\"c\" \(compartment) constant=\"true\"/>"
        + "</listOfCompartments>",
      M.list("Species", [species("A"), species("B")]),
      "<listOfParameters><parameter id=\"k\" value=\"1\" constant=\"true\"/>"
        + "<parameter id=\"q\" constant=\"true\"/></listOfParameters>",
      M.list(
        "Reactions",
        [
          "<reaction id=\"r\" reversible=\"false\">" + side("Reactants", "A", stoichiometry)
            + side("Products", "B", "stoichiometry=\"1\"") + "<kineticLaw>"
            + M.formula(M.apply("times", M.name(rate), M.name("A"))) + "</kineticLaw></reaction>"
        ]))
  }

  @Test func aWholeModelIsFollowed() {
    #expect(Outcome.refusal(model("size=\"1\"", "stoichiometry=\"1\"")) == "")
  }

  @Test func aCompartmentWithoutASize() {
    let refusal = Outcome.refusal(model("", "stoichiometry=\"1\""))
    #expect(refusal.contains("the compartment c has no size"))
  }

  @Test func aReactionWithoutAStoichiometry() {
    let refusal = Outcome.refusal(model("size=\"1\"", ""))
    #expect(refusal.contains("the reaction r gives no stoichiometry of A"))
  }

  @Test func aParameterWithoutAValue() {
    let refusal = Outcome.refusal(model("size=\"1\"", "stoichiometry=\"1\"", rate: "q"))
    #expect(refusal.contains("the parameter q has no value"))
  }
}
