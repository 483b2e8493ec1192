// SPDX-License-Identifier: Apache-2.0

extension JSON {
  /// The value on one line without blanks, keys in order of their names: for what programs read.
  ///
  /// - Throws: ``UnwritableNumber``.
  package func line() throws(UnwritableNumber) -> [UInt8] {
    var bytes: [UInt8] = []
    try writeLine(to: &bytes)
    return bytes
  }

  private func writeLine(to bytes: inout [UInt8]) throws(UnwritableNumber) {
    switch self {
    case .array(let elements):
      try Self.write(elements, between: "[]", to: &bytes) {
        (element, bytes) throws(UnwritableNumber) in
        try element.writeLine(to: &bytes)
      }
    case .numbers(let numbers):
      try Self.write(numbers, between: "[]", to: &bytes) {
        (number, bytes) throws(UnwritableNumber) in
        try JSON.number(number).write(to: &bytes)
      }
    case .object(let members):
      let sorted = members.sorted { $0.key < $1.key }
      try Self.write(sorted, between: "{}", to: &bytes) {
        (member, bytes) throws(UnwritableNumber) in
        try JSON.string(member.key).write(to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        try member.value.writeLine(to: &bytes)
      }
    default: try write(to: &bytes)
    }
  }

  private static func write<Element>(
    _ elements: [Element], between brackets: StaticString, to bytes: inout [UInt8],
    _ write: (Element, inout [UInt8]) throws(UnwritableNumber) -> Void
  ) throws(UnwritableNumber) {
    bytes.append(brackets.utf8Start[0])
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      try write(element, &bytes)
    }
    bytes.append(brackets.utf8Start[1])
  }
}
