// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Foundation
import Testing

/// `--individuals`: a row for each patient.
struct IndividualsTests {
  private static let cohort =
    "simulate --dose 0.5mg/kg --route iv --over 40min --until 24h --every 10min --cohort 6 --seed 7 "
    + "--observables plasma.ketamine.venous,plasma.norketamine.venous,score.madrs --threads 2"

  /// The rows by the headings of their columns.
  private func rows(_ text: String) throws -> [[String: String]] {
    let lines = text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let heading = try #require(lines.first)
    #expect(Set(heading).count == heading.count, "no two columns have one name")
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(heading, $0)) }
  }

  private func number(_ row: [String: String], _ name: String) throws -> Double {
    try #require(row[name].flatMap { Double($0) }, "\(name)")
  }

  /// Peak and area are those of the solution: above what the grid shows, and near to it.
  @Test func exposuresAndEndpointsAreThePatients() throws {
    let scratch = try Scratch()
    let (file, courses) = (scratch.path("people.csv"), scratch.path("courses.csv"))
    let outcome = try Program.kairos(
      Self.cohort + " --individuals \(file) --trajectories \(courses) --format csv")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let people = try rows(scratch.text("people.csv"))
    let seen = try rows(scratch.text("courses.csv"))
    #expect(people.map { $0["id"] } == (1...6).map { "\($0)" })
    for person in people {
      let own = seen.filter { $0["id"] == person["id"] }
      for molecule in ["ketamine", "norketamine"] {
        let name = "plasma.\(molecule).venous"
        let (times, values) = (
          try own.map { try number($0, "time [h]") },
          try own.map { try number($0, name + " [ng/mL]") }
        )
        var area = 0.0
        for place in times.indices.dropFirst() {
          area += (times[place] - times[place - 1]) * (values[place] + values[place - 1]) / 2
        }
        let (peak, whole) = (
          try number(person, name + ".cmax [ng/mL]"), try number(person, name + ".auc [ng.h/mL]")
        )
        #expect(peak >= values.max()! * (1 - 1e-9) && peak < 1.02 * values.max()!)
        #expect(abs(whole / area - 1) < 0.01)
        #expect((0...24).contains(try number(person, name + ".tmax [h]")))
      }
      let baseline = try number(person, "baseline.madrs [1]")
      let last = try number(try #require(own.last), "score.madrs [1]")
      #expect(abs(try number(person, "change.24h [1]") - (last - baseline)) < 1e-9)
      let response: Double = last <= baseline / 2 ? 1 : 0
      #expect(try number(person, "response.24h [1]") == response)
    }
    #expect(Set(people.map { $0["weight [kg]"] }).count == 6)
    #expect(Set(people.map { $0["ketamine.clearance.s [L/h]"] ?? "" }).count != 1)
  }

  @Test func threadsAndShardsChangeNoByte() throws {
    let scratch = try Scratch()
    let whole = scratch.path("whole.csv")
    #expect(try Program.kairos(Self.cohort + " --individuals \(whole)").status == 0)
    let parts = try (1...2).map { part in
      let outcome = try Program.kairos(
        Self.cohort + " --shard \(part)/2 --output \(scratch.path("shards")) "
          + "--individuals \(scratch.path("part-\(part).csv"))")
      #expect(outcome.status == 0, "\(outcome.errors)")
      return try scratch.text("part-\(part).csv").split(separator: "\n")
    }
    let lines = try scratch.text("whole.csv").split(separator: "\n")
    #expect(parts[0] + parts[1].dropFirst() == lines && parts[0][0] == parts[1][0])
  }

  /// A published model without norketamine has no column of it.
  @Test func whatAModelCannotGiveIsAbsent() throws {
    let scratch = try Scratch()
    let file = scratch.path("people.csv")
    let outcome = try Program.kairos(
      "simulate --dose 35mg --route iv --over 40min --until 2h --cohort 2 --preset domino-1982 "
        + "--observables plasma.ketamine.venous --individuals \(file)")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let heading = try #require(try scratch.text("people.csv").split(separator: "\n").first)
    #expect(heading.contains("plasma.ketamine.venous.auc") && !heading.contains("norketamine."))
  }

  @Test func whatIsRefused() throws {
    let scratch = try Scratch()
    let file = scratch.path("people.csv")
    let alone = try Program.kairos(
      "simulate --dose 35mg --route iv --over 40min --until 2h --individuals \(file)")
    #expect(alone.status == 64 && alone.errors.contains("--individuals needs --cohort"))
    let one = try Program.kairos(Self.cohort + " --only 2 --individuals \(file)")
    #expect(one.status == 64 && one.errors.contains("--individuals"))
    let same = try Program.kairos(Self.cohort + " --output \(file) --individuals \(file)")
    #expect(same.status == 64 && same.errors.contains("same file"))
    let nowhere = try Program.kairos(Self.cohort + " --individuals \(file)/x.csv")
    #expect(nowhere.status == 73)
    #expect(try scratch.names == [])
  }
}
