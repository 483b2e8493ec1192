// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Pharmacokinetics
import Quantities
import Scalars
import TestSupport
import Testing

/// The published models against other programs that run the same papers.
@Suite struct PresetsTests {
  /// 35 mg of racemate over 40 min: total ketamine in ng/mL at 40, 80, 110 and 230 min, and the area
  /// to 24 h in ng·h/mL, as another program computed and rounded them. The models of esketamine take
  /// 17.5 mg, and count double.
  static let table: [Preset: [Double]] = [
    .simons2022: [289, 63, 42, 21, 393], .kamp2020: [253, 74, 54, 27, 415],
    .domino1982: [240, 46, 38, 18, 302], .clements1981: [177, 85, 63, 36, 435],
    .fanta2015: [158, 79, 60, 27, 356], .perezRuixo2020: [125, 65, 45, 19, 295],
  ]

  /// Within 2 %, or half of the last printed digit where that is more: 18 stands for 17.5 to 18.5.
  @Test(arguments: table) func row(_ preset: Preset, _ row: [Double]) throws {
    let isRacemic = preset.facts.isRacemic
    let dose = try Dose(
      isRacemic ? .ketamine : .esketamine, amount: isRacemic ? 35 : 17.5, route: .iv, at: 0,
      over: 40 / 60)
    let run = try PresetRun(preset, [dose])
    let factor = isRacemic ? 1.0 : 2
    var found = try [40, 80, 110, 230].map { factor * (try run.concentration(at: $0 / 60)!) }
    found.append(factor * (try run.area(to: 24, infusionEnd: 40 / 60)))
    for (value, printed) in zip(found, row) {
      #expect((value - printed).magnitude <= max(0.02 * printed, 0.5), "\(found) and \(row)")
    }
  }

  /// One line of the script: what was given to whom, and what it found.
  private struct Line {
    let key: String
    let preset: Preset
    let dose: Dose
    let (weight, age): (Double, Double)
    let changes: [String: Double]
    let molecule: Molecule
    let (time, value): (Double, Double)

    init(_ words: [String]) throws {
      let number = { (index: Int) in try #require(Double(words[index])) }
      key = words[0..<9].joined(separator: " ")
      preset = try #require(Preset(rawValue: words[0]))
      let over = try number(4)
      dose = try Dose(
        #require(Drug(rawValue: words[1])), amount: number(3),
        route: #require(Route(rawValue: words[2])), at: 0, over: over == 0 ? nil : over)
      (weight, age) = (try number(5), try number(6))
      changes = [
        "perez-ruixo-2020.asian": try number(7), "perez-ruixo-2020.japanese": try number(8),
      ]
      molecule = try #require(Molecule.allCases.first { $0.name == words[9] })
      (time, value) = (try number(10), try number(11))
    }
  }

  @Test(.enabled(if: Python.has("scipy"), "SciPy is not on this machine"))
  func sixDigitsOfSciPy() throws {
    let lines = try Python.lines(of: "published_models.py").map { try Line($0) }
    #expect(Set(lines.map { $0.preset }) == Set(Preset.allCases))
    #expect(lines.count > 300)
    var runs: [String: PresetRun] = [:]
    for line in lines {
      let run =
        try runs[line.key]
        ?? PresetRun(
          line.preset, [line.dose], weight: line.weight, age: line.age, setting: line.changes)
      runs[line.key] = run
      let found = try #require(try run.concentration(of: line.molecule, at: line.time))
      #expect(
        (found - line.value).magnitude <= 1e-6 * line.value,
        "\(line.key), \(line.molecule) at \(line.time) h: \(found), not \(line.value)")
    }
  }

  @Test(arguments: Preset.allCases) func massStays(_ preset: Preset) throws {
    for route in preset.facts.routes {
      let dose = try Dose(
        preset.facts.drugs[0], amount: 56, route: route, at: 0, over: route == .iv ? 0.5 : nil)
      let run = try PresetRun(preset, [dose])
      // A film of Simons 2022 gives more than it holds, as printed: 26.3 and 116 %.
      let share = route == .film ? 0.263 + 1.16 : 1
      let expected = share * 56 * 1000 / 237.73
      for time in [2.0, 6, 24] {
        let total = try run.solution.state(at: time).reduce(0, +)
        #expect((total - expected).magnitude < 1e-8 * expected, "\(route) at \(time) h")
      }
    }
  }

  @Test(arguments: Preset.allCases) func factsTellWhatTheEquationsGive(_ preset: Preset) throws {
    let dose = try Dose(preset.facts.drugs[0], amount: 28, route: .iv, at: 0, over: 0.5)
    let run = try PresetRun(preset, [dose])
    let given = try Molecule.allCases.filter { try run.concentration(of: $0, at: 1) != nil }
    #expect(given == preset.facts.molecules)
    #expect(preset.facts.drugs.count == 1)
    #expect(preset.passports.allSatisfy { $0.name.hasPrefix(preset.name + ".") })
    #expect(preset.passports.allSatisfy { $0.range.contains($0.value) })
    #expect(Set(preset.passports.map { $0.name }).count == preset.passports.count)
  }

