// SPDX-License-Identifier: Apache-2.0

extension SimulationRecord {
  /// One thing known, or assumed by default, about the patient.
  public struct PatientField: Sendable, Equatable, Codable {
    /// The key of the patient file, as `weight` or `cyp2b6`.
    public var key: String
    public var value: Value
    /// In UCUM; empty for words, `1` for a pure number.
    public var unit: String
    /// Whether nobody gave it.
    public var isDefault: Bool

    public init(_ key: String, _ value: Value, _ unit: String = "", isDefault: Bool) {
      self.key = key
      self.value = value
      self.unit = unit
      self.isDefault = isDefault
    }

    /// A number, one word, or a list of words (drugs taken besides).
    public enum Value: Sendable, Equatable, Codable {
      case number(Double)
      case text(String)
      case list([String])

      /// The number, where it is one.
      var number: Double? {
        guard case .number(let number) = self else { return nil }
        return number
      }
    }
  }

  /// What was given, for people.
  public struct Treatment: Sendable, Equatable, Codable {
    /// The protocol's name, as "Six infusions in twelve days".
    public var name: String
    /// One sentence or more, as "0.5 mg/kg of ketamine (35 mg) iv over 40 min, six times."
    public var words: String

    public init(name: String, words: String) {
      self.name = name
      self.words = words
    }
  }

  /// One dose as it was given.
  public struct Dose: Sendable, Equatable, Codable {
    /// Its start, in hours from the first dose.
    public var time: Double
    /// In `unit`, of the free base.
    public var amount: Double
    public var unit: String
    public var drug: String
    public var route: String
    /// In hours; 0 for a bolus.
    public var duration: Double
    /// How long it is held in the mouth, in hours, and what becomes of the rest; nil if it is not held.
    public var hold: Double?
    public var residue: String?
    /// The steps of an infusion whose rate changes; empty when it is constant.
    public var profile: [Segment]

    public init(
      time: Double, amount: Double, unit: String = "mg", drug: String, route: String,
      duration: Double, hold: Double? = nil, residue: String? = nil, profile: [Segment] = []
    ) {
      self.time = time
      self.amount = amount
      self.unit = unit
      self.drug = drug
      self.route = route
      self.duration = duration
      self.hold = hold
      self.residue = residue
      self.profile = profile
    }
  }

  /// A stretch of an infusion at constant rate.
  public struct Segment: Sendable, Equatable, Codable {
    /// In hours from the dose's start.
    public var start: Double
    /// In hours.
    public var duration: Double
    /// In the dose's unit.
    public var amount: Double

    public init(start: Double, duration: Double, amount: Double) {
      self.start = start
      self.duration = duration
      self.amount = amount
    }

    var numbers: [Double] { [start, duration, amount] }
  }
}
