// SPDX-License-Identifier: Apache-2.0

/// A JSON value whose keys keep their order.
///
/// Literals make one: `["name": "Kairos", "steps": 12, "times": .numbers(times)]`.
package indirect enum JSON: Sendable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  /// An array of numbers, kept as it is: series are long.
  case numbers([Double])
  case array([JSON])
  case object([Member])

  /// A key and its value.
  package struct Member: Sendable, Equatable {
    package var key: String
    package var value: JSON

    package init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }
}

extension JSON: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral {
  package init(dictionaryLiteral members: (String, JSON)...) {
    self = .object(members.map { Member($0, $1) })
  }

  package init(arrayLiteral elements: JSON...) {
    self = .array(elements)
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) {
    self = .string(value)
  }
}

extension JSON: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
  package init(floatLiteral value: Double) {
    self = .number(value)
  }

  package init(integerLiteral value: Int) {
    self = .number(Double(value))
  }

  package init(booleanLiteral value: Bool) {
    self = .bool(value)
  }
}
