// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Foundation
import SBMLFormat
import NetworkSupport
import ReactionNetworks
import Testing

/// Imported models in lanes, against the same models run one at a time.
struct NetworkCohortTests {
  private typealias M = ModelText

  /// A depot and a centre in which drug is measured as a concentration, an effect that follows by a
  /// Hill function, a rhythm; an infusion, and boluses of a dose per kilogram.
  static func treated(_ weight: Double, _ clearance: Double, _ volume: Double) -> String {
    let species = { (id: String, amount: Double) in
      "<species id=\"\(id)\" compartment=\"V\" initialAmount=\"\(amount)\" "
        + "hasOnlySubstanceUnits=\"false\" boundaryCondition=\"false\" constant=\"false\"/>"
    }
    let reference = { (side: String, id: String) in
      "<listOf\(side)><speciesReference species=\"\(id)\" stoichiometry=\"1\" constant=\"true\"/>"
        + "</listOf\(side)>"
    }
    let elimination =
      "<reaction id=\"out\" reversible=\"false\">\(reference("Reactants", "C"))<kineticLaw>"
      + M.formula(M.apply("times", M.name("CL"), M.name("C"))) + "</kineticLaw></reaction>"
    let infusion =
      "<reaction id=\"in\" reversible=\"false\">\(reference("Products", "C"))<kineticLaw>"
      + M.formula(M.name("rate")) + "</kineticLaw></reaction>"
    let drive = M.apply(
      "power", M.apply("plus", M.name("C"), M.number(0.1)),
      M.apply("divide", M.name("h"), M.number(2)))
    let effect = M.apply(
      "times", M.number(0.5), M.apply("minus", M.name("drive"), M.name("E")))
    let dose = M.apply("times", M.number(0.5), M.name("WT"))
    return M.file(
      "<listOfCompartments><compartment id=\"V\" size=\"\(volume)\" constant=\"true\"/>"
        + "</listOfCompartments>",
      M.list("Species", [species("C", 3)]),
      M.parameters(["WT": weight, "CL": clearance, "h": 3, "rate": 0, "E": 0.2, "drive": 0]),
      "<listOfInitialAssignments><initialAssignment symbol=\"rate\">"
        + M.formula(M.apply("divide", M.name("WT"), M.number(10)))
        + "</initialAssignment></listOfInitialAssignments>",
      M.rules(
        M.assignment(
          of: "drive", M.apply("plus", drive, M.apply("sin", M.time))),
        M.rate(of: "E", effect)),
      M.list("Reactions", [elimination, infusion]),
      M.events(
        M.event(M.apply("geq", M.time, M.number(1.5)), "rate", M.number(0)),
        M.event(
          M.apply("geq", M.time, M.number(4)), "C",
          M.apply("plus", M.name("C"), M.apply("divide", dose, M.name("V")))),
        M.event(M.apply("leq", M.number(6), M.time), "rate", dose),
        M.event(
          M.apply("geq", M.time, M.number(6)), "rate", M.number(0),
          parts: "<delay>\(M.formula(M.apply("divide", M.name("WT"), M.number(100))))</delay>")))
  }

  static let varied = ["WT", "CL", "V"]
  static let people = (0..<19).map { person in
    let share = Double((person * 7) % 19) / 19
    return [60 + 30 * share, 2 + 3 * (share * share), 9 - 4 * share]
  }
  static let tolerance = Tolerance(absolute: 1e-13, relative: 1e-11)

  static func rows(
    of text: String, varying varied: [String], _ people: [[Double]], at moments: [Double],
    showing variables: [String], amounts: Set<String> = []
  ) throws -> [[[Double]]] {
    let model = try NetworkCohort(
      ReactionNetwork(sbml: Array(text.utf8)), varying: varied, showing: variables, amounts: amounts
    )
    var rows = people.map { _ in moments.map { _ in [Double]() } }
    let outcomes = try model.follow(people, at: moments, tolerance: tolerance) {
      rows[$0][$1] = $2
    }
    for outcome in outcomes { _ = try outcome.get() }
    return rows
  }

