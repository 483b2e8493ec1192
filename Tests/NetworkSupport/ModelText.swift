// SPDX-License-Identifier: Apache-2.0

import Dynamics
import ReactionNetworks
import SBMLFormat

/// Small models in SBML, Level 3 Version 2, put together from their parts.
package enum ModelText {
  package static let math = "http://www.w3.org/1998/Math/MathML"
  package static let symbols = "http://www.sbml.org/sbml/symbols/"

  /// A file with these lists in its model.
  package static func file(_ lists: String..., root: String = "") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <sbml xmlns="http://www.sbml.org/sbml/level3/version2/core" level="3" version="2" \(root)>
    <model id="m">
    \(lists.joined(separator: "\n"))
    </model>
    </sbml>
    """
  }

  package static func list(_ name: String, _ parts: [String]) -> String {
    "<listOf\(name)>" + parts.joined(separator: "\n") + "</listOf\(name)>"
  }

  /// Parameters that may change, as `x: 1`.
  package static func parameters(_ values: KeyValuePairs<String, Double>) -> String {
    list(
      "Parameters",
      values.map { "<parameter id=\"\($0.key)\" value=\"\($0.value)\" constant=\"false\"/>" })
  }

  package static func formula(_ content: String) -> String {
    "<math xmlns=\"\(math)\">\(content)</math>"
  }

  package static func rate(of variable: String, _ content: String) -> String {
    "<rateRule variable=\"\(variable)\">\(formula(content))</rateRule>"
  }

  package static func assignment(of variable: String, _ content: String) -> String {
    "<assignmentRule variable=\"\(variable)\">\(formula(content))</assignmentRule>"
  }

  package static func rules(_ rules: String...) -> String { list("Rules", rules) }

  package static func apply(_ name: String, _ arguments: String...) -> String {
    "<apply><\(name)/>\(arguments.joined())</apply>"
  }

  package static func number(_ value: Double) -> String { "<cn>\(value)</cn>" }
  package static func name(_ name: String) -> String { "<ci>\(name)</ci>" }

  package static let time =
    "<csymbol encoding=\"text\" definitionURL=\"\(symbols)time\">t</csymbol>"

  package static func delay(_ inner: String, _ delay: Double) -> String {
    "<apply><csymbol encoding=\"text\" definitionURL=\"\(symbols)delay\">d</csymbol>"
      + inner + number(delay) + "</apply>"
  }

  package static func rateOf(_ variable: String) -> String {
    "<apply><csymbol encoding=\"text\" definitionURL=\"\(symbols)rateOf\">r</csymbol>"
      + name(variable) + "</apply>"
  }

  /// An event that gives one variable a new value.
  package static func event(
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

  package static func events(_ events: String...) -> String { list("Events", events) }
}

/// What a model gives, and why it gives nothing.
package enum Outcome {
  package static func rows(
    _ text: String, _ variables: String..., until end: Double, steps: Int = 10
  ) throws -> [[Double]] {
    try NetworkSimulation(ReactionNetwork(sbml: Array(text.utf8))).run(
      NetworkSimulation.Request(
        duration: end, steps: steps, variables: variables,
        tolerance: Tolerance(absolute: 1e-12, relative: 1e-10)))
  }

  /// Why a model cannot be followed so far; empty for one that can.
  package static func error(_ text: String, until end: Double) -> String {
    do {
      _ = try rows(text, until: end)
      return ""
    } catch { return "\(error)" }
  }

  /// The error of a model that is refused; empty for one that is not.
  package static func refusal(_ text: String) -> String { refusal(Array(text.utf8)) }

  package static func refusal(_ bytes: [UInt8]) -> String {
    do {
      _ = try NetworkSimulation(ReactionNetwork(sbml: bytes)).run(
        NetworkSimulation.Request(duration: 1, steps: 1, variables: []))
      return ""
    } catch { return "\(error)" }
  }
}
