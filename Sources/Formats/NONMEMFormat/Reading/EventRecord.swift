// SPDX-License-Identifier: Apache-2.0

/// One line of a data file: something given, looked at or reset, or a change of covariates.
public struct EventRecord: Equatable, Sendable {
  /// What a record is (EVID).
  public enum Kind: Int, Sendable {
    case observation = 0
    case dose = 1
    case other = 2
    case reset = 3
    case resetAndDose = 4
  }

  /// The line in the file, from 1.
  public let line: Int
  /// The time on the file's own clock.
  public let time: Double
  public let kind: Kind
  /// What is given; nil unless the record gives something.
  public let dose: DoseRecord?
  /// Where to, or where it is looked (CMT); nil for the model's default.
  public let compartment: CompartmentLabel?
  /// What was measured (DV).
  public let measurement: Double?
  /// Whether there is no measurement here (MDV), whatever stands under DV.
  public let isMissing: Bool
  /// Of what (DVID): a number or a word.
  public let quantity: String?
  /// By which way, and which drug, for the ketamine model.
  public let route: String?
  public let drug: String?

  /// Whether something was measured here.
  public var isMeasured: Bool { kind == .observation && !isMissing && measurement != nil }
  /// Whether every state begins anew (EVID 3 and 4).
  public var isReset: Bool { kind == .reset || kind == .resetAndDose }
}

/// How a file names a compartment.
public enum CompartmentLabel: Equatable, Sendable {
  /// From 1.
  case number(Int)
  case name(String)
}

/// What a record gives, as the file says it (AMT, RATE, DUR, II, ADDL, SS).
public struct DoseRecord: Equatable, Sendable {
  /// How fast it enters.
  public enum Pace: Equatable, Sendable {
    case bolus
    /// RATE: bioavailability changes how long it lasts.
    case rate(Double)
    /// DUR: bioavailability changes how fast it is.
    case duration(Double)
    /// RATE −1: the model's parameter R.
    case modelledRate
    /// RATE −2: the model's parameter D.
    case modelledDuration
  }

  /// What is said of the time before.
  public enum History: Equatable, Sendable {
    /// Nothing.
    case none
    /// SS 1: the dose has always been given, and nothing else has.
    case steadyState
    /// SS 2: it has always been given, besides what else is there.
    case addedSteadyState
  }

  /// 0 only for an infusion that has always run and ends now.
  public let amount: Double
  public let pace: Pace
  /// How many more follow by themselves.
  public let additional: Int
  /// From one to the next; 0 where nothing is repeated.
  public let interval: Double
  public let history: History

  /// Whether this is an infusion that has always run: no amount, a rate, a steady state.
  public var isConstantInfusion: Bool { amount == 0 }
}
