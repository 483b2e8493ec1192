// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Encodings
import Files
import Foundation
import KetamineModel
import Pharmacokinetics
import Quantities
import Runs

/// A result that was written earlier, as far as it tells which parts of the model ran.
struct SavedResult {
  let citations: Citations

  /// Reads the JSON of `kairos simulate`.
  ///
  /// - Throws: ``Failure``: a file that cannot be read, or that is no such result.
  init(contentsOf file: String) throws {
    guard let bytes = WholeFile(file).contents else {
      throw Failure(.unreadable, "\(file): cannot be read; give a result in JSON")
    }
    do {
      try self.init(JSONDecoder().decode(Document.self, from: Data(bytes)), in: file)
    } catch let error as DecodingError {
      throw Failure(.badData, "\(file): found no result of kairos simulate; \(error.problem)")
    }
  }

  private init(_ result: Document, in file: String) throws(RunError) {
    guard result.model.name == ModelVersion.name else {
      throw RunError(
        .value, at: .file(file), found: "the model \(result.model.name.quoted)",
        allowed: ModelVersion.name)
    }
    let changes = { (key: String, values: [String: String]) in
      values.sorted { $0.key < $1.key }.map {
        ModelOverrides.Change(
          $0.key, $0.value, origin: .file(file, line: nil, column: nil, key: "model." + key))
      }
    }
    let overrides: ModelOverrides
    do {
      overrides = try ModelOverrides(
        sets: changes("set", result.model.set),
        switches: changes("switches", result.model.switches),
        blocks: result.model.blocks.map {
          .init($0, origin: .file(file, line: nil, column: nil, key: "model.blocks"))
        })
    } catch {
      throw RunError(error)
    }
    let known = FileWords(file: file)
    let settings = try ModelSettings(
      overrides,
      preset: result.model.preset.map { (name) throws(RunError) in
        try known.choice("model.preset", name)
      })
    citations = Citations(
      drugs: Array(
        Set(
          try result.doses.map { (dose) throws(RunError) in try known.choice("doses", dose.drug) })),
      routes: Array(
        Set(
          try result.doses.map { (dose) throws(RunError) in try known.choice("doses", dose.route) })
      ),
      hypotheses: settings.hypotheses,
      covariates: try result.patient?.covariates(known) ?? .anybody,
      typical: settings.parameters, preset: settings.published?.preset)
  }
}

/// The words of a file.
private struct FileWords {
  let file: String

  /// One of a few words.
  func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ key: String, _ text: String
  ) throws(RunError) -> Choice {
    let place = RunError.Place.file(file, key: key)
    do {
      return try FieldText(at: place, text).choice(of: Choice.self)
    } catch {
      throw RunError(
        .value, at: place, error.problem, found: error.found, allowed: error.allowed,
        nearest: error.nearest)
    }
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

    func covariates(_ known: FileWords) throws(RunError) -> Covariates<Double> {
      let sex: Sex = try known.choice("patient.sex", sex.value)
      do {
        var person = Covariates(weight: weight.value, age: age.value, sexContrast: sex.sexContrast)
        if let cyp2b6 { person.setGenotype(try CYP2B6Genotype(reading: cyp2b6.value)) }
        person.setOrganFunction(
          liver: try LiverFunction(reading: liver?.value ?? LiverFunction.normal.rawValue),
          kidney: try KidneyFunction(reading: kidney?.value ?? KidneyFunction.normal.rawValue))
        let taken = try (with?.value ?? []).map { text throws(PatientError) in
          try FieldText(at: .named("with"), text).takenDrug()
        }
        person.comedication = Comedication(taken)
        return person
      } catch {
        throw RunError(.value, at: .file(known.file, key: "patient"), Wording(error.description))
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
