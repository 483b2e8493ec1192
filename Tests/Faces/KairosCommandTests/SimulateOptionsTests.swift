// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Foundation
import Testing

/// The options of `kairos simulate` that change what is shown, or how it is computed.
struct SimulateOptionsTests {
  private let treatment =
    "simulate --dose 0.5mg/kg --route iv --over 40min --weight 70kg --until 2d"

  private func course(_ command: String) throws -> CourseTable {
    let outcome = try Program.kairos(command + " --format csv")
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try #require(CourseTable(outcome.text))
  }

  @Test func everyGivesMultiplesAndTheEnd() throws {
    #expect(
      try course(treatment + " --every 7h").times == [0, 7, 14, 21, 28, 35, 42, 48])
    #expect(try course(treatment + " --every 1d").times == [0, 24, 48])
    #expect(try course(treatment + " --every 3d").times == [0, 48])
    let twenties = (0...144).map { (index: Int) -> Double in Double(index) * 20 / 60 }
    #expect(try course(treatment + " --every 20min").times == twenties)
  }

  @Test func defaultGridIsTheContracts() throws {
    let times = try course(treatment + " --observables bdnf").times
    let first = [0, 1, 2, 3, 4].map { (ten: Double) -> Double in ten * 10 / 60 }
    #expect(Array(times.prefix(5)) == first)
    #expect(Set(times).isSuperset(of: [4, 5, 47]))
    #expect(times.last == 48)
    #expect(times.count == 25 + 44)
  }

  @Test func observablesAreKeptByName() throws {
    let names = try course(treatment + " --observables score.*,bdnf,score.madrs").names
    #expect(names == ["time", "bdnf", "score.madrs", "score.phq9", "score.cadss"])
    let plasma = try course(treatment + " --observables plasma.*").names
    #expect(plasma.count == 1 + 18)
    #expect(plasma.dropFirst().allSatisfy { $0.hasPrefix("plasma.") })
    let json = try Program.kairos(treatment + " --observables bdnf --format json").text
    #expect(json.contains(#""name": "bdnf""#) && !json.contains(#""name": "ampa""#))
  }

  @Test func schedulesRepeat() throws {
    let six = "simulate --dose 0.5mg/kg --route iv --over 40min --weight 70kg --until 12d "
    let option = try course(six + "--repeat 3 --interval 2d --every 1d")
    let scratch = try Scratch()
    let file = try scratch.write(
      "name: A\nsessions: [{days: [0, 2, 4], dose: 0.5 mg/kg, route: iv, over: 40 min}]\n",
      to: "protocol.yaml")
    let planned = try course("simulate --weight 70kg --until 12d --every 1d --protocol " + file)
    #expect(option.rows == planned.rows)
  }

  @Test func enantiomersThatAreNotGivenAreZero() throws {
    let nasal = "simulate --dose 84mg --route nasal --until 1d --drug "
    let s = try course(nasal + "esketamine")
    #expect(try #require(s.values(of: "plasma.ketamine.r.venous")).allSatisfy { $0 == 0 })
    #expect(try #require(s.values(of: "plasma.ketamine.s.venous")).max() ?? 0 > 10)
    let r = try course("simulate --dose 35mg --route iv --until 1d --drug arketamine")
    #expect(try #require(r.values(of: "plasma.norketamine.s.venous")).allSatisfy { $0 == 0 })
    #expect(try #require(r.values(of: "plasma.norketamine.r.venous")).max() ?? 0 > 1)
  }

  @Test(arguments: ["explicit", "stiff"])
  func solversAgree(_ solver: String) throws {
    let tight = " --rtol 1e-8 --atol 1e-11 --every 6h"
    let reference = try course(treatment + tight)
    let other = try course(treatment + tight + " --solver " + solver)
    for (a, b) in zip(reference.rows.joined(), other.rows.joined()) {
      #expect(abs(a - b) <= 1e-5 * max(abs(a), 1))
    }
  }

  @Test func spacesAndSpellingsAreUnderstood() throws {
    let glued = try Program.kairos(treatment + " --age 45a --format json")
    let spaced = try Program.kairos([
      "simulate", "--dose", "500 mcg/kg", "--route", "iv", "--over", "2400 s", "--weight", "70 kg",
      "--until", "48 h", "--age", "45 y", "--format", "json",
    ])
    #expect(glued.status == 0 && spaced.status == 0)
    #expect(glued.output == spaced.output)
  }

  @Test func blocksAndSwitchesActThroughTheirOptions() throws {
    let plain = try course(treatment + " --every 1d")
    let blocked = try course(treatment + " --every 1d --block ampa")
    let madrs = try #require(plain.value(of: "score.madrs", at: 24))
    let without = try #require(blocked.value(of: "score.madrs", at: 24))
    #expect(without - madrs > 5)
    let preference = try course(treatment + " --every 1d --switch interneuron-preference=off")
    #expect(try #require(preference.value(of: "score.madrs", at: 24)) > madrs)
  }
}
