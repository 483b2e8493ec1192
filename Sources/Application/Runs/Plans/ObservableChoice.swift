// SPDX-License-Identifier: Apache-2.0

import Encodings
package import KetamineModel
package import Pharmacokinetics
import Quantities

/// Which observables were asked for, by patterns; a trailing `*` stands for any ending.
package struct ObservableChoice: Equatable, Sendable {
  private let chosen: Set<String>

  /// - Parameters:
  ///   - patterns: as `score.*` and `bdnf`; nil for all.
  ///   - known: the names that there are.
  /// - Throws: ``RunError`` for a pattern that means none of them.
  package init(_ patterns: [String]?, of known: [String]) throws(RunError) {
    guard let patterns else {
      chosen = Set(known)
      return
    }
    var chosen: Set<String> = []
    for pattern in patterns { chosen.formUnion(try Self.names(like: pattern, of: known)) }
    self.chosen = chosen
  }

  package func contains(_ name: String) -> Bool { chosen.contains(name) }

  /// Names with blanks between them, where commas should stand.
  private static func refuseBlanks(in pattern: String, of known: [String]) throws(RunError) {
    let words = pattern.split(separator: " ").map(String.init)
    guard words.count > 1, words.allSatisfy(known.contains) else { return }
    throw RunError(
      .request, at: .field("observables"),
      "found \(pattern.quoted), expected commas between names, as \(words.joined(separator: ","))",
      found: pattern)
  }

  /// More names than this are not repeated in an error.
  private static let mostListed = 20

  /// The names that one pattern means.
  static func names(like pattern: String, of known: [String]) throws(RunError) -> [String] {
    let found = known.filter {
      pattern.hasSuffix("*") ? $0.hasPrefix(pattern.dropLast()) : $0 == pattern
    }
    guard !found.isEmpty else {
      try refuseBlanks(in: pattern, of: known)
      let isNear = !known.near(pattern, .ofRequests).isEmpty
      throw RunError(
        .value, at: .field("observables"), unknown: pattern, among: known,
        listing: known.count > mostListed ? "kairos model observables" : nil,
        "\(pattern.quoted) is \(isNear ? "no observable" : "not modelled"); ")
    }
    return found
  }
}

extension CourseRequest {
  /// What is looked at of the ketamine model, in the order of its list.
  ///
  /// - Parameters:
  ///   - preset: the published model that runs; what it cannot give is refused by name, and not meant
  ///     by `*`.
  ///   - control: the sessions without a drug; the same holds for what is unknown of them.
  package func selection(
    given preset: Preset? = nil, in control: ControlSessions? = nil
  ) throws(RunError) -> [Observable] {
    let available = (preset?.observables ?? Observable.all).filter { control?.gives($0) ?? true }
    let known = Observable.all.map { $0.name }
    if let preset {
      for pattern in observables ?? [] {
        try preset.refuseUnlessGiven(
          try ObservableChoice.names(like: pattern, of: known), of: pattern)
      }
    }
    for pattern in observables ?? [] where control != nil {
      try control?.refuseUnlessGiven(
        try ObservableChoice.names(like: pattern, of: known), of: pattern)
    }
    let choice = try ObservableChoice(observables, of: known)
    return available.filter { choice.contains($0.name) }
  }
}

extension Preset {
  fileprivate func refuseUnlessGiven(
    _ names: [String], of pattern: String
  ) throws(RunError) {
    let given = observables.map { $0.name }
    guard !names.contains(where: given.contains) else { return }
    let ofBlood = given.filter { $0.hasPrefix("plasma.") }.joined(separator: ", ")
    throw RunError(
      .value, at: .field("observables"),
      "\(name) does not give \(pattern); of blood it gives \(ofBlood)", found: pattern,
      allowed: ofBlood)
  }
}
