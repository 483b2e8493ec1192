// SPDX-License-Identifier: Apache-2.0

import Literature
public import Quantities

/// By how much readings of blood pressure differ without any drug.
///
/// Chosen so that four weeks of eight sessions with four readings each give the highest rises of the
/// control arms: in people with treated depression 6.1 and 4.9 mm[Hg] on average.
public enum PressureReadingParameter: Int, ParameterList {
  case systolicSession
  case systolicReading
  case diastolicSession
  case diastolicReading
  case readingCorrelation

  public var passport: Passport {
    switch self {
    case .systolicSession:
      Passport(
        "reading.systolic.session", "\\sigma_{sd}", value: 8.5, "mm[Hg]", range: 0...30, .assumed,
        "Standard deviation of systolic pressure between sessions", sources: [.doherty2020])
    case .systolicReading:
      Passport(
        "reading.systolic", "\\sigma_{sr}", value: 6.9, "mm[Hg]", range: 0...30, .assumed,
        "Standard deviation between readings of one session", sources: [.doherty2020])
    case .diastolicSession:
      Passport(
        "reading.diastolic.session", "\\sigma_{dd}", value: 6.3, "mm[Hg]", range: 0...20, .assumed,
        "Standard deviation of diastolic pressure between sessions", sources: [.doherty2020])
    case .diastolicReading:
      Passport(
        "reading.diastolic", "\\sigma_{dr}", value: 5.1, "mm[Hg]", range: 0...20, .assumed,
        "Standard deviation between readings of one session", sources: [.doherty2020])
    case .readingCorrelation:
      Passport(
        "reading.pressure.correlation", "\\rho_{r}", value: 0.55, "1", range: 0...0.95, .assumed,
        "Correlation of both deviations of systolic and diastolic pressure",
        sources: [.doherty2020])
    }
  }
}

/// These numbers, put together for use.
struct PressureErrors: Sendable {
  let systolic: (session: Double, reading: Double)
  let diastolic: (session: Double, reading: Double)
  let correlation: Double

  init(_ parameters: PopulationParameters) {
    systolic = (parameters[.systolicSession], parameters[.systolicReading])
    diastolic = (parameters[.diastolicSession], parameters[.diastolicReading])
    correlation = parameters[.readingCorrelation]
  }
}
