// SPDX-License-Identifier: Apache-2.0

import Dynamics
import KetamineModel
import Literature
import Neuroplasticity
import Pharmacokinetics
import Quantities
import Scalars
import Testing

/// Published blood in front of the same chain of effects.
@Suite struct PresetModelTests {
  func body<S: Scalar>(_ preset: Preset, _: S.Type = Double.self) -> PublishedDisposition<S> {
    preset.disposition(
      preset.passports.map { S($0.value) },
      of: Covariates(weight: S(70), age: S(45), sexContrast: 0),
      molarMasses: Molecule.allCases.map { S($0.passport.value) })
  }

  func treatment(
    _ preset: Preset?, until end: Double = 24, _ method: Solver.Method = .automatic
  ) throws -> Treatment {
    let isRacemic = preset?.facts.isRacemic ?? true
    var treatment = try Fixture.treatment(
      [Fixture.infusion(isRacemic ? 35 : 20, of: isRacemic ? .ketamine : .esketamine)], until: end)
    treatment.published = preset.map { body($0) }
    treatment.solver = Solver(
      method: method, tolerance: Tolerance(absolute: 1e-11, relative: 1e-9))
    return treatment
  }

  func derivatives<S: Scalar>(_ model: PresetModel<S>, _ state: [S]) -> [S] {
    var rates = state
    Fixture.withVector(state) { y in
      rates.withUnsafeMutableBufferPointer {
        model.derivatives(of: y, at: 0, into: StateVector($0.baseAddress!, count: $0.count))
      }
    }
    return rates
  }

