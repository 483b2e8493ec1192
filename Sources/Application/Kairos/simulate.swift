// SPDX-License-Identifier: Apache-2.0

public import Cohorts
public import KetamineModel
import Runs
public import Therapy

/// Follows a treatment in one person.
///
///     let course = try Kairos.simulate(plan, in: patient, until: .weeks(6))
///     print(course[.madrs, at: .hours(24)], course.peak(of: .plasma(.ketamine)).time)
///
/// - Parameters:
///   - treatment: the doses, as they are ordered for anybody.
///   - patient: who is treated.
///   - model: with what is changed in it.
///   - end: from the first dose, not before the last one.
///   - endpoints: when response, remission and change are read; the end unless given.
///   - isControl: whether the sessions take place without the drug, with what the model's setting has
///     in its place.
///   - seed: the key of the raters' errors, where a setting has raters.
/// - Throws: ``KairosError`` for what the drug, the patient or the model refuses.
public func simulate(
  _ treatment: TreatmentProtocol, in patient: Patient, under model: Model = .standard,
  until end: Time, endpoints: Time? = nil, withoutDrug isControl: Bool = false, seed: Int = 1
) throws(KairosError) -> TreatmentCourse {
  do {
    let plan = try TreatmentPlan(
      TreatmentRequest(.treatment(treatment), isControl: isControl), patient,
      model.request(for: patient))
    return try TreatmentCourse(
      TreatmentRun(
        plan, CourseRequest(until: end.asked, endpointTimes: [(endpoints ?? end).asked]), seed: seed
      ))
  } catch {
    throw KairosError(error)
  }
}

/// Follows a treatment in many people, on all processors.
///
///     let people = try Kairos.simulate(
///       plan, in: .cohort(of: 10_000, like: patient, seed: 1), until: .weeks(6))
///     print(people[.madrs].median, people.response.interval)
///
/// Which numbers come out depends neither on the number of threads nor on the processor's speed.
///
/// - Parameters:
///   - treatment: the doses, as they are ordered for anybody.
///   - people: who is treated.
///   - model: with what is changed in it.
///   - end: from the first dose, not before the last one.
///   - spacing: of the times at which results can be read; around every dose, and every twelve
///     hours, unless given.
///   - endpoints: when response, remission and change are read; the end unless given.
///   - observables: what is looked at; everything unless given, which needs most memory.
///   - isControl: whether the sessions take place without the drug, with what the model's setting has
///     in its place.
/// - Throws: ``KairosError`` for what the drug, a patient or the model refuses.
public func simulate(
  _ treatment: TreatmentProtocol, in people: VirtualCohort, under model: Model = .standard,
  until end: Time, every spacing: Time? = nil, endpoints: Time? = nil,
  looking observables: [Observable]? = nil, withoutDrug isControl: Bool = false
) throws(KairosError) -> CohortCourse {
  try people.check()
  let plan: CohortPlan
  do {
    plan = try CohortPlan(
      TreatmentRequest(.treatment(treatment), isControl: isControl), people.reference,
      model.request(for: people.reference),
      CourseRequest(
        until: end.asked, every: spacing?.asked, endpointTimes: [(endpoints ?? end).asked],
        observables: observables.map { $0.map { $0.name } }),
      SolverRequest(), seed: people.seed, people: people.listed,
      isUnknownDrawn: people.isUnknownDrawn)
  } catch {
    throw KairosError(error)
  }
  return try CohortCourse(plan, people)
}

extension Model {
  /// The changes of a patient's own come first.
  fileprivate func request(for patient: Patient) throws(RunError) -> ModelRequest {
    var request = request
    let (own, general) = (patient.overrides, request.overrides)
    do {
      request.overrides = try ModelOverrides(
        sets: own.sets + general.sets, switches: own.switches + general.switches,
        blocks: own.blocks + general.blocks)
    } catch {
      throw RunError(error)
    }
    return request
  }
}

extension Time {
  fileprivate var asked: CourseRequest.Time { CourseRequest.Time(quantity) }
}
