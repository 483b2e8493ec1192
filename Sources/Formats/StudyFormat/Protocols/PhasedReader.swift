// SPDX-License-Identifier: Apache-2.0

import Pharmacokinetics
import Quantities
import Therapy

/// Reads a protocol in phases, with its rules.
struct PhasedReader {
  private let fields: FieldMapping
  private let drug: Drug

  init(_ fields: FieldMapping, drug: Drug) {
    (self.fields, self.drug) = (fields, drug)
  }

  /// - Parameter list: the field `phases`.
  /// - Throws: ``StudyFormatError`` at the field that is at fault.
  func treatment(_ list: Field) throws(StudyFormatError) -> PhasedTreatment {
    if let sessions = fields["sessions"] {
      throw sessions.failure("found phases and sessions; sessions stand within phases")
    }
    let cap = try fields["cap"].map { field throws(StudyFormatError) in
      try field.quantity(ofAny: Session.doseDimensions, usual: "mg")
    }
    let phaseFields = try list.list()
    let ruleFields = try fields["rules"]?.list() ?? []
    let phases = try phases(phaseFields)
    let rules = try ruleFields.map { field throws(StudyFormatError) in
      try RuleReader(field, cap: cap).rule()
    }
    let (monitoring, beside) = (try monitoring(), try beside())
    do throws(ProtocolFault) {
      return try PhasedTreatment(
        drug: drug, phases: phases, rules: rules, monitoring: monitoring, cap: cap, beside: beside)
    } catch {
      throw try place(of: error, list, phaseFields, ruleFields).failure(error.problem)
    }
  }

  private func phases(_ list: [Field]) throws(StudyFormatError) -> [Phase] {
    var (order, phases) = (OrderFields().overlaid(by: fields), [Phase]())
    for field in list {
      let isFirst = !phases.contains { $0.hasSessions }
      let reader = try PhaseReader(field, after: order, isFirst: isFirst)
      phases.append(try reader.phase(of: drug))
      order = reader.order
    }
    return phases
  }

  private func monitoring() throws(StudyFormatError) -> [Monitoring] {
    try fields["monitoring"]?.list().map { field throws(StudyFormatError) in
      try MonitoringReader(field).monitoring()
    } ?? []
  }

  private func beside() throws(StudyFormatError) -> [StartedTreatment] {
    var started: [StartedTreatment] = []
    for field in try fields["beside"]?.list() ?? [] {
      started += try OtherTreatmentReader(field).started()
    }
    return started
  }

  /// The field that is at fault.
  private func place(
    of fault: ProtocolFault, _ list: Field, _ phases: [Field], _ rules: [Field]
  ) throws(StudyFormatError) -> Field {
    let owner =
      switch fault.place {
      case .whole: list
      case .phase(let index): phases[index]
      case .rule(let index): rules[index]
      }
    guard owner.isMapping else { return owner }
    let own = try FieldMapping(owner, keys: nil)
    return fault.keys.compactMap { own[$0] }.first ?? fault.keys.compactMap { fields[$0] }.first
      ?? owner
  }
}
