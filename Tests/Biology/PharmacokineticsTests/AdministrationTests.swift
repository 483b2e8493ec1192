// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Pharmacokinetics
import Quantities
import Scalars
import Testing

@Suite struct AdministrationTests {
  /// The events of one dose, S-ketamine's compartments at 0 and R-ketamine's at 100.
  func events(_ dose: Dose) throws -> [Event<Double>] {
    var absorption = AbsorptionParameter.allCases.map(\.passport.value)
    let regimen = try Regimen([dose], bodyWeight: 70)
    return absorption.withUnsafeMutableBufferPointer { buffer in
      Administration<Double>(Section(buffer.baseAddress!), molarMass: 237.73) {
        $0 == .s ? 0 : 100
      }.timeline(of: regimen).events
    }
  }

  /// What goes into each state in all, µmol.
  func totals(_ events: [Event<Double>]) -> [Int: Double] {
    var totals: [Int: Double] = [:]
    for event in events {
      for action in event.actions {
        switch action {
        case .add(let amount, let state): totals[state, default: 0] += amount
        case .changeInput(let rate, let state): totals[state, default: 0] -= rate * event.time
        case .set: Issue.record("no dose sets a state")
        }
      }
    }
    return totals
  }

  func expectTotal(_ totals: [Int: Double], milligrams: Double) {
    let expected = milligrams * 1000 / 237.73
    let found = totals.values.reduce(0, +)
    #expect((found - expected).magnitude < 1e-9 * expected)
  }

  @Test func anInfusionOfRacemateFeedsBothCentralVolumes() throws {
    let totals = try totals(events(Dose(.ketamine, amount: 35, route: .iv, at: 3, over: 40 / 60)))
    let central = Compartment.central.rawValue
    #expect(Set(totals.keys) == [central, 100 + central])
    #expect((totals[central]! - totals[100 + central]!).magnitude < 1e-9)
    expectTotal(totals, milligrams: 35)
  }

  @Test func aBolusGoesInAtOnce() throws {
    let events = try events(Dose(.arketamine, amount: 10, route: .iv, at: 1))
    #expect(events.count == 1)
    #expect(events[0].time == 1)
    expectTotal(totals(events), milligrams: 10)
  }

  /// Where one enantiomer's doses go by each route, and that nothing is lost before it is there.
  @Test(arguments: [
    (Route.im, [Compartment.muscle]), (.sc, [.subcutis]), (.oral, [.oralGut]),
    (.nasal, [.mucosa, .oralGut]), (.sublingual, [.oralMucosa, .oralGut]),
    (.lozenge, [.oralMucosa, .oralGut]), (.film, [.oralMucosa, .oralGut]),
  ])
  func eachRouteFillsItsOwnPlaces(_ route: Route, _ places: [Compartment]) throws {
    let totals = try totals(events(Dose(.ketamine, amount: 50, route: route, at: 1)))
    let states = places.map(\.rawValue)
    #expect(Set(totals.keys) == Set(states + states.map { 100 + $0 }))
    expectTotal(totals, milligrams: 50)
  }

  @Test func anInfusionUnderTheSkinFeedsTheSubcutis() throws {
    let events = try events(Dose(.esketamine, amount: 30, route: .sc, at: 0, over: 2))
    #expect(events.map(\.time) == [0, 2])
    #expect(Set(totals(events).keys) == [Compartment.subcutis.rawValue])
    expectTotal(totals(events), milligrams: 30)
  }

  /// What is taken up in the time T is 1 − exp(−k T) of the dose; the rest follows when it is over.
  @Test func holdingLongerTakesUpMore() throws {
    let rate = AbsorptionParameter.filmUptake.passport.value
    for minutes in [1.0, 10, 30] {
      let dose = try Dose(.esketamine, amount: 50, route: .film, at: 0, holding: minutes / 60)
      let taken = try totals(events(dose))[Compartment.oralMucosa.rawValue]!
      let expected = (1 - Double.exp(-rate * minutes / 60)) * 50 * 1000 / 237.73
      #expect((taken - expected).magnitude < 1e-9 * expected)
      #expect(try events(dose).contains { ($0.time - minutes / 60).magnitude < 1e-12 })
    }
  }

  @Test func whatIsSpatNeverComesIn() throws {
    let swallowed = try totals(events(Dose(.ketamine, amount: 50, route: .sublingual, at: 0)))
    let spat = try totals(
      events(Dose(.ketamine, amount: 50, route: .sublingual, at: 0, residue: .spat)))
    let mucosa = Compartment.oralMucosa.rawValue
    #expect(Set(spat.keys) == [mucosa, 100 + mucosa])
    #expect(spat[mucosa] == swallowed[mucosa])
  }

  @Test(arguments: [28.0, 56, 84, 112]) func devicesAreSharedBetweenNoseAndGut(_ dose: Double)
    throws
  {
    let totals = try totals(events(Dose(.esketamine, amount: dose, route: .nasal, at: 0)))
    #expect(Set(totals.keys) == [Compartment.mucosa.rawValue, Compartment.gut.rawValue])
    expectTotal(totals, milligrams: dose)
  }

  @Test func laterDevicesLoseASharedFraction() throws {
    let one = try totals(events(Dose(.esketamine, amount: 28, route: .nasal, at: 0)))
    let two = try totals(events(Dose(.esketamine, amount: 56, route: .nasal, at: 0)))
    let mucosa = Compartment.mucosa.rawValue
    let later = two[mucosa]! - one[mucosa]!
    let factor = AbsorptionParameter.laterDeviceFactor.passport.value
    #expect((later / one[mucosa]! - factor).magnitude < 1e-12)
  }

  @Test func devicesComeFiveMinutesApart() throws {
    let events = try events(Dose(.esketamine, amount: 84, route: .nasal, at: 2))
    let sprays = events.filter { event in
      event.actions.contains { if case .add = $0 { true } else { false } }
    }
    #expect(sprays.map { (($0.time - 2) * 60).rounded() } == [0, 5, 10])
  }
}
