// SPDX-License-Identifier: Apache-2.0

import ReactionNetworks

extension MathReader {
  /// An operator or a function with its arguments.
  static func application(_ element: Element) throws(SBMLError) -> Formula<String> {
    guard let head = element.children.first else {
      throw .malformed(line: element.line, "<apply> is empty. Put an operator in it.")
    }
    var arguments = Array(element.children.dropFirst())
    let qualifier =
      ["degree", "logbase"].contains(arguments.first?.name)
      ? arguments.removeFirst() : nil
    let formulas = try each(arguments, formula)
    switch head.name {
    case "ci": return .call(head.text.trimmed, formulas)
    case "csymbol": return try function(head, formulas)
    case "root", "log":
      let first: Formula<String> = .number(head.name == "root" ? 2 : 10)
      let degree = try qualifier.map { (element) throws(SBMLError) in try only(in: element) }
      return try operation(head, [degree ?? first] + formulas)
    default:
      if let qualifier {
        throw .malformed(
          line: qualifier.line, "<\(qualifier.name)> does not belong to <\(head.name)>")
      }
      return try operation(head, formulas)
    }
  }

  private static func only(in element: Element) throws(SBMLError) -> Formula<String> {
    guard let content = element.children.first, element.children.count == 1 else {
      throw .malformed(line: element.line, "<\(element.name)> must hold one formula")
    }
    return try formula(content)
  }

  private static func operation(
    _ head: Element, _ arguments: [Formula<String>]
  ) throws(SBMLError) -> Formula<String> {
    guard let name = Operator(rawValue: head.name) else {
      throw .unsupported("line \(head.line): <\(head.name)> in MathML")
    }
    guard name.allowedCounts.contains(arguments.count) else {
      throw .malformed(
        line: head.line, "<\(head.name)> cannot have the number of arguments that it has here")
    }
    return .apply(name, arguments)
  }

  /// The functions that SBML adds to MathML.
  private static func function(
    _ head: Element, _ arguments: [Formula<String>]
  ) throws(SBMLError) -> Formula<String> {
    let address = head.attributes["definitionURL"]?.trimmed ?? ""
    switch (address.split(separator: "/").last, arguments.count) {
    case ("delay", 2): return .delay(arguments[0], by: arguments[1])
    case ("rateOf", 1):
      if case .variable(let name) = arguments[0] { return .rate(of: name) }
      throw .malformed(line: head.line, "rateOf takes the name of a variable, not a formula")
    case ("delay", _), ("rateOf", _):
      throw .malformed(
        line: head.line, "\(head.text.trimmed) cannot have \(arguments.count) arguments")
    default: throw .unsupported("line \(head.line): <csymbol> \"\(address)\"")
    }
  }
}
