// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Pharmacokinetics
import Scalars
import Testing

@testable import KetamineModel

/// The model of a cohort as programs, and as the compiler made it: the same bits in every lane, of as
/// much as is asked for.
@Suite struct TracedModelTests {
  private static let sought: [Observable] = [.cadss, .systolicChange, .madrs]
  private let traced = TracedModel(ModelPrograms(of: Observable.all, seeking: sought))
  private let compiled = LaneModel<Lanes>(Observable.all)

  init() {
    for lane in 0..<Lanes.laneCount {
      var treatment = Treatment(
        parameters: .typical, baselineMADRS: 20 + Double(lane), regimen: nil, until: 1)
      for index in treatment.parameters.values.indices {
        treatment.parameters.values[index] *= 1 + 0.01 * Double((index + lane) % 7)
      }
      if lane > 3 { _ = treatment.hypotheses.set(.mtor, to: "necessary") }
      traced.admit(treatment, to: lane)
      compiled.admit(treatment, to: lane)
    }
  }

  private static func state(_ seed: Int) -> [Lanes] {
    let states = (0..<Lanes.laneCount).map { Fixture.randomState(seed: UInt64(8 * seed + $0)) }
    return states[0].indices.map { index in Lanes { states[$0][index] } }
  }

  private static func numbers(
    _ count: Int, at state: [Lanes], _ body: (StateVector<Lanes>, StateVector<Lanes>) -> Void
  ) -> [Lanes] {
    var numbers = [Lanes](repeating: 0, count: count)
    Fixture.withVector(state) { y in
      numbers.withUnsafeMutableBufferPointer {
        body(y, StateVector($0.baseAddress!, count: $0.count))
      }
    }
    return numbers
  }

  /// A number for each element, by its row and column in the whole model.
  private func elements(
    _ model: some CrowdModel<Lanes>, at state: [Lanes], _ places: [Int]
  ) -> [[Int]: Lanes] {
    let pattern = model.jacobianPattern
    let values = Self.numbers(pattern.count, at: state) {
      model.jacobian(at: $0, time: 0, into: $1)
    }
    return Dictionary(
      uniqueKeysWithValues: values.indices.map {
        ([places[pattern.rows[$0]], places[pattern.columns[$0]]], values[$0])
      })
  }

  @Test(arguments: 1...20) func sameBits(seed: Int) {
    let whole = Self.state(seed)
    let places = traced.places
    let part = places.map { whole[$0] }
    let riding = Set(compiled.followers.map { $0.state })
    let rates = Self.numbers(whole.count, at: whole) {
      compiled.derivatives(of: $0, at: 0, into: $1)
    }
    let ours = Self.numbers(part.count, at: part) { traced.derivatives(of: $0, at: 0, into: $1) }
    #expect(ours == places.map { riding.contains($0) ? 0 : rates[$0] })

    let all = elements(compiled, at: whole, Array(whole.indices))
    let kept = all.filter { place, _ in
      places.contains(place[0]) && places.contains(place[1]) && !riding.contains(place[0])
    }
    #expect(elements(traced, at: part, places) == kept)

    let levels = [Self.numbers(8, at: whole) { compiled.levels(at: $0, into: $1) }]
    #expect(levels == [Self.numbers(8, at: part) { traced.levels(at: $0, into: $1) }])
    let count = Observable.all.count
    let values = [Self.numbers(count, at: whole) { compiled.values(at: $0, into: $1) }]
    #expect(values == [Self.numbers(count, at: part) { traced.values(at: $0, into: $1) }])
    for observable in Self.sought {
      let sought = Fixture.withVector(whole) { compiled.value(of: observable, at: $0) }
      #expect(sought == Fixture.withVector(part) { traced.value(of: observable, at: $0) })
    }
  }

  @Test("without R-ketamine and other routes, only what S-ketamine moves is left")
  func parts() {
    let iv: Set<Int> = [Layout.compartmentsS + Compartment.central.rawValue]
    let names = { (observables: [Observable]) in
      Set(
        ModelPrograms(of: observables, entering: iv).places.map { StateName.all[$0].name })
    }
    let madrs = names([.madrs])
    #expect(madrs.isDisjoint(with: ["r.central", "brain.r", "s.mucosa", "s.oral-gut"]))
    #expect(madrs.isDisjoint(with: ["bladder.symptoms", "memory.gain", "s.venous-ketamine"]))
    #expect(madrs.isSuperset(of: ["s.central", "brain.s", "bdnf", "network", "mood"]))
    #expect(madrs.count == 24)
    #expect(names([.madrs, .cadss]).subtracting(madrs) == ["dissociation-tolerance"])
    #expect(
      names([.probability(.dissociation)]).subtracting(madrs) == [
        "dissociation-tolerance", "session.highest-felt", "session.elapsed", "session.remainder",
      ])
    let placebo = ModelPrograms(of: [.madrs], entering: []).places.map { StateName.all[$0].name }
    #expect(
      placebo.allSatisfy { !$0.hasPrefix("s.") && !$0.hasPrefix("r.") && !$0.hasPrefix("brain") })
  }
}
