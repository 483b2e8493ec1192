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
    let warnings: [String]

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

  // MARK: Files of others

  private static let columns =
    " --time TIME --time-unit h --concentration CONC --concentration-unit ng/mL --id ID --dose 100mg"

  private func analysis(_ rows: [String], _ options: String = "") throws -> Analysis {
    let folder = try Scratch()
    let text = (["ID,TIME,CONC"] + rows).joined(separator: "\n") + "\n"
    return try measured(folder.write(text, to: "study.csv") + Self.columns + options)
  }

  private static let rising = ["1,0,0", "1,1,2.5", "1,4,2", "1,8,1", "1,12,0.5"]

  /// 2.5/2 + 3·0.5/ln 1.25 + 4/ln 2 + 2/ln 2, the trapezoids of both subjects by hand.
  @Test func oneWithoutAHalfLifeStopsNobody() throws {
    let found = try analysis(Self.rising + ["2,0,0", "2,1,2.5", "2,4,1", "2,8,0.5"])
    #expect(abs(found.curves[0]["area.last"]! - 16.6283004219206) < 1e-12)
    #expect(abs(found.curves[0]["half-life"]! - 4) < 1e-12)
    #expect(found.curves[1]["peak"] == 2.5)
    #expect(abs(found.curves[1]["area.last"]! - 9.0464950874957) < 1e-12)
    #expect(found.curves[1]["half-life"] == nil && found.curves[1]["clearance"] == nil)
    #expect(found.warnings.count == 1)
    #expect(found.warnings[0].contains("curve \"2\"") && found.warnings[0].contains("2 points"))
  }

  @Test func oneWithoutAnyDrugStopsNobody() throws {
    let found = try analysis(Self.rising + ["2,0,0", "2,1,BLQ", "2,4,0"])
    #expect(found.curves[1]["peak"] == 0 && found.curves[1]["area.last"] == 0)
    #expect(found.curves[1]["peak.time"] == nil)
    #expect(found.warnings.count == 1 && found.warnings[0].contains("above 0"))
  }

  /// 2.4/2 + 2.75 + 2·1.7/ln(3.1/1.4) + 4·0.7/ln 2 + 4·0.35/ln 2; to 24 h 12·0.35/2 more.
  @Test func wordsForWhatIsBelowTheLimitOrMissing() throws {
    let middle = ["1,1,2.4", "1,2,3.1", "1,4,1.4", "1,8,0.7", "1,12,0.35"]
    let below = try analysis(["1,0,BQL"] + middle + ["1,24,<0.1"]).curves[0]
    let missing = try analysis(["1,0,NA"] + middle + ["1,24,NA"]).curves[0]
    for curve in [below, missing] {
      #expect(abs(curve["area.last"]! - 14.2864260052849) < 1e-12)
      #expect(abs(curve["half-life"]! - 4) < 1e-12)
    }
    #expect(abs(below["area.all"]! - 16.3864260052849) < 1e-12)
    #expect(abs(missing["area.all"]! - 14.2864260052849) < 1e-12)
  }

  @Test func samplesBeforeTheDoseDoNotCount() throws {
    let rows = ["1,1,2.5", "1,4,2", "1,8,1", "1,12,0.5"]
    let found = try analysis(["1,-0.5,0"] + rows)
    #expect(abs(found.curves[0]["area.last"]! - 16.6283004219206) < 1e-12)
    #expect(found.warnings.isEmpty)
    let carried = try analysis(["1,-0.5,0.3"] + rows)
    #expect(carried.curves[0]["area.last"] == found.curves[0]["area.last"])
    #expect(carried.warnings.count == 1 && carried.warnings[0].contains("0.3 before the dose"))
  }

  /// Subject 1 of theophylline with 3 in place of 0 at the start, as it would be at steady state.
  private static let late = [
    "1,312,3", "1,313,9.69", "1,314,10", "1,316,10.9", "1,320,9.9", "1,326,7.7", "1,336,6.4",
  ]

  @Test func aLateIntervalIsToldByItself() throws {
    let found = try analysis(Self.late, " --repeat 14 --interval 24h")
    let curve = found.curves[0]
    #expect(abs(curve["area.last-interval"]! - 201.48) < 0.005)
    #expect(curve["peak"] == 10.9 && curve["peak.time"] == 4 && curve["peak.last-interval"] == 10.9)
    #expect(abs(curve["clearance.steady-state"]! - 496.32) < 0.01)
    #expect(curve["clearance"] == nil && curve["area"] == nil)
    #expect(curve["area.first-interval"] == nil && curve["accumulation.area"] == nil)
    #expect(found.notes[0].contains("nothing was sampled before the second dose"))
    let own = Self.late.map { $0.replacing("1,3", with: "1,").replacing("1,12,", with: "1,0,") }
    let counted = zip(own, [0, 1, 2, 4, 8, 14, 24]).map { row, time in
      "1,\(time)," + row.split(separator: ",")[2]
    }
    let steady = try analysis(counted, " --steady-state --interval 24h")
    #expect(steady.curves[0]["area.last-interval"] == curve["area.last-interval"])
    #expect(steady.curves[0]["half-life"] == curve["half-life"])
    #expect(steady.notes.count == 1)
  }

  /// AUCtau(1) of an interval that holds no sample was half of the trough times its length.
  @Test func anIntervalThatWasNotSampledIsNotTold() throws {
    let second = Self.late.map { row in
      let cells = row.split(separator: ",")
      return "1,\(Int(cells[1])! - 288),\(cells[2])"
    }
    let found = try analysis(second, " --repeat 2 --interval 24h --without-half-life").curves[0]
    #expect(found["area.first-interval"] == nil && found["accumulation.area"] == nil)
    #expect(abs(found["area.last-interval"]! - 201.48) < 0.005)
    let first = try analysis(
      ["1,0,0", "1,6,4", "1,24,1"],
      " --repeat 2 --interval 24h"
        + " --without-half-life")
    #expect(first.curves[0]["peak"] == 4 && first.curves[0]["area.last-interval"] == nil)
    #expect(first.warnings.count == 1 && first.warnings[0].contains("24"))
  }

  /// From 2 to 4 h the logarithm falls by ln 1.25 in 3 h, from 4 h on by ln 2 in 4 h; an area under an
  /// exponential is the fall of the concentration over the rate.
  @Test func areasBetweenTwoTimes() throws {
    let found = try analysis(Self.rising, " --area 2h..6h --area 0h..12h --area 8h..24h")
    let curve = found.curves[0]
    let start = 2.5 * pow(0.8, 1.0 / 3)
    let expected =
      (start - 2) * 3 / log(1.25) + (2 - 2.0.squareRoot()) * 4 / log(2)
    #expect(abs(curve["area.2-6"]! - expected) < 1e-12)
    #expect(abs(curve["area.0-12"]! - curve["area.last"]!) < 1e-12)
    #expect(curve["area.8-24"] == nil && curve.unit("area.2-6") == "ng.h/mL")
    #expect(found.warnings.count == 1 && found.warnings[0].contains("24"))
  }

  @Test func standardInputAndPipesAreRead() throws {
    let text = "printf 't,c\\n0,8\\n1,4\\n2,2\\n3,1\\n'"
    let line = "nca - --administration bolus --format csv" + Self.units
    for command in [
      "\(text) | $0 \(line)", "$0 \(line.replacing("-", with: "<(\(text))", maxReplacements: 1))",
    ] {
      let scratch = try Scratch()
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/bash")
      process.arguments = ["-c", command + " >\(scratch.path("out"))", Program.executable.path]
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      let line = try scratch.text("out").firstMatch(of: #/half-life,t1\/2,h,([\d.]+)\n/#)
      let found = try #require(line.flatMap { Double($0.1) })
      #expect(abs(found - 1) < 1e-14)
    }
  }

  @Test func whatNoNumberCanHold() throws {
    try refuse("t,c\n0,8\n1,1e308\n2,4\n", Self.units, 65, "line 3, c", "1e308", "1e100")
    try refuse(
      "t,c\n0,8e-90\n1,4e-90\n2,2e-90\n3,1e-90\n", Self.units + " --dose 1e300mg", 65,
      "curve \"c\"", "CL/F", "larger than any number")
  }

  @Test func warningsAreErrorsWhereStrict() throws {
    let text = "ID,TIME,CONC\n1,0,4\n1,1,2\n1,2,1\n1,3,.5\n2,0,0\n2,1,0\n"
    try refuse(
      text.replacing("TIME,CONC", with: "t,c"), Self.units + " --id ID --strict", 65, "curve \"2\"",
      "--strict")
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
    try refuse("t,c\n0,8\n1\n", Self.units, 65, "line 3", "1 values", "expected 2")
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
      falling, " --time tme --concentration c", 65, "--time", "no column \"tme\"", "allowed: t, c")
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
    try refuse(falling, Self.units + " --area 2h", 64, "--area", "2h..12h")
    try refuse(falling, Self.units + " --area 2h..1h", 65, "--area", "later time")
    try refuse(falling, Self.units + " --rule log", 64, "--rule", "linear-up-log-down")
    try refuse(falling, Self.units + " --lloq 1ng", 64, "--lloq", "another kind")
    try refuse(falling, Self.units + " --half-life-from 1h", 64, "--half-life-to")
    try refuse(
      falling, Self.units + " --half-life-from 2h --half-life-to 1h", 65, "later than 2h")
    for point in ["from", "to"] {
      try refuse(
        falling, Self.units + " --without-half-life --half-life-\(point) 1h", 64,
        "--half-life-\(point) and --without-half-life")
    }
    try refuse(falling, Self.units + " --lloq=-1mg/L", 65, "--lloq", "0 or more")
    try refuse(falling, Self.units + " --steady-state", 64, "--steady-state needs --interval")
    try refuse(falling, Self.units + " --interval 1h", 64, "--repeat", "--steady-state")
    try refuse(
      falling, Self.units + " --interval 1h --repeat 2 --steady-state", 64, "one of the two")
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
