// SPDX-License-Identifier: Apache-2.0

import ReactionNetworks

/// The functions that a model defines, to be put in the place of their calls.
struct FunctionLibrary {
  /// A formula may grow to this many parts when its functions are put in.
  static let largestFormula = 200_000
  /// And be nested this deep.
  static let deepestFormula = 800
  /// All formulas of a model together may grow by this many parts.
  static let largestGrowth = 400_000

  private let functions: [String: Document.Function]
  private let growth = Growth()

  init(_ functions: [Document.Function]) throws(SBMLError) {
    var known: [String: Document.Function] = [:]
    for function in functions where known.updateValue(function, forKey: function.id) != nil {
      throw .malformed(
        line: function.line, "the function \(function.id) is defined twice. Rename one.")
    }
    self.functions = known
  }

  /// The formula without calls.
  ///
  /// - Throws: `SBMLError` if a function is unknown, calls itself, or has another number of
  ///   arguments; or if the formula becomes too large.
  func expanded(_ math: Document.Math, line: Int) throws(SBMLError) -> Document.Math {
    var expansion = Expansion(functions: functions, line: line, growth: growth)
    return try expansion.expand(math, [:], 0)
  }
}

/// How many parts functions have added to the formulas of a model.
private final class Growth {
  var parts = 0
}

/// One formula on its way to a formula without calls.
private struct Expansion {
  let functions: [String: Document.Function]
  let line: Int
  let growth: Growth
  /// The functions that are being put in, the outermost first.
  var calls: [String] = []
  var size = 0

  /// - Parameter depth: how deep the formula will lie in the whole.
  mutating func expand(
    _ math: Document.Math, _ values: [String: Argument], _ depth: Int
  ) throws(SBMLError) -> Document.Math {
    try count(1, to: depth)
    switch math {
    case .variable(let name):
      guard let value = values[name] else { return math }
      try count(value.size, to: depth + value.depth)
      return value.math
    case .rate(of: let name):
      guard case .variable(let other)? = values[name]?.math else { return math }
      return .rate(of: other)
    case .call(let name, let arguments):
      var expanded: [Argument] = []
      for argument in arguments { expanded.append(Argument(try expand(argument, values, depth))) }
      return try call(name, expanded, depth)
    default:
      return try math.mapParts { (part) throws(SBMLError) in
        try expand(part, values, depth + 1)
      }
    }
  }

  private mutating func call(
    _ name: String, _ arguments: [Argument], _ depth: Int
  ) throws(SBMLError) -> Document.Math {
    guard let function = functions[name] else {
      throw .malformed(line: line, "the function \(name) is not defined")
    }
    guard !calls.contains(name) else {
      throw .malformed(line: function.line, "the function \(name) calls itself")
    }
    guard function.arguments.count == arguments.count else {
      throw .malformed(
        line: line,
        "the function \(name) takes \(function.arguments.count) arguments; found "
          + "\(arguments.count)")
    }
    guard let body = function.body else {
      throw .unsupported("line \(function.line): the function \(name), which has no formula")
    }
    if let rate = function.rate(of: arguments.map { $0.math }) { return rate }
    calls.append(name)
    defer { calls.removeLast() }
    let values = Dictionary(zip(function.arguments, arguments)) { first, _ in first }
    return try expand(body, values, depth + 1)
  }

  private mutating func count(_ parts: Int, to depth: Int) throws(SBMLError) {
    size += parts
    guard size <= FunctionLibrary.largestFormula, depth <= FunctionLibrary.deepestFormula else {
      throw .unsupported(
        "line \(line): a formula of more than \(FunctionLibrary.largestFormula) parts or nested "
          + "deeper than \(FunctionLibrary.deepestFormula), once its functions are put in")
    }
    guard !calls.isEmpty else { return }
    growth.parts += parts
    guard growth.parts <= FunctionLibrary.largestGrowth else {
      throw .unsupported(
        "line \(line): functions that add more than \(FunctionLibrary.largestGrowth) parts to the "
          + "formulas of a model")
    }
  }
}

extension Document.Function {
  /// COPASI writes the rate of a variable in Level 2, which has none, as a function `rateOf` whose
  /// value is not a number; its annotation says Derivative.
  fileprivate func rate(of arguments: [Document.Math]) -> Document.Math? {
    guard id == "rateOf", case .number(let value)? = body, value.isNaN,
      arguments.count == 1, case .variable(let name) = arguments[0]
    else { return nil }
    return .rate(of: name)
  }
}

/// An argument of a call, with how large it is: it counts each time that it is used.
private struct Argument {
  let math: Document.Math
  let size: Int
  let depth: Int

  init(_ math: Document.Math) {
    self.math = math
    (size, depth) = math.extent
  }
}
