// SPDX-License-Identifier: Apache-2.0

import Encodings
import Listings
import Runs

extension SimulationRecord {
  /// The observables that say most in the width of a terminal, those that the course holds; its
  /// first eight where it holds none of them (a selection, another model).
  var telling: [Observable] {
    let wanted = named([
      "plasma.ketamine.venous", "plasma.norketamine.venous", "nmda.occupancy.interneuron",
      "glutamate", "bdnf", "synapse.density", "score.cadss", "pressure.systolic.change",
      "score.madrs",
    ])
    return wanted.isEmpty || course.observables.count <= 8
      ? Array(course.observables.prefix(8)) : wanted
  }

  /// The observables of those names that the course holds, in that order.
  func named(_ names: [String]) -> [Observable] {
    names.compactMap(course.observable)
  }

  /// The course at its telling times, and how much of it is not shown.
  ///
  /// - Parameters:
  ///   - isChosen: whether somebody asked for these columns: then no time is left out, unless there are
  ///     very many.
  ///   - width: how many characters a line may have.
  func courseText(_ columns: [Observable], isChosen: Bool, _ width: Int) -> String {
    guard !columns.isEmpty else { return "" }
    let isWhole = isChosen && course.times.count <= Self.mostRows
    let rows = isWhole ? Array(course.times.indices) : tellingRows
    let cells = columns.map { $0.cells(at: rows) }
    let clock = clock(at: rows)
    let table = TextTable(
      headings: [clock.heading] + columns.map(\.heading),
      rows: rows.indices.map { row in [clock.cells[row]] + cells.map { $0[row] } },
      alignments: Array(repeating: .right, count: columns.count + 1))
    return table.text(within: width) + extent(rows: rows.count, columns: columns.count)
  }

  /// More rows than these are thinned.
  private static let mostRows = 60
  /// From two days on, times are told as people say them.
  private static let longCourse = 48.0

  /// Hours, or `40 min`, `24 h` and `14 d` where the course is long.
  private func clock(at rows: [Int]) -> (heading: [String], cells: [String]) {
    let times = rows.map { course.times[$0] }
    guard course.timeUnit == "h", (course.times.last ?? 0) > Self.longCourse else {
      return (
        ["time", "[\(course.timeUnit)]"], times.map { NumberText.fixed($0, decimals: 2) }
      )
    }
    return (["time"], times.map { NumberText.time(hours: $0) })
  }

  /// A line that says what is left out; nothing when all is shown.
  private func extent(rows: Int, columns: Int) -> String {
    let (times, all) = (course.times.count, course.observables.count)
    guard rows < times || columns < all else { return "" }
    return
      "\nShown: \(rows) of \(times) times, \(columns) of \(all) observables; CSV and JSON hold all."
  }

  /// The rows nearest to the times people ask for: the first day after the first dose closely,
  /// then days, then equal stretches to the end. At most about thirty.
  var tellingRows: [Int] { Self.tellingRows(of: course.times) }

  /// The same for times that are not a course's, of which there is one at least.
  static func tellingRows(of times: [Double]) -> [Int] {
    let (start, end) = (times[0], times[times.count - 1])
    let hours: [Double] = [0, 1 / 6, 1 / 3, 1 / 2, 2 / 3, 1, 1.5, 2, 4, 8, 12, 24, 48, 72]
    let stretch = stretch(for: end - start)
    let stretches = stride(from: stretch, through: end - start, by: stretch)
    let wanted = hours.filter { $0 <= end - start } + stretches + [end - start]
    return Set(wanted.map { row(of: times, nearest: start + $0) }).sorted()
  }

  /// The row whose time is nearest; the times are in order.
  private static func row(of times: [Double], nearest time: Double) -> Int {
    times.indices.min { abs(times[$0] - time) < abs(times[$1] - time) } ?? 0
  }

  /// Days or weeks between the later rows, so that there are at most fifteen of them.
  private static func stretch(for length: Double) -> Double {
    let steps = [24.0, 48, 168, 336, 672, 2016, 4368, 8736]
    return steps.first { length / $0 <= 15 } ?? length / 15
  }
}

extension SimulationRecord.Observable {
  /// The name stacked at its dots, the unit lowest.
  var heading: [String] {
    name.split(separator: ".").map(String.init) + ["[\(unit)]"]
  }

  /// The values with the same number of decimals, so that they line up.
  func cells(at rows: [Int]) -> [String] {
    NumberText.alike(rows.map { values[$0] })
  }
}
