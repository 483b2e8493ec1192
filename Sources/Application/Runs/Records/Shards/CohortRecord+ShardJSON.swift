// SPDX-License-Identifier: Apache-2.0

import Encodings

// The plan of a cohort as a shard keeps it, to be read back exactly.

extension CohortRecord.Plan {
  var shardJSON: JSON {
    .object(
      [
        .init("model", model.shardJSON), .init("patient", .array(patient.map { $0.shardJSON })),
        .init("treatment", ["name": .string(treatment.name), "words": .string(treatment.words)]),
        .init("doses", .array(doses.map { $0.shardJSON })), .init("seed", .count(seed)),
        .init("isUnknownDrawn", .bool(isUnknownDrawn)),
        .init("times", .numbers(times)),
        .init("observables", .array(observables.map { .string($0) })),
        .init("endpointTimes", .numbers(endpointTimes)), .init("method", .string(method)),
        .init("relativeTolerance", .number(relativeTolerance)),
        .init("absoluteTolerance", .number(absoluteTolerance)),
        .init("unavailable", .array(unavailable.map { .string($0) })),
        .init("warnings", .array(warnings.map { .string($0) })),
      ].with("people", people.map { .string($0) }))
  }

  init(_ field: JSONField) throws(JSONField.Problem) {
    let treatment = try field.member("treatment")
    self.init(
      model: try SimulationRecord.Model(field.member("model")),
      patient: try field.member("patient").elements().map { (field) throws(JSONField.Problem) in
        try SimulationRecord.PatientField(field)
      },
      treatment: SimulationRecord.Treatment(
        name: try treatment.member("name").text(), words: try treatment.member("words").text()),
      doses: try field.member("doses").elements().map { (field) throws(JSONField.Problem) in
        try SimulationRecord.Dose(field)
      },
      people: try field.text("people"),
      isUnknownDrawn: try field.member("isUnknownDrawn").flag(),
      seed: try field.member("seed").count(),
      times: try field.member("times").numbers(),
      observables: try field.member("observables").texts(),
      endpointTimes: try field.member("endpointTimes").numbers(),
      method: try field.member("method").text(),
      relativeTolerance: try field.member("relativeTolerance").number(),
      absoluteTolerance: try field.member("absoluteTolerance").number(),
      unavailable: try field.member("unavailable").texts(),
      warnings: try field.member("warnings").texts())
  }
}

extension SimulationRecord.Model {
  fileprivate var shardJSON: JSON {
    .object(
      [
        .init("name", .string(name)), .init("version", .string(version)),
        .init("parameterHash", .string(parameterHash)),
        .init("switches", .array(switches.map { $0.shardJSON })),
        .init("blocks", .array(blocks.map { .string($0) })),
        .init("sets", .array(sets.map { $0.shardJSON })),
      ].with("preset", preset.map { .string($0) })
        .with("studySetting", studySetting.map { .string($0) }))
  }

  fileprivate init(_ field: JSONField) throws(JSONField.Problem) {
    self.init(
      name: try field.member("name").text(), version: try field.member("version").text(),
      parameterHash: try field.member("parameterHash").text(),
      switches: try field.member("switches").settings(),
      blocks: try field.member("blocks").texts(), sets: try field.member("sets").settings(),
      preset: try field.text("preset"), studySetting: try field.text("studySetting"))
  }
}

extension SimulationRecord.Setting {
  fileprivate var shardJSON: JSON { ["name": .string(name), "value": .string(value)] }
}

extension SimulationRecord.PatientField {
  fileprivate var shardJSON: JSON {
    let content: JSON.Member =
      switch value {
      case .number(let number): .init("number", ["_0": .number(number)])
      case .text(let text): .init("text", ["_0": .string(text)])
      case .list(let words): .init("list", ["_0": .array(words.map { .string($0) })])
      }
    return [
      "key": .string(key), "value": .object([content]), "unit": .string(unit),
      "isDefault": .bool(isDefault),
    ]
  }

  fileprivate init(_ field: JSONField) throws(JSONField.Problem) {
    let value = try field.member("value")
    let content: Value
    if let number = try value.optional("number") {
      content = .number(try number.member("_0").number())
    } else if let text = try value.optional("text") {
      content = .text(try text.member("_0").text())
    } else {
      content = .list(try value.member("list").member("_0").texts())
    }
    self.init(
      try field.member("key").text(), content, try field.member("unit").text(),
      isDefault: try field.member("isDefault").flag())
  }
}

extension SimulationRecord.Dose {
  fileprivate var shardJSON: JSON {
    .object(
      [
        .init("time", .number(time)), .init("amount", .number(amount)),
        .init("unit", .string(unit)), .init("drug", .string(drug)),
        .init("route", .string(route)), .init("duration", .number(duration)),
        .init(
          "profile",
          .array(
            profile.map {
              [
                "start": .number($0.start), "duration": .number($0.duration),
                "amount": .number($0.amount),
              ]
            })),
      ].with("hold", hold.map { .number($0) }).with("residue", residue.map { .string($0) }))
  }

  fileprivate init(_ field: JSONField) throws(JSONField.Problem) {
    self.init(
      time: try field.member("time").number(), amount: try field.member("amount").number(),
      unit: try field.member("unit").text(), drug: try field.member("drug").text(),
      route: try field.member("route").text(), duration: try field.member("duration").number(),
      hold: try field.optional("hold").map { (field) throws(JSONField.Problem) in
        try field.number()
      },
      residue: try field.text("residue"),
      profile: try field.member("profile").elements().map { (field) throws(JSONField.Problem) in
        SimulationRecord.Segment(
          start: try field.member("start").number(),
          duration: try field.member("duration").number(),
          amount: try field.member("amount").number())
      })
  }
}

extension JSONField {
  /// The text of a member, if there is one.
  fileprivate func text(_ key: String) throws(Problem) -> String? {
    try optional(key).map { (field) throws(Problem) in try field.text() }
  }

  fileprivate func settings() throws(Problem) -> [SimulationRecord.Setting] {
    try elements().map { (field) throws(Problem) in
      SimulationRecord.Setting(
        try field.member("name").text(), try field.member("value").text())
    }
  }
}
