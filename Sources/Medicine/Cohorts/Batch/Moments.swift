// SPDX-License-Identifier: Apache-2.0

/// When a patient of a cohort is looked at, and what for.
///
/// Output and endpoints have times of their own; peaks are sought along the steps.
struct Moments {
  /// All of them, h, ascending, each once.
  let times: [Double]
  /// For each moment its place among the times of the output; nil where it is none of them.
  let output: [Int?]
  /// For each moment its place among the times of the endpoints; nil where it is none of them.
  let endpoints: [Int?]
  private let end: Double

  /// - Parameters:
  ///   - plan: says when output and endpoints are wanted.
  ///   - end: the end of the simulation, h.
  init(_ plan: BatchPlan, until end: Double) {
    let times = Set(plan.times + plan.endpointTimes).filter { $0 <= end }.sorted()
    (self.times, self.end) = (times, end)
    output = Self.places(of: times, among: plan.times)
    endpoints = Self.places(of: times, among: plan.endpointTimes)
  }

  private static func places(of moments: [Double], among times: [Double]) -> [Int?] {
    let places = Dictionary(uniqueKeysWithValues: times.enumerated().map { ($1, $0) })
    return moments.map { places[$0] }
  }

  /// Whether they are those of a patient with this end (h), as most patients of a cohort have it in
  /// common.
  func serve(until end: Double) -> Bool { self.end == end }
}
