// SPDX-License-Identifier: Apache-2.0

import ReactionNetworks

/// Reads MathML, as far as SBML allows it, into formulas.
struct MathReader {
  static let namespace = "http://www.w3.org/1998/Math/MathML"
  /// Avogadro's number as SBML fixes it, whatever was measured since (Level 3 Version 2, 3.4.6).
  static let avogadro = 6.02214179e23

  /// The formula of the `<math>` in an element; nil where there is none, which Level 3 Version 2
  /// allows.
  static func formula(in element: Element) throws(SBMLError) -> Formula<String>? {
    guard let math = element.first("math"), let content = math.children.first else { return nil }
    guard math.namespace == namespace else {
      throw .malformed(
        line: math.line, "<math> is not in the namespace of MathML; found \"\(math.namespace)\"")
    }
    guard math.children.count == 1 else {
      throw .malformed(
        line: math.line, "<math> must hold one formula; found \(math.children.count)")
    }
    return try formula(content)
  }

  static func formula(_ element: Element) throws(SBMLError) -> Formula<String> {
    switch element.name {
    case "cn": .number(try number(element))
    case "ci": .variable(try name(element))
    case "csymbol": try symbol(element)
    case "apply": try application(element)
    case "piecewise": try piecewise(element)
    case "semantics": try semantics(element)
    default: .number(try constant(element))
    }
  }

  private static func constant(_ element: Element) throws(SBMLError) -> Double {
    switch element.name {
    case "true": return 1
    case "false": return 0
    case "pi": return .pi
    case "exponentiale": return 2.718281828459045
    case "infinity": return .infinity
    case "notanumber": return .nan
    default: throw .unsupported("line \(element.line): <\(element.name)> in MathML")
    }
  }

  private static func name(_ element: Element) throws(SBMLError) -> String {
    let name = element.text.trimmed
    guard !name.isEmpty else {
      throw .malformed(line: element.line, "<\(element.name)> is empty. Put a name in it.")
    }
    return name
  }

  private static func number(_ element: Element) throws(SBMLError) -> Double {
    let numbers = try each(element.texts) { (text) throws(SBMLError) in
      guard let number = Double(sbml: text) else {
        throw SBMLError.malformed(
          line: element.line, "<cn> must hold a number; found \"\(text.trimmed)\"")
      }
      return number
    }
    switch (element.attributes["type"] ?? "real", numbers.count) {
    case ("real", 1), ("integer", 1): return numbers[0]
    case ("rational", 2): return numbers[0] / numbers[1]
    case ("e-notation", 2): return try power(of: element)
    case (let type, let count):
      throw .malformed(line: element.line, "<cn> of type \"\(type)\" cannot hold \(count) numbers")
    }
  }

  /// Read as one text, so that 1.1 e -2 is the number nearest to 1.1e-2.
  private static func power(of element: Element) throws(SBMLError) -> Double {
    let text = element.texts[0].trimmed + "e" + element.texts[1].trimmed
    guard let number = Double(sbml: text) else {
      throw .malformed(line: element.line, "<cn> must hold a number; found \"\(text)\"")
    }
    return number
  }

  private static func symbol(_ element: Element) throws(SBMLError) -> Formula<String> {
    let address = element.attributes["definitionURL"]?.trimmed ?? ""
    switch address.split(separator: "/").last {
    case "time": return .time
    case "avogadro": return .number(avogadro)
    default: throw .unsupported("line \(element.line): <csymbol> \"\(address)\"")
    }
  }

  private static func semantics(_ element: Element) throws(SBMLError) -> Formula<String> {
    guard let content = element.children.first else {
      throw .malformed(line: element.line, "<semantics> is empty. Put a formula in it.")
    }
    return try formula(content)
  }

  private static func piecewise(_ element: Element) throws(SBMLError) -> Formula<String> {
    var pieces: [Formula<String>.Piece] = []
    var otherwise: Formula<String>?
    for child in element.children {
      let parts = try each(child.children, formula)
      switch (child.name, parts.count) {
      case ("piece", 2): pieces.append(.init(value: parts[0], condition: parts[1]))
      case ("otherwise", 1) where otherwise == nil: otherwise = parts[0]
      default:
        throw .malformed(
          line: child.line,
          "<piecewise> holds <piece> with value and condition, and at most one <otherwise>; found "
            + "<\(child.name)> with \(parts.count) formulas")
      }
    }
    return .piecewise(pieces, otherwise: otherwise)
  }
}
