// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What to measure, from the command line: `measure KIND --name value ...`.
struct Options {
  let kind: String
  private var values: [String: String] = [:]

  init(_ arguments: [String]) throws {
    guard arguments.count > 1, arguments.count.isMultiple(of: 2) else { throw Misuse.usage }
    kind = arguments[1]
    for index in stride(from: 2, to: arguments.count, by: 2) {
      guard arguments[index].hasPrefix("--") else { throw Misuse.usage }
      values[String(arguments[index].dropFirst(2))] = arguments[index + 1]
    }
  }

  func text(_ name: String) -> String? { values[name] }

  func number(_ name: String, default value: Double) throws -> Double {
    guard let text = values[name] else { return value }
    guard let number = Double(text) else { throw Misuse.notANumber(name, text) }
    return number
  }

  func count(_ name: String, default value: Int) throws -> Int {
    Int(try number(name, default: Double(value)))
  }
}

enum Misuse: Error, CustomStringConvertible {
  case usage
  case notANumber(String, String)
  case unreadable(String)
  case missing(String)

  var description: String {
    switch self {
    case .usage:
      "usage: measure one|many|ketamine|sbml|analysis|visits|sprays [--patients N] [--threads T] "
        + "[--rtol R] "
        + "[--repeats K] [--clock wall] [--table FILE.csv] [--reference FILE.bin] "
        + "[--model FILE.xml]"
    case .notANumber(let name, let text): "--\(name) wants a number, found '\(text)'"
    case .missing(let name): "--\(name) is missing"
    case .unreadable(let file):
      "'\(file)' cannot be read; run Benchmarks/compare.py, which makes it"
    }
  }
}
