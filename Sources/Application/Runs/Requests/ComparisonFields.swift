// SPDX-License-Identifier: Apache-2.0

import Encodings
import Pharmacokinetics
import Quantities

/// Which treatments stand beside the one that the other fields describe, as text.
package struct ComparisonFields: Equatable, Sendable {
  /// The field `compare`: each a protocol file, or what differs, as `route=oral,dose=100mg`.
  package var others: [String] = []
  /// The field `equal-exposure`.
  package var isAtEqualExposure = false

  package init() {}

  /// The most treatments that the colours of a chart tell apart.
  private static let most = 8

  /// Whether anything is to be compared.
  ///
  /// - Throws: ``RunError`` for a field without the one that it belongs to.
  package func isWanted() throws(RunError) -> Bool {
    guard !others.isEmpty else {
      guard !isAtEqualExposure else {
        throw RunError(
          .request,
          "\(field: "equal-exposure") needs \(field: "compare"), as \(field: "compare") route=oral")
      }
      return false
    }
    guard others.count < Self.most else {
      throw RunError(
        .request, at: .field("compare"), found: "\(others.count + 1) treatments in all",
        allowed: "up to \(Self.most)")
    }
    return true
  }

  /// The other treatments.
  ///
  /// - Parameter first: the one that they differ from.
  package func treatments(
    besides first: TreatmentFields, _ files: RequestFiles
  ) throws(RunError) -> [ComparisonRequest.Other] {
    try others.map { (text) throws(RunError) in
      let place = RunError.Place.entry(field: "compare", text)
      let fields = try Self.fields(text, at: place, besides: first)
      do throws(RunError) {
        return ComparisonRequest.Other(at: place, try fields.request(files))
      } catch {
        throw error.inside(place)
      }
    }
  }

  private static func fields(
    _ text: String, at place: RunError.Place, besides first: TreatmentFields
  ) throws(RunError) -> TreatmentFields {
    guard text.contains("=") else { return try file(text) }
    var changes: [(name: TreatmentFields.Name, value: String)] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let (word, value) = try FieldText("compare", String(part)).assignment(as: "route=oral")
      let name = try FieldText("compare", word).choice(of: TreatmentFields.Name.self)
      guard !changes.contains(where: { $0.name == name }) else {
        throw RunError(.request, at: place, "\(word) stands twice; give it once")
      }
      changes.append((name, value))
    }
    return first.changed(changes)
  }

  private static func file(_ text: String) throws(RunError) -> TreatmentFields {
    guard Route(rawValue: text) == nil, Drug(rawValue: text) == nil else {
      let name = Route(rawValue: text) == nil ? "drug" : "route"
      throw RunError(
        .request, at: .field("compare"),
        "found \(text.quoted), expected a file or what differs, as \(name)=\(text)", found: text)
    }
    var fields = TreatmentFields()
    fields.file = text
    return fields
  }
}

extension TreatmentFields {
  /// What of a schedule can differ.
  fileprivate enum Name: String, CaseIterable {
    case dose, route, over, hold, `repeat`, interval, drug
  }

  /// The same fields with some others. What belongs to a route is not taken to another one.
  fileprivate func changed(_ changes: [(name: Name, value: String)]) -> TreatmentFields {
    var fields = file == nil ? self : TreatmentFields()
    if let route = changes.first(where: { $0.name == .route })?.value, route != self.route {
      (fields.over, fields.hold) = (nil, nil)
    }
    for (name, value) in changes { fields.set(name, to: value) }
    return fields
  }

  private mutating func set(_ name: Name, to value: String) {
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
