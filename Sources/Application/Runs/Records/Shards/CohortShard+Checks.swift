// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Encodings

// A shard that was changed by hand may have the right checksum: nothing in its header is taken that
// no cohort can have, and nothing is added up, or made room for, before.

extension CohortShard.Header {
  /// Refuses numbers that contradict each other.
  ///
  /// - Throws: ``RunError`` that names the file, and what stands in it.
  func check(in path: String) throws(RunError) {
    let contradiction = partition ?? counts ?? warnings ?? clock ?? words
    guard let (name, found, allowed) = contradiction else { return }
    throw RunError(
      .value, at: .file(path, key: name), found: found, allowed: allowed + "; run the shard again")
  }

  private typealias Contradiction = (name: String, found: String, allowed: String)

  private static func unless(
    _ isAllowed: Bool, _ name: String, _ found: String, _ allowed: String
  ) -> Contradiction? {
    isAllowed ? nil : (name, found, allowed)
  }

  private var partition: Contradiction? {
    let most = CohortFields.mostPatients
    return Self.unless((1...most).contains(cohort), "cohort", "\(cohort)", "1 to \(most)")
      ?? Self.unless((1...cohort).contains(shard.of), "shard.of", "\(shard.of)", "1 to \(cohort)")
      ?? Self.unless(
        (1...shard.of).contains(shard.number), "shard.number", "\(shard.number)",
        "1 to \(shard.of)")
      ?? Self.unless(
        tally.patients == shard.patients(of: cohort).count, "tally.patients", "\(tally.patients)",
        "the \(shard.patients(of: cohort).count) patients of this part")
  }

  /// So many steps no solver makes of one patient; of a whole cohort they can still be added up.
  private static let mostSteps = 1_000_000_000

  private var counts: Contradiction? {
    let most = tally.patients * Self.mostSteps
    let counts = [
      ("acceptedSteps", tally.acceptedSteps), ("rejectedSteps", tally.rejectedSteps),
      ("derivatives", tally.derivatives),
    ]
    guard let (name, count) = counts.first(where: { !(0...most).contains($0.1) }) else {
      return nil
    }
    return ("tally.\(name)", "\(count)", "0 to \(most)")
  }

  private var warnings: Contradiction? {
    let (warned, patients) = (tally.warned, tally.patients)
    let part = shard.patients(of: cohort)
    return Self.unless(
      (0...patients).contains(warned) && (warned > 0) == (tally.firstWarning != nil),
      "tally.warned", "\(warned)", "0 to \(patients), and the first of them")
      ?? Self.unless(
        tally.firstWarning.map { part.contains($0.index) } ?? true, "tally.firstWarning.index",
        "\(tally.firstWarning?.index ?? 0)", "\(part.lowerBound) to \(part.upperBound - 1)")
  }

  private var clock: Contradiction? {
    let times = plan.times
    let isInOrder = zip(times, times.dropFirst()).allSatisfy { $0 < $1 }
    let isFinite = times.allSatisfy { $0.isFinite && $0 >= 0 }
    let cells = times.count.multipliedReportingOverflow(by: plan.observables.count)
    return Self.unless(
      !times.isEmpty && isInOrder && isFinite, "plan.times", "\(times.count) times",
      "one or more, each after the one before")
      ?? Self.unless(
        !cells.overflow && cells.partialValue <= CohortPlan.mostCells, "plan.observables",
        "\(times.count) times of \(plan.observables.count) observables",
        "\(CohortPlan.mostCells) numbers in all")
      ?? Self.unless(
        Set(plan.observables).count == plan.observables.count, "plan.observables",
        "an observable twice", "each once")
      ?? Self.unless(
        plan.endpointTimes.allSatisfy { $0.isFinite && $0 >= 0 }, "plan.endpointTimes",
        plan.endpointTimes.map { NumberText.exact($0) }.joined(separator: ", "), "0 or more")
  }

  /// What can be asked of a cohort.
  private static let formats = ["table", "csv", "json"]
  /// Far more than there are.
  private static let mostEndpoints = 10_000

  private var words: Contradiction? {
    Self.unless(
      format.map { Self.formats.contains($0) } ?? true, "format", (format ?? "").quoted,
      Self.formats.joined(separator: ", "))
      ?? Self.unless(
        endpoints.count <= Self.mostEndpoints, "endpoints", "\(endpoints.count)",
        "up to \(Self.mostEndpoints)")
  }
}
