// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Encodings
import Quantities
import Scalars
import Therapy
import Yams

/// One value of a study file, with its name and its place.
struct Field {
  let node: Node
  /// As `sessions[0].dose`; empty for the whole file.
  let path: String
  let file: String

  /// An error about this field.
  func failure(_ problem: String) -> StudyFormatError {
    StudyFormatError(
      .badContent, file: file, line: node.mark?.line, column: node.mark?.column, field: path,
      problem: problem)
  }

  /// Where a change of the model is written.
  var origin: ModelOverrides.Origin {
    .file(file, line: node.mark?.line, column: node.mark?.column, key: path)
  }

  /// The field `name` of this one, with another node.
  func member(_ name: String, _ node: Node) -> Field {
    Field(node: node, path: path.isEmpty ? name : path + "." + name, file: file)
  }

  /// The elements of a list.
  func list() throws(StudyFormatError) -> [Field] {
    guard let sequence = node.sequence else { throw failure("found \(kind), expected a list") }
    return sequence.enumerated().map {
      Field(node: $0.element, path: "\(path)[\($0.offset)]", file: file)
    }
  }

  /// A text, as it is written; not empty.
  func text() throws(StudyFormatError) -> String {
    guard let scalar = node.scalar else { throw failure("found \(kind), expected a text") }
    let text = scalar.string.withoutOuterSpaces
    guard !text.isEmpty else { throw failure("found nothing, expected a value") }
    return text
  }

  /// A quantity of one dimension, its unit required; an error offers the usual one first.
  func quantity(
    of dimension: Dimension, usual: String? = nil
  ) throws(StudyFormatError) -> Quantity {
    try quantity(ofAny: [dimension], usual: usual)
  }

  /// A quantity of any of several dimensions, its unit required.
  func quantity(
    ofAny dimensions: [Dimension], usual: String? = nil
  ) throws(StudyFormatError) -> Quantity {
    let text = try text()
    do {
      return try UnifiedCode.quantity(text, ofAny: dimensions, usual: usual)
    } catch {
      throw failure(error.description)
    }
  }

  /// A number without a unit.
  func number() throws(StudyFormatError) -> Double {
    let text = try text()
    let quantity: Quantity?
    do { quantity = try UnifiedCode.quantity(text, of: .one) } catch {
      if case .comma = error { throw failure(error.description) }
      quantity = nil
    }
    guard let quantity, quantity.unit == .one else {
      throw failure("found \(text.quoted), expected a number without a unit")
    }
    return quantity.value
  }

  /// One of a few words.
  func choice<Choice: CaseIterable & RawRepresentable<String>>(
    of _: Choice.Type
  ) throws(StudyFormatError) -> Choice {
    let text = try text()
    guard let choice = Choice(rawValue: text) else {
      let names = Choice.allCases.map { $0.rawValue }
      throw failure("found \(text.quoted), " + names.offer(for: text, Field.synonyms))
    }
    return choice
  }

  /// What people call keys and words of study files.
  static let synonyms: Synonyms = .ofTreatments + .ofPatients

  /// Whether it is a text, a number included, and neither list nor mapping.
  var isText: Bool { node.scalar != nil }

  /// Whether it is a mapping.
  var isMapping: Bool { node.mapping != nil }

  /// What the field is, for messages.
  var kind: String {
    switch node {
    case .mapping: "a mapping"
    case .sequence: "a list"
    default: node.scalar.map { $0.string.isEmpty ? "nothing" : $0.string.quoted } ?? "an alias"
    }
  }
}
