// SPDX-License-Identifier: Apache-2.0

/// The functions that a model defines, to be put in the place of their calls.
struct FunctionLibrary {
  /// A formula may grow to this many parts when its functions are put in.
  static let largestFormula = 200_000

  private let functions: [String: Document.Function]

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
    var expansion = Expansion(functions: functions, line: line)
    return try expansion.expand(math, [:])
  }
}

/// One formula on its way to a formula without calls.
private struct Expansion {
  let functions: [String: Document.Function]
  let line: Int
  /// The functions that are being put in, the outermost first.
  var calls: [String] = []
  var size = 0

  mutating func expand(
    _ math: Document.Math, _ values: [String: Document.Math]
  ) throws(SBMLError) -> Document.Math {
    try count(math)
    switch math {
    case .variable(let name):
      guard let value = values[name] else { return math }
      return try copied(value)
    case .rate(of: let name):
      guard case .variable(let other)? = values[name] else { return math }
      return .rate(of: other)
    case .call(let name, let arguments):
      var expanded: [Document.Math] = []
      for argument in arguments { expanded.append(try expand(argument, values)) }
      return try call(name, expanded)
    default:
      return try math.mapParts { (part) throws(SBMLError) in try expand(part, values) }
    }
  }

  private mutating func call(
    _ name: String, _ arguments: [Document.Math]
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
    calls.append(name)
    defer { calls.removeLast() }
    return try expand(body, Dictionary(zip(function.arguments, arguments)) { first, _ in first })
  }

  /// An argument, which counts each time that it is used.
  private mutating func copied(_ value: Document.Math) throws(SBMLError) -> Document.Math {
    try count(value)
    for part in value.parts { _ = try copied(part) }
    return value
  }

  private mutating func count(_ math: Document.Math) throws(SBMLError) {
    size += 1
    guard size <= FunctionLibrary.largestFormula else {
      throw .unsupported(
        "line \(line): a formula of more than \(FunctionLibrary.largestFormula) parts, once its "
          + "functions are put in")
    }
  }
}
