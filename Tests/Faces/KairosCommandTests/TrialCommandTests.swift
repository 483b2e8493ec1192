// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Foundation
import Testing

/// `kairos trial`: the same bytes whatever the threads and parts, and refusals by name.
struct TrialCommandTests {
  private static let drug = """
    drug: esketamine
    sessions:
      - {day: 0, dose: 84 mg, route: nasal}
    """
  private static let trial = """
    name: small
    setting: daly-2018
    patients: 16
    replicates: 6
    people-for-truth: 100
    treatments:
      drug: {protocol: drug.yaml}
      placebo: {control: nasal placebo, sessions-of: drug}
    arms:
      - {name: drug, treatment: drug}
      - {name: placebo, treatment: placebo}
    visits: [1, 3]
    guess: yes
    side-effects: [nausea]
    discontinuation: {share: 30 %}
    analyses:
      - {name: change, method: mmrm, estimand: hypothetical, visit: 3}
      - {name: responders, method: responders, estimand: composite, missing: non-responder, visit: 3}
    """

  private func folder() throws -> Scratch {
    let scratch = try Scratch()
    try Self.drug.write(toFile: scratch.path("drug.yaml"), atomically: true, encoding: .utf8)
    try Self.trial.write(toFile: scratch.path("trial.yaml"), atomically: true, encoding: .utf8)
    return scratch
  }

  @Test func threadsAndPartsChangeNoByte() throws {
    let scratch = try folder()
    let run = "trial run \(scratch.path("trial.yaml")) --format json"
    let one = try Program.kairos(run + " --threads 1")
    #expect(one.status == 0, "\(one.errors)")
    #expect(try Program.kairos(run + " --threads 2").output == one.output)
    for part in 1...3 {
      let outcome = try Program.kairos(run + " --shard \(part)/3 --output \(scratch.path("parts"))")
      #expect(outcome.status == 0 && outcome.output.isEmpty, "\(outcome.errors)")
    }
    let merged = try Program.kairos("trial merge \(scratch.path("parts"))")
    #expect(merged.status == 0 && merged.output == one.output, "\(merged.errors)")
    let again = try Program.kairos(run + " --shard 2/3 --output \(scratch.path("parts"))")
    #expect(again.status == 0 && again.errors.contains("is there already"))
  }

  @Test func theRecordHasTheFormOfTheContract() throws {
    let scratch = try folder()
    let outcome = try Program.kairos("trial run \(scratch.path("trial.yaml")) --format json")
    let record = try #require(
      try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
    #expect(record["trial"] as? String == "small" && record["replicates"] as? Int == 6)
    let arms = try #require(record["arms"] as? [[String: Any]])
    #expect(arms.map { $0["n"] as? Double } == [8, 8])
    let analyses = try #require(record["analyses"] as? [[String: Any]])
    #expect(analyses.map { $0["name"] as? String } == ["change", "responders"])
    for key in ["truth", "estimate", "bias", "se", "coverage", "power"] {
      #expect(analyses.allSatisfy { $0[key] is Double }, "\(key)")
    }
    #expect(analyses[0]["estimand"] as? String == "hypothetical")
    #expect(analyses[0]["visit"] as? Int == 3)
  }

  @Test func aMissingPartIsNamed() throws {
    let scratch = try folder()
    let run = "trial run \(scratch.path("trial.yaml")) --shard 1/2 --output \(scratch.path("p"))"
    #expect(try Program.kairos(run).status == 0)
    let merged = try Program.kairos("trial merge \(scratch.path("p"))")
    #expect(merged.status == 65 && merged.errors.contains("part 2 of 2 is missing"))
  }

  @Test func aDatasetAndAPageAreWritten() throws {
    let scratch = try folder()
    let outcome = try Program.kairos(
      "trial run \(scratch.path("trial.yaml")) --dataset \(scratch.path("d.csv")) --replicate 2 "
        + "--report \(scratch.path("r.html")) --format csv")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let rows = String(decoding: try scratch.data("d.csv"), as: UTF8.self).split(separator: "\n")
    #expect(rows.count == 1 + 16 * 2)
    #expect(rows[0].hasPrefix("PATIENT,THERAPY,STRATUM,VISIT,DAY,BASVAL,SCORE,CHANGE"))
    let page = String(decoding: try scratch.data("r.html"), as: UTF8.self)
    for title in ["Estimands", "Flow of patients", "Blinding", "Decisions about patient"] {
      #expect(page.contains(title))
    }
  }

