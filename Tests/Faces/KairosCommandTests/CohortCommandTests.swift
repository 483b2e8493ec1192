// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Foundation
import Testing

/// `kairos simulate --cohort`: the contract's shapes, and the same bytes however it is run.
struct CohortCommandTests {
  static let cohort =
    "simulate --dose 0.5mg/kg --route iv --over 40min --until 2d --cohort 24 --seed 7 "
    + "--observables plasma.ketamine.venous,score.*"

  struct Document: Decodable {
    struct Series: Decodable {
      let name: String
      let unit: String
      let mean: [Double]
      let sd: [Double]
      let quantiles: [String: [Double]]
      let resolution: [String: Double]
    }
    struct Endpoint: Decodable {
      let name: String
      let definition: String
      let time: Double
      let n: Int
      let proportion: Double?
      let lo: Double?
      let hi: Double?
      let mean: Double?
      let sd: Double?
    }
    struct Dose: Decodable {
      let amount: Double
      let unit: String
    }
    struct Times: Decodable { let values: [Double] }
    let n: Int
    let seed: Int
    let doses: [Dose]
    let time: Times
    let observables: [Series]
    let endpoints: [Endpoint]
  }

  private func run(_ options: String) throws -> Program.Outcome {
    let outcome = try Program.kairos(Self.cohort + " " + options)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome
  }

