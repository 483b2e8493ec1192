// SPDX-License-Identifier: Apache-2.0

import Encodings
import Runs

/// A number that is told large, with what it means, leading to the chart that it is read from.
struct Tile {
  let name: String
  let value: String
  var unit = ""
  /// Sentences under the number.
  var meanings: [String] = []
  /// The charts that show it; the page links to the first that it holds.
  var charts: [String] = []

  func markup(linkingTo held: Set<String>) -> Markup {
    tag("div", ["class": "tile"]) {
      tag("p", ["class": "tile-name"]) {
        if let chart = charts.first(where: held.contains) {
          tag("a", ["href": "#\(chart)"]) { name }
        } else {
          name
        }
      }
      tag("p", ["class": "tile-value"]) {
        value
        if !unit.isEmpty { tag("span", ["class": "tile-unit"]) { " " + unit } }
      }
      meanings.map { meaning in tag("p", ["class": "tile-meaning"]) { meaning } }
    }
  }
}

extension Tile {
  /// Tiles that belong together.
  struct Group {
    /// Nil where the section's title says it all.
    let title: String?
    let tiles: [Tile]

    func markup(linkingTo held: Set<String>) -> [Markup] {
      let heading = title.map { title in [tag("h3") { title }] } ?? []
      return heading + [tag("div", ["class": "tiles"]) { tiles.map { $0.markup(linkingTo: held) } }]
    }
  }

  /// The tiles of a page.
  static func groups(of record: PageRecord) -> [Group] {
    if let likely = record.likely { return Self.likely(likely, record) }
    let numbers = outcomes(of: record) + measurements(of: record)
    return numbers.isEmpty ? [] : [Group(title: nil, tiles: numbers)]
  }

  /// The answer first: which share of people like her respond; then what is expected of her.
  private static func likely(
    _ likely: SimulationRecord.Likely, _ record: PageRecord
  ) -> [Group] {
    let groups = likely.settings.map { setting in
      Group(
        title: setting.map { "In the setting " + $0 } ?? "The drug alone",
        tiles: likely.shares(of: "response", in: setting).map { share in
          Tile(
            share, likely.shares(of: "remission", in: setting).first { $0.time == share.time })
        })
    }
    let expected = changes(of: record) + measurements(of: record)
    return groups + [Group(title: "Expected of this patient", tiles: expected)]
  }

  /// How far the score of this patient has fallen at each time.
  private static func changes(of record: PageRecord) -> [Tile] {
    record.endpoints.filter { $0.name == "change" }.map { change in
      let ends = record.baselineMADRS.map { baseline in
        [baseline, baseline + change.value].map { NumberText.typographic($0) }
      }
      return Tile(
        name: "MADRS at \(change.timeWords)", value: ends.map { $0[1] } ?? change.valueWords,
        unit: ends.map { "from " + $0[0] } ?? change.unitWords,
        meanings: ["A change of \(change.valueWords) points"], charts: ["course-madrs"])
    }
  }

  private init(
    _ response: SimulationRecord.Likely.Share, _ remission: SimulationRecord.Likely.Share?
  ) {
    self.init(
      name: "Response at \(NumberText.time(hours: response.time))", value: response.shareWords,
      unit: "of people like her",
      meanings: [
        "Respond: \(response.definition). 95 % interval \(response.intervalWords)."
      ]
        + (remission.map {
          ["Remission: \($0.shareWords) (\($0.intervalWords)), \($0.definition)."]
        } ?? []),
      charts: ["course-madrs"])
  }

  /// One tile for each time at which outcomes are read: response large, the rest beneath.
  private static func outcomes(of record: PageRecord) -> [Tile] {
    let moods = record.endpoints.filter { $0.isOfMood }
    let times = Set(moods.map(\.time)).sorted()
    let baseline = record.isCohort ? nil : record.baselineMADRS
    return times.compactMap { time in
      let own = moods.filter { $0.time == time }
      guard let first = own.first else { return nil }
      return Tile(
        name: "\(first.label) at \(first.timeWords)", value: first.valueWords,
        unit: first.unitWords,
        meanings: [first.meaningWords] + own.dropFirst().map { $0.sentence(from: baseline) },
        charts: ["course-outcomes", "course-madrs"])
    }
  }

  /// One for each number that has a time of its own.
  private static func measurements(of record: PageRecord) -> [Tile] {
    record.endpoints.filter { !$0.isOfMood }.map { endpoint in
      Tile(
        name: endpoint.label, value: endpoint.valueWords, unit: endpoint.unitWords,
        meanings: [
          endpoint.unit == "h"
            ? endpoint.meaningWords : "\(endpoint.meaningWords), at \(endpoint.timeWords)"
        ],
        charts: endpoint.charts)
    }
  }
}

extension SimulationRecord.Likely.Share {
  /// As `24 %`, with a decimal where a whole number would tell nothing.
  fileprivate var shareWords: String { Self.percent(proportion, decimals) + " %" }

  /// As `22 to 28 %`.
  fileprivate var intervalWords: String {
    "\(Self.percent(low, decimals)) to \(Self.percent(high, decimals)) %"
  }

  private var decimals: Int { high < 0.1 ? 1 : 0 }

  private static func percent(_ share: Double, _ decimals: Int) -> String {
    NumberText.fixed(100 * share, decimals: decimals)
  }
}
