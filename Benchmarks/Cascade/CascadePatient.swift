// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Scalars

/// One patient of the benchmark: the parameters, and six infusions in eleven days.
public struct CascadePatient: Sendable {
  /// All parameters, in the order of `CascadeParameter`.
  public var parameters = CascadeParameter.typical

  /// The typical patient.
  public init() {}

  /// A patient of the table, whose columns are the parameters that vary.
  public init(_ row: [Double]) {
    for (parameter, value) in zip(CascadeParameter.varied, row) {
      parameters[parameter.rawValue] = value
    }
  }

  /// The end of the benchmark, h.
  public static let end = 1008.0

  /// Hourly for two weeks, then every twelve hours: 393 times.
  public static let moments =
    (0...336).map(Double.init) + stride(from: 348.0, through: end, by: 12)

  /// The starts of the infusions of 0.5 mg/kg over 40 minutes, h.
  public static let infusions = [0.0, 48, 96, 168, 216, 264]

  func value(_ parameter: CascadeParameter) -> Double { parameters[parameter.rawValue] }

  var initialState: [Double] {
    var state = [Double](repeating: 0, count: CascadeState.count)
    for relative: CascadeState in [.Gab, .Glu, .Am, .Bdnf, .Mtor, .Dmn] {
      state[relative.rawValue] = 1
    }
    let baselines: [(CascadeState, CascadeParameter)] = [
      (.Syn, .S0), (.Mad, .R0), (.SI, .SI0), (.Sbp, .P0), (.HR, .HR0),
    ]
    for (index, parameter) in baselines { state[index.rawValue] = value(parameter) }
    return state
  }

  /// What happens to this patient.
  public var course: Course<Double> {
    let (perKilogram, duration) = (0.5, 40.0 / 60)
    let rate = perKilogram * value(.WT) / duration
    var timeline = Timeline<Double>()
    for start in Self.infusions {
      timeline.infuse(rate, into: CascadeState.A1.rawValue, from: start, to: start + duration)
    }
    return Course(
      from: initialState, end: Self.end, timeline: timeline, showing: Self.moments)
  }
}
