// SPDX-License-Identifier: Apache-2.0

public import Pharmacokinetics

/// The times at which results are shown. They cost no steps: the solver does not know them.
public enum OutputGrid {
  /// The default: around every dose its start and end, every ten minutes for four hours, hourly for
  /// two days; every twelve hours throughout; and the end. In h, ascending.
  public static func standard(for regimen: Regimen?, until end: Double) -> [Double] {
    var times = multiples(of: GridSpacing.coarse, upTo: end)
    for dose in regimen?.doses ?? [] {
      times += [dose.time, dose.end]
      let fine = GridSpacing.fineEnd * GridSpacing.finePerHour
      times += (0...fine).map { dose.time + Double($0) / Double(GridSpacing.finePerHour) }
      times += (0...GridSpacing.hourlyEnd).map { dose.time + Double($0) }
    }
    return ascending(times.filter { end - $0 >= GridSpacing.resolution }) + [end]
  }

  /// Counted, not added up, so that round-off does not grow.
  private static func multiples(of spacing: Double, upTo end: Double) -> [Double] {
    (0...Int((end / spacing).rounded(.down))).map { Double($0) * spacing }
  }

  /// In ascending order, times that differ only by round-off once.
  private static func ascending(_ times: [Double]) -> [Double] {
    var result: [Double] = []
    for time in times.sorted() {
      if let last = result.last, time - last < GridSpacing.resolution { continue }
      result.append(time)
    }
    return result
  }
}
