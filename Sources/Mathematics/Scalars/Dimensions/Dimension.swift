// SPDX-License-Identifier: Apache-2.0

/// The powers of the base units that a quantity is made of: mg/L is mass¹ · volume⁻¹.
///
/// The base is chosen for pharmacology, not for physics: amount of substance and volume are base
/// dimensions, so that mg, µmol and L do not turn into each other unnoticed.
public struct Dimension: Equatable, Hashable, Sendable {
  /// Mass of drug (mg in the equations).
  public var mass: Int8 = 0
  /// Amount of substance (µmol).
  public var amount: Int8 = 0
  /// Volume (L).
  public var volume: Int8 = 0
  /// Time (h).
  public var time: Int8 = 0
  /// Body weight (kg), kept apart from the mass of drug: mg/kg is not a pure number.
  public var bodyWeight: Int8 = 0
  /// Pressure (mm[Hg]).
  public var pressure: Int8 = 0
  /// Length (cm).
  public var length: Int8 = 0

  public init(
    mass: Int8 = 0, amount: Int8 = 0, volume: Int8 = 0, time: Int8 = 0, bodyWeight: Int8 = 0,
    pressure: Int8 = 0, length: Int8 = 0
  ) {
    self.mass = mass
    self.amount = amount
    self.volume = volume
    self.time = time
    self.bodyWeight = bodyWeight
    self.pressure = pressure
    self.length = length
  }

  /// A pure number.
  public static let one = Dimension()

  public static func * (a: Dimension, b: Dimension) -> Dimension {
    Dimension(
      mass: a.mass + b.mass, amount: a.amount + b.amount, volume: a.volume + b.volume,
      time: a.time + b.time, bodyWeight: a.bodyWeight + b.bodyWeight,
      pressure: a.pressure + b.pressure, length: a.length + b.length)
  }

  public static func / (a: Dimension, b: Dimension) -> Dimension {
    a * b.raised(to: -1)
  }

  /// The dimension of a whole power of a quantity.
  public func raised(to n: Int8) -> Dimension {
    Dimension(
      mass: mass * n, amount: amount * n, volume: volume * n, time: time * n,
      bodyWeight: bodyWeight * n, pressure: pressure * n, length: length * n)
  }
}
