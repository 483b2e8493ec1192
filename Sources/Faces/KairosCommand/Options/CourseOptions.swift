// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import KetamineModel
import Pharmacokinetics
import Quantities

/// How long the patient is followed, and when and what is looked at.
struct CourseOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: "The end, counted from the first dose, as 7d. Required by simulate.")
  var until: String?

  @Option(
    parsing: .unconditional,
    help: """
      Spacing of the output, as 10min: 0, its multiples, and the end. Default: close after each \
      dose, every 12 h in between.
      """)
  var every: String?

  @Option(
    name: .customLong("endpoint-time"), parsing: .unconditional,
    help: "When response, remission and change are read, as 24h. (default: the end)")
  var endpointTime: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Only these, in every format, as 'score.*,bdnf'; see kairos model observables.",
      valueName: "name,..."))
  var observables: String?
}

extension CourseOptions {
  /// The longest course (h), thirty years, and the most times of one output: what is more is a slip
  /// of the pen, and would fill the memory.
  static let longest = 30 * 8766.0
  static let mostTimes = 1_000_000.0

  /// The end of the simulation (h), not before the last dose.
  func end(of regimen: Regimen) throws(Failure) -> Double {
    guard let until else {
      throw Failure(.usage, "--until is missing: the end, counted from the first dose, as 7d")
    }
    let option = OptionText("--until", until)
    let end = try option.hours()
    guard end > 0, end <= Self.longest else {
      throw option.failure(
        .badData, "found \(until.quoted), allowed: more than 0, and up to 30 a")
    }
    guard end >= regimen.lastStart else {
      throw option.failure(
        .badData,
        "found \(until.quoted), but the last dose starts at \(regimen.lastStart.shortest) h; "
          + "allowed: \(regimen.lastStart.shortest) h or later")
    }
    return end
  }

  /// The times of the output (h).
  func times(of regimen: Regimen, until end: Double) throws(Failure) -> [Double] {
    guard let every else { return OutputGrid.standard(for: regimen, until: end) }
    let option = OptionText("--every", every)
    let (spacing, step) = (try option.hours(), try option.quantity(of: .time))
    guard spacing > 0 else {
      throw option.failure(.badData, "found \(every.quoted), allowed: more than 0")
    }
    guard end / spacing <= Self.mostTimes else {
      throw option.failure(
        .badData,
        "found \(every.quoted), which gives more than a million times; allowed: "
          + "\((end / Self.mostTimes * 3600).shortest) s or more for this end")
    }
    return Self.multiples(of: step, until: end)
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

  /// When the endpoints are read (h).
  func endpointTime(until end: Double) throws(Failure) -> Double {
    guard let endpointTime else { return end }
    let option = OptionText("--endpoint-time", endpointTime)
    let time = try option.hours()
    guard (0...end).contains(time) else {
      throw option.failure(
        .badData, "found \(endpointTime.quoted), allowed: 0 h to the end, \(end.shortest) h")
    }
    return time
  }

  /// What is looked at, in the order of the model's list; a trailing `*` stands for any ending.
  ///
  /// - Parameter preset: the published model that runs; what it cannot give is refused by name, and
  ///   not meant by `*`.
  func selection(given preset: Preset? = nil) throws(Failure) -> [Observable] {
    let available = preset?.observables ?? Observable.all
    guard let observables else { return available }
    var wanted: Set<Observable> = []
    for part in observables.split(separator: ",", omittingEmptySubsequences: false) {
      let found = try Self.observables(like: String(part).withoutOuterSpaces)
      if let preset { try Self.refuse(found, of: String(part), unlessGivenBy: preset) }
      wanted.formUnion(found)
    }
    return available.filter(wanted.contains)
  }

  private static func refuse(
    _ found: [Observable], of pattern: String, unlessGivenBy preset: Preset
  ) throws(Failure) {
    guard !found.contains(where: { preset.facts.gives($0) }) else { return }
    let given = preset.observables.map { $0.name }.filter { $0.hasPrefix("plasma.") }
    throw OptionText("--observables", pattern).failure(
      .badData,
      "\(preset.name) does not give \(pattern.withoutOuterSpaces); of blood it gives "
        + given.joined(separator: ", "))
  }

  private static func observables(like pattern: String) throws(Failure) -> [Observable] {
    let found = Observable.all.filter { observable in
      pattern.hasSuffix("*")
        ? observable.name.hasPrefix(pattern.dropLast()) : observable.name == pattern
    }
    guard !found.isEmpty else {
      throw OptionText("--observables", pattern).failure(
        .badData,
        "\(pattern.quoted) is no observable; "
          + Names.offer(Observable.all.map { $0.name }, for: pattern))
    }
    return found
  }
}
