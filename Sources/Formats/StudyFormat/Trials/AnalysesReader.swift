// SPDX-License-Identifier: Apache-2.0

import Encodings
import Trials

/// Reads the analyses, and refuses what none can answer.
struct AnalysesReader {
  static let keys = [
    "name", "method", "endpoint", "estimand", "visit", "period", "arm", "arms", "reference",
    "missing", "weight",
  ]

  private let fields: FieldMapping
  private let trial: Trial
  private var armNames: [String] { trial.arms.map { $0.name } }

  init(_ fields: FieldMapping, _ trial: Trial) { (self.fields, self.trial) = (fields, trial) }

  func analyses() throws(StudyFormatError) -> [Analysis] {
    let list = try fields.required("analyses", as: "analyses: [{name: primary, method: mmrm, …}]")
    var analyses: [Analysis] = []
    for field in try list.list() {
      let entry = try FieldMapping(field, keys: Self.keys)
      let analysis = try analysis(entry)
      if analyses.contains(where: { $0.name == analysis.name }) {
        throw (entry["name"] ?? field).failure(
          "found \(analysis.name.quoted) twice; each analysis has a name of its own")
      }
      analyses.append(analysis)
    }
    guard !analyses.isEmpty else { throw list.failure("the list is empty; it needs an analysis") }
    return analyses
  }

  private func analysis(_ entry: FieldMapping) throws(StudyFormatError) -> Analysis {
    let method = try entry.required("method", as: "method: mmrm").choice(of: Analysis.Method.self)
    let endpoint =
      try entry["endpoint"].map { field throws(StudyFormatError) in
        try field.choice(of: TrialEndpoint.self)
      } ?? (method.fits(.change) ? .change : .response)
    let period = try period(entry)
    let (arms, reference) = (try arms(entry), try reference(entry))
    if let both = arms.first(where: { reference.contains($0) }), let field = entry["reference"] {
      throw field.failure("found \(armNames[both].quoted), which is compared with itself")
    }
    let analysis = Analysis(
      try entry["name"]?.text() ?? method.rawValue, method, endpoint,
      estimand: try estimand(entry), visit: try visit(entry, period), period: period, arms: arms,
      reference: reference, missing: try missing(entry, method, endpoint),
      weight: try weight(entry, method))
    try check(analysis, entry)
    return analysis
  }

  private func period(_ entry: FieldMapping) throws(StudyFormatError) -> Int {
    guard let field = entry["period"] else { return trial.comparedPeriod }
    return try field.place(among: trial.periods.map { $0.name })
  }

  private func visit(_ entry: FieldMapping, _ period: Int) throws(StudyFormatError) -> Int {
    guard let field = entry["visit"] else { return trial.visits.count - 1 }
    let day = try field.count(in: 1...VisitsReader.lastDay)
    let days = trial.visits.map { $0.day }
    guard let visit = days.firstIndex(of: day) else {
      throw field.failure(
        "found day \(day), and no visit on it; visits: \(days.map(String.init).joined(separator: ", "))"
      )
    }
    guard day > trial.periods[period].start else {
      throw field.failure(
        "found day \(day), before the period begins on day \(trial.periods[period].start)")
    }
    return visit
  }

  private func arms(_ entry: FieldMapping) throws(StudyFormatError) -> [Int] {
    if let list = entry["arms"] {
      if let odd = entry["arm"] { throw odd.failure("found arm and arms; give one of the two") }
      return try list.list().map { field throws(StudyFormatError) in
        try field.place(among: armNames)
      }
    }
    return [try entry["arm"]?.place(among: armNames) ?? 0]
  }

  private func reference(_ entry: FieldMapping) throws(StudyFormatError) -> [Int] {
    guard let field = entry["reference"] else {
      let arms = try arms(entry)
      guard armNames.count == 2, arms == [0] || arms == [1] else {
        throw entry.owner.failure("the key reference is missing, as in \"reference: placebo\"")
      }
      return [1 - arms[0]]
    }
    guard !field.isText else { return [try field.place(among: armNames)] }
    return try field.list().map { field throws(StudyFormatError) in
      try field.place(among: armNames)
    }
  }

