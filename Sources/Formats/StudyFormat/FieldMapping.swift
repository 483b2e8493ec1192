// SPDX-License-Identifier: Apache-2.0

import Encodings
import Quantities
import Yams

/// The named fields of a mapping whose keys were all looked at.
struct FieldMapping {
  let owner: Field
  private let fields: [(name: String, field: Field)]

  /// - Parameter keys: the keys that are known; nil if any key is allowed.
  /// - Throws: ``StudyFormatError`` if it is no mapping, or for a key that is unknown or repeated.
  init(_ owner: Field, keys: [String]?) throws(StudyFormatError) {
    guard let mapping = owner.node.mapping else {
      throw owner.failure(
        "found \(owner.kind), expected a mapping"
          + (keys.map { " with the keys " + $0.joined(separator: ", ") } ?? ""))
    }
    self.owner = owner
    var fields: [(name: String, field: Field)] = []
    var names: Set<String> = []
    for (key, value) in mapping {
      let name = try FieldMapping.name(of: key, in: owner, keys: keys)
      guard names.insert(name).inserted else {
        throw owner.member(name, key).failure("the key stands twice")
      }
      fields.append((name, owner.member(name, value)))
    }
    self.fields = fields
  }

  /// Fields that were put together from several mappings; `owner` is named where one is missing.
  init(_ owner: Field, _ fields: [(name: String, field: Field)]) {
    (self.owner, self.fields) = (owner, fields)
  }

  /// A key as text, if it is one of those that are known.
  private static func name(
    of key: Node, in owner: Field, keys: [String]?
  ) throws(StudyFormatError) -> String {
    let place = Field(node: key, path: owner.path, file: owner.file)
    let name = try place.text()
    guard let keys, !keys.contains(name) else { return name }
    // In braces, `dose: 1,5 mg/kg` is a dose of 1 and a key "5 mg/kg".
    guard name.first?.isNumber != true else {
      throw place.failure(
        "found \(name.quoted) where a key is expected; within braces a comma begins the next key: "
          + "write a point in numbers")
    }
    throw place.failure(
      "the key \(name.quoted) is not known, " + keys.offer(for: name, Field.synonyms))
  }

  /// All fields, in the order of the file.
  var all: [(name: String, field: Field)] { fields }

  /// The field of that name, if it is there.
  subscript(name: String) -> Field? { fields.first { $0.name == name }?.field }

  /// The field of that name, which must be there.
  func required(_ name: String, as example: String) throws(StudyFormatError) -> Field {
    guard let field = self[name] else {
      throw owner.failure("the key \(name) is missing, as in \(example.quoted)")
    }
    return field
  }
}
