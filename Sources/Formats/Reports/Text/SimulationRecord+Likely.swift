// SPDX-License-Identifier: Apache-2.0

import Encodings
import Listings
import Runs

extension SimulationRecord {
  /// The answer to what a reader asks first, for a terminal: how likely response and remission are.
  var likelyText: String {
    guard let likely else { return "" }
    let settings = likely.settings
    let columns = settings.map { setting in likely.shares.filter { $0.setting == setting } }
    guard let first = columns.first else { return "" }
    let table = TextTable(
      headings: [["how likely"]] + settings.map { [Likely.words(for: $0)] },
      rows: first.indices.map { row in [first[row].words] + columns.map { $0[row].percent } },
      alignments: [.left] + columns.map { _ in .right })
    let remarks = [bestWords, likely.remark].compactMap { $0 }.map {
      $0.wrapped(to: Self.textWidth).joined(separator: "\n")
    }
    return ([table.text] + remarks).joined(separator: "\n")
  }

  /// The best score of the patient herself and what becomes of it; nil where no score is followed.
  private var bestWords: String? {
    guard let lowest = endpoints.first(where: { $0.name == "lowest" }) else { return nil }
    let lost = endpoints.first { $0.name == "half-lost" }
    let loss =
      lost.map { "half of that fall is lost at \($0.words)" }
      ?? "less than half of that fall is lost by the end"
    return "Typical of them: the lowest MADRS is \(lowest.words), at \(lowest.timeWords); \(loss)."
  }
}

extension SimulationRecord.Likely {
  /// As `in murrough-2013`.
  static func words(for setting: String?) -> String { setting.map { "in " + $0 } ?? "drug alone" }

  /// Who was asked, and what is left out.
  var remark: String {
    let people = "Of \(count) people like this patient; 95 % confidence intervals."
    guard settings.contains(nil) else { return people }
    return people + " Drug alone: no expectancy, no contact, no regression to the mean"
      + (settings.count > 1 ? "." : "; a setting adds them.")
  }
}

extension SimulationRecord.Likely.Share {
  /// As `response at 24 h`.
  var words: String { "\(name) at \(NumberText.time(hours: time))" }

  /// As `25 % (22 to 28)`.
  var percent: String {
    let decimals = count < 10_000 && (low == 0 || low >= 0.01) ? 0 : 1
    let text = { (share: Double) in NumberText.fixed(100 * share, decimals: decimals) }
    return "\(text(proportion)) % (\(text(low)) to \(text(high)))"
  }
}