  /// One strategy, or one for each event.
  private func estimand(_ entry: FieldMapping) throws(StudyFormatError) -> Estimand {
    guard let field = entry["estimand"] else { return Estimand(.treatmentPolicy) }
    guard field.isMapping else { return Estimand(try field.choice(of: Estimand.Strategy.self)) }
    let own = try FieldMapping(field, keys: ["discontinuation", "rescue"])
    let strategy = { (key: String) throws(StudyFormatError) in
      try own.required(key, as: "\(key): hypothetical").choice(of: Estimand.Strategy.self)
    }
    return Estimand(
      discontinuation: try strategy("discontinuation"), rescue: try strategy("rescue"))
  }

  /// How much the first of two stages counts.
  private func weight(
    _ entry: FieldMapping, _ method: Analysis.Method
  ) throws(StudyFormatError) -> Double {
    guard method == .sequentialParallel else {
      if let odd = entry["weight"] {
        throw odd.failure("weight belongs to the method sequential-parallel")
      }
      return 1
    }
    return try entry.required("weight", as: "weight: 0.6").number(in: 0.01...0.99)
  }

  private func missing(
    _ entry: FieldMapping, _ method: Analysis.Method, _ endpoint: TrialEndpoint
  ) throws(StudyFormatError) -> Analysis.Imputation {
    guard let field = entry["missing"] else { return .none }
    let missing = try field.choice(of: Analysis.Imputation.self)
    if missing != .none, [.mmrm, .crossover, .relapse, .logRank].contains(method) {
      throw field.failure("\(method.rawValue) fills nothing in; leave missing out")
    }
    if missing.rule != nil, method != .ancova {
      throw field.failure("\(missing.rawValue) belongs to the method ancova")
    }
    let isOfShares = method == .responders || method == .sequentialParallel && endpoint.isOutcome
    if missing == .nonResponder, !isOfShares {
      throw field.failure("non-responder belongs to the method responders")
    }
    return missing
  }

  private func check(_ analysis: Analysis, _ entry: FieldMapping) throws(StudyFormatError) {
    let field = entry["endpoint"] ?? entry["method"] ?? entry.owner
    guard analysis.method.fits(analysis.endpoint) else {
      throw field.failure(
        analysis.endpoint.isOutcome
          ? "\(analysis.method.rawValue) compares means; \(analysis.endpoint.rawValue) goes with "
            + "responders"
          : "\(analysis.method.rawValue) is of outcomes; allowed: response, remission")
    }
    let begin = trial.periods[analysis.period].start
    if begin > 0, !trial.visits.contains(where: { $0.day == begin && $0.window == 0 }) {
      throw (entry["period"] ?? field).failure(
        "\(analysis.method.rawValue) needs a score on day \(begin), on which the period begins, and "
          + "there is no visit on that day without a window")
    }
    if analysis.method == .sequentialParallel { try checkStages(analysis, entry) }
    if analysis.method == .crossover, analysis.visitOfSecondPeriod(trial) == nil {
      throw (entry["method"] ?? field).failure(
        "a crossover needs a second period with a visit as long after its beginning")
    }
  }

  private func checkStages(
    _ analysis: Analysis, _ entry: FieldMapping
  ) throws(StudyFormatError) {
    let field = entry["method"] ?? entry.owner
    guard let later = analysis.visitOfSecondPeriod(trial) else {
      throw field.failure(
        "a sequential parallel comparison needs a second period with a visit as long after its "
          + "beginning")
    }
    guard !analysis.switching(trial).isEmpty else {
      throw field.failure(
        "a sequential parallel comparison needs an arm that has the reference's treatment first and "
          + "then that of \(armNames[analysis.arms[0]].quoted)")
    }
    let begin = trial.periods[analysis.period + 1].start
    guard trial.visits.contains(where: { $0.day == begin && $0.window == 0 }) else {
      throw field.failure(
        "its second stage needs a score on day \(begin), on which it begins, and there is no visit on "
          + "that day without a window before day \(trial.visits[later].day)")
    }
  }
}
