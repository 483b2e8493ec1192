// SPDX-License-Identifier: Apache-2.0

extension SimulationRecord {
  /// One thing known, or assumed by default, about the patient.
  package struct PatientField: Sendable, Equatable {
    /// The key of the patient file, as `weight` or `cyp2b6`.
    package var key: String
    package var value: Value
    /// In UCUM; empty for words, `1` for a pure number.
    package var unit: String
    /// Whether nobody gave it.
    package var isDefault: Bool

    package init(_ key: String, _ value: Value, _ unit: String = "", isDefault: Bool) {
      self.key = key
      self.value = value
      self.unit = unit
      self.isDefault = isDefault
    }

    /// A number, one word, or a list of words (drugs taken besides).
    package enum Value: Sendable, Equatable {
      case number(Double)
      case text(String)
      case list([String])

      /// The number, where it is one.
      package var number: Double? {
        guard case .number(let number) = self else { return nil }
        return number
      }
    }
  }

  /// What was given, for people.
  package struct Treatment: Sendable, Equatable {
    /// The protocol's name, as "Six infusions in twelve days".
    package var name: String
    /// One sentence or more, as "0.5 mg/kg of ketamine (35 mg) iv over 40 min, six times."
    package var words: String

    package init(name: String, words: String) {
      self.name = name
      self.words = words
    }
  }

  /// One dose as it was given.
  package struct Dose: Sendable, Equatable {
    /// Its start, in hours from the first dose.
    package var time: Double
    /// In `unit`, of the free base.
    package var amount: Double
    package var unit: String
    package var drug: String
    package var route: String
    /// In hours; 0 for a bolus.
    package var duration: Double
    /// How long it is held in the mouth, in hours, and what becomes of the rest; nil if it is not held.
    package var hold: Double?
    package var residue: String?
    /// The steps of an infusion whose rate changes; empty when it is constant.
    package var profile: [Segment]

    package init(
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
  package struct Segment: Sendable, Equatable {
    /// In hours from the dose's start.
    package var start: Double
    /// In hours.
    package var duration: Double
    /// In the dose's unit.
    package var amount: Double

    package init(start: Double, duration: Double, amount: Double) {
      self.start = start
      self.duration = duration
      self.amount = amount
    }

    package var numbers: [Double] { [start, duration, amount] }
  }
}
