// SPDX-License-Identifier: Apache-2.0

import Encodings
import Listings
package import Runs

extension TrialRecord {
  /// The record for a terminal: the analyses beside the truth, the arms, what was felt and believed.
  package func table(width: Int) -> String {
    let sections = [
      titleText, whoText, analysesText, questionsText, sizesText, armsText, sideEffectsText,
      decisionsText, blindingText, remarksText,
      SimulationRecord.disclaimer.wrapped(to: SimulationRecord.textWidth).joined(separator: "\n"),
    ]
    return sections.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private var titleText: String {
    let title = "\(trial.visible) · \(model.name) \(model.version)"
    return title + "\n" + String(repeating: "=", count: title.count)
  }

  private var whoText: String {
    let sizes = arms.map { "\($0.name) \(Self.number($0.count, 1))" }.joined(separator: ", ")
    var lines = SimulationRecord.entry(
      "Trial", "\(replicates) runs, seed \(seed), in the way of \(setting), rated by \(measure)")
    lines += SimulationRecord.entry("Patients", "\(sizes) in a run")
    lines += SimulationRecord.entry(
      "Truth", "from \(sampleSize) people who ask, followed under every arm")
    if isAssurance {
      lines += SimulationRecord.entry(
        "Power",
        "is assurance: each run draws how its study differs from others, in the drug's effect and outside "
          + "of it, and the sizes of other treatments within their errors; parameters of the model itself stay"
      )
    }
    return lines.joined(separator: "\n")
  }

  private var analysesText: String {
    TextTable(
      headings: [
        ["analysis"], ["day"], ["truth"], ["estimate"], ["bias"], ["± error"], ["SD"], ["SE"],
        ["coverage"], ["power"],
      ],
      rows: analyses.map { analysis in
        let digits = analysis.endpoint == "change" ? 2 : 3
        return [
          analysis.name, "\(analysis.day)", Self.number(analysis.truth, digits),
          Self.number(analysis.estimate, digits), Self.number(analysis.bias, digits),
          Self.number(analysis.biasError, digits), Self.number(analysis.deviation, digits),
          Self.number(analysis.standardError, digits), Self.percent(analysis.coverage?.value),
          Self.percent(analysis.power?.value),
        ]
      },
      alignments: [.left] + Array(repeating: .right, count: 9)
    ).text
  }

  /// What each analysis asks, in words.
  private var questionsText: String {
    analyses.flatMap { analysis in
      let question =
        "\(analysis.name.visible): \(analysis.method) of \(analysis.endpoint), "
        + "\(analysis.arms.joined(separator: " and ")) less "
        + "\(analysis.reference.joined(separator: " and ")); estimand \(analysis.estimand)"
        + (analysis.missing == "none" ? "" : "; missing: \(analysis.missing)")
      return question.wrapped(to: SimulationRecord.textWidth)
    }.joined(separator: "\n")
  }

  private var sizesText: String {
    guard !sizes.isEmpty else { return "" }
    return TextTable(
      headings: [["patients"], ["per arm"], ["power"], ["95 %"]],
      rows: sizes.map {
        [
          "\($0.size)", "\($0.perArm)", Self.percent($0.power.value),
          "\(Self.percent($0.power.low)) to \(Self.percent($0.power.high))",
        ]
      },
      alignments: Array(repeating: .right, count: 4)
    ).text
  }

  private var armsText: String {
    TextTable(
      headings: [
        ["arm"], ["day"], ["seen"], ["mean"], ["SD"], ["response"], ["remission"], ["treated"],
      ],
      rows: arms.flatMap { arm in
        arm.visits.map { visit in
          [
            arm.name, "\(visit.day)", "\(visit.seen)", Self.number(visit.mean, 1),
            Self.number(visit.deviation, 1), Self.percent(visit.response),
            Self.percent(visit.remission), Self.percent(visit.treated),
          ]
        }
      },
      alignments: [.left] + Array(repeating: .right, count: 7)
    ).text
  }

  private var sideEffectsText: String {
    guard arms.contains(where: { !$0.sideEffects.isEmpty }) else { return "" }
    return TextTable(
      headings: [["side effect"], ["arm"], ["people"], ["difference"], ["a session"]],
      rows: arms.flatMap { arm in
        arm.sideEffects.map {
          [
            $0.name, arm.name, Self.percent($0.share), Self.percent($0.riskDifference),
            Self.percent($0.perSession),
          ]
        }
      },
      alignments: [.left, .left, .right, .right, .right]
    ).text
  }

  private var decisionsText: String {
    guard arms.contains(where: { !$0.decisions.isEmpty }) else { return "" }
    return TextTable(
      headings: [["decided by"], ["what"], ["arm"], ["people"], ["times a person"]],
      rows: arms.flatMap { arm in
        arm.decisions.map {
          [
            $0.rule, $0.change, arm.name,
            Self.percent(Double($0.people) / Double(max(1, arm.randomised))),
            Self.number(Double($0.times) / Double(max(1, $0.people)), 1),
          ]
        }
      },
      alignments: [.left, .left, .left, .right, .right]
    ).text
  }

  private var blindingText: String {
    guard let blinding else { return "" }
    let bang = blinding.bang.map { "\($0.arm) \(Self.number($0.value, 2))" }
    return SimulationRecord.entry(
      "Blinding",
      "\(Self.percent(blinding.correct)) of the guesses right; James's index "
        + "\(Self.number(blinding.james, 2)); Bang's \(bang.joined(separator: ", "))"
    ).joined(separator: "\n")
  }

  private var remarksText: String {
    var lines: [String] = []
    if flow.lostBefore > 0 || !flow.refused.isEmpty {
      let refused = flow.refused.map { "\($0.count) for \($0.reason)" }
      lines += SimulationRecord.entry(
        "Flow",
        "\(flow.screened) screened; not let in: \(refused.isEmpty ? "none" : refused.joined(separator: ", ")); "
          + "\(flow.lostBefore) left before randomisation")
    }
    for failure in failures {
      lines += SimulationRecord.entry("No result", "\(failure.count) runs: \(failure.reason)")
    }
    for arm in arms where !arm.unavailable.isEmpty {
      lines += SimulationRecord.entry(
        "Unavailable", "of \(arm.name.visible): \(arm.unavailable.joined(separator: ", "))")
    }
    for warning in warnings { lines += SimulationRecord.entry("Warning", warning) }
    return lines.joined(separator: "\n")
  }

  /// With so many decimals; a dash for what is not known.
  static func number(_ value: Double?, _ decimals: Int) -> String {
    value.map { NumberText.fixed($0, decimals: decimals) } ?? "–"
  }

  static func percent(_ value: Double?) -> String {
    value.map { NumberText.fixed(100 * $0, decimals: 1) + " %" } ?? "–"
  }
}
