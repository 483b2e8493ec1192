// SPDX-License-Identifier: Apache-2.0

public import KetamineModel
package import Statistics

/// What is known of a cohort when its patients have been forgotten: exact sums, and what quantiles are
/// told from.
///
/// Adding patients and merging summaries commute bit for bit: the result does not tell in which
/// order patients came, on how many threads, or in how many parts. Of a cohort whose numbers are few
/// enough all are kept (``KeptNumbers``), and its quantiles are exact; beyond that they are counted in
/// bins, and the memory does not grow with the patients any more.
public final class CohortSummary: @unchecked Sendable {
  public let observables: [Observable]
  public let timeCount: Int
  /// Sums of each observable at each time; cell numbers as in ``BatchPlan``.
  let sums: ExactSums
  let spread: Spread
  /// Rounding of each observable, where it is rounded.
  let bins: [QuantileBins]
  /// For each endpoint a sum of its values, one of its times, and one of those who have it.
  var endpointSums: ExactSums?
  /// How many sums an endpoint has.
  static let sumsOfEndpoint = 3
  /// What the endpoints are; empty before the first patient.
  public internal(set) var endpoints: [EndpointName] = []
  public internal(set) var tally = CohortTally()

  /// Stretches of times; one worker at a time adds to each.
  private let stripes: [Range<Int>]
  /// What is common to all times is one section of memory, after the stripes.
  static let sectionOfTallies = 16

  /// What quantiles are told from.
  enum Spread {
    case kept(KeptNumbers)
    case counted(Histograms)

    var kept: KeptNumbers? { if case .kept(let numbers) = self { numbers } else { nil } }
    var counted: Histograms? { if case .counted(let histograms) = self { histograms } else { nil } }
  }

  /// - Parameters:
  ///   - cohort: how many patients the whole cohort has, which decides whether quantiles are exact.
  ///   - part: how many of them are added to this summary at most; all unless given.
  public init(observables: [Observable], timeCount: Int, cohort: Int, part: Int? = nil) {
    self.observables = observables
    self.timeCount = timeCount
    let cells = timeCount * observables.count
    sums = ExactSums(cellCount: cells)
    spread =
      KeptNumbers.areKept(cohort, inEachOf: cells)
      ? .kept(KeptNumbers(cellCount: cells, capacity: part ?? cohort))
      : .counted(Histograms(cellCount: cells))
    bins = observables.map { $0.quantileBins }
    let length = max(1, (timeCount + Self.sectionOfTallies - 1) / Self.sectionOfTallies)
    stripes = stride(from: 0, to: timeCount, by: length).map {
      $0..<min($0 + length, timeCount)
    }
  }

  /// Whether quantiles are those of the numbers themselves.
  public var hasExactQuantiles: Bool {
    if case .kept = spread { true } else { false }
  }

  /// Adds the patients of a block; several threads may do so at once.
  ///
  /// - Parameters:
  ///   - first: the stripe to begin with: a different one for each worker, so that none waits.
  ///   - concurrency: lets one worker at a time into a stripe.
  func add(
    _ block: PatientBlock, startingAt first: Int = 0,
    _ concurrency: Concurrency = .oneAfterTheOther
  ) {
    for turn in stripes.indices {
      let section = (first + turn) % stripes.count
      concurrency.exclusively(section) { add(block, at: stripes[section]) }
    }
    concurrency.exclusively(Self.sectionOfTallies) { block.results.forEach(add) }
  }

  private func add(_ block: PatientBlock, at times: Range<Int>) {
    let (kept, counted) = (spread.kept, spread.counted)
    for time in times {
      let values = block.columns(at: time)
      for observable in observables.indices {
        let cell = time * observables.count + observable
        sums.add(values(observable), to: cell)
        kept?.add(values(observable), to: cell)
        counted?.count(values(observable), bins[observable], in: cell)
      }
    }
  }

  private func add(_ result: PatientBlock.Result) {
    tally.add(result)
    let sums = endpointSums(for: result.endpoints)
    for (place, endpoint) in result.endpoints.enumerated() {
      let cell = Self.sumsOfEndpoint * place
      sums.add(endpoint.value, to: cell)
      sums.add(endpoint.time, to: cell + 1)
      sums.add(1, to: cell + 2)
    }
  }

  /// The sums of the endpoints, made when the first patient tells which there are.
  private func endpointSums(for found: [Endpoint]) -> ExactSums {
    if let endpointSums { return endpointSums }
    var names = found.map { EndpointName($0.kind, $0.definition) }
    if !names.isEmpty, names.last?.kind != .halfLost { names.append(.halfLost) }
    let sums = ExactSums(cellCount: Self.sumsOfEndpoint * names.count)
    (endpointSums, endpoints) = (sums, names)
    return sums
  }

  /// Adds the patients of another summary of the same cohort, observables, times and endpoints.
  public func merge(_ other: CohortSummary) {
    precondition(observables == other.observables && timeCount == other.timeCount)
    sums.merge(other.sums)
    switch (spread, other.spread) {
    case (.kept(let numbers), .kept(let others)): numbers.merge(others)
    case (.counted(let histograms), .counted(let others)): histograms.merge(others)
    default: preconditionFailure("parts of one cohort")
    }
    tally.merge(other.tally)
    if let theirs = other.endpointSums {
      if let endpointSums {
        endpointSums.merge(theirs)
      } else {
        (endpointSums, endpoints) = (theirs, other.endpoints)
      }
    }
  }
}

extension CohortSummary {
  /// A summary with the same patients that takes those of the other parts of the cohort as well.
  package func whole(of cohort: Int) -> CohortSummary {
    let whole = CohortSummary(observables: observables, timeCount: timeCount, cohort: cohort)
    whole.merge(self)
    return whole
  }
}

/// What an endpoint is, without its value.
public struct EndpointName: Equatable, Sendable {
  public let kind: Endpoint.Kind
  public let definition: String

  package init(_ kind: Endpoint.Kind, _ definition: String) {
    self.kind = kind
    self.definition = definition
  }

  /// The last one, which not everybody has.
  static let halfLost = EndpointName(.halfLost, Endpoint.halfLostDefinition)
}

extension Observable {
  /// How finely quantiles are told.
  ///
  /// The step is 0.001 of ng/mL, mmHg and beats a minute, and 0.00002 of everything else, both far
  /// below what can be measured. What is told relative to a baseline of 1 is resolved by its
  /// distance from there.
  package var quantileBins: QuantileBins {
    QuantileBins(stepExponent: unit == "1" || unit == "umol/L" ? -16 : -10, origin: baseline)
  }

  /// The value of an untreated patient, where that is the same for all and not 0.
  private var baseline: Double {
    switch self {
    case .glutamate, .ampa, .bdnf, .mtor, .synapseDensity, .neurogenesis, .serotonin, .dopamine,
      .mood, .anhedonia, .suicidality, .somatic, .cognition:
      1
    default: 0
    }
  }
}
