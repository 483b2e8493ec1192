// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Foundation
import KetamineModel
import Pharmacokinetics
import Quantities

/// A result that was written earlier, as far as it tells which parts of the model ran.
struct SavedResult {
  let citations: Citations

  /// Reads the JSON of `kairos simulate`.
  ///
  /// - Throws: ``Failure``: a file that cannot be read, or that is no such result.
  init(contentsOf file: String) throws {
    guard let bytes = FileManager.default.contents(atPath: file) else {
      throw Failure(.unreadable, "\(file): cannot be read; give a result in JSON")
    }
    do {
      try self.init(JSONDecoder().decode(Document.self, from: bytes))
    } catch let error as DecodingError {
      throw Failure(.badData, "\(file): found no result of kairos simulate; \(error.problem)")
    } catch let error as Failure {
      throw Failure(error.status, "\(file): \(error.message)")
    }
  }

  private init(_ result: Document) throws {
    guard result.model.name == ModelVersion.name else {
      throw Failure(
        .badData, "found the model \(result.model.name.quoted), allowed: \(ModelVersion.name)")
    }
    let settings = try ModelSettings(
      ModelOverrides(
        sets: result.model.set.changes("set"), switches: result.model.switches.changes("switches"),
        blocks: result.model.blocks.map { .init($0, origin: "model.blocks") }),
      preset: result.model.preset.map { try OptionText("model.preset", $0).known() })
    citations = Citations(
      drugs: Array(Set(try result.doses.map { try OptionText("doses", $0.drug).known() })),
      routes: Array(Set(try result.doses.map { try OptionText("doses", $0.route).known() })),
      hypotheses: settings.hypotheses, covariates: try result.patient?.covariates() ?? .anybody,
      typical: settings.parameters, preset: settings.published?.preset)
  }
}

extension OptionText {
  /// One of a few words, in a file.
  fileprivate func known<Choice: CaseIterable & RawRepresentable<String>>() throws(Failure)
    -> Choice
  {
    do { return try choice(of: Choice.self) } catch { throw Failure(.badData, error.message) }
  }
}

extension [String: String] {
  fileprivate func changes(_ key: String) -> [ModelOverrides.Change] {
    sorted { $0.key < $1.key }.map { .init($0.key, $0.value, origin: "model." + key) }
  }
}

/// The parts of a result that say what ran.
private struct Document: Decodable {
  let model: Model
  /// Nil for a cohort, whose patients may have everything.
  let patient: Subject?
  let doses: [Given]

  private enum CodingKeys: CodingKey { case model, patient, doses, n }

  init(from decoder: any Decoder) throws {
    let keys = try decoder.container(keyedBy: CodingKeys.self)
    model = try keys.decode(Model.self, forKey: .model)
    patient = keys.contains(.n) ? nil : try keys.decode(Subject.self, forKey: .patient)
    doses = try keys.decode([Given].self, forKey: .doses)
  }

  struct Model: Decodable {
    let name: String
    let switches: [String: String]
    let blocks: [String]
    let set: [String: String]
    let preset: String?
  }

  struct Given: Decodable {
    let drug: String
    let route: String
  }

  struct Subject: Decodable {
    let weight: Number
    let age: Number
    let sex: Word
    let cyp2b6: Word?
    let liver: Word?
    let kidney: Word?
    let with: Words?

    struct Number: Decodable { let value: Double }
    struct Word: Decodable { let value: String }
    struct Words: Decodable { let value: [String] }

    func covariates() throws(Failure) -> Covariates<Double> {
      let sex: Sex = try OptionText("patient.sex", sex.value).known()
      do {
        var person = Covariates(weight: weight.value, age: age.value, womanhood: sex.womanhood)
        if let cyp2b6 { person.have(try CYP2B6Genotype(reading: cyp2b6.value)) }
        person.have(
          try LiverFunction(reading: liver?.value ?? LiverFunction.normal.rawValue),
          try KidneyFunction(reading: kidney?.value ?? KidneyFunction.normal.rawValue))
        let taken = try (with?.value ?? []).map { text throws(PatientError) in
          try OptionText("patient.with", text).takenDrug()
        }
        person.comedication = Comedication(taken)
        return person
      } catch {
        throw Failure(.badData, "patient: \(error.description)")
      }
    }
  }
}

extension DecodingError {
  /// What is missing or wrong, in a few words.
  fileprivate var problem: String {
    switch self {
    case .keyNotFound(let key, _): "the key \(key.stringValue.quoted) is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "at " + context.codingPath.map { $0.stringValue }.joined(separator: ".")
        + " stands something else than expected"
    case .dataCorrupted: "the text is no JSON"
    @unknown default: "the text cannot be understood"
    }
  }
}
