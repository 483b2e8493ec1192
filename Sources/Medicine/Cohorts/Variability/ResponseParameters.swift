// SPDX-License-Identifier: Apache-2.0

import Literature
import Neuroplasticity
public import Quantities

/// That people answer strongly or weakly: a mixture of two groups around the typical person.
///
/// One normal distribution cannot give the published rates. A mean fall of half of the symptoms with
/// the published scatter would make one in two a responder, where two in three were (Murrough 2013);
/// and those who answered ended far from those who did not.
public enum ResponseParameter: Int, ParameterList {
  case strongShare
  case strongShift
  case weakShift

  public var passport: Passport {
    switch self {
    case .strongShare:
      Passport(
        "response.strong.share", "\\pi_{+}", value: 0.5, "1", range: 0...1, .assumed,
        "Share of people who answer strongly", sources: [.murrough2013, .han2016])
    case .strongShift:
      Passport(
        "response.strong.shift", "\\delta_{+}", value: 2.86, "1", range: 0.01...4, .calibrated,
        "By how much their largest effect lies above the typical one, on the logit",
        sources: [.murrough2013, .daly2018])
    case .weakShift:
      Passport(
        "response.weak.shift", "\\delta_{-}", value: -0.9, "1", range: -4...0, .assumed,
        "By how much that of the others lies below it, on the logit",
        sources: [.murrough2013, .han2016])
    }
  }

  /// The parameter of the model in which the groups differ.
  static let parameter = SymptomParameter.maximumEffect
}
