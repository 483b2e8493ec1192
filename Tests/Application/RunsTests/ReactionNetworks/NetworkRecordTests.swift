// SPDX-License-Identifier: Apache-2.0

import Dynamics
import ReactionNetworks
import Runs
import Testing

@Suite("Runs of reaction networks")
struct NetworkRecordTests {
  /// dx/dt = 1 with x(0) = k; nothing else.
  private var network: ReactionNetwork {
    var network = ReactionNetwork()
    for (number, id) in ["x", "k"].enumerated() {
      network.variables.append(
        .init(id: id, kind: .parameter, line: number + 1, isConstant: false))
      network.numbers[id] = number
      network.beginnings.append(.value(2))
    }
    network.variables[0].source = .state(0)
    network.variables[1].source = .fixed(0)
    (network.states, network.fixed, network.rates) = ([0], [1], [.variable(1)])
    return network
  }

  private func request(
    _ rule: NetworkTolerance = .ofOneRun, _ change: (inout NetworkFields) -> Void = { _ in }
  ) throws(RunError) -> NetworkSimulation.Request {
    var fields = NetworkFields(duration: "2", steps: "2", variables: "x, k")
    change(&fields)
    return try fields.request(rule)
  }

  private func refusal(_ body: () throws(RunError) -> Void) -> String {
    do {
      try body()
      return "nothing was refused"
    } catch {
      return error.sentence.text { "--" + $0 }
    }
  }

  @Test("A network needs no file to run")
  func course() throws {
    let record = try NetworkRecord(of: network, named: "m.xml", try request())
    #expect(record.variables == ["x", "k"])
    #expect(record.rows.map { $0[0] } == [0, 1, 2])
    for (row, exact) in zip(record.rows, [2.0, 4, 6]) { #expect(abs(row[1] - exact) < 1e-9) }
  }

  @Test("Refusals name the field")
  func refusals() {
    #expect(
      refusal { () throws(RunError) in _ = try request { $0.steps = "a" } }
        == "--steps: found \"a\", expected a whole number")
    #expect(
      refusal { () throws(RunError) in _ = try request { $0.relativeTolerance = "1e-10" } }
        == "--rtol: found 1e-10, allowed: 1e-9 to 0.1")
    #expect(
      refusal { () throws(RunError) in
        _ = try request(.inLanes) { $0.relativeTolerance = "1e-13" }
      } == "--rtol: found 1e-13, allowed: 1e-12 to 0.1")
    let unknown = refusal { () throws(RunError) in
      _ = try NetworkRecord(of: network, named: "m.xml", try request { $0.variables = "z" })
    }
    #expect(unknown == "--variables: the model has no variable z; allowed: k, x")
  }

  @Test("What is wrong with a network is told at its line, what is unsupported by name")
  func errorsOfNetworks() {
    let malformed = RunError(.malformed(line: 7, "x stands twice"), in: "m.xml")
    #expect(malformed.sentence.text { "--" + $0 } == "m.xml, line 7: x stands twice")
    #expect(RunError(.unsupported("delays"), in: "m.xml").kind == .unsupported)
    #expect(RunError(.unsolved("no step"), in: "m.xml").place == .file("m.xml"))
  }

  @Test("One run is solved more tightly than it is judged; in lanes the tolerance is a step's")
  func tolerances() throws {
    #expect(try request { $0.relativeTolerance = "1e-3" }.tolerance.relative == 1e-3 * 1e-4)
    #expect(try request(.inLanes) { $0.relativeTolerance = "1e-3" }.tolerance.relative == 1e-3)
  }

  @Test("Patients are followed portion by portion, in the order of the table")
  func cohort() throws {
    let people = NetworkPatients(
      name: "people.csv", variables: ["k"],
      patients: (0..<600).map { .init(line: $0 + 2, id: "p\($0)", values: [Double($0)]) })
    let run = try NetworkCohortRun(network, named: "m.xml", for: people, try request(.inLanes))
    #expect(run.portions == [0..<512, 512..<600])
    let last = try run.courses(of: run.portions[1])
    #expect(last.count == 88 && last[0].id == "p512")
    #expect(abs(last[0].rows[2][1] - (2 + 2 * 512)) < 1e-6)
  }

  @Test("A column that is no variable is refused at its place in the table")
  func unknownColumn() {
    let people = NetworkPatients(
      name: "people.csv", variables: ["q"], patients: [.init(line: 2, id: "1", values: [1])])
    let refusal = refusal { () throws(RunError) in
      _ = try NetworkCohortRun(network, named: "m.xml", for: people, try request(.inLanes))
    }
    #expect(refusal == "people.csv, line 1, q: the model has no variable of this name")
  }
}
