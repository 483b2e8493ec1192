// SPDX-License-Identifier: Apache-2.0

import ReactionNetworks

// What changes a model in time: reactions and events.

extension DocumentReader {
  func reaction(_ element: Element) throws(SBMLError) -> Document.Reaction {
    let id = try element.required("id")
    guard try !element.flag("fast", default: false) else {
      throw .unsupported("line \(element.line): the fast reaction \(id)")
    }
    let law = element.first("kineticLaw")
    if let law { try refuseUnits(of: law) }
    let locals =
      try (law?.list("listOfLocalParameters", of: "localParameter") ?? [])
      + (law?.list("listOfParameters", of: "parameter") ?? [])
    return Document.Reaction(
      id: id,
      reactants: try each(element.list("listOfReactants", of: "speciesReference"), reference),
      products: try each(element.list("listOfProducts", of: "speciesReference"), reference),
      rate: try law.flatMap { (law) throws(SBMLError) in try MathReader.formula(in: law) },
      localParameters: try each(locals) { (element) throws(SBMLError) in
        Document.Parameter(
          id: try element.required("id"), value: try element.number("value"), isConstant: true,
          line: element.line)
      }, line: element.line)
  }

  /// Level 2 Version 1 lets a kinetic law and an event have units of their own, to be converted.
  private func refuseUnits(of element: Element) throws(SBMLError) {
    for key in ["timeUnits", "substanceUnits"] where element.attributes[key] != nil {
      throw .unsupported("line \(element.line): \(key) of <\(element.name)>")
    }
  }

  private func reference(_ element: Element) throws(SBMLError) -> Document.SpeciesReference {
    let math = try element.first("stoichiometryMath").flatMap { (element) throws(SBMLError) in
      try MathReader.formula(in: element)
    }
    return Document.SpeciesReference(
      id: element.attributes["id"], species: try element.required("species"),
      stoichiometry: try element.number("stoichiometry"), math: math,
      isConstant: try element.flag("constant", default: false), line: element.line)
  }

  func eventList(_ elements: [Element]) throws(SBMLError) -> [Document.Event] {
    var events: [Document.Event] = []
    for element in elements { events.append(try event(element, number: events.count + 1)) }
    return events
  }

  private func event(_ element: Element, number: Int) throws(SBMLError) -> Document.Event {
    try refuseUnits(of: element)
    let trigger = element.first("trigger")
    return Document.Event(
      name: element.attributes["id"] ?? "event \(number)",
      trigger: try Self.math(of: trigger),
      isTrueAtFirst: try trigger?.flag("initialValue", default: true) ?? true,
      isPersistent: try trigger?.flag("persistent", default: true) ?? true,
      delay: try Self.math(of: element.first("delay")),
      priority: try Self.math(of: element.first("priority")),
      usesValuesFromTriggerTime: try element.flag("useValuesFromTriggerTime", default: true),
      assignments: try compact(
        element.list("listOfEventAssignments", of: "eventAssignment"), assignment),
      line: element.line)
  }

  private static func math(of element: Element?) throws(SBMLError) -> Formula<String>? {
    guard let element else { return nil }
    return try MathReader.formula(in: element)
  }

  private func assignment(_ element: Element) throws(SBMLError) -> Document.Event.Assignment? {
    guard let math = try MathReader.formula(in: element) else { return nil }
    return Document.Event.Assignment(
      variable: try element.required("variable"), math: math, line: element.line)
  }
}
