// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Foundation
import Testing

/// The JSON of a simulation: the contract's keys in its order, finite numbers, the same bytes always.
struct SimulateJSONTests {
  private static let command =
    "simulate --dose 0.5mg/kg --route iv --over 40min --weight 70kg --until 7d --every 10min "
    + "--format json"

  private struct Document: Decodable {
    struct Model: Decodable {
      let name: String
      let version: String
      let parameters: String
      let switches: [String: String]
      let blocks: [String]
      let set: [String: String]
    }
    struct Dose: Decodable, Equatable {
      let time: Double
      let amount: Double
      let unit: String
      let route: String
      let duration: Double
      let drug: String
    }
    struct Times: Decodable {
      let unit: String
      let values: [Double]
    }
    struct Series: Decodable {
      let name: String
      let unit: String
      let values: [Double]
    }
    struct Endpoint: Decodable {
      let name: String
      let time: Double
      let value: Double
    }
    let model: Model
    let doses: [Dose]
    let time: Times
    let observables: [Series]
    let endpoints: [Endpoint]
    let unavailable: [String]
    let warnings: [String]
  }

  private func document(_ command: String) throws -> Document {
    let outcome = try Program.kairos(command)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Document.self, from: outcome.output)
  }

  @Test func theContractsExample() throws {
    let result = try document(Self.command)
    #expect(result.model.name == "kairos-ketamine")
    #expect(result.model.parameters.count == 64)
    #expect(result.model.parameters.allSatisfy { "0123456789abcdef".contains($0) })
    #expect(
      result.doses == [
        .init(
          time: 0, amount: 35, unit: "mg", route: "iv", duration: 40.0 / 60, drug: "ketamine")
      ])
    #expect(result.time.unit == "h")
    let tens = (0...1008).map { (index: Int) -> Double in Double(index) * 10 / 60 }
    #expect(result.time.values == tens)
    #expect(result.unavailable.isEmpty)
    #expect(result.warnings.isEmpty)
    for series in result.observables {
      #expect(series.values.count == 1009)
      #expect(series.values.allSatisfy { $0.isFinite })
    }
  }

  @Test func observablesOfTheContract() throws {
    let names = try document(Self.command).observables.map { "\($0.name) [\($0.unit)]" }
    let molecules = ["ketamine", "norketamine", "hydroxynorketamine"]
    let plasma = molecules.flatMap { molecule in
      ["", ".s", ".r"].flatMap { enantiomer in
        ["arterial", "venous"].map { "plasma.\(molecule)\(enantiomer).\($0) [ng/mL]" }
      }
    }
    let others = [
      "brain.ketamine [umol/L]", "nmda.occupancy.interneuron [1]", "nmda.occupancy.pyramidal [1]",
      "glutamate [1]", "ampa [1]", "bdnf [1]", "mtor [1]", "synapse.density [1]",
      "neurogenesis [1]", "serotonin [1]", "dopamine [1]",
      "default-mode-network.normalisation [1]",
      "default-mode-network.disruption [1]", "symptom.mood [1]", "symptom.anhedonia [1]",
      "symptom.suicidality [1]", "symptom.somatic [1]", "symptom.cognition [1]",
      "score.madrs [1]", "score.phq9 [1]", "score.cadss [1]",
      "pressure.systolic.change [mm[Hg]]", "pressure.diastolic.change [mm[Hg]]",
      "heart-rate.change [/min]",
    ]
    let begun = [
      "dissociation", "sedation", "nausea", "vomiting", "dizziness", "blurred-vision", "distress",
    ].map { "probability.\($0) [1]" }
    let consequences = [
      "euphoria [1]", "memory.impairment [1]", "memory.gain [1]", "drug-liking [1]",
      "reinforcement [1]", "bladder.symptoms [1]",
    ]
    #expect(names == plasma + others + begun + consequences)
  }

  @Test func keysStandInTheContractsOrder() throws {
    let lines = try Program.kairos(Self.command).lines
    let keys = lines.filter { $0.hasPrefix("{\"") || $0.hasPrefix(" \"") }.map {
      $0.split(separator: "\"")[1]
    }
    #expect(
      keys == [
        "model", "patient", "doses", "solver", "time", "observables", "endpoints", "unavailable",
        "warnings",
      ])
    let dose = try #require(lines.first { $0.hasPrefix(" \"doses\"") })
    #expect(
      dose.hasPrefix(
        #" "doses": [{"time": 0, "amount": 35, "unit": "mg", "route": "iv", "duration": 0.6666666666666666"#
      ))
    #expect(lines[0].hasPrefix(#"{"model": {"name": "kairos-ketamine", "version": ""#))
  }

  @Test func endpointsHaveTheirFixedNames() throws {
    let usual = try document(Self.command).endpoints
    let mood = ["response", "remission", "change"]
    #expect(
      usual.map(\.name) == mood + mood + [
        "cadss.peak", "pressure.systolic.highest", "lowest", "half-lost",
      ])
    let (lowest, lost) = (usual[8], usual[9])
    #expect((12...96).contains(lowest.time) && lowest.value < 33 + usual[2].value + 1e-6)
    #expect(lost.value == lost.time && (lowest.time...168).contains(lost.time))
    #expect(usual.prefix(6).map(\.time) == [24, 24, 24, 168, 168, 168])
    let atDay = try document(Self.command + " --endpoint-time 24h")
    #expect(atDay.endpoints.prefix(3).allSatisfy { $0.time == 24 })
    let madrs = try #require(atDay.observables.first { $0.name == "score.madrs" })
    #expect(atDay.endpoints[2].value == madrs.values[144] - 33)
  }

  @Test func peaksDoNotDependOnTheGrid() throws {
    let coarse = try document(Self.command.replacing("10min", with: "7d"))
    let fine = try document(Self.command)
    #expect(coarse.endpoints.map(\.value) == fine.endpoints.map(\.value))
  }

  @Test func equalRunsGiveEqualBytes() throws {
    let outputs = try (0..<2).map { _ in try Program.kairos(Self.command).output }
    #expect(outputs[0] == outputs[1])
    let text = String(decoding: outputs[0], as: UTF8.self)
    for word in [ProcessInfo.processInfo.hostName, "host", "thread", "date", NSUserName()] {
      #expect(!text.lowercased().contains("\"\(word.lowercased())"))
    }
  }

  @Test func whatWasChangedIsPrinted() throws {
    let plain = try document(Self.command)
    let changed = try document(
      Self.command + " --set ketamine.clearance.s=1500mL/min --switch mtor=necessary --block trkb")
    #expect(changed.model.set == ["ketamine.clearance.s": "90 L/h"])
    #expect(changed.model.blocks == ["trkb"])
    #expect(changed.model.switches["mtor"] == "necessary")
    #expect(changed.model.switches.count == 10)
    #expect(changed.model.parameters != plain.model.parameters)
    let switched = try document(Self.command + " --switch mtor=necessary")
    #expect(switched.model.parameters == plain.model.parameters)
  }

  @Test func timeStartsWithTheFirstDose() throws {
    let scratch = try Scratch()
    let file = try scratch.write(
      "name: A\nsessions: [{days: [1, 3], time: 9 h, dose: 35 mg, route: iv, over: 40 min}]\n",
      to: "protocol.yaml")
    let result = try document("simulate --until 2d --format json --protocol " + file)
    #expect(result.doses.map(\.time) == [0, 48])
    #expect(result.time.values.last == 48)
  }
}
