// SPDX-License-Identifier: Apache-2.0

/// A JSON value whose keys keep their order.
///
/// Literals make one: `["name": "Kairos", "steps": 12, "times": .numbers(times)]`.
public indirect enum JSON: Sendable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  /// An array of numbers, kept as it is: series are long.
  case numbers([Double])
  case array([JSON])
  case object([Member])

  /// A key and its value.
  public struct Member: Sendable, Equatable {
    public var key: String
    public var value: JSON

    public init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }
}

extension JSON: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral {
  public init(dictionaryLiteral members: (String, JSON)...) {
    self = .object(members.map { Member($0, $1) })
  }

  public init(arrayLiteral elements: JSON...) {
    self = .array(elements)
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) {
    self = .string(value)
  }
}

extension JSON: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
  public init(floatLiteral value: Double) {
    self = .number(value)
  }

  public init(integerLiteral value: Int) {
    self = .number(Double(value))
  }

  public init(booleanLiteral value: Bool) {
    self = .bool(value)
  }
}