  @Test func lanesAgreeWithOneAtATime() throws {
    let moments = (0...20).map { Double($0) / 2 }
    let variables = ["C", "E", "rate", "drive", "out"]
    let rows = try Self.rows(
      of: Self.treated(70, 4, 7), varying: Self.varied, Self.people, at: moments,
      showing: variables)
    for (person, values) in Self.people.enumerated() {
      let text = Self.treated(values[0], values[1], values[2])
      let alone = try NetworkSimulation(ReactionNetwork(sbml: Array(text.utf8))).run(
        .init(
          duration: 10, steps: 20, variables: variables,
          tolerance: Tolerance(absolute: 1e-13, relative: 1e-12)))
      for (moment, row) in alone.enumerated() {
        for (shown, known) in zip(rows[person][moment], row.dropFirst()) {
          #expect(abs(shown - known) < 1e-8 * (1 + abs(known)), "\(person) at \(moments[moment])")
        }
      }
    }
  }

  @Test func amountsAreShownWhereAsked() throws {
    let shown = { (amounts: Set<String>) in
      try Self.rows(
        of: Self.treated(70, 4, 7), varying: ["V"], [[5], [10]], at: [0, 3], showing: ["C"],
        amounts: amounts)
    }
    let (amounts, concentrations) = (try shown(["C"]), try shown([]))
    #expect(amounts[0][0] == [3])
    #expect(abs(concentrations[1][1][0] * 10 - amounts[1][1][0]) < 1e-12)
  }

  @Test func aPatientsParametersTakeEffect() throws {
    let text = M.file(
      M.parameters(["x": 2, "k": 1]),
      M.rules(M.rate(of: "x", M.apply("times", M.apply("minus", M.name("k")), M.name("x")))))
    let people = [[0.5, 2], [1, 3], [4, 10]]
    let rows = try Self.rows(
      of: text, varying: ["k", "x"], people, at: [0, 1, 2], showing: ["x"])
    for (values, shown) in zip(people, rows) {
      for time in 0...2 {
        #expect(abs(shown[time][0] - values[1] * exp(-values[0] * Double(time))) < 1e-9)
      }
    }
  }

  /// What is shown of a patient does not depend, by one bit, on who else is there.
  @Test func companyChangesNoBit() throws {
    let moments = [0, 0.3, 4, 6, 9.99, 30]
    let follow = { (people: [[Double]]) in
      try Self.rows(
        of: Self.treated(70, 4, 7), varying: Self.varied, people, at: moments,
        showing: ["C", "E", "drive"])
    }
    let together = try follow(Self.people)
    let order = Self.people.indices.map { ($0 * 5 + 3) % Self.people.count }
    let shuffled = try follow(order.map { Self.people[$0] })
    for (place, person) in order.enumerated() {
      #expect(shuffled[place] == together[person])
      #expect(try follow([Self.people[person]])[0] == together[person])
    }
  }

  /// What is constant in a patient may jump from one patient to another.
  @Test func conditionsOnPatientsAreAllowed() throws {
    let piece = "<piece>\(M.number(2))\(M.apply("gt", M.name("age"), M.number(65)))</piece>"
    let factor = "<piecewise>\(piece)<otherwise>\(M.number(1))</otherwise></piecewise>"
    let slope = M.apply("times", factor, M.apply("min", M.name("age"), M.number(80)))
    let text = M.file(M.parameters(["x": 0, "age": 0]), M.rules(M.rate(of: "x", slope)))
    let rows = try Self.rows(
      of: text, varying: ["age"], [[50], [70], [90]], at: [1], showing: ["x"])
    #expect(rows.map { ($0[0][0] * 1e9).rounded() / 1e9 } == [50, 140, 160])
  }

  /// An exponent of a patient's own, over a base that is below zero.
  @Test func wholePowersOfNegativeNumbersExist() throws {
    let slope = M.apply("power", M.number(-2), M.name("n"))
    let text = M.file(
      M.parameters(["x": 0, "y": -1, "n": 0]),
      M.rules(
        M.rate(of: "x", slope),
        M.rate(
          of: "y", M.apply("times", M.number(0.1), M.apply("power", M.name("y"), M.name("n")))
        )))
    let rows = try Self.rows(
      of: text, varying: ["n"], [[2], [3]], at: [1], showing: ["x", "y"])
    #expect(abs(rows[0][0][0] - 4) < 1e-9)
    #expect(abs(rows[1][0][0] + 8) < 1e-9)
    // y' = y²/10 and y' = y³/10 from −1.
    #expect(abs(rows[0][0][1] + 1 / 1.1) < 1e-9)
    #expect(abs(rows[1][0][1] + 1 / 0.8.squareRoot()) < 1e-9)
  }
}
