// SPDX-License-Identifier: Apache-2.0

import Encodings
package import KetamineModel
package import Pharmacokinetics
import Quantities

/// How long somebody is followed, and when and what is looked at; in hours from the first dose.
package struct CoursePlan: Equatable, Sendable {
  package let end: Double
  /// The times of the output, ascending.
  package let times: [Double]
  /// When response, remission and change are read, ascending.
  package let endpointTimes: [Double]
  /// In the order of the model's list.
  package let observables: [Observable]
  /// Whether observables were chosen, rather than all that there are.
  package let isChosen: Bool

  /// - Parameters:
  ///   - regimen: the doses, for the end and the default grid.
  ///   - preset: the published model that runs; what it cannot give is refused by name, and not
  ///     meant by `*`.
  ///   - control: the sessions without a drug; the same holds for what is unknown of them.
  /// - Throws: ``RunError`` at the field that is missing or out of range.
  package init(
    _ request: CourseRequest, for regimen: Regimen, given preset: Preset? = nil,
    in control: ControlSessions? = nil
  ) throws(RunError) {
    end = try request.end(of: regimen)
    times = try request.times(of: regimen, until: end)
    endpointTimes = try request.endpointTimes(of: regimen, until: end)
    observables = try request.selection(given: preset, in: control)
    isChosen = request.observables != nil
  }
}

extension CourseRequest {
  /// The longest course (h), thirty years, and the most times of one output: more was never meant,
  /// and would fill the memory.
  package static let longest = 30 * 8766.0
  package static let mostTimes = 1_000_000.0

  /// The end of the simulation (h), not before the last dose.
  func end(of regimen: Regimen) throws(RunError) -> Double { try end(after: regimen.lastStart) }

  /// The end of the simulation (h), not before a time (h) at which the last dose starts.
  func end(after last: Double) throws(RunError) -> Double {
    guard let until else {
      throw RunError(
        .request, "\(field: "until") is missing: the end, counted from the first dose, as 7d")
    }
    let end = until.hours
    guard end > 0, end <= Self.longest else {
      throw RunError(
        .value, at: .field("until"), found: until.text.quoted,
        allowed: "more than 0, and up to 30 a")
    }
    guard end >= last else {
      let lowest = TimeText.rounded(hours: last, as: until.quantity, isLowest: true)
      throw RunError(
        .value, at: .field("until"),
        """
        found \(until.text.quoted), but the last dose starts at \(lowest); allowed: \(lowest) or later
        """, found: until.text, allowed: "\(lowest) or later")
    }
    return end
  }

  /// The times of the output (h).
  func times(of regimen: Regimen, until end: Double) throws(RunError) -> [Double] {
    guard let every else { return OutputGrid.standard(for: regimen, until: end) }
    let spacing = every.hours
    guard spacing > 0 else {
      throw RunError(
        .value, at: .field("every"), found: every.text.quoted, allowed: "more than 0")
    }
    guard end / spacing <= Self.mostTimes else {
      let lowest = TimeText.rounded(
        hours: end / Self.mostTimes, as: every.quantity, isLowest: true)
      throw RunError(
        .value, at: .field("every"),
        """
        found \(every.text.quoted), which gives more than a million times; allowed: \
        \(lowest) or more for this end
        """, found: every.text)
    }
    return Self.multiples(of: every.quantity, until: end)
  }

  /// 0, the multiples of a time, and the end (h). The multiples are taken in the unit in which the
  /// time was given and rounded once: the seventh of 10 min is 7/6 h.
  private static func multiples(of step: Quantity, until end: Double) -> [Double] {
    let count = Int((end / step.inBase).rounded(.up))
    let times = (0...count).map { Quantity(step.value * Double($0), step.unit).inBase }
    return times.filter { $0 < end * (1 - roundOff) } + [end]
  }

  /// A multiple this close to the end, as a share of it, is the end.
  private static let roundOff = 1e-12

  /// When the endpoints are read (h), ascending. Where nobody says: a day after the first dose, a
  /// day after the last one, and at the end.
  func endpointTimes(of regimen: Regimen, until end: Double) throws(RunError) -> [Double] {
    guard let endpointTimes else {
      let usual = Set([Self.day, regimen.lastStart + Self.day, end])
      return usual.filter { $0 <= end }.sorted()
    }
    for time in endpointTimes where !(0...end).contains(time.hours) {
      throw RunError(
        .value, at: .field("endpoint-time"), found: time.text.quoted,
        allowed: "0 h to the end, " + TimeText.rounded(hours: end, as: time.quantity))
    }
    return endpointTimes.map { $0.hours }.sorted()
  }

  /// h.
  private static let day = 24.0
}
