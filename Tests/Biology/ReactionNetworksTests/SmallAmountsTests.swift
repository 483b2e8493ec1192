// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Foundation
import NetworkSupport
import ReactionNetworks
import SBMLFormat
import Testing

/// Models that count in moles, or have compartments of cells, are as well solved as others.
@Suite("Amounts far below one in reaction networks")
struct SmallAmountsTests {
  private typealias M = ModelText

  /// A becomes B at 0.5, B becomes C at 3 per unit of time; the rates are those of amounts.
  private func chain(volume: Double, concentration: Double) -> String {
    func species(_ id: String, _ value: Double) -> String {
      "<species id=\"\(id)\" compartment=\"c\" initialConcentration=\"\(value)\" "
        + "hasOnlySubstanceUnits=\"false\" boundaryCondition=\"false\" constant=\"false\"/>"
    }
    func reaction(_ id: String, _ from: String, _ to: String, _ rate: Double) -> String {
      func side(_ name: String, _ species: String) -> String {
        "<listOf\(name)><speciesReference species=\"\(species)\" stoichiometry=\"1\" "
          + "constant=\"true\"/></listOf\(name)>"
      }
      let law = M.formula(M.apply("times", M.name("c"), M.number(rate), M.name(from)))
      return "<reaction id=\"\(id)\" reversible=\"false\">" + side("Reactants", from)
        + side("Products", to) + "<kineticLaw>\(law)</kineticLaw></reaction>"
    }
    return M.file(
      "<listOfCompartments><compartment id=\"c\" size=\"\(volume)\" constant=\"true\"/>"
        + "</listOfCompartments>",
      M.list("Species", [species("A", concentration), species("B", 0), species("C", 0)]),
      M.list("Reactions", [reaction("r0", "A", "B", 0.5), reaction("r1", "B", "C", 3)]))
  }

  private func exact(_ t: Double) -> [Double] {
    let (a, b) = (exp(-0.5 * t), 0.2 * (exp(-0.5 * t) - exp(-3 * t)))
    return [a, b, 1 - a - b]
  }

  @Test(arguments: [1e-9, 1e-12, 1e-13, 1e-15, 1e-25, 1e3], [1.0, 1e-12])
  func aChainIsItsClosedForm(volume: Double, concentration: Double) throws {
    let network = try ReactionNetwork(
      sbml: Array(chain(volume: volume, concentration: concentration).utf8))
    let rows = try NetworkSimulation(network).run(
      NetworkSimulation.Request(
        duration: 10, steps: 5, variables: ["A", "B", "C"],
        tolerance: Tolerance(absolute: 1e-11, relative: 1e-8)))
    for row in rows.dropFirst() {
      for (found, expected) in zip(row.dropFirst(), exact(row[0])) {
        #expect(abs(found / concentration / expected - 1) < 1e-6)
      }
    }
  }

  @Test func soItIsInLanes() throws {
    let network = try ReactionNetwork(sbml: Array(chain(volume: 1e-15, concentration: 1).utf8))
    let cohort = try NetworkCohort(network, varying: ["A"], showing: ["A", "B", "C"])
    _ = try cohort.follow([[1], [1e-6]], at: [0, 2, 4, 10]) { patient, moment, row in
      guard moment > 0 else { return }
      let expected = exact([0, 2, 4, 10][moment])
      for (found, expected) in zip(row, expected) {
        #expect(abs(found / (patient == 0 ? 1 : 1e-6) - expected) < 1e-5)
      }
    }
  }

  /// A scavenger that is all but used up: N lives for a tenth of a thousandth of a unit of time.
  @Test func whatIsUsedUpAtOnceIsFollowed() throws {
    let fast = M.apply("times", M.number(1.6e18), M.name("N"), M.name("B"))
    let text = M.file(
      M.parameters(["A": 1.3e-13, "B": 7e-15, "N": 0]),
      M.rules(
        M.rate(of: "A", M.apply("times", M.number(-0.3), M.name("A"))),
        M.rate(of: "N", M.apply("minus", M.apply("times", M.number(0.3), M.name("A")), fast)),
        M.rate(
          of: "B",
          M.apply(
            "minus",
            M.apply("minus", M.number(1.4e-14), M.apply("times", M.number(2), M.name("B"))),
            fast))))
    let last = try #require(try Outcome.rows(text, "A", until: 10, steps: 1).last)
    #expect(abs(last[1] / 6.4723188e-15 - 1) < 1e-6)
  }
}