  /// A protocol with rules decides inside of every run, and the page tells what it decided.
  @Test func rulesAreFollowedInsideATrial() throws {
    let scratch = try folder()
    let rules = """
      drug: esketamine
      route: nasal
      dose: 56 mg
      cap: 84 mg
      phases:
        - {phase: induction, every: 2 d, count: 3}
      rules:
        - {name: more, when: madrs > 10 % of baseline, in: induction, after: 1, raise: 28 mg}
      monitoring:
        - {read: madrs, at: sessions}
      """
    try rules.write(toFile: scratch.path("drug.yaml"), atomically: true, encoding: .utf8)
    let trial = Self.trial.replacing("visits: [1, 3]", with: "visits: [1, 3, 6]")
    try trial.write(toFile: scratch.path("trial.yaml"), atomically: true, encoding: .utf8)
    let run = "trial run \(scratch.path("trial.yaml")) --format json"
    let one = try Program.kairos(run + " --threads 1 --report \(scratch.path("r.html"))")
    #expect(one.status == 0, "\(one.errors)")
    #expect(try Program.kairos(run + " --threads 2").output == one.output)
    let page = String(decoding: try scratch.data("r.html"), as: UTF8.self)
    #expect(page.contains("dose 56 mg to 84 mg"))
    // The answer comes before the pictures.
    let answer = try #require(page.range(of: "id=\"answer-1\""))
    #expect(answer.lowerBound < (try #require(page.range(of: "id=\"charts\""))).lowerBound)
  }

  /// Placebo is titrated as the drug is, and the ledger of all runs is counted.
  @Test func decisionsAreCountedInBothArms() throws {
    let scratch = try folder()
    let rules = """
      drug: esketamine
      route: nasal
      dose: 56 mg
      cap: 84 mg
      phases:
        - {phase: induction, every: 1 d, count: 3}
      rules:
        - {name: more, when: madrs > 10 % of baseline, after: 1, raise: 28 mg}
      """
    try rules.write(toFile: scratch.path("drug.yaml"), atomically: true, encoding: .utf8)
    let run = "trial run \(scratch.path("trial.yaml")) --format json"
    let whole = try Program.kairos(run)
    let record = try #require(
      try JSONSerialization.jsonObject(with: whole.output) as? [String: Any])
    for arm in try #require(record["arms"] as? [[String: Any]]) {
      let decisions = try #require(arm["decisions"] as? [[String: Any]])
      let more = try #require(decisions.first { $0["rule"] as? String == "more" })
      #expect(more["change"] as? String == "raise" && (more["people"] as? Int ?? 0) > 40)
    }
    for part in 1...2 {
      _ = try Program.kairos(run + " --shard \(part)/2 --output \(scratch.path("parts"))")
    }
    #expect(try Program.kairos("trial merge \(scratch.path("parts"))").output == whole.output)
  }

  /// Where power is high, not knowing how a study differs takes some of it away; the truth stays.
  @Test func assuranceDrawsStudies() throws {
    let scratch = try folder()
    let trial = Self.trial.replacing("patients: 16", with: "patients: 60")
    try trial.write(toFile: scratch.path("trial.yaml"), atomically: true, encoding: .utf8)
    let run = "trial run \(scratch.path("trial.yaml")) --replicates 60 --format json"
    func analysis(_ options: String) throws -> [String: Any] {
      let outcome = try Program.kairos(run + options)
      #expect(outcome.status == 0, "\(outcome.errors)")
      let record = try #require(
        try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
      #expect(record["assurance"] as? Bool == !options.isEmpty)
      return try #require((record["analyses"] as? [[String: Any]])?.first)
    }
    let (power, assurance) = (try analysis(""), try analysis(" --assurance --threads 1"))
    #expect(power["truth"] as? Double == assurance["truth"] as? Double)
    let (narrow, wide) = (power["sd"] as? Double ?? 0, assurance["sd"] as? Double ?? 0)
    #expect(wide > narrow * 1.2, "\(narrow) and \(wide)")
    #expect((assurance["power"] as? Double ?? 1) < (power["power"] as? Double ?? 0))
    let table = try Program.kairos(run.replacing("json", with: "table") + " --assurance")
    #expect(table.text.contains("is assurance"))
  }

  @Test func aScriptForSlurmRunsEveryPart() throws {
    let scratch = try folder()
    let outcome = try Program.kairos("trial slurm \(scratch.path("trial.yaml")) --parts 4")
    #expect(outcome.status == 0, "\(outcome.errors)")
    for word in [
      "#SBATCH --array=1-4", "--requeue", "scontrol requeue", "/4", "--output trial-parts",
    ] {
      #expect(outcome.text.contains(word))
    }
  }

  @Test(arguments: [
    ("--shard 1/2", 64, "--output"), ("--power 2", 65, "0.1 to 0.99"),
    ("--replicate 2", 64, "--dataset"), ("--shard 7/6 --output p", 65, "I from 1 to N"),
    ("--replicates 1", 65, "2 to"),
  ])
  func oddOptionsAreRefused(_ options: String, _ status: Int32, _ word: String) throws {
    let scratch = try folder()
    let outcome = try Program.kairos("trial run \(scratch.path("trial.yaml")) \(options)")
    #expect(outcome.status == status && outcome.errors.contains(word), "\(outcome.errors)")
  }

  @Test func aSizeIsFoundForAPower() throws {
    let scratch = try folder()
    let outcome = try Program.kairos(
      "trial run \(scratch.path("trial.yaml")) --power 0.6 --replicates 40 --format json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let record = try #require(
      try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
    let analyses = try #require(record["analyses"] as? [[String: Any]])
    #expect((analyses[0]["power"] as? Double ?? 0) >= 0.6)
    #expect((record["sizes"] as? [[String: Any]] ?? []).count > 1)
  }
}
