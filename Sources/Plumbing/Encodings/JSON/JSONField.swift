// SPDX-License-Identifier: Apache-2.0

/// A value of a document in JSON, with the way to it: what is read of a document whose form is known.
package struct JSONField: Sendable {
  package let value: JSON
  /// The keys on the way to it; an element of an array counts as `Index 0`.
  package let path: [String]

  package init(_ value: JSON, path: [String] = []) {
    self.value = value
    self.path = path
  }

  /// Why a document is not what it should be.
  package enum Problem: Error, Equatable, Sendable {
    case missing(key: String)
    case unexpected(path: [String])
  }

  private var unexpected: Problem { .unexpected(path: path) }

  /// The member of an object; nil where it is absent or null.
  package func optional(_ key: String) throws(Problem) -> JSONField? {
    guard case .object(let members) = value else { throw unexpected }
    guard let member = members.first(where: { $0.key == key }), member.value != .null else {
      return nil
    }
    return JSONField(member.value, path: path + [key])
  }

  /// The member of an object.
  package func member(_ key: String) throws(Problem) -> JSONField {
    guard case .object(let members) = value else { throw unexpected }
    guard let member = members.first(where: { $0.key == key }) else { throw .missing(key: key) }
    return JSONField(member.value, path: path + [key])
  }

  /// The members of an object, each with its key.
  package func members() throws(Problem) -> [(key: String, field: JSONField)] {
    guard case .object(let members) = value else { throw unexpected }
    return members.map { ($0.key, JSONField($0.value, path: path + [$0.key])) }
  }

  /// The elements of an array.
  package func elements() throws(Problem) -> [JSONField] {
    let values: [JSON] =
      switch value {
      case .array(let elements): elements
      case .numbers(let numbers): numbers.map { .number($0) }
      default: throw unexpected
      }
    return values.enumerated().map { JSONField($1, path: path + ["Index \($0)"]) }
  }

  package func text() throws(Problem) -> String {
    guard case .string(let text) = value else { throw unexpected }
    return text
  }

  package func number() throws(Problem) -> Double {
    guard case .number(let number) = value else { throw unexpected }
    return number
  }

  /// A whole number that a `Double` holds exactly.
  package func count() throws(Problem) -> Int {
    guard let count = Int(exactly: try number()) else { throw unexpected }
    return count
  }

  package func flag() throws(Problem) -> Bool {
    guard case .bool(let flag) = value else { throw unexpected }
    return flag
  }

  package func texts() throws(Problem) -> [String] {
    try elements().map { (field) throws(Problem) in try field.text() }
  }

  package func numbers() throws(Problem) -> [Double] {
    if case .numbers(let numbers) = value { return numbers }
    return try elements().map { (field) throws(Problem) in try field.number() }
  }
}
