// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Pharmacokinetics
import Quantities

/// Which treatments stand beside the one that the other options describe.
struct ComparisonOptions: ParsableArguments {
  @Option(
    name: .customLong("compare"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      """
      Another treatment of the same patient, repeatable: a protocol file, or what differs from the \
      options above, as route=oral,dose=100mg (dose, route, over, hold, repeat, interval, drug). \
      Another route takes neither --over nor --hold along.
      """,
      valueName: "file.yaml|name=value,..."))
  var others: [String] = []

  @Flag(
    name: .customLong("equal-exposure"),
    help: """
      Scale the doses of each --compare until its area under plasma ketamine is that of the first \
      treatment; doses are rounded to four digits and printed.
      """)
  var isAtEqualExposure = false
}

extension ComparisonOptions {
  /// The most treatments that the colours of a chart tell apart.
  static let most = 8

  /// Whether anything is to be compared.
  ///
  /// - Throws: ``Failure`` for an option without the one that it belongs to.
  func isWanted() throws(Failure) -> Bool {
    guard !others.isEmpty else {
      guard !isAtEqualExposure else {
        throw Failure(.usage, "--equal-exposure needs --compare, as --compare route=oral")
      }
      return false
    }
    guard others.count < Self.most else {
      throw Failure(
        .usage,
        "--compare: found \(others.count + 1) treatments in all, allowed: up to \(Self.most)")
    }
    return true
  }
}

/// One `--compare`: a file, or options that differ.
struct ComparedTreatment {
  private let option: OptionText

  init(_ text: String) {
    option = OptionText("--compare", text)
  }

  /// Whether only a file says what is given.
  var isFile: Bool { !option.text.contains("=") }

  /// An error about this treatment.
  func failure(_ status: ExitStatus, _ problem: String) -> Failure {
    Failure(status, "--compare \(option.text): \(problem)")
  }

  /// The options of this treatment.
  ///
  /// - Throws: ``Failure`` (64) for a name that is no option of a treatment, or that stands twice.
  func options(besides first: TreatmentOptions) throws(Failure) -> TreatmentOptions {
    guard !isFile else { return try file(besides: first) }
    var changes: [(name: TreatmentOptions.Name, value: String)] = []
    for part in option.text.split(separator: ",", omittingEmptySubsequences: false) {
      let (word, value) = try OptionText("--compare", String(part)).assignment(as: "route=oral")
      let name = try OptionText("--compare", word).choice(of: TreatmentOptions.Name.self)
      guard !changes.contains(where: { $0.name == name }) else {
        throw failure(.usage, "\(word) stands twice; give it once")
      }
      changes.append((name, value))
    }
    return first.changed(changes)
  }

  private func file(besides first: TreatmentOptions) throws(Failure) -> TreatmentOptions {
    guard Route(rawValue: option.text) == nil, Drug(rawValue: option.text) == nil else {
      let name = Route(rawValue: option.text) == nil ? "drug" : "route"
      throw option.failure(
        .usage,
        "found \(option.text.quoted), expected a file or what differs, as \(name)=\(option.text)")
    }
    var options = first.empty
    options.file = option.text
    return options
  }
}

extension TreatmentOptions {
  /// What of a schedule can differ.
  enum Name: String, CaseIterable {
    case dose, route, over, hold, `repeat`, interval, drug
  }

  /// None of the options.
  var empty: TreatmentOptions {
    var options = self
    (options.dose, options.route, options.over, options.hold) = (nil, nil, nil, nil)
    (options.count, options.interval, options.file, options.drug) = (nil, nil, nil, nil)
    return options
  }

  /// The same options with some others. What belongs to a route is not taken to another one.
  func changed(_ changes: [(name: Name, value: String)]) -> TreatmentOptions {
    var options = file == nil ? self : empty
    if let route = changes.first(where: { $0.name == .route })?.value, route != self.route {
      (options.over, options.hold) = (nil, nil)
    }
    for (name, value) in changes { options.set(name, to: value) }
    return options
  }

  mutating func set(_ name: Name, to value: String) {
    switch name {
    case .dose: dose = value
    case .route: route = value
    case .over: over = value
    case .hold: hold = value
    case .repeat: count = value
    case .interval: interval = value
    case .drug: drug = value
    }
  }
}
