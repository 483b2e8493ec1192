// SPDX-License-Identifier: Apache-2.0

package import Encodings
package import Runs

extension TrialRecord {
  /// The record in the form of the command line's contract, and what goes beyond it behind that.
  package var json: JSON {
    var members = contract
    members.append(.init("model", model.json))
    members.append(.init("setting", .string(setting)))
    members.append(.init("scale", .string(measure)))
    members.append(.init("assurance", .bool(isAssurance)))
    members.append(.init("people-for-truth", .number(Double(sampleSize))))
    members.append(.init("flow", flow.json))
    members.append(.init("blinding", blinding?.json ?? .null))
    members.append(.init("failures", .array(failures.map { $0.json })))
    if !sizes.isEmpty { members.append(.init("sizes", .array(sizes.map { $0.json }))) }
    members.append(.init("warnings", .array(warnings.map(JSON.string))))
    return .object(members)
  }

  private var contract: [JSON.Member] {
    [
      .init("trial", .string(trial)), .init("seed", .number(Double(seed))),
      .init("replicates", .number(Double(replicates))),
      .init("arms", .array(arms.map { $0.json })),
      .init("analyses", .array(analyses.map { $0.json })),
    ]
  }
}

extension TrialRecord.Flow {
  fileprivate var json: JSON {
    let reasons = refused.map { JSON.Member($0.reason, .number(Double($0.count))) }
    return [
      "screened": .number(Double(screened)), "refused": .object(reasons),
      "lost-before-randomisation": .number(Double(lostBefore)),
    ]
  }
}

extension TrialRecord.Failure {
  fileprivate var json: JSON { ["reason": .string(reason), "count": .number(Double(count))] }
}

extension TrialRecord.Arm {
  fileprivate var json: JSON {
    let visits = visits.map { $0.json }
    let effects = sideEffects.map { $0.json }
    return [
      "name": .string(name), "n": .number(count), "randomised": .number(Double(randomised)),
      "stopped": .number(Double(stopped)), "followed": .number(Double(followed)),
      "rescued": .number(Double(rescued)),
      "visits": .array(visits), "side-effects": .array(effects),
      "unavailable": .array(unavailable.map(JSON.string)),
      "decisions": .array(decisions.map { $0.json }),
    ]
  }
}

extension TrialRecord.Decisions {
  fileprivate var json: JSON {
    [
      "rule": .string(rule), "change": .string(change), "people": .number(Double(people)),
      "times": .number(Double(times)),
    ]
  }
}

extension TrialRecord.Visit {
  fileprivate var json: JSON {
    [
      "day": .number(Double(day)), "n": .number(Double(seen)), "mean": .optional(mean),
      "sd": .optional(deviation), "response": .optional(response),
      "remission": .optional(remission), "treated": .number(treated), "well": .optional(well),
    ]
  }
}

extension TrialRecord.SideEffect {
  fileprivate var json: JSON {
    [
      "name": .string(name), "share": .optional(share),
      "risk-difference": .optional(riskDifference), "per-session": .optional(perSession),
    ]
  }
}

extension TrialRecord.Analysis {
  fileprivate var json: JSON {
    [
      "name": .string(name), "estimand": .string(estimand), "visit": .number(Double(day)),
      "truth": .optional(truth), "estimate": .optional(estimate), "bias": .optional(bias),
      "se": .optional(standardError), "coverage": .optional(coverage?.value),
      "power": .optional(power?.value), "method": .string(method), "endpoint": .string(endpoint),
      "missing": .string(missing), "arms": .array(arms.map(JSON.string)),
      "reference": .array(reference.map(JSON.string)), "done": .number(Double(done)),
      "n": ["arms": .number(counts.asked), "reference": .number(counts.reference)],
      "sd": .optional(deviation), "truth-se": .optional(truthError),
      "bias-se": .optional(biasError), "coverage-interval": coverage?.json ?? .null,
      "power-interval": power?.json ?? .null,
    ]
  }
}

extension TrialRecord.Proportion {
  fileprivate var json: JSON { .numbers([low, high]) }
}

extension TrialRecord.Blinding {
  fileprivate var json: JSON {
    [
      "correct": .number(correct), "james": .number(james),
      "bang": .object(bang.map { JSON.Member($0.arm, .number($0.value)) }),
    ]
  }
}

extension TrialRecord.Size {
  fileprivate var json: JSON {
    [
      "per-arm": .number(Double(perArm)), "n": .number(Double(size)),
      "power": .number(power.value), "lo": .number(power.low), "hi": .number(power.high),
    ]
  }
}

extension JSON {
  /// The number, or null for none.
  fileprivate static func optional(_ number: Double?) -> JSON {
    number.map { .number($0) } ?? .null
  }
}
