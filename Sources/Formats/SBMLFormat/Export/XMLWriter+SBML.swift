// SPDX-License-Identifier: Apache-2.0

import Encodings
import Quantities
import Scalars

/// The elements of SBML that occur more than once.
extension XMLWriter {
  /// Formulas in MathML.
  mutating func math(_ formula: String) {
    verbatim(
      #"<math xmlns="\#(MathReader.namespace)" xmlns:sbml="\#(MathWriter.unitNamespace)">"#
        + formula + "</math>")
  }

  /// Paragraphs for readers.
  mutating func notes(_ paragraphs: [String]) {
    guard paragraphs.contains(where: { !$0.isEmpty }) else { return }
    element("notes") { markup in
      for paragraph in paragraphs {
        markup.verbatim(
          #"<p xmlns="http://www.w3.org/1999/xhtml">"# + Markup.escaped(paragraph) + "</p>")
      }
    }
  }

  mutating func rule(_ name: String, for variable: String, _ formula: String) {
    element(name, [("variable", variable)]) { $0.math(formula) }
  }

  /// One of the first becomes one of the second; nothing is where no species is given.
  mutating func reaction(
    _ identifier: String, from source: Symbol?, to destination: Symbol, by modifiers: [Symbol],
    _ law: String
  ) {
    element("reaction", [("id", identifier), ("reversible", "false")]) { markup in
      markup.list("listOfReactants", of: source.map { [$0] } ?? []) { $0.participant($1) }
      markup.list("listOfProducts", of: [destination]) { $0.participant($1) }
      markup.list("listOfModifiers", of: modifiers) { markup, modifier in
        markup.element("modifierSpeciesReference", [("species", modifier.identifier)])
      }
      markup.element("kineticLaw") { $0.math(law) }
    }
  }

  private mutating func participant(_ species: Symbol) {
    element(
      "speciesReference",
      [("species", species.identifier), ("stoichiometry", "1"), ("constant", "true")])
  }

  /// True from a time on. It counts as false before the beginning, so that a dose at 0 is given.
  mutating func trigger(at time: Double) {
    element("trigger", [("initialValue", "false"), ("persistent", "true")]) { markup in
      markup.math(MathWriter.apply("geq", Self.clock, MathWriter.number(time, .hour)))
    }
  }

  private static let clock =
    #"<csymbol encoding="text" definitionURL="http://www.sbml.org/sbml/symbols/time">time</csymbol>"#
}

extension OutgoingModel.Variable {
  /// A parameter with its unit and its value, if it has one.
  func write(isConstant: Bool, into markup: inout XMLWriter) {
    var attributes = [("units", UnitDefinitions.identifier(of: unit))]
    if let value { attributes.append(("value", "\(value)")) }
    write("parameter", attributes + [("constant", "\(isConstant)")], into: &markup)
  }

  /// An element of the model with its names, its meaning and what it is elsewhere.
  func write(_ element: String, _ attributes: XMLWriter.Attributes, into markup: inout XMLWriter) {
    let identifier = symbol.identifier
    var names = [("id", identifier), ("name", symbol.name)]
    let metaid = "meta_" + identifier
    if !annotations.isEmpty { names.append(("metaid", metaid)) }
    guard !annotations.isEmpty || !meaning.isEmpty else {
      return markup.element(element, names + attributes)
    }
    markup.element(element, names + attributes) { markup in
      markup.notes([meaning])
      markup.annotate(metaid, with: annotations)
    }
  }
}