  /// Twice the dose, twice the concentration; two doses add up.
  @Test(arguments: Preset.allCases) func superposition(_ preset: Preset) throws {
    let drug = preset.facts.drugs[0]
    let one = try Dose(drug, amount: 20, route: .iv, at: 0, over: 0.5)
    let other = try Dose(drug, amount: 30, route: .iv, at: 2)
    let runs = try [[one], [other], [one, other]].map { try PresetRun(preset, $0) }
    for time in [1.0, 3, 12] {
      let levels = try runs.map { try $0.concentration(at: time)! }
      #expect((levels[0] + levels[1] - levels[2]).magnitude < 1e-6 * levels[2])
    }
  }

  /// Every flow of every model is 1/h times an amount, and every reading divides it by a volume.
  @Test(arguments: Preset.allCases) func unitsOfTheEquations(_ preset: Preset) throws {
    let dimension = { (unit: String) in try UnifiedCode.unit(unit).dimension }
    let values = try preset.passports.map { passport in
      Dimensioned(passport.value == 0 ? 0.5 : passport.value, try dimension(passport.unit))
    }
    let person = Covariates(
      weight: Dimensioned(60, try dimension("kg")), age: Dimensioned(70, try dimension("a")),
      sexContrast: Dimensioned(0, .one))
    let masses = try Self.molarMasses.map { Dimensioned($0, try dimension("g/mol")) }
    let body = preset.disposition(values, of: person, molarMasses: masses)
    let (rate, volume) = (try dimension("1/h"), try dimension("L"))
    let readingCount = preset.facts.molecules.count
    #expect(body.numbers.count > readingCount)
    for number in body.numbers.dropLast(readingCount) {
      #expect(number.isConsistent(with: rate), "\(number.violation ?? "not 1/h")")
    }
    for number in body.numbers.suffix(readingCount) {
      #expect(number.isConsistent(with: volume), "\(number.violation ?? "not L")")
    }
  }

  private static let molarMasses = Molecule.allCases.map { $0.passport.value }

  /// Clearance 36.0 mL/min/kg, as the summary of Hijazi 2003 prints it; V of Kamp 2020 within its
  /// interval, 200 to 304 L.
  @Test func whatTheSummariesPrint() throws {
    let hijazi = Preset.hijazi2003.passports
    #expect((hijazi[0].value * hijazi[1].value / 60 * 1000 - 36).magnitude < 0.05)
    let kamp = Preset.kamp2020.passports.prefix(3).reduce(0) { $0 + $1.value }
    #expect((200...304).contains(kamp))
  }

  /// Table 4 of Perez-Ruixo 2020, people of 18 to 60 years: Cmax and AUC24 of 28, 56 and 84 mg. The
  /// area of noresketamine is what nobody reproduces: 1.38 to 1.56 times too large.
  @Test(arguments: [(28.0, 43.8, 147.3, 274.4), (56, 72.5, 254.7, 516.3), (84, 101, 362.2, 758)])
  func perezRuixoTable4(_ amount: Double, peak: Double, area: Double, metabolite: Double) throws {
    let run = try PresetRun(
      .perezRuixo2020, [Dose(.esketamine, amount: amount, route: .nasal, at: 0)])
    let grid = (0...2400).map { Double($0) / 100 }
    let esketamine = try grid.map { try run.concentration(at: $0)! }
    #expect((esketamine.max()! / peak - 1).magnitude < 0.01)
    #expect((esketamine.reduce(0, +) / 100 / area - 1).magnitude < 0.01)
    let noresketamine = try grid.map { try run.concentration(of: .norketamine, at: $0)! }
    #expect((1.38...1.56).contains(noresketamine.reduce(0, +) / 100 / metabolite))
  }

  @Test func dosesThatAPresetDoesNotKnow() throws {
    let regimen = { (dose: Dose) in try Regimen([dose], bodyWeight: 70) }
    let infusion = try regimen(Dose(.esketamine, amount: 20, route: .iv, at: 0))
    #expect(throws: PresetError.drug(.esketamine, .domino1982)) {
      try Preset.domino1982.check(infusion)
    }
    let swallowed = try regimen(Dose(.esketamine, amount: 20, route: .oral, at: 0))
    #expect(throws: PresetError.route(.oral, .fanta2015)) {
      try Preset.fanta2015.check(swallowed)
    }
    let held = try regimen(Dose(.esketamine, amount: 50, route: .film, at: 0, holding: 0.5))
    #expect(throws: PresetError.holding(.simons2022)) { try Preset.simons2022.check(held) }
  }
}
