// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Encodings
import KetamineModel
import Pharmacokinetics
import Quantities
import Scalars
import Therapy

extension ArmFields.Name {
  /// How a text that is no file would be written as what differs: `route=nasal` for `intranasal`,
  /// `route=oral,dose=100mg` for `route:oral, dose:100mg`; nil where nothing tells.
  static func assignments(meantBy text: String) -> String? {
    if allCases.contains(where: { $0.rawValue == text }) { return text + "=VALUE" }
    let parts = text.split(separator: ",").map { String($0).withoutOuterSpaces }
    let found = parts.compactMap { separated($0) ?? choice($0) ?? dose($0) }
    return found.isEmpty || found.count < parts.count ? nil : found.joined(separator: ",")
  }

  /// A name and its value with another separator between them: `route:oral`, `block ampa`.
  private static func separated(_ text: String) -> String? {
    guard let end = text.firstIndex(where: { $0 == ":" || $0.isWhitespace }) else { return nil }
    let word = String(text[..<end])
    let value = String(text[text.index(after: end)...]).withoutOuterSpaces
    let names = allCases.map { $0.rawValue }
    guard !value.isEmpty, let name = names.nearest(to: word, .ofRequests) else { return nil }
    return name + "=" + value
  }

  /// A value that one field alone takes.
  private static func choice(_ text: String) -> String? {
    for (name, words) in choices {
      if let word = words.nearest(to: text, .ofRequests) { return name.rawValue + "=" + word }
    }
    // Of what is taken besides nothing is guessed.
    return TakenDrug.names.contains(text) ? with.rawValue + "=" + text : nil
  }

  private static let choices: [(name: Self, words: [String])] = [
    (.route, Route.allCases.map { $0.name }),
    (.drug, Drug.allCases.map { $0.name } + ["none"]),
    (.block, KnockOut.allCases.map { $0.name }),
    (.preset, Preset.allCases.map { $0.rawValue }),
    (.setting, Setting.all.map { $0.name }),
    (.sex, Sex.allCases.map { $0.rawValue }),
  ]

  /// An amount that a dose may have: `1mg/kg`, and not `100kg`.
  private static func dose(_ text: String) -> String? {
    guard let amount = try? FieldText("dose", text).dose() else { return nil }
    return amount.inBase <= Dosing.largestAmount ? dose.rawValue + "=" + text : nil
  }
}

extension RunError {
  /// What is wrong with an arm: where its text was taken for a file that is not there, how what differs
  /// is written.
  ///
  /// - Parameters:
  ///   - text: the arm as it was given.
  ///   - place: where it was given.
  func ofArm(_ text: String, at place: Place) -> RunError {
    guard kind == .unreadable, !text.contains("=") else { return inside(place) }
    guard let meant = ArmFields.Name.assignments(meantBy: text) else {
      return RunError(
        kind, at: place, sentence + "; what differs is written as name=value, as route=oral",
        found: text)
    }
    return RunError(
      .request, at: .field("compare"),
      "found \(text.quoted), expected a file or what differs, as \(meant)", found: text)
  }
}
