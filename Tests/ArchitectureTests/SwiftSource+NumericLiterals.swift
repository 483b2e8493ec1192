// SPDX-License-Identifier: Apache-2.0

/// A number written into source code.
struct NumericLiteral: Equatable {
  let text: String
  /// The line, counted from 1.
  let line: Int

  init(_ text: String, line: Int) {
    self.text = text
    self.line = line
  }

  /// The number, nil in a base that is not worth reading.
  var value: Double? { Double(text.filter { $0 != "_" }) }
}

extension SwiftSource {
  /// The numbers in the code, in order; not those in names, after $ or as places of a tuple.
  var numericLiterals: [NumericLiteral] {
    lines.enumerated().flatMap { index, line in
      SwiftSource.literals(in: Array(line)).map { NumericLiteral($0, line: index + 1) }
    }
  }

  private static func literals(in line: [Character]) -> [String] {
    var literals: [String] = []
    var position = 0
    while position < line.count {
      let length = wordLength(in: line, at: position)
      if length > 0, line[position].isNumber, !isPlaceOfTuple(line, position) {
        literals.append(String(line[position..<position + length]))
      }
      position += max(length, 1)
    }
    return literals
  }

  /// `pair.1` has a place of a tuple, `0...1` has not.
  private static func isPlaceOfTuple(_ line: [Character], _ position: Int) -> Bool {
    guard position > 1, line[position - 1] == "." else { return false }
    return line[position - 2] != "." && line[position - 2] != "<"
  }

  /// The length of the name or number that begins here, 0 where neither does.
  private static func wordLength(in line: [Character], at start: Int) -> Int {
    var end = start
    while end < line.count, continues(line, from: start, at: end) { end += 1 }
    return end - start
  }

  private static func continues(_ line: [Character], from start: Int, at position: Int) -> Bool {
    let character = line[position]
    if character.isLetter || character.isNumber || character == "_" || character == "$" {
      return true
    }
    guard line[start].isNumber, position > start else { return false }
    let follows = position + 1 < line.count && line[position + 1].isNumber
    if character == "." {
      return follows && !line[start..<position].contains(".") && !isPlaceOfTuple(line, start)
    }
    let isHexadecimal = line[start..<position].starts(with: "0x")
    let mark: Set<Character> = isHexadecimal ? ["p", "P"] : ["e", "E"]
    return (character == "+" || character == "-") && follows && mark.contains(line[position - 1])
  }
}
