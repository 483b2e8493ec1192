// SPDX-License-Identifier: Apache-2.0

/// What a parameter carries with it: a parameter is never a bare number.
public struct Passport: Sendable {
  /// The name on the command line, as `ketamine.clearance`.
  public let name: String
  /// The symbol of the equation, in LaTeX without dollar signs.
  public let symbol: String
  /// The typical value, in `unit`.
  public let value: Double
  /// The unit, in UCUM.
  public let unit: String
  /// The standard deviation between people, on the scale beside it; nil where it is not known.
  public let variability: Double?
  /// On which scale people are spread normally around the typical value.
  public let scale: VariabilityScale
  /// The values that are allowed, in `unit`.
  public let range: ClosedRange<Double>
  public let grade: Grade
  /// What it is, in one sentence.
  public let meaning: String
  /// Where the number comes from; a calibrated parameter names what it was tied to.
  public let sources: [Reference]

  public init(
    _ name: String, _ symbol: String, value: Double, _ unit: String, variability: Double? = nil,
    on scale: VariabilityScale = .logarithm, range: ClosedRange<Double>, _ grade: Grade,
    _ meaning: String, sources: [Reference]
  ) {
    self.name = name
    self.symbol = symbol
    self.value = value
    self.unit = unit
    self.variability = variability
    self.scale = scale
    self.range = range
    self.grade = grade
    self.meaning = meaning
    self.sources = sources
  }
}

/// A list of parameters: an enumeration whose cases each have a passport.
public protocol ParameterList: CaseIterable, RawRepresentable, Sendable where RawValue == Int {
  var passport: Passport { get }
}