  /// The Jacobian that was traced, against automatic differentiation of the equations.
  @Test(arguments: Preset.allCases) func jacobian(_ preset: Preset) throws {
    typealias D = Dual<Double, 1>
    let treatment = try treatment(preset)
    let model = LanePreset<Double>(body(preset), TracedPreset(body(preset)))
    model.admit(treatment, to: 0)
    let hypotheses = Hypothesis.allCases.map { D(Double(treatment.hypotheses.value(of: $0))) }
    let dual = PresetModel(
      body(preset, D.self),
      effects: KetamineModel<D>(
        Parameters(values: treatment.parameters.values.map { D($0) }),
        hypotheses: hypotheses, baselineMADRS: 33))
    let blood = (0..<PublishedCompartment.count).map { 10 + 3 * Double($0) }
    let state = blood + Fixture.randomState(seed: 3).suffix(EffectState.count)
    let pattern = model.jacobianPattern
    var values = [Double](repeating: .nan, count: pattern.count)
    Fixture.withVector(state) { y in
      values.withUnsafeMutableBufferPointer {
        model.jacobian(at: y, time: 0, into: StateVector($0.baseAddress!, count: $0.count))
      }
    }
    var matrix = state.map { _ in [Double](repeating: 0, count: state.count) }
    for k in 0..<pattern.count { matrix[pattern.rows[k]][pattern.columns[k]] = values[k] }
    for column in state.indices {
      var y = state.map { D($0) }
      y[column] = D(state[column], derivative: 0)
      for (row, exact) in derivatives(dual, y).enumerated() {
        let difference = (matrix[row][column] - exact[derivative: 0]).magnitude
        #expect(
          difference <= 1e-11 * max(1, exact[derivative: 0].magnitude), "∂f\(row)/∂y\(column)")
      }
    }
  }

  @Test(arguments: Preset.allCases) func solversAgree(_ preset: Preset) throws {
    let explicit = try Simulation(treatment(preset, .explicit))
    for method in [Solver.Method.stiff, .automatic] {
      let other = try Simulation(treatment(preset, method))
      for observable in preset.observables {
        let (a, b) = (
          try explicit.value(of: observable, at: 6), try other.value(of: observable, at: 6)
        )
        #expect((a - b).magnitude <= 1e-6 * max(1, a.magnitude), "\(observable.name)")
      }
    }
  }

  /// What a preset gives and what it does not is everything, and is what its paper says.
  @Test func unavailableObservables() {
    for preset in Preset.allCases {
      #expect(preset.observables.count + preset.unavailable.count == Observable.all.count)
    }
    let simons = Preset.simons2022.unavailable.map { $0.name }
    #expect(simons.contains("plasma.ketamine.venous"))
    #expect(simons.contains("plasma.ketamine.r.arterial"))
    #expect(!simons.contains("plasma.hydroxynorketamine.s.arterial"))
    let clements = Preset.clements1981.observables.map { $0.name }.filter {
      $0.hasPrefix("plasma.")
    }
    #expect(clements == ["plasma.ketamine.venous"])
  }

  /// With constants of the default model the effects must be those of the default model: a preset
  /// whose concentrations are put into both gives the same drive, bit by bit but for rounding.
  @Test func effectsFollowTheBloodAsEver() throws {
    let simulation = try Simulation(treatment(.simons2022))
    let preset = try #require(simulation.preset)
    let state = try simulation.solution.state(at: 0.5)
    let rates = derivatives(preset, state).suffix(EffectState.count)
    var whole = [Double](repeating: 0, count: Layout.stateCount)
    whole.replaceSubrange(Layout.effects..., with: state.suffix(EffectState.count))
    let values = Parameters<Double>.typical.values
    let volume = { (name: String) in values[Parameters<Double>.index(of: name)!] }
    let amounts: [(Compartment, Molecule, String)] = [
      (.central, .ketamine, "ketamine.central-volume"),
      (.norketamineCentral, .norketamine, "norketamine.central-volume"),
      (.hydroxynorketamine, .hydroxynorketamine, "hydroxynorketamine.volume"),
    ]
    for (compartment, molecule, name) in amounts {
      whole[compartment.rawValue] =
        Fixture.withVector(state) { preset.blood.concentration(of: molecule, at: $0)! }
        * volume(name)
    }
    let expected = Fixture.derivatives(of: simulation.model, at: whole).suffix(EffectState.count)
    for (index, (a, b)) in zip(rates, expected).enumerated()
    where index != EffectState.bladderExposure.rawValue {
      #expect((a - b).magnitude <= 1e-12 * max(1, b.magnitude), "\(EffectState.allCases[index])")
    }
  }

  /// A higher and earlier peak of the same drug blocks more receptors.
  @Test func arterialModelsBlockMoreThanVenousOnes() throws {
    let peaks = try [Preset.simons2022, .fanta2015].map {
      try Simulation(treatment($0)).peak(of: .interneuronOccupancy).value
    }
    #expect(peaks[0] > peaks[1])
    #expect(peaks[1] > 0)
  }

  /// A racemic model gives the effects one half of each enantiomer.
  @Test func theRacemateIsHalfAndHalf() throws {
    let simulation = try Simulation(treatment(.kamp2020))
    let state = try simulation.solution.state(at: 0.5)
    let effects = state.suffix(EffectState.count)
    let s = effects[effects.startIndex + EffectState.brainS.rawValue]
    let r = effects[effects.startIndex + EffectState.brainR.rawValue]
    #expect(s > 0)
    #expect((s - r).magnitude < 1e-9 * s)
  }

  @Test func citationsNameThePaperInPlaceOfTheDefault() {
    let covariates = Covariates(weight: 70.0, age: 45, sexContrast: 0)
    let cited = { (preset: Preset?) in
      Citations(
        drugs: [.esketamine], routes: [.iv], hypotheses: Hypotheses(), covariates: covariates,
        preset: preset
      ).references.map { $0.key }
    }
    #expect(cited(.otto2021).contains("otto-2021"))
    #expect(!cited(nil).contains("otto-2021"))
    #expect(cited(nil).contains("kamp-2020-meta"))
    #expect(!cited(.otto2021).contains("kamp-2020-meta"))
  }
}
