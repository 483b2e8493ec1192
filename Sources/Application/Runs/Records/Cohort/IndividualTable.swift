// SPDX-License-Identifier: Apache-2.0

package import Cohorts
import Dynamics
import Encodings
import KetamineModel
import Pharmacokinetics
import Quantities
import Scalars

/// The patients of a cohort as a table, one a row: who they are, their own parameters, the endpoints,
/// and how much ketamine and norketamine they were exposed to.
package struct IndividualTable: Sendable {
  /// What stands in one place of the table.
  package enum Cell: Equatable, Sendable {
    case number(Double)
    case text(String)
    case missing
  }

  /// What stands in one place of every row.
  package struct Column: Equatable, Sendable {
    package let name: String
    /// In UCUM; `1` for a pure number; nil for words.
    package let unit: String?
    package let meaning: String

    package init(_ name: String, unit: String? = nil, _ meaning: String) {
      self.name = name
      self.unit = unit
      self.meaning = meaning
    }

    /// As `weight [kg]`.
    package var heading: String { name + (unit.map { " [\($0)]" } ?? "") }
  }

  /// The places of the parameters that differ between people and that run.
  private let varying: [Int]

  package init(_ plan: CohortPlan) {
    varying = plan.citations.parameters.filter { Layout.passports[$0].variability != nil }
  }

  /// The columns, where somebody's results have these endpoints and exposures.
  package func columns(like result: PatientBlock.Result) -> [Column] {
    Self.person
      + varying.map { place in
        let passport = Layout.passports[place]
        return Column(passport.name, unit: passport.unit, passport.meaning)
      } + Self.columns(ofAll: result.endpoints)
      + result.exposures.flatMap { Self.columns(of: $0) }
  }

  /// One patient, in the order of the columns.
  package func row(_ result: PatientBlock.Result) -> [Cell] {
    Self.cells(of: result.patient)
      + varying.map { .number(result.treatment.parameters.values[$0]) }
      + Self.cells(ofAll: result.endpoints)
      + result.exposures.flatMap { Self.cells(of: $0) }
  }
}

// MARK: The person

extension IndividualTable {
  private static let person: [Column] = [
    Column("id", "the number in the cohort, or the name in the table of patients"),
    Column("weight", unit: "kg", "body weight"), Column("height", unit: "cm", "height"),
    Column("age", unit: "a", "age"), Column("sex", "sex"),
    Column("baseline.madrs", unit: "1", "MADRS total before treatment"),
    Column("cyp2b6", "genotype of CYP2B6"), Column("liver", "function of the liver"),
    Column("kidney", "function of the kidneys"), Column("with", "what is taken besides"),
    Column("failed-treatments", unit: "1", "antidepressants that have failed in this episode"),
    Column("hypertension", "whether blood pressure is too high: yes or no"),
    Column("systolic", unit: "mm[Hg]", "systolic pressure before treatment"),
    Column("diastolic", unit: "mm[Hg]", "diastolic pressure before treatment"),
  ]

  private static func cells(of person: VirtualPatient) -> [Cell] {
    let (patient, history) = (person.patient, person.history)
    let taken = patient.comedication.map { $0.description }.joined(separator: ", ")
    return [
      .text(person.id), .number(patient.weight), patient.height.map { .number($0) } ?? .missing,
      .number(patient.age), .text(patient.sex.rawValue), .number(patient.baselineMADRS),
      .text(patient.genotype.name), .text(patient.liver.rawValue), .text(patient.kidney.rawValue),
      taken.isEmpty ? .missing : .text(taken), .number(Double(history.failedTreatments)),
      .text(history.hasHypertension ? "yes" : "no"), .number(history.systolic),
      .number(history.diastolic),
    ]
  }
}

// MARK: Results

extension IndividualTable {
  /// The last one, when half of the best effect is lost, is missing where it never is.
  private static func columns(ofAll endpoints: [Endpoint]) -> [Column] {
    guard !endpoints.isEmpty else { return [] }
    let everybodys = endpoints.filter { $0.kind != .halfLost }
    return everybodys.flatMap { columns(of: $0) } + [
      Column(
        Endpoint.Kind.halfLost.rawValue, unit: Endpoint.Kind.halfLost.unit,
        Endpoint.halfLostDefinition)
    ]
  }

  private static func cells(ofAll endpoints: [Endpoint]) -> [Cell] {
    guard !endpoints.isEmpty else { return [] }
    let lost = endpoints.first { $0.kind == .halfLost }
    return endpoints.filter { $0.kind != .halfLost }.flatMap { cells(of: $0) }
      + [lost.map { .number($0.value) } ?? .missing]
  }

  /// As `change.24h`; of a peak its time as well, which is the patient's own.
  private static func columns(of endpoint: Endpoint) -> [Column] {
    let unit = endpoint.kind.unit
    guard endpoint.kind.isPeak else {
      return [
        Column("\(endpoint.name).\(endpoint.time.shortest)h", unit: unit, endpoint.definition)
      ]
    }
    return [
      Column(endpoint.name, unit: unit, endpoint.definition),
      Column(
        "\(endpoint.name).time", unit: "h",
        "when it is reached; of a peak of a session from its start"),
    ]
  }

  private static func cells(of endpoint: Endpoint) -> [Cell] {
    endpoint.kind.isPeak
      ? [.number(endpoint.value), .number(endpoint.time)] : [.number(endpoint.value)]
  }

  private static func columns(of exposure: PersonalExposure) -> [Column] {
    let (name, unit) = (exposure.observable.name, exposure.observable.unit)
    return [
      Column(name + ".cmax", unit: unit, "highest concentration"),
      Column(name + ".tmax", unit: "h", "when it is reached first"),
      Column(
        name + ".auc", unit: unit.times("h"), "area under the curve from the first dose to the end"),
    ]
  }

  private static func cells(of exposure: PersonalExposure) -> [Cell] {
    [.number(exposure.peak.value), .number(exposure.peak.time), .number(exposure.area)]
  }
}
