// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Encodings
import KetamineModel
import Quantities
import Scalars
import Trials

/// Reads who is let in, how people are rated, and what happens on the way.
struct ConductReader {
  private let fields: FieldMapping
  private let visits: [Visit]

  init(_ fields: FieldMapping, _ visits: [Visit]) {
    (self.fields, self.visits) = (fields, visits)
  }

  private static func screening(_ fields: FieldMapping) throws(StudyFormatError) -> FieldMapping? {
    try fields["screening"].map { field throws(StudyFormatError) in
      try FieldMapping(field, keys: ["day", "inflation"])
    }
  }

  /// The day of the screening, 0 or before.
  static func screeningDay(_ fields: FieldMapping) throws(StudyFormatError) -> Int {
    try screening(fields)?["day"]?.count(in: -90...0) ?? 0
  }

  func randomisation(_ arms: [Arm]) throws(StudyFormatError) -> Randomisation {
    let ratios = arms.map { $0.ratio }
    guard let field = fields["randomisation"] else { return Randomisation(ratios: ratios) }
    let own = try FieldMapping(field, keys: ["repeats", "strata"])
    return Randomisation(
      ratios: ratios, repeats: try own["repeats"]?.count(in: 1...100) ?? 2,
      factors: try own["strata"]?.list().map { field throws(StudyFormatError) in
        try field.choice(of: Stratum.Factor.self)
      } ?? [])
  }

  func eligibility(_ setting: Setting) throws(StudyFormatError) -> Eligibility {
    guard let field = fields["eligibility"] else {
      return Eligibility(
        lowestScore: try inflation() > 0
          ? PopulationParameters.typical.entryScore(of: setting) : nil)
    }
    let own = try FieldMapping(
      field,
      keys: ["madrs", "age", "failed-treatments", "benzodiazepines", "hypertension"])
    return Eligibility(
      lowestScore: try own["madrs"]?.number(in: 0...50),
      ages: try own["age"].map { field throws(StudyFormatError) in try ages(field) } ?? 18...90,
      fewestFailedTreatments: try own["failed-treatments"]?.count(in: 0...10) ?? 0,
      allowsBenzodiazepines: try own["benzodiazepines"]?.flag() ?? true,
      allowsHypertension: try own["hypertension"]?.flag() ?? true)
  }

  private func ages(_ field: Field) throws(StudyFormatError) -> ClosedRange<Int> {
    let ends = try field.list().map { end throws(StudyFormatError) in try end.count(in: 18...90) }
    guard ends.count == 2, ends[0] <= ends[1] else {
      throw field.failure("allowed: the lowest and the highest age in years, as [18, 64]")
    }
    return ends[0]...ends[1]
  }

  func measure() throws(StudyFormatError) -> Measure {
    try fields["scale"].map { field throws(StudyFormatError) in
      try field.choice(of: Measure.self)
    } ?? .madrs
  }

  func rating() throws(StudyFormatError) -> Rating {
    let own = try fields["rating"].map { field throws(StudyFormatError) in
      try FieldMapping(field, keys: ["error"])
    }
    return Rating(error: try own?["error"]?.number(in: 0...6), inflation: try inflation())
  }

  private func inflation() throws(StudyFormatError) -> Double {
    try Self.screening(fields)?["inflation"]?.number(in: 0...10) ?? 0
  }

  func discontinuation() throws(StudyFormatError) -> Discontinuation? {
    guard let field = fields["discontinuation"] else { return nil }
    let own = try FieldMapping(field, keys: ["share", "per-ten-points", "follows", "followed"])
    return Discontinuation(
      share: try own.required("share", as: "share: 10 %").share(in: 0...0.95),
      hazardRatio: try own["per-ten-points"]?.number(in: 0.05...20) ?? 1,
      driver: try own["follows"].map { field throws(StudyFormatError) in
        try field.choice(of: Discontinuation.Driver.self)
      } ?? .observed,
      followed: try own["followed"]?.share(in: 0...1) ?? 0)
  }

  func rescue() throws(StudyFormatError) -> Rescue? {
    guard let field = fields["rescue"] else { return nil }
    let own = try FieldMapping(field, keys: ["from", "unless-fallen-by", "relief", "half-time"])
    let from = try own.required("from", as: "from: 15")
    let day = try from.count(in: 1...VisitsReader.lastDay)
    guard let last = visits.last, day < last.day else {
      throw from.failure(
        "found day \(day), and the last visit on day \(visits.last?.day ?? 0); nobody would be seen after it"
      )
    }
    return Rescue(
      from: day,
      unlessFallenBy: try own.required("unless-fallen-by", as: "unless-fallen-by: 20 %")
        .share(in: 0...1),
      relief: try own.required("relief", as: "relief: 0.3").number(in: 0.001...2),
      halfTime: try own["half-time"]?.quantity(of: Dimension(time: 1), usual: "d").inBase ?? 168)
  }

  func sideEffects() throws(StudyFormatError) -> [SideEffect] {
    let known = SideEffect.allCases
    return try fields["side-effects"]?.list().map { field throws(StudyFormatError) in
      known[try field.place(among: known.map { $0.name })]
    } ?? []
  }

  func belief() throws(StudyFormatError) -> BeliefParameters {
    var belief = BeliefParameters.typical
    guard let field = fields["belief"] else { return belief }
    let names = BeliefParameter.allCases.map { String($0.passport.name.dropFirst("belief.".count)) }
    for (name, field) in try FieldMapping(field, keys: names).all {
      guard let place = names.firstIndex(of: name), let own = BeliefParameter(rawValue: place)
      else {
        continue
      }
      belief[own] = try field.number(in: own.passport.range)
    }
    return belief
  }
}
