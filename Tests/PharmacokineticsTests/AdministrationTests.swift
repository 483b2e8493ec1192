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
