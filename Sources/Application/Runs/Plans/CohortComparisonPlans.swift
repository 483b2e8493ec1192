// SPDX-License-Identifier: Apache-2.0

package import Cohorts

/// The arms of a comparison in a cohort: the same virtual people in each.
package struct CohortComparisonPlans: Sendable {
  /// One of them.
  package struct Entry: Sendable {
    package let plan: CohortPlan
    /// What it is called.
    package let name: String
  }

  package let entries: [Entry]

  /// - Throws: ``RunError``; what is wrong with another arm stands after its name.
  package init(
    _ request: ComparisonRequest, _ course: CourseRequest, seed: Int, people: [ListedPatient]?,
    isUnknownDrawn: Bool = false
  ) throws(RunError) {
    guard !request.isAtEqualExposure else {
      throw RunError(
        .request,
        """
        found \(field: "equal-exposure") and a cohort, in which everybody would need a dose of her own; \
        give one of the two
        """)
    }
    let who = (people, isUnknownDrawn)
    var entries = [try Self.entry(request.first, course, seed, who)]
    let shared = try course.readingAlike(after: entries[0].plan.regimen)
    for other in request.others {
      do {
        entries.append(try Self.entry(other, shared, seed, who))
      } catch {
        throw error.inside(other.place)
      }
    }
    self.entries = entries
    try ComparisonPlans.checkNames(entries.map { $0.name })
  }

  private static func entry(
    _ arm: ComparisonRequest.Arm, _ course: CourseRequest, _ seed: Int,
    _ who: (people: [ListedPatient]?, isUnknownDrawn: Bool)
  ) throws(RunError) -> Entry {
    let plan = try CohortPlan(
      arm.treatment, arm.patient, arm.model, course, arm.solver, seed: seed, people: who.people,
      isUnknownDrawn: who.isUnknownDrawn)
    return Entry(plan: plan, name: arm.name(of: plan.planned, plan.control))
  }
}
