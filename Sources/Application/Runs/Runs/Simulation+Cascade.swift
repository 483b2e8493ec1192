// SPDX-License-Identifier: Apache-2.0

import Dynamics
import KetamineModel
import Pharmacokinetics

extension Simulation {
  /// The cascade of one patient: the drug's effect alone, as the model has it.
  ///
  /// - Parameters:
  ///   - parts: what is shown, as far as the model gives it.
  ///   - sessions: when sessions start (h).
  /// - Returns: nil where nothing is given, or the course is too short.
  func cascade(of parts: [CascadePart], sessions: [Double]) throws(RunError) -> CascadeRecord? {
    let windows = CascadePart.windows(of: sessions, until: treatment.end)
    let ends = treatment.regimen?.doses.map { $0.end } ?? []
    let grid = CascadeRecord.times(sessions: sessions, ends: ends, until: treatment.end)
    guard !windows.isEmpty, !grid.isEmpty else { return nil }
    let shown = parts.filter { treatment.gives($0.observable) }
    do { return try lanes(of: shown, windows, grid, sessions) } catch { throw RunError(error) }
  }

  private func lanes(
    of parts: [CascadePart], _ windows: [(start: Double, end: Double)], _ grid: [Double],
    _ sessions: [Double]
  ) throws(SolverError) -> CascadeRecord {
    let before = try values(of: parts.map { $0.observable }, at: [0]).map { $0[0] }
    var peaks: [CascadeRecord.Extreme?] = []
    for (part, baseline) in zip(parts, before) {
      peaks.append(
        part.peak(of: try extremes(of: part, in: windows), baseline: baseline, in: windows))
    }
    let times = Set(grid + peaks.compactMap { $0?.time }.filter { $0 >= CascadeRecord.start })
      .sorted()
    let rows = try values(of: parts.map { $0.observable }, at: times)
    return CascadeRecord(
      times: times, sessions: sessions,
      lanes: parts.indices.map { index in
        CascadeRecord.Lane(
          parts[index], unit: parts[index].observable.unit, baseline: before[index],
          values: rows[index], peak: peaks[index])
      })
  }

  private func extremes(
    of part: CascadePart, in windows: [(start: Double, end: Double)]
  ) throws(SolverError) -> [(time: Double, value: Double)] {
    var found: [(time: Double, value: Double)] = []
    for window in windows {
      let extreme =
        part.isLowered
        ? try trough(of: part.observable, from: window.start, to: window.end)
        : try peak(of: part.observable, from: window.start, to: window.end)
      found.append((extreme.time, extreme.value))
    }
    return found
  }
}
