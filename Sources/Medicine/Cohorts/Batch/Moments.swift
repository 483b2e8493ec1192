// SPDX-License-Identifier: Apache-2.0

/// When a patient of a cohort is looked at, and what for.
///
/// Output and endpoint have times of their own. Peaks of dissociation and blood pressure are sought
/// minute by minute in the first hours of each session, and at all other moments besides.
struct Moments {
  /// All of them, h, ascending, each once.
  let times: [Double]
  /// For each moment its place among the times of the output; nil where it is none of them.
  let output: [Int?]
  /// The place of the time of the endpoints; nil where none are wanted.
  let endpoint: Int?
  private let sessions: [Double]
  private let end: Double

  /// How long peaks are sought minute by minute, h.
  private static let search = 2.0

  /// - Parameters:
  ///   - plan: says when output and endpoints are wanted.
  ///   - sessions: when sessions begin, h.
  ///   - end: the end of the simulation, h.
  init(_ plan: BatchPlan, sessions: [Double], until end: Double) {
    var all = Set(plan.times)
    if let time = plan.endpointTime {
      all.insert(time)
      for session in sessions {
        for minute in 0...Int(Self.search * 60) { all.insert(session + Double(minute) / 60) }
      }
    }
    let times = all.filter { $0 <= end }.sorted()
    let rows = Dictionary(uniqueKeysWithValues: plan.times.enumerated().map { ($1, $0) })
    (self.times, self.sessions, self.end) = (times, sessions, end)
    output = times.map { rows[$0] }
    endpoint = plan.endpointTime.flatMap { times.firstIndex(of: $0) }
  }

  /// Whether they are those of a patient with these sessions and this end (h), as most patients of a
  /// cohort have them in common.
  func serve(_ sessions: [Double], until end: Double) -> Bool {
    self.sessions == sessions && self.end == end
  }
}
