// SPDX-License-Identifier: Apache-2.0

import Dynamics
import KetamineModel
import Literature
import Neuroplasticity
import Pharmacokinetics
import Quantities
import Scalars
import Testing

/// The parameter table, and that nothing in it is idle.
@Suite struct ParametersTests {
  @Test func namesAndSymbolsAreUnique() {
    let names = Layout.passports.map(\.name)
    #expect(Set(names).count == names.count)
    let symbols = Layout.passports.map(\.symbol)
    #expect(Set(symbols).count == symbols.count, "symbols that stand twice")
    #expect(names.count == Layout.parameterCount)
  }

  @Test func everyPassportIsComplete() throws {
    for passport in Layout.passports {
      #expect(passport.range.contains(passport.value), "\(passport.name) is out of its range")
      #expect(!passport.meaning.isEmpty && !passport.sources.isEmpty, "\(passport.name)")
      #expect(passport.name.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789.-".contains($0) })
      #expect(passport.variability.map { $0 > 0 } ?? true)
      if passport.unit != "/min" { _ = try UnifiedCode.unit(passport.unit) }
    }
  }

  @Test func everySourceStandsInTheBibliography() {
    let cited = Set(Layout.passports.flatMap { $0.sources.map(\.key) })
    #expect(cited.isSubset(of: Set(Reference.bibliography.map(\.key))))
  }

  /// The runs in which a moved parameter must show: examples in small, both enantiomers alone, and
  /// the sides of the switches.
  static func treatments(
    _ typical: Parameters<Double>, _ person: Covariates<Double>
  ) throws -> [Treatment] {
    func treatment(
      _ doses: Dose..., until end: Double = 48, _ change: (inout Hypotheses) -> Void = { _ in }
    ) throws -> Treatment {
      var hypotheses = Hypotheses()
      change(&hypotheses)
      return try Fixture.treatment(
        doses, until: end, parameters: typical.individual(person), hypotheses: hypotheses)
    }
    let racemate = try Fixture.infusion(35)
    let nasal = try Dose(.esketamine, amount: 84, route: .nasal, at: 0)
    return [
      try treatment(racemate, Fixture.infusion(35, at: 168), until: 336), try treatment(nasal),
      try treatment(Dose(.ketamine, amount: 50, route: .nasal, at: 0), until: 24),
      try treatment(Dose(.ketamine, amount: 35, route: .im, at: 0), until: 24),
      try treatment(Dose(.ketamine, amount: 35, route: .sc, at: 0), until: 24),
      try treatment(Dose(.ketamine, amount: 50, route: .sublingual, at: 0), until: 24),
      try treatment(Dose(.ketamine, amount: 50, route: .lozenge, at: 0), until: 24),
      try treatment(Dose(.ketamine, amount: 50, route: .film, at: 0), until: 24),
      try treatment(Fixture.infusion(35, of: .arketamine)),
      try treatment(racemate) { _ = $0.set(.hydroxynorketamine, to: "active") },
      try treatment(racemate) { _ = $0.set(.receptorAffinity, to: "temme-2018") },
      try treatment(racemate) {
        _ = $0.set(.mtor, to: "abdallah-2020")
        $0.block(.mtor)
      },
      try treatment(racemate) { _ = $0.set(.nonDrug, to: "additive") },
      // The bladder is moved by long exposure alone: 700 mg a day for a week.
      try Fixture.treatment(
        (0..<7).map {
          try Dose(.ketamine, amount: 700, route: .iv, at: 24 * Double($0), over: 24)
        }, until: 336, parameters: typical.individual(person)),
    ]
  }

  /// What those runs show, endpoints included.
  func results(_ typical: Parameters<Double>) throws -> [Double] {
    let people = [
      Covariates(weight: 90.0, age: 75, sexContrast: 1),
      Covariates(weight: 60.0, age: 30, sexContrast: -1),
    ]
    let treatments =
      try people.flatMap { try Self.treatments(typical, $0) } + DifferingPeople.treatments(typical)
    return try treatments.flatMap { treatment in
      let simulation = try Simulation(treatment)
      let times = [0.5, 1, 3, 24, 48, 168.7, 336].filter { $0 <= treatment.end }
      let values = try simulation.values(of: Observable.all, at: times)
      let endpoints = try simulation.endpoints(at: [24]).map(\.value)
      return values.flatMap { $0 } + endpoints
    }
  }

  @Test func everyParameterMovesSomething() throws {
    var base = Parameters<Double>.typical
    base[SymptomParameter.nonDrugEffect] = 0.1
    base[BenzodiazepineParameter.amount] = 10
    let before = try results(base)
    for (index, passport) in Layout.passports.enumerated() {
      var moved = base
      moved.values[index] *= passport.value * 1.1 <= passport.range.upperBound ? 1.1 : 0.9
      let after = try results(moved)
      let largest = zip(before, after).map { ($0 - $1).magnitude / max($0.magnitude, 1e-3) }.max()!
      #expect(largest > 1e-4, "\(passport.name) moves nothing")
    }
  }
}
