// SPDX-License-Identifier: Apache-2.0

import Encodings
import Instruments
import Runs

extension CascadeRecord.Lane {
  /// The value at the peak with its unit, as `187 ng/mL`, `68 %`, `1.83 × baseline`, `33 → 21.2`.
  var peakWords: String {
    guard let peak else { return "no change" }
    let value = NumberText.typographic(peak.value)
    return switch part.measure {
    case .amount: value + " " + UnitText.displayed(unit)
    case .share: NumberText.typographic(peak.value * 100) + " %"
    case .ratio: value + " × baseline"
    case .points:
      part.isLowered
        ? NumberText.typographic(baseline) + " → " + value
        : value + " of \(CADSS.instrument.range.upperBound)"
    }
  }

  /// The value before the dose, in the same words.
  var baselineWords: String {
    switch part.measure {
    case .amount: NumberText.typographic(baseline) + " " + UnitText.displayed(unit)
    case .share: NumberText.typographic(baseline * 100) + " %"
    case .ratio, .points: NumberText.typographic(baseline)
    }
  }
}

extension CascadeRecord.Extreme {
  /// When, as it fits beside a dot: `41 min`, `11.5 d`, `session 3, 41 min`.
  func shortWords(of part: CascadePart) -> String {
    isTold(bySession: part)
      ? "session \(session), \(NumberText.time(hours: timeInSession))"
      : NumberText.time(hours: time)
  }

  /// When, in a sentence: `41 min after the first dose`, `41 min into session 3`.
  func timeWords(of part: CascadePart) -> String {
    isTold(bySession: part)
      ? "\(NumberText.time(hours: timeInSession)) into session \(session)"
      : "\(NumberText.time(hours: time)) after the first dose"
  }

  private func isTold(bySession part: CascadePart) -> Bool { part.isAcute && session > 1 }
}
