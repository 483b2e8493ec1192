// SPDX-License-Identifier: Apache-2.0

import ReactionNetworks

/// Reads SBML of Levels 2 and 3.
struct DocumentReader {
  private var document = Document()

  static func read(_ bytes: [UInt8]) throws(SBMLError) -> Document {
    try read(try ElementReader.read(bytes))
  }

  static func read(_ root: Element) throws(SBMLError) -> Document {
    guard root.name == "sbml" else {
      throw .malformed(line: root.line, "the file is not SBML: it begins with <\(root.name)>")
    }
    var reader = DocumentReader()
    try reader.readVersion(root)
    try refusePackages(root)
    guard let model = root.first("model") else {
      throw .malformed(line: root.line, "there is no <model> in the file")
    }
    try reader.read(model: model)
    return reader.document
  }

  private mutating func readVersion(_ root: Element) throws(SBMLError) {
    guard let level = Int(try root.required("level")),
      let version = Int(try root.required("version"))
    else {
      throw .malformed(line: root.line, "level and version of <sbml> must be whole numbers")
    }
    guard level == 2 || level == 3 else {
      throw .unsupported("SBML Level \(level). Convert the model to Level 3.")
    }
    document.level = level
    document.version = version
  }

  /// A package that says of itself that the model means something else without it.
  private static func refusePackages(_ root: Element) throws(SBMLError) {
    for (key, value) in root.attributes.sorted(by: { $0.key < $1.key })
    where key.hasSuffix(":required") || key.hasSuffix("required") {
      guard value.trimmed == "true" || value.trimmed == "1" else { continue }
      let prefix = key.split(separator: ":").first.map(String.init) ?? key
      throw .unsupported("the SBML package \"\(prefix)\", which the model requires")
    }
  }

  private mutating func read(model: Element) throws(SBMLError) {
    try refuseUnknownParts(of: model)
    document.conversionFactor = model.attributes["conversionFactor"]
    document.functions = try each(
      model.list("listOfFunctionDefinitions", of: "functionDefinition"), function)
    document.compartments = try each(
      model.list("listOfCompartments", of: "compartment"), compartment)
    document.species = try each(model.list("listOfSpecies", of: "species"), species)
    document.parameters = try each(model.list("listOfParameters", of: "parameter"), parameter)
    document.initialAssignments = try compact(
      model.list("listOfInitialAssignments", of: "initialAssignment"), initialAssignment)
    document.rules = try compact(
      model.list("listOfRules", of: "assignmentRule", "rateRule", "algebraicRule"), rule)
    document.reactions = try each(model.list("listOfReactions", of: "reaction"), reaction)
    document.events = try eventList(model.list("listOfEvents", of: "event"))
  }

  /// What a model may hold besides what is read here: units and checks, which change no value.
  private static let otherParts: Set = [
    "listOfUnitDefinitions", "listOfConstraints", "listOfCompartmentTypes", "listOfSpeciesTypes",
  ]

  private static let parts: Set = [
    "listOfFunctionDefinitions", "listOfCompartments", "listOfSpecies", "listOfParameters",
    "listOfInitialAssignments", "listOfRules", "listOfReactions", "listOfEvents",
  ]

  private func refuseUnknownParts(of model: Element) throws(SBMLError) {
    var seen: Set<String> = []
    for part in model.children where part.namespace == model.namespace && !part.isForReaders {
      guard Self.parts.contains(part.name) || Self.otherParts.contains(part.name) else {
        throw .malformed(line: part.line, "<\(part.name)> does not belong into <model>")
      }
      guard seen.insert(part.name).inserted else {
        throw .malformed(line: part.line, "<\(part.name)> stands twice in <model>. Join the two.")
      }
    }
  }

  private var isLevelThree: Bool { document.level == 3 }

  private func compartment(_ element: Element) throws(SBMLError) -> Document.Compartment {
    Document.Compartment(
      id: try element.required("id"),
      dimensions: try element.number("spatialDimensions") ?? (isLevelThree ? nil : 3),
      size: try element.number("size"), isConstant: try element.flag("constant", default: true),
      line: element.line)
  }

  private func species(_ element: Element) throws(SBMLError) -> Document.Species {
    Document.Species(
      id: try element.required("id"), compartment: try element.required("compartment"),
      initialAmount: try element.number("initialAmount"),
      initialConcentration: try element.number("initialConcentration"),
      hasOnlySubstanceUnits: try element.flag("hasOnlySubstanceUnits", default: false),
      isBoundary: try element.flag("boundaryCondition", default: false),
      isConstant: try element.flag("constant", default: false),
      conversionFactor: element.attributes["conversionFactor"], line: element.line)
  }

  private func parameter(_ element: Element) throws(SBMLError) -> Document.Parameter {
    Document.Parameter(
      id: try element.required("id"), value: try element.number("value"),
      isConstant: try element.flag("constant", default: true), line: element.line)
  }

  private func function(_ element: Element) throws(SBMLError) -> Document.Function {
    let id = try element.required("id")
    guard let lambda = element.first("math")?.children.first else {
      return Document.Function(id: id, arguments: [], body: nil, line: element.line)
    }
    guard lambda.name == "lambda" else {
      throw .malformed(
        line: lambda.line, "the function \(id) must be a <lambda>; found <\(lambda.name)>")
    }
    let names = lambda.children.filter { $0.name == "bvar" }
    let bodies = lambda.children.filter { $0.name != "bvar" }
    guard bodies.count <= 1 else {
      throw .malformed(line: lambda.line, "<lambda> of \(id) must hold one formula")
    }
    return Document.Function(
      id: id, arguments: names.map { $0.first("ci")?.text.trimmed ?? "" },
      body: try bodies.first.map { (body) throws(SBMLError) in try MathReader.formula(body) },
      line: element.line)
  }

  private func initialAssignment(
    _ element: Element
  ) throws(SBMLError) -> Document.InitialAssignment? {
    guard let math = try MathReader.formula(in: element) else { return nil }
    return Document.InitialAssignment(
      symbol: try element.required("symbol"), math: math, line: element.line)
  }

  private func rule(_ element: Element) throws(SBMLError) -> Document.Rule? {
    guard let math = try MathReader.formula(in: element) else { return nil }
    let kind: Document.Rule.Kind
    switch element.name {
    case "assignmentRule": kind = .assignment(try element.required("variable"))
    case "rateRule": kind = .rate(try element.required("variable"))
    default: kind = .algebraic
    }
    return Document.Rule(kind: kind, math: math, line: element.line)
  }
}

/// `compactMap` with a typed error.
func compact<Part, Result, Failure: Error>(
  _ parts: [Part], _ transform: (Part) throws(Failure) -> Result?
) throws(Failure) -> [Result] {
  try each(parts, transform).compactMap { $0 }
}
