// SPDX-License-Identifier: Apache-2.0

/// The analyses of trials that `kairos trial analyse` makes of a table.
package enum TableAnalysisMethod: String, CaseIterable, Sendable {
  case mmrm
  case ancova
  case responders
  case nonResponder = "non-responder"
  case lastObservation = "locf"
  case jumpToReference = "jump-to-reference"
  case copyReference = "copy-reference"
  case copyIncrements = "copy-increments"
  case kaplanMeier = "kaplan-meier"
  case logRank = "log-rank"
  case cox
  case blinding
}

extension TableAnalysisMethod {
  /// The fields without which there is no analysis.
  var needed: [String] {
    switch self {
    case .mmrm, .lastObservation, .jumpToReference, .copyReference, .copyIncrements, .nonResponder:
      ["response", "subject", "visit", "arm", "reference"]
    case .ancova, .responders: ["response", "arm", "reference"]
    case .kaplanMeier, .logRank: ["time", "event", "arm"]
    case .cox: ["time", "event", "arm", "reference"]
    case .blinding: ["response", "arm"]
    }
  }

  /// The fields that it takes besides.
  var taken: [String] {
    switch self {
    case .mmrm: ["baseline", "covariate", "common", "covariance", "covariance-of", "df"]
    case .ancova: ["baseline", "covariate", "subject", "visit", "at"]
    case .lastObservation: ["baseline", "covariate", "at"]
    case .responders: ["baseline", "response-is", "subject", "visit", "at"]
    case .nonResponder: ["baseline", "response-is", "at"]
    case .jumpToReference, .copyReference, .copyIncrements:
      ["baseline", "covariate", "common", "covariance", "covariance-of", "at", "draws", "seed"]
    case .kaplanMeier: ["subject", "reference"]
    case .logRank: ["subject", "reference", "stratum"]
    case .cox: ["subject", "baseline", "covariate", "stratum", "ties"]
    case .blinding: ["subject", "reference"]
    }
  }
}
