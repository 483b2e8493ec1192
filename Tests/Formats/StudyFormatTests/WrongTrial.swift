// SPDX-License-Identifier: Apache-2.0

/// A trial file with one thing wrong in it, and where that is told.
struct WrongTrial: CustomStringConvertible, Sendable {
  let description: String
  let text: String
  /// The line that is named, and words of the message; the field first.
  let line: Int
  let words: [String]

  /// A trial that nothing is wrong with; each line of it, from 1, may be replaced.
  static let right = [
    "setting: popova-2019",
    "patients: 40",
    "treatments:",
    "  drug: {protocol: drug.yaml}",
    "  placebo: {control: nasal placebo, sessions-of: drug}",
    "arms:",
    "  - {name: drug, treatment: drug, ratio: 1}",
    "  - {name: placebo, treatment: placebo, ratio: 1}",
    "visits: [2, 14, 28]",
    "analyses:",
    "  - {name: change, method: mmrm, visit: 28}",
    "  - {name: response, method: responders, visit: 28}",
  ]

  static let drug = """
    drug: esketamine
    sessions:
      - {days: [0, 3], dose: 56 mg, route: nasal}
    """

  init(_ description: String, _ line: Int, _ text: String, _ words: String...) {
    self.description = description
    var lines = Self.right
    lines[line - 1] = text
    self.text = lines.joined(separator: "\n") + "\n"
    (self.line, self.words) = (line, words)
  }

  /// One line more at the end.
  init(_ description: String, adding text: String, _ words: String...) {
    self.description = description
    self.text = (Self.right + [text]).joined(separator: "\n") + "\n"
    (line, self.words) = (Self.right.count + 1, words)
  }

