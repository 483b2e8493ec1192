// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Foundation
import TestSupport
import Testing

/// `kairos nca` and `kairos simulate --nca`.
@Suite struct NoncompartmentalCommandTests {
  private static let table = "suites/nonmem/theo_sd.csv"

  /// Parameters of each curve, by name, and their units.
  private struct Analysis: Decodable {
    let rule: String
    let administration: String
    let curves: [Curve]
    let notes: [String]

    struct Curve: Decodable {
      let name: String
      let parameters: [Parameter]

      subscript(_ name: String) -> Double? { parameters.first { $0.name == name }?.value }
      func unit(_ name: String) -> String? { parameters.first { $0.name == name }?.unit }
    }

    struct Parameter: Decodable {
      let name: String
      let symbol: String
      let value: Double
      let unit: String
    }
  }

  private struct Result: Decodable {
    let nca: Analysis
  }

  private func simulated(_ line: String) throws -> Analysis {
    let outcome = try Program.kairos("simulate \(line) --nca --format json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Result.self, from: outcome.output).nca
  }

  private func measured(_ line: String) throws -> Analysis {
    let outcome = try Program.kairos("nca \(line) --format json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Analysis.self, from: outcome.output)
  }

  @Test(.enabled(if: Beside.has(table), Beside.sentence(table)))
  func theophyllineFromItsFile() throws {
    let columns = "--time TIME --time-unit h --concentration DV --concentration-unit mg/L --id ID"
    let found = try measured("\(Beside.url(Self.table).path) \(columns) --dose 320mg --rule linear")
    #expect(found.curves.map { $0.name } == (1...12).map { "\($0)" })
    let first = found.curves[0]
    #expect(abs(first["area"]! - 216.611933) < 1e-6)
    #expect(abs(first["half-life"]! - 14.30437757) < 1e-8)
    #expect(abs(first["clearance"]! - 1.477296267) < 1e-9)
    #expect(first["half-life.points"] == 3 && first["half-life.from"] == 9.05)
    #expect(first.unit("area") == "mg.h/L" && first.unit("clearance") == "L/h")
    #expect(first["volume.steady-state"] == nil)
    let own = try measured(
      "\(Beside.url(Self.table).path) \(columns) --amount AMT --amount-unit mg --rule linear")
    let ratio = own.curves[0]["clearance"]! / first["clearance"]!
    #expect(abs(ratio - 319.992 / 320) < 1e-12)
  }

  @Test func unitsOfTheHeadingAreRead() throws {
    let folder = try Scratch()
    let file = try folder.write(
      "time [min],drug [ng/mL]\n0,8000\n60,4000\n120,2000\n180,1000\n240,.\n", to: "curve.csv")
    let found = try measured(
      "\(file) --time time --concentration drug --dose 2mg/kg --administration bolus")
    let curve = found.curves[0]
    #expect(abs(curve["half-life"]! - 60) < 1e-9 && curve.unit("half-life") == "min")
    #expect(abs(curve["volume.terminal"]! - 0.25) < 1e-12)
    #expect(curve.unit("volume.terminal") == "L/kg" && curve.unit("clearance") == "L/kg/min")
    #expect(curve.unit("area") == "ng.min/mL")
    #expect(found.administration == "bolus")
  }

  @Test func bioavailabilityAndAccumulationOfMeasuredCurves() throws {
    let folder = try Scratch()
    let two = try folder.write(
      "id,t,c\nvein,0,8\nvein,1,4\nvein,2,2\nmouth,0,0\nmouth,1,2\nmouth,2,1\nmouth,3,0.5\n"
        + "mouth,4,0.25\nvein,3,1\n", to: "two.csv")
    let units = "--time t --time-unit h --concentration c --concentration-unit mg/L"
    let found = try measured("\(two) \(units) --id id --dose 10mg --reference vein")
    #expect(found.curves.map { $0.name } == ["vein", "mouth"])
    #expect(found.curves[0]["bioavailability"] == 1)
    let areas = found.curves.map { $0["area"]! }
    #expect(abs(found.curves[1]["bioavailability"]! - areas[1] / areas[0]) < 1e-12)
    let many = try folder.write(
      "t,c\n0,0\n1,8\n2,4\n3,2\n4,1\n5,10\n6,5\n7,2.5\n8,1.25\n", to: "many.csv")
    let repeated = try measured("\(many) \(units) --repeat 2 --interval 4h").curves[0]
    #expect(repeated["accumulation.peak"] == 1.25)
    #expect(repeated["half-life.to"] == 4)
  }

  /// A bolus-like short half-life of S-ketamine: areas and volumes belong together.
  @Test func anInfusionThatIsSimulated() throws {
    let found = try simulated("--dose 35mg --route iv --over 40min --until 24h --every 5min")
    #expect(
      found.curves.map { $0.name } == [
        "plasma.ketamine.arterial", "plasma.ketamine.venous", "plasma.norketamine.arterial",
        "plasma.norketamine.venous", "plasma.hydroxynorketamine.arterial",
        "plasma.hydroxynorketamine.venous",
      ])
    let arterial = found.curves[0]
    #expect(abs(arterial["peak.time"]! - 40.0 / 60) < 1e-9)
    #expect((40...120).contains(arterial["clearance"]!))
    #expect(arterial.unit("clearance") == "L/h" && arterial.unit("area") == "ng.h/mL")
    let area = arterial["area"]!
    #expect(abs(35e3 / area - arterial["clearance"]!) < 1e-9 * arterial["clearance"]!)
    #expect(arterial["volume.steady-state"]! < arterial["volume.terminal"]!)
    #expect(found.curves[2]["clearance"] == nil)
    #expect(arterial["bioavailability"] == nil)
  }

  /// Bioavailability is told against an infusion: simulated apart it must give the same.
  @Test func aSprayHasABioavailability() throws {
    let line =
      "--dose 56mg --drug esketamine --until 24h --every 10min --observables "
      + "plasma.ketamine.venous"
    let nose = try simulated(line + " --route nasal").curves[0]
    let vein = try simulated(line + " --route iv --over 40min").curves[0]
    let expected = nose["area"]! / vein["area"]!
    #expect(abs(nose["bioavailability"]! / expected - 1) < 1e-9)
    #expect((0.3...0.8).contains(nose["bioavailability"]!))
    #expect(nose["volume.steady-state"] == nil)
  }

  /// Into a vein, twice the dose is twice the area and the same half-life.
  @Test func theAreaIsProportionalToTheDose() throws {
    let line = "--route iv --over 40min --until 24h --observables plasma.ketamine.venous --dose "
    let (small, large) = (
      try simulated(line + "15mg").curves[0], try simulated(line + "30mg").curves[0]
    )
    #expect(abs(large["area"]! / small["area"]! - 2) < 1e-3)
    #expect(abs(large["half-life"]! / small["half-life"]! - 1) < 1e-3)
  }

  @Test func closeDosesAccumulate() throws {
    let line = "--dose 20mg --route iv --over 10min --repeat 4 --interval 2h --observables "
    let found = try simulated(line + "plasma.ketamine.venous --until 8h --every 5min")
    #expect((1.2...3).contains(found.curves[0]["accumulation.area"]!))
    #expect(found.curves[0]["half-life.to"]! <= 2)
    #expect(found.notes == ["analysed is the first of 4 doses"])
    let cut = try simulated(line + "plasma.ketamine.venous --until 7h --every 5min")
    #expect(cut.curves[0]["accumulation.area"] == nil)
    #expect(cut.notes.contains { $0.contains("ends before the last interval") })
  }

  @Test func tablesAndListsOfTheAnalysis() throws {
    let line = "simulate --dose 35mg --route iv --over 40min --until 24h --nca"
    let table = try Program.kairos(line)
    #expect(table.text.contains("Noncompartmental analysis") && table.text.contains("AUCinf"))
    let csv = try Program.kairos(line + " --observables plasma.ketamine.venous --format csv")
    #expect(csv.lines[0] == "parameter,symbol,unit,plasma.ketamine.venous")
    let peak = csv.lines.first { $0.hasPrefix("peak,Cmax,ng/mL,") }
    #expect(peak != nil)
  }

  @Test func withoutAHalfLifeThereAreOnlyTheSamples() throws {
    let line = "--dose 35mg --route iv --over 40min --until 1h --every 10min --without-half-life"
    let curve = try simulated(line).curves[0]
    #expect(curve["peak"] != nil && curve["area.last"] != nil)
    #expect(curve["half-life"] == nil && curve["area"] == nil && curve["clearance"] == nil)
  }

  // MARK: What is refused

  private static let units = " --time t --time-unit h --concentration c --concentration-unit mg/L"

  private func refuse(
    _ text: String, _ options: String, _ status: Int32, _ parts: String...,
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let folder = try Scratch()
    let file = try folder.write(text, to: "curve.csv")
    let outcome = try Program.kairos("nca \(file)" + options)
    #expect(outcome.status == status, "\(outcome.errors)", sourceLocation: location)
    #expect(outcome.output.isEmpty, sourceLocation: location)
    for part in parts + ["kairos: error: "] {
      #expect(outcome.errors.contains(part), "\(outcome.errors)", sourceLocation: location)
    }
  }

  @Test func aHalfLifeFromTwoPoints() throws {
    try refuse(
      "t,c\n0,0\n1,4\n2,2\n3,1\n", Self.units, 65, "half-life", "2 points", "3 or more")
    try refuse(
      "t,c\n0,8\n1,4\n2,2\n3,1\n", Self.units + " --half-life-from 2h --half-life-to 3h", 65,
      "2 points", "3 or more")
    let simulation = try Program.kairos(
      "simulate --dose 35mg --route iv --over 40min --until 1h --nca")
    #expect(simulation.status == 65 && simulation.output.isEmpty)
    #expect(simulation.errors.contains("2 points") && simulation.errors.contains("--until"))
  }

  @Test func samplesThatAreNone() throws {
    try refuse("t,c\n0,8\n1,x\n", Self.units, 65, "line 3", "c", "\"x\"", "a number")
    try refuse("t,c\n0,8\n1\n", Self.units, 65, "line 3", "1 values", "2 columns")
    try refuse("t,c\n0,8\n.,4\n", Self.units, 65, "line 3", "time is missing")
    try refuse("t,c\n0,8\n1,-4\n2,2\n3,1\n", Self.units, 65, "-4", "0 or more")
    try refuse("t,c\n0,8\n1,4\n1,2\n3,1\n", Self.units, 65, "time 1", "ascending", "--id")
    try refuse("t,c\n0,0\n1,0\n", Self.units, 65, "above 0")
    try refuse("t,c\n", Self.units, 65, "no records")
    try refuse("", Self.units, 65, "empty")
  }

  private let falling = "t,c\n0,8\n1,4\n2,2\n3,1\n"

  @Test func columnsAndUnits() throws {
    try refuse(
      falling, " --time tme --concentration c", 65, "--time", "no column \"tme\"", "nearest is t")
    try refuse(falling, " --time t --concentration c", 64, "--time-unit", "\"t\"")
    try refuse(
      falling, " --time t --time-unit mg --concentration c --concentration-unit mg/L", 64,
      "--time-unit", "another kind")
    try refuse(
      "t [h],c\n0,8\n1,4\n2,2\n", Self.units.replacing("-unit h", with: "-unit min"), 65,
      "\"min\"", "\"h\"")
    try refuse(falling, " --time t", 64, "--concentration")
  }

  @Test func dosesAndTheirKinds() throws {
    try refuse(falling, Self.units + " --dose 320", 64, "--dose", "without a unit")
    try refuse(falling, Self.units + " --dose -3mg", 65, "--dose", "more than 0")
    try refuse(falling, Self.units + " --dose 3umol", 65, "umol", "mg/L", "by mass")
    try refuse(falling, Self.units + " --administration oral", 64, "oral", "extravascular, bolus")
    try refuse(falling, Self.units + " --administration infusion", 64, "--over")
    try refuse(falling, Self.units + " --over 10min", 64, "--over", "infusion")
    try refuse(falling, Self.units + " --repeat 2", 64, "--repeat", "--interval")
    try refuse(falling, Self.units + " --amount d --amount-unit mg", 65, "--amount", "\"d\"")
    let later = "t,EVID,d,c\n5,1,9,.\n6,0,.,8\n7,0,.,4\n8,0,.,2\n9,0,.,1\n"
    try refuse(later, Self.units + " --dose 9mg", 65, "at time 5", "count from the dose")
    try refuse(later + "12,4,9,.\n", Self.units, 65, "2 doses", "--repeat and --interval")
    try refuse(falling, Self.units + " --reference 7", 65, "--reference", "\"7\"")
    try refuse(falling, Self.units + " --rule log", 64, "--rule", "linear-up-log-down")
    try refuse(falling, Self.units + " --lloq 1ng", 64, "--lloq", "another kind")
    try refuse(falling, Self.units + " --half-life-from 1h", 64, "--half-life-to")
  }

  @Test func whatSimulateRefuses() throws {
    let line = "simulate --dose 35mg --route iv --over 40min --until 24h"
    let lost = try Program.kairos(line + " --rule linear")
    #expect(lost.status == 64 && lost.errors.contains("need --nca"))
    let effect = try Program.kairos(line + " --nca --observables bdnf")
    #expect(effect.status == 64 && effect.errors.contains("plasma.*"))
    let missing = try Program.kairos("nca nowhere.csv --time t --concentration c")
    #expect(missing.status == 66 && missing.errors.contains("nowhere.csv"))
  }

  @Test func theHelpHasExamples() throws {
    let outcome = try Program.kairos("nca --help")
    #expect(outcome.status == 0 && outcome.text.contains("  kairos nca theophylline.csv"))
    #expect(try Program.kairos("simulate --help").text.contains("--nca"))
  }
}
