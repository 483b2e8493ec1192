// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Foundation
import ReactionNetworks
import SBMLFormat
import TestSupport

/// The semantic cases of the SBML Test Suite, where they lie beside the repository.
///
/// They are under the LGPL and no part of Kairos: https://github.com/sbmlteam/sbml-test-suite
struct SBMLSuite {
  static let folder = Beside.url("suites/sbml")

  /// The numbers of all cases; none where the suite is missing.
  static let cases: [String] = {
    let path = folder.appendingPathComponent("cases").path
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [])
      .filter { $0.count == 5 && Int($0) != nil }.sorted()
  }()

  /// The cases of a subset, as those without algebraic rules, delay and fast reactions.
  static func subset(_ name: String) throws -> Set<String> {
    let data = try Data(contentsOf: folder.appendingPathComponent("subsets.json"))
    let subsets = try JSONSerialization.jsonObject(with: data) as? [String: [String]]
    return Set(subsets?[name] ?? [])
  }

  /// What became of a case.
  enum Outcome: Equatable {
    case passed
    case refused(String)
    case failed(String)
  }

  /// Runs a case and compares each number: |expected − found| ≤ absolute + relative · |expected|.
  static func outcome(of number: String) throws -> Outcome {
    try outcome(of: number) { try NetworkSimulation(ReactionNetwork(sbml: $0)).run($1) }
  }

  /// The same, run in lanes as a cohort of one.
  static func outcomeInLanes(of number: String) throws -> Outcome {
    try outcome(of: number) { model, request in
      let model = try NetworkCohort(
        try ReactionNetwork(sbml: model), varying: [], showing: request.variables,
        amounts: request.amounts,
        concentrations: request.concentrations)
      let moments = try request.moments()
      var rows = moments.map { [$0] }
      let outcomes = try model.follow([[]], at: moments, tolerance: request.tolerance) {
        rows[$1] += $2
      }
      _ = try outcomes[0].get()
      return rows
    }
  }

  private static func outcome(
    of number: String, _ run: ([UInt8], NetworkSimulation.Request) throws -> [[Double]]
  ) throws -> Outcome {
    let settings = try Settings(number)
    do {
      return try settings.comparison(with: try run(try settings.model(), settings.request))
    } catch let error as SBMLError {
      switch error {
      case .unsupported, .network(.unsupported): return .refused(error.description)
      default: return .failed(error.description)
      }
    } catch let error as NetworkError {
      if case .unsupported = error { return .refused(error.description) }
      return .failed(error.description)
    }
  }

  /// One case: what to run, and what should come out.
  private struct Settings {
    let number: String
    let values: [String: String]

    init(_ number: String) throws {
      self.number = number
      let lines = try Self.text(number, "-settings.txt").split(whereSeparator: \.isNewline)
      let pairs = lines.compactMap { line -> (String, String)? in
        let parts = line.split(separator: ":", maxSplits: 1)
        return parts.count == 2 ? (Self.trimmed(parts[0]), Self.trimmed(parts[1])) : nil
      }
      values = Dictionary(pairs) { _, last in last }
    }

    private static func trimmed(_ text: Substring) -> String {
      text.trimmingCharacters(in: .whitespaces)
    }

    private static func url(_ number: String, _ end: String) -> URL {
      folder.appendingPathComponent("cases/\(number)/\(number)\(end)")
    }

    private static func text(_ number: String, _ end: String) throws -> String {
      String(decoding: try Data(contentsOf: url(number, end)), as: UTF8.self)
    }

    private func list(_ key: String) -> [String] {
      (values[key] ?? "").split(separator: ",").map(Self.trimmed).filter { !$0.isEmpty }
    }

    private func value(_ key: String, _ standard: Double) -> Double {
      values[key].flatMap(Double.init) ?? standard
    }

    var absolute: Double { value("absolute", 1e-7) }
    var relative: Double { value("relative", 1e-4) }

    var request: NetworkSimulation.Request {
      NetworkSimulation.Request(
        start: value("start", 0), duration: value("duration", 0), steps: Int(value("steps", 0)),
        variables: list("variables"), amounts: Set(list("amount")),
        concentrations: Set(list("concentration")),
        tolerance: Tolerance(absolute: absolute * 1e-4, relative: relative * 1e-4))
    }

    /// The file of the highest level and version.
    func model() throws -> [UInt8] {
      for level in ["l3v2", "l3v1", "l2v5", "l2v4", "l2v3", "l2v2", "l2v1"] {
        if let data = try? Data(contentsOf: Self.url(number, "-sbml-\(level).xml")) {
          return [UInt8](data)
        }
      }
      return []
    }

    func comparison(with rows: [[Double]]) throws -> Outcome {
      let lines = try Self.text(number, "-results.csv").split(whereSeparator: \.isNewline)
        .map { $0.split(separator: ",").map(Self.trimmed) }.filter { !$0.isEmpty }
      guard let header = lines.first, lines.count == rows.count + 1 else {
        return .failed("\(rows.count) rows for \(lines.count - 1)")
      }
      let variables = list("variables")
      for (line, row) in zip(lines.dropFirst(), rows) {
        // The first column is the time, whatever a variable is called.
        for (column, (name, text)) in zip(header, line).enumerated() {
          let place = column == 0 ? 0 : variables.firstIndex(of: name).map { $0 + 1 }
          guard let place else { return .failed("no column \(name)") }
          if !agrees(Self.number(text), row[place]) {
            return .failed("\(name) at \(row[0]): \(row[place]) for \(text)")
          }
        }
      }
      return .passed
    }

    private static func number(_ text: String) -> Double {
      switch text {
      case "INF": .infinity
      case "-INF": -.infinity
      default: Double(text) ?? .nan
      }
    }

    private func agrees(_ expected: Double, _ found: Double) -> Bool {
      if expected.isNaN { return found.isNaN }
      if expected.isInfinite { return found == expected }
      return abs(expected - found) <= absolute + relative * abs(expected)
    }
  }
}
