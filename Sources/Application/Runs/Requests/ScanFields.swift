// SPDX-License-Identifier: Apache-2.0

import Encodings

/// One parameter, dose or covariate over a range, as text.
package struct ScanFields: Equatable, Sendable {
  /// The field `scan`: as `dose=0.1..1mg/kg/10`.
  package var scan: String?

  package init() {}

  private static let usualCount = 11
  private static let mostValues = 1000
  private static let example = "dose=0.1..1mg/kg/10"
}

extension ScanFields {
  /// What is scanned; nil where nothing is.
  ///
  /// - Parameter arm: what stays the same.
  package func request(
    besides arm: ArmFields, _ files: RequestFiles
  ) throws(RunError) -> ScanRequest? {
    guard let scan else { return nil }
    let (name, range) = try FieldText("scan", scan).assignment(as: Self.example)
    let (first, last, unit, count) = try Self.range(range)
    var values: [ScanRequest.Value] = []
    for index in 0..<count {
      let share = Double(index) / Double(count - 1)
      let number = index == count - 1 ? last : first + share * (last - first)
      let text = number.shortest + (unit.isEmpty ? "" : " " + unit)
      let place = RunError.Place.entry(field: "scan", "\(name)=\(text)")
      let changed = arm.changed([Self.change(name, text)])
      do throws(RunError) {
        values.append(.init(number: number, arm: try changed.request(at: place, files)))
      } catch {
        throw error.inside(place)
      }
    }
    return ScanRequest(name: name, unit: unit.isEmpty ? "1" : unit, values: values)
  }

  /// A field of the request, or else a parameter of the model.
  private static func change(_ name: String, _ text: String) -> (
    name: ArmFields.Name, value: String
  ) {
    let measured: [ArmFields.Name] = [
      .dose, .over, .hold, .repeat, .interval, .weight, .height, .age, .baselineMADRS,
    ]
    guard let field = ArmFields.Name(rawValue: name), measured.contains(field) else {
      return (.set, "\(name)=\(text)")
    }
    return (field, text)
  }

  /// The ends of a range in their common unit, and how many values it has.
  private static func range(
    _ text: String
  ) throws(RunError) -> (first: Double, last: Double, unit: String, count: Int) {
    let (ends, count) = try counted(text)
    guard let dots = ends.firstDots, let first = Measured(ends[..<dots]),
      let last = Measured(ends[ends.index(dots, offsetBy: 2)...])
    else { throw failure("found \(text.quoted), expected FROM..TO or FROM..TO/N, as \(example)") }
    guard first.unit.isEmpty || first.unit == last.unit else {
      throw failure(
        "found \(first.unit.quoted) and \(last.unit.quoted); give both ends in one unit")
    }
    guard first.number != last.number else {
      throw failure("found \(text.quoted): both ends are the same")
    }
    return (first.number, last.number, last.unit, count)
  }

  /// A whole number behind the last slash is the number of values.
  private static func counted(_ text: String) throws(RunError) -> (ends: String, count: Int) {
    guard let slash = text.lastIndex(of: "/"), let count = Int(text[text.index(after: slash)...])
    else { return (text, usualCount) }
    guard (2...mostValues).contains(count) else {
      throw RunError(
        .value, at: .field("scan"), found: "\(count) values", allowed: "2 to \(mostValues)")
    }
    return (String(text[..<slash]), count)
  }

  private static func failure(_ problem: Wording) -> RunError {
    RunError(.request, at: .field("scan"), problem)
  }

  /// A number, and the unit behind it.
  private struct Measured {
    let number: Double
    let unit: String

    init?(_ text: Substring) {
      let text = String(text).withoutOuterSpaces
      var end = text.endIndex
      while end > text.startIndex, Double(text[..<end]) == nil { end = text.index(before: end) }
      guard let number = Double(text[..<end]), number.isFinite else { return nil }
      self.number = number
      unit = String(text[end...]).withoutOuterSpaces
    }
  }
}

extension String {
  /// Where the first two dots in a row stand.
  fileprivate var firstDots: Index? {
    indices.dropLast().first { self[$0] == "." && self[index(after: $0)] == "." }
  }
}
