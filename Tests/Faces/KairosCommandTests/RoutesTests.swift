// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Testing

/// Every route of the contract, on the command line and in a protocol.
struct RoutesTests {
  static let routes = ["iv", "im", "sc", "nasal", "sublingual", "lozenge", "film", "oral"]

  /// Ketamine arrives in the blood, and everything is printed: 55 observables beside the time.
  @Test(arguments: routes) func everyRouteRuns(_ route: String) throws {
    let course = try #require(
      CourseTable(
        Program.kairos(
          "simulate --dose 50mg --route \(route) --until 6h --every 1h --format csv"
        ).text))
    #expect(course.rows.count == 7)
    #expect(course.rows.allSatisfy { $0.count == 56 })
    let level = try #require(course.value(of: "plasma.ketamine.venous", at: 1))
    #expect(level > 5)
  }

  @Test func infusionUnderTheSkinRuns() throws {
    let command = "simulate --dose 35mg --route sc --over 1h --until 6h --format json"
    #expect(try Program.kairos(command).text.contains("\"route\": \"sc\", \"duration\": 1"))
  }

  @Test func aHeldDoseSaysSo() throws {
    let command = "simulate --dose 50mg --route lozenge --hold 15min --until 1d --format json"
    let json = try Program.kairos(command).text
    #expect(json.contains("\"hold\": 0.25, \"residue\": \"swallowed\""))
    let swallowed = try Program.kairos("simulate --dose 50mg --route oral --until 1d --format json")
    #expect(!swallowed.text.contains("\"hold\""))
  }

  /// A film held for half an hour gives more than one held for a minute.
  @Test func holdingLongerGivesMore() throws {
    let levels = try ["1min", "30min"].map { hold in
      let text = try Program.kairos(
        "simulate --dose 50mg --route film --hold \(hold) --until 2h --every 1h --format csv"
      ).text
      return try #require(CourseTable(text)?.value(of: "plasma.ketamine.venous", at: 1))
    }
    #expect(levels[1] > 1.2 * levels[0])
  }

  /// What is spat out gives less, and the treatment in words says so.
  @Test func aProtocolCanSpit() throws {
    let texts = try ["swallowed", "spat"].map { residue in
      let scratch = try Scratch()
      let file = try scratch.write(
        """
        name: Film
        drug: esketamine
        sessions: [{day: 0, dose: 100 mg, route: film, hold: 5 min, residue: \(residue)}]

        """, to: "protocol.yaml")
      let words = try Program.kairos(["simulate", "--protocol", file, "--until", "4h"]).text
      #expect(words.contains("100 mg film held 5 min, then \(residue)"))
      return try Program.kairos([
        "simulate", "--protocol", file, "--until", "4h", "--every", "2h", "--format", "csv",
      ]).text
    }
    let levels = try texts.map {
      try #require(CourseTable($0)?.value(of: "plasma.norketamine.venous", at: 2))
    }
    #expect(levels[1] < 0.5 * levels[0])
  }
}
