// SPDX-License-Identifier: Apache-2.0

import Encodings

extension Chart {
  /// The chart in words, for those who cannot see it: the axes, and for each line where it
  /// starts, its highest and lowest value, and where it ends.
  package var summary: String {
    let axes =
      "Line chart of \(vertical.heading)\(vertical.isLogarithmic ? ", logarithmic," : "")"
      + " against \(horizontal.heading)."
    return ([axes] + lines.map(words) + bandsWords + marksWords).joined(separator: " ")
  }

  private func words(_ line: Line) -> String {
    guard let first = line.points.first, let last = line.points.last else {
      return "\(line.label): no values."
    }
    let highest = line.points.max { $0.y < $1.y } ?? first
    let lowest = line.points.min { $0.y < $1.y } ?? first
    return
      "\(line.label): starts at \(NumberText.typographic(first.y)), highest \(words(highest)), "
      + "lowest \(words(lowest)), ends at \(NumberText.typographic(last.y))."
  }

  private func words(_ point: Point) -> String {
    "\(NumberText.typographic(point.y)) at \(NumberText.typographic(point.x))"
  }

  /// Where each band ends.
  private var bandsWords: [String] {
    bands.compactMap { band in
      guard let low = band.low.last, let high = band.high.last else { return nil }
      let label = lines.first { $0.style == band.style }?.label ?? title
      return "\(label), \(bandsLabel): ends at \(NumberText.typographic(low.y)) to "
        + "\(NumberText.typographic(high.y))."
    }
  }

  private var marksWords: [String] {
    let first = marks.filter { !$0.isContinued }
    guard !first.isEmpty else { return [] }
    let starts = first.map { NumberText.typographic($0.start) }.joined(separator: ", ")
    return ["Marked as \(marksLabel): \(starts)."]
  }

  /// The chart as a table: the horizontal value, then one column for each line; empty where a
  /// line has no point. At most about `count` rows, those of the highest and lowest values
  /// among them.
  package func table(rows count: Int) -> (headings: [String], rows: [[String]], isThinned: Bool) {
    let all = Set(lines.flatMap { $0.points.map(\.x) }).sorted()
    let stride = (all.count + count - 1) / max(count, 1)
    let kept = Set(all.indices.filter { $0 % max(stride, 1) == 0 }.map { all[$0] })
      .union(extremes).union(all.suffix(1)).sorted()
    let columns = lines.map { line in
      Dictionary(line.points.map { ($0.x, $0.y) }) { first, _ in first }
    }
    let rows = kept.map { x in
      [NumberText.typographic(x, significant: 5)]
        + columns.map { $0[x].map { NumberText.typographic($0, significant: 4) } ?? "" }
    }
    return ([horizontal.heading] + lines.map(\.label), rows, kept.count < all.count)
  }

  private var extremes: Set<Double> {
    Set(
      lines.flatMap { line in
        [line.points.max { $0.y < $1.y }, line.points.min { $0.y < $1.y }].compactMap { $0?.x }
      })
  }
}
