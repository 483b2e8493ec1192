// SPDX-License-Identifier: Apache-2.0

package import Encodings
package import Runs

extension SimulationRecord {
  /// The record in the form of the command line's contract, keys in its order.
  package var json: JSON {
    .object(
      [
        .init("model", model.json),
        .init("patient", .object(patient.map { JSON.Member($0.key, $0.json) })),
        .init("doses", .array(doses.map { $0.json })), .init("solver", solver.json),
        .init("time", ["unit": .string(course.timeUnit), "values": .numbers(course.times)]),
        .init("observables", .array(course.observables.map { $0.json })),
        .init("endpoints", .array(endpoints.map { $0.json })),
      ] + (likely.map { [.init("likely", $0.json)] } ?? []) + ledgerMembers + [
        .init("unavailable", .array(unavailable.map(JSON.string))),
        .init("warnings", .array(warnings.map(JSON.string))),
      ])
  }

  /// The JSON as UTF-8.
  package func jsonBytes() throws(UnwritableNumber) -> [UInt8] {
    try json.bytes()
  }
}

extension SimulationRecord.Model {
  /// Name, version, hash and switches; then what was changed by hand, and a preset or a study's
  /// setting where there is one.
  package var json: JSON {
    var members = [
      JSON.Member("name", .string(name)),
      JSON.Member("version", .string(version)),
      JSON.Member("parameters", .string(parameterHash)),
      JSON.Member("switches", Self.object(switches)),
      JSON.Member("blocks", .array(blocks.map(JSON.string))),
      JSON.Member("set", Self.object(sets)),
    ]
    if let preset { members.append(JSON.Member("preset", .string(preset))) }
    if let studySetting { members.append(JSON.Member("setting", .string(studySetting))) }
    return .object(members)
  }

  private static func object(_ settings: [SimulationRecord.Setting]) -> JSON {
    .object(settings.map { JSON.Member($0.name, .string($0.value)) })
  }
}

extension SimulationRecord.PatientField {
  /// The value, its unit where it has one, and whether it is the default.
  package var json: JSON {
    var members = [JSON.Member("value", value.json)]
    if !unit.isEmpty { members.append(JSON.Member("unit", .string(unit))) }
    members.append(JSON.Member("default", .bool(isDefault)))
    return .object(members)
  }
}

extension SimulationRecord.PatientField.Value {
  var json: JSON {
    switch self {
    case .number(let number): .number(number)
    case .text(let text): .string(text)
    case .list(let words): .array(words.map(JSON.string))
    }
  }
}

extension SimulationRecord.Dose {
  /// The contract's five keys, then the drug, then the steps of an infusion that has them.
  package var json: JSON {
    var members = [
      JSON.Member("time", .number(time)), JSON.Member("amount", .number(amount)),
      JSON.Member("unit", .string(unit)), JSON.Member("route", .string(route)),
      JSON.Member("duration", .number(duration)), JSON.Member("drug", .string(drug)),
    ]
    if let hold { members.append(JSON.Member("hold", .number(hold))) }
    if let residue { members.append(JSON.Member("residue", .string(residue))) }
    if !profile.isEmpty { members.append(JSON.Member("profile", .array(profile.map(\.json)))) }
    return .object(members)
  }
}

extension SimulationRecord.Segment {
  var json: JSON {
    ["start": .number(start), "duration": .number(duration), "amount": .number(amount)]
  }
}

extension SimulationRecord.Solver {
  /// Name and steps, the further counts, and the tolerances under their option's names.
  package var json: JSON {
    .object(
      [JSON.Member("name", .string(name)), JSON.Member("steps", .number(Double(steps)))]
        + counts.map { JSON.Member($0.name, .number(Double($0.value))) }
        + [
          JSON.Member("rtol", .number(relativeTolerance)),
          JSON.Member("atol", .number(absoluteTolerance)),
        ])
  }
}

extension SimulationRecord.Observable {
  var json: JSON {
    ["name": .string(name), "unit": .string(unit), "values": .numbers(values)]
  }
}

extension SimulationRecord.Endpoint {
  var json: JSON {
    [
      "name": .string(name), "definition": .string(definition), "time": .number(time),
      "value": .number(value),
    ]
  }
}

extension SimulationRecord.Likely {
  var json: JSON { .array(shares.map { $0.json }) }
}

extension SimulationRecord.Likely.Share {
  /// The contract's keys, and what counts as such.
  var json: JSON {
    [
      "name": .string(name), "definition": .string(definition),
      "setting": setting.map { .string($0) } ?? .null, "time": .number(time),
      "n": .number(Double(count)), "proportion": .number(proportion), "lo": .number(low),
      "hi": .number(high),
    ]
  }
}
