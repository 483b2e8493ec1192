// SPDX-License-Identifier: Apache-2.0

import Dynamics
import SBMLFormat
import Testing

/// Small models in SBML, Level 3 Version 2, put together from their parts.
enum ModelText {
  static let math = "http://www.w3.org/1998/Math/MathML"
  static let symbols = "http://www.sbml.org/sbml/symbols/"

  /// A file with these lists in its model.
  static func file(_ lists: String..., root: String = "") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <sbml xmlns="http://www.sbml.org/sbml/level3/version2/core" level="3" version="2" \(root)>
    <model id="m">
    \(lists.joined(separator: "\n"))
    </model>
    </sbml>
    """
  }

  static func list(_ name: String, _ parts: [String]) -> String {
    "<listOf\(name)>" + parts.joined(separator: "\n") + "</listOf\(name)>"
  }

  /// Parameters that may change, as `x: 1`.
  static func parameters(_ values: KeyValuePairs<String, Double>) -> String {
    list(
      "Parameters",
      values.map { "<parameter id=\"\($0.key)\" value=\"\($0.value)\" constant=\"false\"/>" })
  }

  static func formula(_ content: String) -> String { "<math xmlns=\"\(math)\">\(content)</math>" }

  static func rate(of variable: String, _ content: String) -> String {
    "<rateRule variable=\"\(variable)\">\(formula(content))</rateRule>"
  }

  static func assignment(of variable: String, _ content: String) -> String {
    "<assignmentRule variable=\"\(variable)\">\(formula(content))</assignmentRule>"
  }

  static func rules(_ rules: String...) -> String { list("Rules", rules) }

  static func apply(_ name: String, _ arguments: String...) -> String {
    "<apply><\(name)/>\(arguments.joined())</apply>"
  }

  static func number(_ value: Double) -> String { "<cn>\(value)</cn>" }
  static func name(_ name: String) -> String { "<ci>\(name)</ci>" }

  static let time = "<csymbol encoding=\"text\" definitionURL=\"\(symbols)time\">t</csymbol>"

  static func delay(_ inner: String, _ delay: Double) -> String {
    "<apply><csymbol encoding=\"text\" definitionURL=\"\(symbols)delay\">d</csymbol>"
      + inner + number(delay) + "</apply>"
  }

  static func rateOf(_ variable: String) -> String {
    "<apply><csymbol encoding=\"text\" definitionURL=\"\(symbols)rateOf\">r</csymbol>"
      + name(variable) + "</apply>"
  }

  /// An event that gives one variable a new value.
  static func event(
    _ trigger: String, _ variable: String, _ value: String, attributes: String = "",
    parts: String = ""
  ) -> String {
    """
    <event useValuesFromTriggerTime="true"><trigger initialValue="true" persistent="true" \
    \(attributes)>\(formula(trigger))</trigger>\(parts)<listOfEventAssignments>\
    <eventAssignment variable="\(variable)">\(formula(value))</eventAssignment>\
    </listOfEventAssignments></event>
    """
  }

  static func events(_ events: String...) -> String { list("Events", events) }
}

/// What a model gives, and why it gives nothing.
enum Outcome {
  static func rows(
    _ text: String, _ variables: String..., until end: Double, steps: Int = 10
  ) throws -> [[Double]] {
    try Simulation(Array(text.utf8)).run(
      Simulation.Request(
        duration: end, steps: steps, variables: variables,
        tolerance: Tolerance(absolute: 1e-12, relative: 1e-10)))
  }

  /// The error of a model that is refused; empty for one that is not.
  static func refusal(_ text: String) -> String { refusal(Array(text.utf8)) }

  static func refusal(_ bytes: [UInt8]) -> String {
    do {
      _ = try Simulation(bytes).run(
        Simulation.Request(duration: 1, steps: 1, variables: []))
      return ""
    } catch { return error.description }
  }
}
