// SPDX-License-Identifier: Apache-2.0

import Statistics

/// What is asked of a table of a trial, as text.
package struct TableAnalysisFields: Equatable, Sendable {
  /// What was given, by the name of the field; of a column its name.
  let texts: [String: String]
  /// The columns of covariates, of those with one effect for all visits, and of strata.
  let lists: [String: [String]]

  /// - Parameters:
  ///   - texts: nil for what was not given.
  ///   - lists: of `covariate`, `common` and `stratum`.
  package init(_ texts: [String: String?], _ lists: [String: [String]] = [:]) {
    self.texts = texts.compactMapValues { $0 }
    self.lists = lists.filter { !$0.value.isEmpty }
  }
}

/// How the responders of a column are told.
enum ResponseMeaning: String, CaseIterable, Sendable {
  /// 1 for a response, 0 for none.
  case event
  /// The change from baseline: a response where it has fallen by half or more.
  case change
  /// The score itself, with the same rule.
  case score
}

/// A checked request: which analysis, of which columns.
package struct TableAnalysisRequest: Equatable, Sendable {
  package let method: TableAnalysisMethod
  let columns: [String: String]
  let lists: [String: [String]]
  let structure: CovarianceStructure
  let isCovarianceOfArm: Bool
  let degreesOfFreedom: DegreesOfFreedom
  let ties: CoxRegression.Ties
  let meaning: ResponseMeaning
  /// Nil for the conditional mean.
  let draws: MultipleImputation.Draws?

  /// - Throws: ``RunError`` for a field that is missing, at odds with the method, or no word of its
  ///   list.
  package init(_ fields: TableAnalysisFields) throws(RunError) {
    guard let text = fields.texts["method"] else {
      throw RunError(
        .request,
        "\(field: "method") is missing; allowed: \(TableAnalysisMethod.names)")
    }
    let method = try FieldText("method", text).choice(of: TableAnalysisMethod.self)
    try Self.check(fields, for: method)
    let meant: ResponseMeaning? = try Self.choice(fields, "response-is")
    meaning = meant ?? (fields.texts["baseline"] == nil ? .event : .change)
    guard meaning == .event || fields.texts["baseline"] != nil || method.isOfScores else {
      throw RunError(
        .request, "\(field: "response-is") \(meaning.rawValue) needs \(field: "baseline")")
    }
    structure = try Self.choice(fields, "covariance") ?? .unstructured
    degreesOfFreedom = try Self.choice(fields, "df") ?? .kenwardRoger
    ties = try Self.choice(fields, "ties") ?? .efron
    isCovarianceOfArm = try Self.choice(fields, "covariance-of") == CovarianceOwner.arm
    draws = try Self.draws(fields)
    guard draws == nil || structure == .unstructured else {
      throw RunError(
        .request,
        "\(field: "draws") is of an unstructured covariance; leave out \(field: "covariance")")
    }
    self.method = method
    columns = fields.texts
    lists = fields.lists
  }

  /// Whose covariance it is.
  private enum CovarianceOwner: String, CaseIterable {
    case everybody, arm
  }

  private static func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ fields: TableAnalysisFields, _ name: String
  ) throws(RunError) -> Choice? {
    guard let text = fields.texts[name] else { return nil }
    return try FieldText(name, text).choice(of: Choice.self)
  }

  private static func draws(
    _ fields: TableAnalysisFields
  ) throws(RunError) -> MultipleImputation.Draws? {
    guard let text = fields.texts["draws"] else {
      guard fields.texts["seed"] == nil else {
        throw RunError(.request, "\(field: "seed") belongs to \(field: "draws")")
      }
      return nil
    }
    let count = try FieldText("draws", text).count(within: 2...100_000)
    let seed = try fields.texts["seed"].map { (text) throws(RunError) in
      try FieldText("seed", text).seed()
    }
    return MultipleImputation.Draws(count, seed: UInt64(seed ?? 1))
  }

  /// Refuses fields that are missing, and those that would change nothing.
  private static func check(
    _ fields: TableAnalysisFields, for method: TableAnalysisMethod
  ) throws(RunError) {
    for name in method.needed where fields.texts[name] == nil {
      throw RunError(
        .request, "\(field: "method") \(method.rawValue) needs \(field: name)")
    }
    let allowed = method.needed + method.taken
    let given = fields.texts.keys.filter { $0 != "method" } + fields.lists.keys
    for name in given.sorted() where !allowed.contains(name) {
      var list = Wording([])
      for (index, allowed) in allowed.enumerated() {
        list = list + (index == 0 ? "\(field: allowed)" : ", \(field: allowed)")
      }
      throw RunError(
        .request,
        "\(field: name) means nothing to \(field: "method") \(method.rawValue); allowed: " + list)
    }
    let areOne = (fields.texts["subject"] == nil) == (fields.texts["visit"] == nil)
    guard method.isOfTimes || method == .blinding || areOne else {
      throw RunError(.request, "give both \(field: "subject") and \(field: "visit"), or neither")
    }
    guard fields.texts["at"] == nil || fields.texts["visit"] != nil else {
      throw RunError(.request, "\(field: "at") belongs to \(field: "visit")")
    }
  }
}

extension TableAnalysisMethod {
  static var names: String { allCases.map { $0.rawValue }.joined(separator: ", ") }

  /// Whether scores are analysed, and not responders, times or guesses.
  var isOfScores: Bool {
    switch self {
    case .responders, .nonResponder, .kaplanMeier, .logRank, .cox, .blinding: false
    default: true
    }
  }

  var isOfTimes: Bool { self == .kaplanMeier || self == .logRank || self == .cox }

  /// What is thought of missing scores, where they are imputed.
  var rule: MissingScoresRule? { MissingScoresRule(rawValue: rawValue) }
}
