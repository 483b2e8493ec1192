// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Cohorts
import Pharmacokinetics
import Quantities
import StudyFormat
import Therapy

/// What is given: a simple schedule, or a protocol file.
struct TreatmentOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: "One dose, as 0.5mg/kg or 35mg. Nasal esketamine: 28, 56, 84 or 112 mg.")
  var dose: String?

  @Option(
    parsing: .unconditional,
    help: "How it enters the body: iv, im, sc, nasal, sublingual, lozenge, film or oral.")
  var route: String?

  @Option(
    parsing: .unconditional,
    help: "Over how long, for iv and sc, as 40min. Without it a bolus.")
  var over: String?

  @Option(
    parsing: .unconditional,
    help:
      "How long in the mouth, for sublingual, lozenge and film; then swallowed. (default: 10min)")
  var hold: String?

  @Option(
    name: .customLong("repeat"), parsing: .unconditional,
    help: "The number of doses in all. (default: 1)")
  var count: String?

  @Option(
    parsing: .unconditional,
    help: "From the start of one dose to the start of the next, as 2d.")
  var interval: String?

  @Option(
    name: .customLong("protocol"), parsing: .unconditional,
    help: ArgumentHelp("A treatment protocol in place of --dose.", valueName: "file.yaml"))
  var file: String?

  @Option(
    parsing: .unconditional,
    help: """
      ketamine (racemate), esketamine or arketamine; none with --setting: its control in the \
      schedule's sessions. (default: ketamine)
      """)
  var drug: String?
}

extension TreatmentOptions {
  /// The treatment that the options describe.
  func treatment() throws -> TreatmentProtocol {
    switch (dose, file) {
    case (let dose?, nil): return try schedule(OptionText("--dose", dose))
    case (nil, let file?):
      try refuseBeside(protocolFile: file)
      return try TreatmentProtocol(contentsOf: file)
    case (.some, .some):
      throw Failure(.usage, "found --dose and --protocol; give one of the two")
    case (nil, nil):
      throw Failure(
        .usage, "nothing is given; use --dose, as in --dose 0.5mg/kg --route iv, or --protocol")
    }
  }

  private func schedule(_ dose: OptionText) throws -> TreatmentProtocol {
    guard let route else {
      throw Failure(.usage, "--dose needs --route; allowed: " + Route.names)
    }
    if count == nil, interval != nil {
      throw Failure(.usage, "--interval needs --repeat, the number of doses in all")
    }
    let amount = try dose.quantity(ofAny: Session.doseDimensions)
    guard amount.value > 0 else {
      throw dose.failure(.badData, "found \(amount), allowed: more than 0")
    }
    return try FixedSchedule(
      dose: amount,
      route: OptionText("--route", route).choice(of: Route.self),
      over: over.map { try OptionText("--over", $0).quantity(of: .time) },
      holding: hold.map { try OptionText("--hold", $0).quantity(of: .time) },
      count: count.map { try OptionText("--repeat", $0).count() } ?? 1,
      interval: interval.map { try OptionText("--interval", $0).quantity(of: .time) }
    ).treatment(with: drugChoice())
  }

  private func drugChoice() throws(Failure) -> Drug {
    guard let drug, !isControl else { return .ketamine }
    return try OptionText("--drug", drug).choice(of: Drug.self)
  }

  /// Whether the schedule's sessions take place without the drug.
  var isControl: Bool { drug == "none" }

  /// Refuses sessions without a drug where nothing says what happens in them.
  func checkControl(in setting: Setting?) throws(Failure) {
    guard isControl, setting == nil else { return }
    throw Failure(
      .usage,
      "--drug none needs --setting, which says what is given instead; see kairos model settings")
  }

  /// A protocol says all of this itself.
  private func refuseBeside(protocolFile file: String) throws(Failure) {
    let others = [
      ("--route", route), ("--over", over), ("--hold", hold), ("--repeat", count),
      ("--interval", interval), ("--drug", isControl ? nil : drug),
    ]
    if let other = others.first(where: { $0.1 != nil }) {
      throw Failure(
        .usage, "found --protocol and \(other.0); \(file) says that, give it only there")
    }
  }
}

extension Route {
  fileprivate static var names: String { allCases.map { $0.name }.joined(separator: ", ") }
}

extension TreatmentOptions {
  /// Whether anything at all is given.
  var isGiven: Bool {
    [dose, file, route, over, hold, count, interval, drug].contains { $0 != nil }
  }
}
