// SPDX-License-Identifier: Apache-2.0

import Pharmacokinetics
import Quantities
import Scalars
import Therapy

/// What is given, as text: one dose or a simple schedule, or a protocol by the name of its file.
package struct TreatmentFields: Equatable, Sendable {
  /// As `0.5mg/kg`.
  package var dose: String?
  /// As `iv`.
  package var route: String?
  package var over: String?
  package var hold: String?
  /// The field `repeat`: the number of doses in all.
  package var count: String?
  package var interval: String?
  /// The field `protocol`: a file.
  package var file: String?
  /// `none` stands for the control of the setting.
  package var drug: String?

  package init() {}

  /// Whether anything at all is given.
  package var isGiven: Bool { self != TreatmentFields() }

  private var isControl: Bool { drug == "none" }
}

extension TreatmentFields {
  /// The treatment that the fields describe.
  package func request(_ files: RequestFiles) throws(RunError) -> TreatmentRequest {
    switch (dose, file) {
    case (let dose?, nil):
      return TreatmentRequest(try schedule(FieldText("dose", dose)), isControl: isControl)
    case (nil, let file?):
      try refuseBeside(protocolFile: file)
      return TreatmentRequest(.treatment(try files.treatment(file)), isControl: isControl)
    case (.some, .some):
      throw RunError(
        .request, "found \(field: "dose") and \(field: "protocol"); give one of the two")
    case (nil, nil):
      throw RunError(
        .request,
        """
        nothing is given; use \(field: "dose"), as in \(field: "dose") 0.5mg/kg \
        \(field: "route") iv, or \(field: "protocol")
        """)
    }
  }

  private func schedule(_ dose: FieldText) throws(RunError) -> TreatmentRequest.Plan {
    guard let route else {
      throw RunError(
        .request, "\(field: "dose") needs \(field: "route"); allowed: \(Self.routes)")
    }
    if count == nil, interval != nil {
      throw RunError(
        .request, "\(field: "interval") needs \(field: "repeat"), the number of doses in all")
    }
    let over = try time("over", over, usual: "min")
    let amount = try dose.dose(over: over)
    guard amount.value > 0 else {
      throw dose.failure(.value, found: amount.description, allowed: "more than 0")
    }
    let path = try FieldText("route", route).choice(of: Route.self)
    let holding = try time("hold", hold, usual: "min")
    let number = try count.map { (text) throws(RunError) in try FieldText("repeat", text).count() }
    let interval = try time("interval", interval, usual: "d")
    if let number, number > 1, interval == nil {
      throw RunError(
        .request,
        """
        \(field: "repeat") \(number) needs \(field: "interval"), from the start of one dose to the \
        start of the next, as 2d
        """)
    }
    let schedule: FixedSchedule
    do {
      schedule = try FixedSchedule(
        dose: amount, route: path, over: over, holding: holding, count: number ?? 1,
        interval: interval)
    } catch {
      throw RunError(ofSchedule: error)
    }
    return .schedule(schedule, of: try drugChoice())
  }

  private func time(
    _ name: String, _ text: String?, usual: String
  ) throws(RunError) -> Quantity? {
    try text.map { (text) throws(RunError) in
      try FieldText(name, text).quantity(of: Dimension(time: 1), usual: usual)
    }
  }

  private func drugChoice() throws(RunError) -> Drug {
    guard let drug, !isControl else { return .ketamine }
    if let known = Drug(rawValue: drug) { return known }
    throw RunError(
      .request, at: .field("drug"), unknown: drug, among: Drug.allCases.map { $0.name } + ["none"])
  }

  /// A protocol says all of this itself.
  private func refuseBeside(protocolFile file: String) throws(RunError) {
    let others = [
      ("route", route), ("over", over), ("hold", hold), ("repeat", count),
      ("interval", interval), ("drug", isControl ? nil : drug),
    ]
    if let other = others.first(where: { $0.1 != nil }) {
      throw RunError(
        .request,
        "found \(field: "protocol") and \(field: other.0); \(file) says that, give it only there")
    }
  }

  private static var routes: String { Route.allCases.map { $0.name }.joined(separator: ", ") }
}
