// SPDX-License-Identifier: Apache-2.0

/// One line of a data file: something given, looked at or reset, or a change of covariates.
package struct EventRecord: Equatable, Sendable {
  /// What a record is (EVID).
  package enum Kind: Int, Sendable {
    case observation = 0
    case dose = 1
    case other = 2
    case reset = 3
    case resetAndDose = 4
  }

  /// The line in the file, from 1.
  package let line: Int
  /// The time on the model's clock: the file's, which goes on where a reset sets the file's back.
  package let time: Double
  /// The time on the file's own clock.
  package let clock: Double
  package let kind: Kind
  /// What is given; nil unless the record gives something.
  package let dose: DoseRecord?
  /// Where to, or where it is looked (CMT); nil for the model's default.
  package let compartment: CompartmentLabel?
  /// What was measured (DV).
  package let measurement: Double?
  /// What stands there in place of a number, such as `BLQ`; it is repeated and says nothing more.
  package let words: String?
  /// Whether there is no measurement here (MDV), whatever stands under DV.
  package let isMissing: Bool
  /// Of what (DVID): a number or a word.
  package let quantity: String?
  /// By which way, and which drug, for the ketamine model.
  package let route: String?
  package let drug: String?

  package init(
    line: Int, time: Double, clock: Double? = nil, kind: Kind, dose: DoseRecord?,
    compartment: CompartmentLabel?, measurement: Double?, words: String? = nil, isMissing: Bool,
    quantity: String?, route: String?, drug: String?
  ) {
    self.line = line
    self.time = time
    self.clock = clock ?? time
    self.kind = kind
    self.dose = dose
    self.compartment = compartment
    self.measurement = measurement
    self.words = words
    self.isMissing = isMissing
    self.quantity = quantity
    self.route = route
    self.drug = drug
  }

  /// Whether something was measured here.
  package var isMeasured: Bool { kind == .observation && !isMissing && measurement != nil }
  /// Whether the file's clock begins anew here.
  func isSetBack(after last: EventRecord) -> Bool { time - clock != last.time - last.clock }
  /// Whether every state begins anew (EVID 3 and 4).
  package var isReset: Bool { kind == .reset || kind == .resetAndDose }
}

/// How a file names a compartment.
package enum CompartmentLabel: Equatable, Sendable {
  /// From 1.
  case number(Int)
  case name(String)
}
