// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Instruments
import KetamineModel
import Runs

/// A plan that has been followed.
struct TreatmentRun: Sendable {
  let plan: TreatmentPlan
  let course: CoursePlan
  let simulation: Simulation
  private let clinic: ClinicalCourse

  init(_ plan: TreatmentPlan, _ request: CourseRequest, seed: Int) throws(RunError) {
    self.plan = plan
    course = try CoursePlan(
      request, for: plan.regimen, given: plan.settings.published?.preset, in: plan.control)
    clinic = plan.course(seed: seed)
    do {
      simulation = try Simulation(
        plan.treatment(until: course.end, solver: SolverRequest().solver))
    } catch {
      throw RunError(error)
    }
  }

  /// What is seen of an observable at some times (h).
  func values(of observable: Observable, at times: [Double]) throws(RunError) -> [Double] {
    let row: [Double]
    do { row = try simulation.values(of: [observable], at: times)[0] } catch {
      throw RunError(error)
    }
    return clinic.seen(row, of: observable, at: times)
  }

  /// Response, remission, change and the peaks of side effects.
  func endpoints() throws(RunError) -> [Endpoint] {
    do {
      return try simulation.endpoints(
        at: course.endpointTimes, remission: plan.settings.setting?.remission ?? .standard,
        seen: { clinic.seen($0, of: .madrs, at: $1) },
        expected: { clinic.expected($0, of: .madrs, at: $1) })
    } catch {
      throw RunError(error)
    }
  }
}
