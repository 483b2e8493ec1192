// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Encodings
import KetamineModel

extension CohortShard.Header {
  /// The header as a shard's second line has it.
  var json: JSON {
    .object(
      [
        .init("plan", plan.shardJSON), .init("cohort", .count(cohort)),
        .init("shard", ["number": .count(shard.number), "of": .count(shard.of)]),
        .init(
          "endpoints",
          .array(
            endpoints.map {
              [
                "name": .string($0.kind.rawValue), "definition": .string($0.definition),
                "isOutcome": .bool($0.kind.isOutcome),
              ]
            })),
        .init("tally", tally.json),
      ].with("format", format.map { .string($0) }))
  }

  /// Reads ``json`` as text; nil where that is no header, or one of another version.
  init?(reading text: ArraySlice<UInt8>) {
    guard let document = try? JSON(reading: text), let header = try? Self(document) else {
      return nil
    }
    self = header
  }

  /// Reads ``json``.
  init(_ document: JSON) throws(JSONField.Problem) {
    let field = JSONField(document)
    let shard = try field.member("shard")
    self.init(
      plan: try CohortRecord.Plan(field.member("plan")), cohort: try field.member("cohort").count(),
      shard: ShardNumber(
        number: try shard.member("number").count(), of: try shard.member("of").count()),
      format: try field.optional("format").map { (field) throws(JSONField.Problem) in
        try field.text()
      },
      endpoints: try field.member("endpoints").elements().map {
        (field) throws(JSONField.Problem) in try EndpointName(field)
      },
      tally: try CohortTally(field.member("tally")))
  }
}

extension EndpointName {
  fileprivate init(_ field: JSONField) throws(JSONField.Problem) {
    let name = try field.member("name")
    guard let kind = Endpoint.Kind(rawValue: try name.text()) else {
      throw .unexpected(path: name.path)
    }
    self.init(kind, try field.member("definition").text())
  }
}

extension CohortTally {
  fileprivate var json: JSON {
    .object(
      [
        .init("patients", .count(patients)), .init("acceptedSteps", .count(acceptedSteps)),
        .init("rejectedSteps", .count(rejectedSteps)), .init("derivatives", .count(derivatives)),
        .init("methods", .array(methods.sorted().map { .string($0) })),
        .init("warned", .count(warned)),
      ].with(
        "firstWarning",
        firstWarning.map {
          ["index": .count($0.index), "id": .string($0.id), "text": .string($0.text)]
        }))
  }

  fileprivate init(_ field: JSONField) throws(JSONField.Problem) {
    self.init(
      patients: try field.member("patients").count(),
      acceptedSteps: try field.member("acceptedSteps").count(),
      rejectedSteps: try field.member("rejectedSteps").count(),
      derivatives: try field.member("derivatives").count(),
      methods: Set(try field.member("methods").texts()),
      warned: try field.member("warned").count(),
      firstWarning: try field.optional("firstWarning").map {
        (field) throws(JSONField.Problem) in
        Warning(
          index: try field.member("index").count(), id: try field.member("id").text(),
          text: try field.member("text").text())
      })
  }
}

extension JSON {
  static func count(_ count: Int) -> JSON { .number(Double(count)) }
}

extension [JSON.Member] {
  /// The members and one more, where there is a value for it.
  func with(_ key: String, _ value: JSON?) -> [JSON.Member] {
    self + (value.map { [JSON.Member(key, $0)] } ?? [])
  }
}
