// SPDX-License-Identifier: Apache-2.0

/// When a patient of a cohort is looked at, and what for.
///
/// Output and endpoint have times of their own; peaks are sought along the steps.
struct Moments {
  /// All of them, h, ascending, each once.
  let times: [Double]
  /// For each moment its place among the times of the output; nil where it is none of them.
  let output: [Int?]
  /// The place of the time of the endpoints; nil where none are wanted.
  let endpoint: Int?
  private let end: Double

  /// - Parameters:
  ///   - plan: says when output and endpoints are wanted.
  ///   - end: the end of the simulation, h.
  init(_ plan: BatchPlan, until end: Double) {
    var all = Set(plan.times)
    if let time = plan.endpointTime { all.insert(time) }
    let times = all.filter { $0 <= end }.sorted()
    let rows = Dictionary(uniqueKeysWithValues: plan.times.enumerated().map { ($1, $0) })
    (self.times, self.end) = (times, end)
    output = times.map { rows[$0] }
    endpoint = plan.endpointTime.flatMap { times.firstIndex(of: $0) }
  }

  /// Whether they are those of a patient with this end (h), as most patients of a cohort have it in
  /// common.
  func serve(until end: Double) -> Bool { self.end == end }
}