  static let all: [WrongTrial] = [
    WrongTrial("unknown key", 2, "pateints: 40", "pateints", "patients"),
    WrongTrial("unknown setting", 1, "setting: popva-2019", "setting", "popova-2019"),
    WrongTrial("one patient", 2, "patients: 1", "patients", "found 1", "4 to 8000"),
    WrongTrial("half a patient", 2, "patients: 40.5", "patients", "found 40.5", "whole number"),
    WrongTrial(
      "ratio of 0", 8, "  - {name: placebo, treatment: placebo, ratio: 0}", "arms[1].ratio",
      "found 0"
    ),
    WrongTrial(
      "unknown treatment", 8, "  - {name: placebo, treatment: placbo}", "arms[1].treatment",
      "placebo"),
    WrongTrial(
      "two arms of a name", 8, "  - {name: drug, treatment: placebo}", "arms[1].name", "twice"),
    WrongTrial(
      "two treatments for one period", 8, "  - {name: placebo, treatments: [placebo, placebo]}",
      "arms[1].treatments", "found 2", "needed: 1"),
    WrongTrial(
      "unknown control", 5, "  placebo: {control: nasal spray, sessions-of: drug}",
      "treatments.placebo.control", "nasal placebo"),
    WrongTrial(
      "a control without sessions", 5, "  placebo: {control: saline}",
      "treatments.placebo.control", "sessions-of"),
    WrongTrial(
      "sessions of nobody", 5, "  placebo: {control: saline, sessions-of: drugs}",
      "treatments.placebo.sessions-of", "drug"),
    WrongTrial(
      "a treatment that is nothing", 5, "  placebo: {sessions-of: drug}",
      "treatments.placebo", "neither protocol, nor control, nor treatment"),
    WrongTrial(
      "unknown treatment in place of sessions", 5, "  placebo: {treatment: etc}",
      "treatments.placebo.treatment", "ect"),
    WrongTrial(
      "control and treatment", 5, "  placebo: {control: nothing, treatment: ect}",
      "treatments.placebo.treatment", "give one of the two"),
    WrongTrial(
      "sessions of another treatment", 5, "  placebo: {treatment: ect, sessions-of: drug}",
      "treatments.placebo.sessions-of", "belongs to a control"),
    WrongTrial(
      "asleep without sessions", 5, "  placebo: {treatment: none, under: anaesthesia}",
      "treatments.placebo.under", "no sessions"),
    WrongTrial(
      "unknown masking", 5,
      "  placebo: {control: saline, sessions-of: drug, under: hypnosis}",
      "treatments.placebo.under", "anaesthesia"),
    WrongTrial(
      "something unknown beside", 5, "  placebo: {treatment: none, beside: [yoga]}",
      "treatments.placebo.beside[0]", "cbt"),
    WrongTrial(
      "begun twice", 5, "  placebo: {treatment: ect, beside: [ect]}",
      "treatments.placebo.beside[0]", "twice"),
    WrongTrial(
      "a visit before the screening", 9, "visits: [-1, 2, 28]", "visits[0]",
      "before the screening"),
    WrongTrial("a visit before treatment", 9, "visits: [0, 28]", "visits[0]", "found day 0"),
    WrongTrial("visits out of order", 9, "visits: [14, 2, 28]", "visits[1]", "in order"),
    WrongTrial(
      "windows that overlap", 9, "visits: [{day: 26, window: 2}, {day: 28, window: 1}]",
      "visits[1]", "overlap"),
    WrongTrial(
      "a window of half a day", 9, "visits: [{day: 28, window: 0.5}]", "visits[0].window",
      "whole number"),
    WrongTrial(
      "unknown estimand", 11,
      "  - {name: change, method: mmrm, visit: 28, estimand: per-protocol}",
      "analyses[0].estimand", "treatment-policy"),
    WrongTrial(
      "unknown method", 11, "  - {name: change, method: anova, visit: 28}",
      "analyses[0].method", "ancova"),
    WrongTrial(
      "no visit on that day", 11, "  - {name: change, method: mmrm, visit: 21}",
      "analyses[0].visit", "2, 14, 28"),
    WrongTrial(
      "a mixed model of responders", 11,
      "  - {name: change, method: mmrm, endpoint: response, visit: 28}", "analyses[0].endpoint",
      "responders"),
    WrongTrial(
      "shares of a change", 12,
      "  - {name: response, method: responders, endpoint: change, visit: 28}",
      "analyses[1].endpoint", "response, remission"),
    WrongTrial(
      "compared with itself", 11,
      "  - {name: change, method: mmrm, visit: 28, arm: drug, reference: drug}",
      "analyses[0].reference", "itself"),
    WrongTrial(
      "a crossover of one period", 11, "  - {name: change, method: crossover, visit: 28}",
      "analyses[0].method", "second period"),
    WrongTrial(
      "filling in for a mixed model", 11,
      "  - {name: change, method: mmrm, visit: 28, missing: locf}", "analyses[0].missing"),
    WrongTrial(
      "a reference for shares", 12,
      "  - {name: response, method: responders, visit: 28, missing: copy-reference}",
      "analyses[1].missing", "ancova"),
    WrongTrial(
      "two analyses of a name", 12, "  - {name: change, method: responders, visit: 28}",
      "analyses[1].name", "twice"),
    WrongTrial(
      "everybody stops", adding: "discontinuation: {share: 120 %}",
      "discontinuation.share", "120 %"),
    WrongTrial(
      "rescue after the end", adding: "rescue: {from: 28, unless-fallen-by: 20 %, relief: 0.3}",
      "rescue.from", "last visit"),
    WrongTrial(
      "unknown side effect", adding: "side-effects: [headache]", "side-effects[0]", "nausea"),
    WrongTrial("unknown scale", adding: "scale: hamd", "scale", "hamd17"),
    WrongTrial(
      "ages the wrong way round", adding: "eligibility: {age: [64, 18]}",
      "eligibility.age", "[18, 64]"),
    WrongTrial(
      "a rule for the first period",
      adding: "periods: [{name: a, days: 28, enter: responders}]", "periods[0].enter", "eligibility"
    ),
    WrongTrial(
      "periods that end too early", adding: "periods: [{name: a, days: 14}]", "periods",
      "day 14", "day 28"),
  ]
}