  /// What was asked for is shown, at every time, and no line is wider than the page.
  @Test func whatWasChosenIsShown() throws {
    let outcome = try Program.kairos(
      "simulate --dose 35mg --route iv --over 40min --until 24h --every 2h --cohort 20 "
        + "--observables probability.*,score.cadss")
    for name in ["dissociation", "sedation", "vomiting", "vision", "distress", "cadss"] {
      #expect(outcome.text.contains(name), "\(name)")
    }
    #expect(outcome.lines.contains { $0.hasPrefix("22.00") } && !outcome.text.contains("Shown: "))
    #expect(outcome.lines.allSatisfy { $0.count <= 110 })
    #expect(
      outcome.text.contains("half-lost") == outcome.text.contains("lost again, from the first"))
  }

  @Test func theContractsShape() throws {
    let outcome = try run("--format json --endpoint-time 24h")
    let result = try JSONDecoder().decode(Document.self, from: outcome.output)
    #expect(result.n == 24 && result.seed == 7)
    #expect(result.doses.map(\.unit) == ["mg/kg"] && result.doses[0].amount == 0.5)
    #expect(
      result.observables.map(\.name) == [
        "plasma.ketamine.venous", "score.madrs", "score.phq9", "score.cadss",
      ])
    for series in result.observables {
      #expect(Set(series.quantiles.keys) == ["0.05", "0.5", "0.95"])
      #expect(series.resolution == ["relative": 0, "absolute": 0, "from": 0])
      for values in [series.mean, series.sd] + Array(series.quantiles.values) {
        #expect(values.count == result.time.values.count)
      }
      let low = try #require(series.quantiles["0.05"])
      let high = try #require(series.quantiles["0.95"])
      #expect(zip(low, high).allSatisfy { $0 <= $1 } && zip(low, high).contains { $0 < $1 })
    }
    #expect(
      result.endpoints.map(\.name) == [
        "response", "remission", "change", "cadss.peak", "pressure.systolic.highest", "lowest",
      ])
    let response = result.endpoints[0]
    let share = try #require(response.proportion)
    #expect(response.n == 24 && response.time == 24 && response.definition.contains("Wilson"))
    #expect((try #require(response.lo)...(try #require(response.hi))).contains(share))
    #expect((share * 24).rounded() / 24 == share)
    let change = result.endpoints[2]
    #expect(try #require(change.mean) < 0 && (try #require(change.sd)) > 0)
  }

  @Test func linesOfTheJSONStandInTheContractsOrder() throws {
    let text = try run("--format json").text
    let keys = ["patient", "doses", "solver", "n", "seed", "time", "observables", "endpoints"]
    let places = keys.compactMap { text.range(of: "\n \"\($0)\": ")?.lowerBound }
    #expect(places.count == keys.count && places == places.sorted())
    for word in ["thread", "shard", "host"] { #expect(!text.contains(word)) }
  }

  @Test(arguments: ["json", "csv", "table"])
  func threadsAndShardsGiveTheSameBytes(_ format: String) throws {
    let scratch = try Scratch()
    let whole = try run("--threads 1 --format \(format)").output
    #expect(try run("--threads 2 --format \(format)").output == whole)
    #expect(try run("--threads 5 --format \(format) --output \(scratch.path("file"))").text == "")
    #expect(try scratch.data("file") == whole)
    for part in [3, 1, 2] {
      let folder = scratch.path(part == 2 ? "b" : "a")
      let shard = try run("--shard \(part)/3 --output \(folder) --threads \(part)")
      #expect(shard.output.isEmpty)
    }
    let folders = "\(scratch.path("b")) \(scratch.path("a"))"
    let merged = try Program.kairos("merge \(folders) --format \(format)")
    #expect(merged.status == 0, "\(merged.errors)")
    #expect(merged.output == whole)
    let file = scratch.path("merged")
    #expect(try Program.kairos("merge \(folders) --format \(format) --output \(file)").status == 0)
    #expect(try scratch.data("merged") == whole)
  }

  @Test func seedsDiffer() throws {
    let other = try Program.kairos(
      Self.cohort.replacing("--seed 7", with: "--seed 8") + " --format csv")
    #expect(try run("--format csv").output != other.output)
    let first = try Program.kairos(Self.cohort.replacing("--seed 7 ", with: "") + " --format json")
    #expect(try JSONDecoder().decode(Document.self, from: first.output).seed == 1)
  }

  @Test func trajectoriesAreInOrderAndThoseOfThePatientsAlone() throws {
    let scratch = try Scratch()
    let files = try (1...3).map { threads in
      let file = "t\(threads).csv"
      _ = try run("--threads \(threads) --trajectories \(scratch.path(file)) --output /dev/null")
      return try scratch.data(file)
    }
    #expect(files[0] == files[1] && files[1] == files[2])
    let lines = String(decoding: files[0], as: UTF8.self).split(separator: "\n")
    let ids = lines.dropFirst().compactMap { Int($0.prefix { $0 != "," }) }
    #expect(Set(ids) == Set(1...24) && ids == ids.sorted())
    let alone = try run("--only 5 --format csv").lines
    #expect(lines[0] == "id," + alone[0])
    #expect(lines.filter { $0.hasPrefix("5,") } == alone.dropFirst().map { "5," + $0 })
    let pair = try run("--only 20 --only 5 --format csv").lines
    #expect(pair[0] == lines[0])
    #expect(
      Array(pair.dropFirst())
        == lines.filter { $0.hasPrefix("20,") } + lines.filter { $0.hasPrefix("5,") })
    #expect(try scratch.names == ["t1.csv", "t2.csv", "t3.csv"])
  }

  /// The mean of the trajectories is the mean that is printed.
  @Test func summaryIsThatOfTheTrajectories() throws {
    let scratch = try Scratch()
    let file = scratch.path("t.csv")
    let table = try #require(
      CourseTable(try run("--format csv --trajectories \(file)").text))
    let rows = try #require(CourseTable(try scratch.text("t.csv"))).rows
    for (row, time) in table.times.enumerated() {
      let values = rows.filter { $0[1] == time }.map { $0[3] }
      let mean = values.reduce(0, +) / 24
      #expect(abs(table.rows[row][6] - mean) < 1e-12 * 60)
      let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 23
      #expect(abs(table.rows[row][7] - variance.squareRoot()) < 1e-6)
      let median = values.sorted()[11]
      #expect(abs(table.rows[row][9] - median) <= median / 512 + 1e-5)
    }
    #expect(table.header[6...7] == ["score.madrs.mean [1]", "score.madrs.sd [1]"])
  }

  @Test func oneOfThemPrintsAsOnePatient() throws {
    let text = try run("--only 3 --format json").text
    #expect(text.contains("\"id\": {\"value\": \"3\"") && text.contains("\"values\": ["))
    #expect(!text.contains("quantiles"))
    let subjects = try run("--only 3 --only 4 --format json").text
    #expect(subjects.contains("\"subjects\": [{\"id\": \"3\""))
  }

  /// A cohort may have any age, sex, genotype: what acts there is cited.
  @Test func cohortsAreCited() throws {
    let scratch = try Scratch()
    _ = try run("--format json --output \(scratch.path("r.json"))")
    let cited = try Program.kairos("cite \(scratch.path("r.json"))")
    #expect(cited.status == 0, "\(cited.errors)")
    let one = try Program.kairos("cite --dose 35mg --route iv")
    #expect(cited.lines.count > one.lines.count)
  }

  @Test func tableTellsTheSeed() throws {
    let text = try run("").text
    #expect(text.contains("24 virtual patients, seed 7"))
    #expect(text.contains("% (") && text.contains("(SD "))
  }

  @Test func reportShowsMeanAndBand() throws {
    let scratch = try Scratch()
    _ = try run("--report \(scratch.path("r.html")) --output /dev/null")
    let page = try scratch.text("r.html")
    #expect(page.contains("Simulation of 24 virtual patients"))
    #expect(page.contains("not uncertainty of the model"))
    #expect(page.contains("class=\"range\""))
    for words in [
      "Who the patients are", "Taking a benzodiazepine", "Responders and remitters",
      "id=\"cascade\"", "in minutes", "90 % of people",
    ] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test func reportOfOneShowsPeopleLikeHer() throws {
    let scratch = try Scratch()
    let patient =
      "simulate --dose 35mg --route iv --over 40min --until 1d --output /dev/null --report "
      + scratch.path("r.html")
    #expect(try Program.kairos(patient + " --band 40").status == 0)
    let page = try scratch.text("r.html")
    #expect(page.contains("the middle 90 % of 40 people like this one"))
    #expect(page.contains("variability between people, not uncertainty of the model"))
    #expect(try Program.kairos(patient + " --band 40 --threads 3 --seed 1").status == 0)
    #expect(try scratch.text("r.html") == page)
    #expect(try Program.kairos(patient + " --band 0").status == 0)
    #expect(try !scratch.text("r.html").contains("90 % of people"))
  }

  /// Wrong usage, 64, and bad values, 65.
  @Test(arguments: [
    ("--cohort 1", 65), ("--cohort 0", 65), ("--cohort many", 64), ("--cohort 9 --seed -1", 65),
    ("--cohort 9 --threads 0", 65), ("--cohort 9 --only 10", 65), ("--cohort 9 --only 0", 65),
    ("--cohort 9 --only 2 --only 2", 64), ("--cohort 9 --shard 1/2", 64),
    ("--cohort 9 --shard 3/2 --output no", 65), ("--cohort 9 --shard 0/2 --output no", 65),
    ("--cohort 9 --shard 1/10 --output no", 65), ("--cohort 9 --shard half --output no", 64),
    ("--cohort 9 --shard 1/2 --output no --only 1", 64),
    ("--cohort 9 --shard 1/2 --output no --report r", 64), ("--cohort 9 --nca", 64),
    ("--cohort 9 --only 1 --trajectories t", 64), ("--cohort 9 --band 50 --report r", 64),
    ("--cohort 9 --trajectories a --output a", 64), ("--threads 2 --format csv", 64),
    ("--shard 1/2", 64),
    ("--only 1", 64), ("--trajectories t", 64), ("--band 50", 64), ("--seed 2 --format json", 64),
    ("--cohort 9 --every 1s", 65), ("--cohort 9 --output no/such/folder/file", 73),
    ("--cohort 9 --trajectories no/such/folder/file", 73),
  ])
  func wrongOptionsAreRefused(_ options: String, _ status: Int32) throws {
    let outcome = try Program.kairos(
      "simulate --dose 35mg --route iv --until 1d " + options)
    #expect(outcome.status == status, "\(options): \(outcome.errors)")
    #expect(outcome.output.isEmpty && outcome.errors.hasPrefix("kairos: error: "))
  }
}
