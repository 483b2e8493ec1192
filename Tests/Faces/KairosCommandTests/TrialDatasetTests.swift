// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Foundation
import Testing

/// What `kairos trial run --dataset` writes, `kairos trial analyse` reads to the same numbers.
struct TrialDatasetTests {
  private static let drug = """
    drug: esketamine
    sessions:
      - {days: [0, 3], dose: 84 mg, route: nasal}
    """

  private static func trial(_ analysis: String) -> String {
    """
    setting: daly-2018
    patients: 40
    people-for-truth: 100
    treatments:
      drug: {protocol: drug.yaml}
      placebo: {control: nasal placebo, sessions-of: drug}
    arms:
      - {name: drug, treatment: drug}
      - {name: placebo, treatment: placebo}
    visits: [1, 4, 7]
    discontinuation: {share: 30 %, per-ten-points: 2}
    analyses:
      - \(analysis)
    """
  }

  private struct Run: Decodable {
    struct Analysis: Decodable {
      let estimate: Double
      let se: Double
    }
    let analyses: [Analysis]
  }

  private struct Analysed: Decodable {
    struct Difference: Decodable {
      let visit: String?
      let estimate: Double?
      let se: Double?
    }
    let differences: [Difference]
  }

  /// Two runs: the mean of what their tables give is what the trial says of both.
  @Test(arguments: [
    (
      "{name: a, method: mmrm, estimand: hypothetical, visit: 7}",
      "mmrm --response CHANGE --baseline BASVAL"
    ),
    (
      "{name: a, method: ancova, estimand: hypothetical, missing: locf, visit: 7}",
      "locf --response CHANGE --baseline BASVAL"
    ),
    (
      "{name: a, method: ancova, estimand: hypothetical, visit: 7}",
      "ancova --response CHANGE --baseline BASVAL --at 7"
    ),
    (
      "{name: a, method: ancova, missing: jump-to-reference, estimand: hypothetical, visit: 7}",
      "jump-to-reference --response CHANGE --baseline BASVAL"
    ),
  ])
  func aTableIsAnalysedToTheSameNumbers(_ analysis: String, _ method: String) throws {
    let scratch = try Scratch()
    _ = try scratch.write(Self.drug, to: "drug.yaml")
    _ = try scratch.write(Self.trial(analysis), to: "trial.yaml")
    var (estimates, errors): ([Double], [Double]) = ([], [])
    var run: Run?
    for replicate in 1...2 {
      let outcome = try Program.kairos(
        "trial run \(scratch.path("trial.yaml")) --replicates 2 --format json "
          + "--dataset \(scratch.path("d.csv")) --replicate \(replicate)")
      #expect(outcome.status == 0, "\(outcome.errors)")
      run = try JSONDecoder().decode(Run.self, from: outcome.output)
      let table = try Program.kairos(
        "trial analyse \(scratch.path("d.csv")) --method \(method) --subject PATIENT "
          + "--visit VISIT --arm THERAPY --reference placebo --format json")
      #expect(table.status == 0, "\(table.errors)")
      let differences = try JSONDecoder().decode(Analysed.self, from: table.output).differences
      let last = try #require(differences.last { $0.visit ?? "7" == "7" })
      estimates.append(try #require(last.estimate))
      errors.append(try #require(last.se))
    }
    let told = try #require(run?.analyses.first)
    #expect(estimates[0] != estimates[1])
    #expect(abs((estimates[0] + estimates[1]) / 2 - told.estimate) < 1e-9 * abs(told.estimate))
    #expect(abs((errors[0] + errors[1]) / 2 - told.se) < 1e-9 * told.se)
  }

  /// A share of responders in which who stops has not responded.
  @Test func aTableOfRespondersGivesTheSameDifference() throws {
    let scratch = try Scratch()
    _ = try scratch.write(Self.drug, to: "drug.yaml")
    let analysis =
      "{name: a, method: responders, estimand: hypothetical, missing: non-responder, visit: 7}"
    _ = try scratch.write(Self.trial(analysis), to: "trial.yaml")
    var differences: [Double] = []
    var run: Run?
    for replicate in 1...2 {
      let outcome = try Program.kairos(
        "trial run \(scratch.path("trial.yaml")) --replicates 2 --format json "
          + "--dataset \(scratch.path("d.csv")) --replicate \(replicate)")
      run = try JSONDecoder().decode(Run.self, from: outcome.output)
      let table = try Program.kairos(
        "trial analyse \(scratch.path("d.csv")) --method non-responder --response RESPONSE "
          + "--subject PATIENT --visit VISIT --arm THERAPY --reference placebo --format json")
      #expect(table.status == 0, "\(table.errors)")
      let record = try #require(
        try JSONSerialization.jsonObject(with: table.output) as? [String: Any])
      let all = try #require(record["differences"] as? [[String: Any]])
      differences.append(try #require(all.first?["risk-difference"] as? Double))
    }
    let told = try #require(run?.analyses.first)
    #expect(abs((differences[0] + differences[1]) / 2 - told.estimate) < 1e-12)
  }

  /// Of times there is a row for each patient.
  @Test(arguments: [("relapse", "cox"), ("log-rank", "log-rank")])
  func aTableOfTimesGivesTheSameHazardRatio(_ method: String, _ analysis: String) throws {
    let scratch = try Scratch()
    _ = try scratch.write(Self.drug, to: "drug.yaml")
    let trial = Self.trial("{name: a, method: \(method), estimand: hypothetical, visit: 14}")
      .replacing("visits: [1, 4, 7]", with: "visits: [1, 4, 7, 10, 14]")
      .replacing("patients: 40", with: "patients: 120")
    _ = try scratch.write(trial, to: "trial.yaml")
    var (estimates, run): ([Double], Run?) = ([], nil)
    for replicate in 1...2 {
      let outcome = try Program.kairos(
        "trial run \(scratch.path("trial.yaml")) --replicates 2 --format json "
          + "--dataset \(scratch.path("d.csv")) --replicate \(replicate)")
      #expect(outcome.status == 0, "\(outcome.errors)")
      run = try JSONDecoder().decode(Run.self, from: outcome.output)
      let table = try Program.kairos(
        "trial analyse \(scratch.path("d.csv")) --method \(analysis) --time DAYS --event RELAPSE "
          + "--arm THERAPY --reference placebo --format json")
      #expect(table.status == 0, "\(table.errors)")
      let found = try JSONDecoder().decode(Times.self, from: table.output)
      estimates.append(try #require(found.logHazardRatio))
    }
    let told = try #require(run?.analyses.first)
    #expect(abs((estimates[0] + estimates[1]) / 2 - told.estimate) < 1e-9 * abs(told.estimate))
  }

  private struct Times: Decodable {
    struct Effect: Decodable { let estimate: Double }
    struct Arm: Decodable {
      let arm: String
      let observed: Double
      let expected: Double
    }
    let effects: [Effect]?
    let statistic: Double?
    let arms: [Arm]?

    /// Cox's, or that of one step: χ² = (O − E)²/V.
    var logHazardRatio: Double? {
      if let effect = effects?.first { return effect.estimate }
      guard let statistic, let drug = arms?.first(where: { $0.arm == "drug" }) else { return nil }
      return statistic / (drug.observed - drug.expected)
    }
  }
}
