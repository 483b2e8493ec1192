// SPDX-License-Identifier: Apache-2.0

import Encodings
import Quantities
import Scalars

/// The model in SBML Level 3 Version 2 Core.
///
/// Hucka M et al. The Systems Biology Markup Language (SBML): Language Specification for Level 3
/// Version 2 Core Release 2. J Integr Bioinform 2019;16:20190021. doi:10.1515/jib-2019-0021
extension OutgoingModel {
  /// The file. Amounts are species, everything else with an equation is a parameter with a rate
  /// rule; constant inputs are reactions out of nothing, which events start and stop.
  package func sbml() -> String {
    let written = SharedFormulas(targetedFormulas, units: knownUnits)
    var markup = XMLWriter()
    markup.element("sbml", Self.version) { markup in
      markup.element("model", modelAttributes) { markup in
        markup.notes(notes)
        markup.annotate(Self.model, with: annotations)
        definitions(written, into: &markup)
        values(written, into: &markup)
        rules(written, into: &markup)
        network(written, into: &markup)
        events(into: &markup)
      }
    }
    return markup.text
  }

  /// All formulas, each with the unit of what it gives.
  private var targetedFormulas: [(formula: Expression, target: Unit)] {
    let units = knownUnits
    var formulas: [(formula: Expression, target: Unit)] = []
    for reaction in reactions { formulas.append((reaction.rate, .micromolePerHour)) }
    for level in levels {
      let unit = units.named(DerivedUnit(level.variable.unit) / DerivedUnit(.hour))
      formulas.append((level.rate, unit ?? .one))
    }
    for observable in observables {
      formulas.append((observable.formula, observable.variable.unit))
    }
    return formulas
  }

  private static let model = "model"
  private static let body = "body"
  private static let version = [
    ("xmlns", MathWriter.unitNamespace), ("level", "3"), ("version", "2"),
  ]

  private var modelAttributes: XMLWriter.Attributes {
    [
      ("id", Self.model), ("metaid", Self.model), ("name", name),
      ("substanceUnits", UnitDefinitions.identifier(of: .micromole)),
      ("timeUnits", UnitDefinitions.identifier(of: .hour)),
      ("volumeUnits", UnitDefinitions.identifier(of: .litre)),
      ("extentUnits", UnitDefinitions.identifier(of: .micromole)),
    ]
  }

  private var variables: [Variable] {
    amounts + levels.map { $0.variable } + constants + observables.map { $0.variable }
      + inputs.map { $0.variable }
  }

  private var knownUnits: KnownUnits { KnownUnits(variables) }

  /// Units, the one compartment that holds every species, and the species.
  private func definitions(_ written: SharedFormulas, into markup: inout XMLWriter) {
    let units =
      [Unit.micromole, .hour, .litre] + variables.map { $0.unit }
      + written.parts.compactMap { $0.unit }
    UnitDefinitions(units).write(into: &markup)
    markup.element("listOfCompartments") { markup in
      markup.element(
        "compartment",
        [
          ("id", Self.body), ("spatialDimensions", "3"), ("size", "1"),
          ("units", UnitDefinitions.identifier(of: .litre)), ("constant", "true"),
        ])
    }
    markup.list("listOfSpecies", of: amounts) { markup, species in
      let attributes = [
        ("compartment", Self.body), ("initialAmount", "\(species.value ?? 0)"),
        ("substanceUnits", UnitDefinitions.identifier(of: species.unit)),
        ("hasOnlySubstanceUnits", "true"), ("boundaryCondition", "false"), ("constant", "false"),
      ]
      species.write("species", attributes, into: &markup)
    }
  }

  /// Everything that is not an amount.
  private func values(_ written: SharedFormulas, into markup: inout XMLWriter) {
    markup.element("listOfParameters") { markup in
      for constant in constants { constant.write(isConstant: true, into: &markup) }
      let changing =
        levels.map { $0.variable } + inputs.map { $0.variable }
        + observables.map { $0.variable }
      for variable in changing { variable.write(isConstant: false, into: &markup) }
      for part in written.parts {
        let units = part.unit.map { [("units", UnitDefinitions.identifier(of: $0))] } ?? []
        markup.element("parameter", [("id", part.identifier)] + units + [("constant", "false")])
      }
    }
  }

  private func rules(_ written: SharedFormulas, into markup: inout XMLWriter) {
    let rates = written.results.dropFirst(reactions.count).prefix(levels.count)
    let seen = written.results.suffix(observables.count)
    markup.element("listOfRules") { markup in
      for part in written.parts {
        markup.rule("assignmentRule", for: part.identifier, part.formula)
      }
      for (level, formula) in zip(levels, rates) {
        markup.rule("rateRule", for: level.variable.symbol.identifier, formula)
      }
      for (observable, formula) in zip(observables, seen) {
        markup.rule("assignmentRule", for: observable.variable.symbol.identifier, formula)
      }
    }
  }

  private func network(_ written: SharedFormulas, into markup: inout XMLWriter) {
    let species = Set(amounts.map { $0.symbol })
    markup.element("listOfReactions") { markup in
      for (index, reaction) in reactions.enumerated() {
        let modifiers = written.symbols[index].intersection(species)
          .subtracting([reaction.source, reaction.destination])
        markup.reaction(
          "flow_\(index + 1)", from: reaction.source, to: reaction.destination,
          by: modifiers.sorted { $0.id < $1.id }, written.results[index])
      }
      for input in inputs {
        let identifier = input.variable.symbol.identifier
        markup.reaction(
          "flow_" + identifier, from: nil, to: input.target, by: [], MathWriter.name(identifier))
      }
    }
  }

  private func events(into markup: inout XMLWriter) {
    let units = knownUnits
    markup.list("listOfEvents", of: Array(changes.enumerated())) { markup, item in
      let id = "change_\(item.offset + 1)"
      markup.element("event", [("id", id), ("useValuesFromTriggerTime", "true")]) { markup in
        markup.trigger(at: item.element.time)
        markup.list("listOfEventAssignments", of: item.element.assignments) { markup, assignment in
          let variable = [("variable", assignment.symbol.identifier)]
          markup.element("eventAssignment", variable) { markup in
            let unit = units.unit(of: assignment.symbol).flatMap { units.named($0) } ?? .one
            markup.math(SharedFormulas([(assignment.value, unit)], units: units).results[0])
          }
        }
      }
    }
  }
}

extension Unit {
  fileprivate static let micromolePerHour = Unit(baseOf: Dimension(amount: 1, time: -1))
  fileprivate static let micromole = Unit(baseOf: Dimension(amount: 1))
  fileprivate static let litre = Unit(baseOf: Dimension(volume: 1))
}
