// SPDX-License-Identifier: Apache-2.0

public import KetamineModel
import Neuroplasticity
import Pharmacokinetics
import Quantities
public import Scalars
import Statistics

/// How people differ from the typical person in the parameters of the model.
///
/// Each parameter with a variability is spread normally on its scale. Those that the literature found
/// to go together (``CorrelationParameter``) are drawn together, all others each by itself. How much
/// the drug can do at most is a mixture of two groups (``ResponseParameter``).
public struct BetweenPeople: Sendable {
  /// What varies, those together that go together.
  package let blocks: [VaryingBlock]
  private let parameters: PopulationParameters

  /// - Precondition: ``isPossible(_:)``.
  public init(_ parameters: PopulationParameters = .typical) {
    let correlations = Self.correlations(parameters)
    self.parameters = parameters
    blocks = Self.groups(of: correlations).map { places in
      VaryingBlock(
        places, correlations: Self.matrix(of: places, correlations),
        largestExtraction: parameters[.largestExtraction])
    }
  }

  /// Whether there can be people whose parameters go together so: a matrix of correlations is
  /// positive definite.
  package static func isPossible(_ parameters: PopulationParameters) -> Bool {
    let correlations = correlations(parameters)
    return groups(of: correlations).allSatisfy {
      CholeskyFactor(of: matrix(of: $0, correlations)) != nil
    }
  }

  static func correlations(_ parameters: PopulationParameters) -> [Correlation] {
    CorrelationParameter.allCases.compactMap { name in
      name.pair.map { Correlation($0, parameters[name]) }
    }
  }

  /// One correlation by the places of its parameters.
  struct Correlation {
    let places: [Int]
    let value: Double

    init(_ pair: (DispositionParameter, DispositionParameter), _ value: Double) {
      places = [pair.0.place, pair.1.place]
      self.value = value
    }
  }

  /// The deviation of every parameter of one patient on its scale, 0 where people do not differ.
  public func deviations(
    seed: UInt64, patient: Int, around typical: Parameters<Double>
  ) -> [Double] {
    deviations(of: PatientKey(seed: seed, index: patient), around: typical)
  }

  /// The same of somebody who may be known by her name.
  func deviations(of key: PatientKey, around typical: Parameters<Double>) -> [Double] {
    var all = [Double](repeating: 0, count: Layout.parameterCount)
    let answer = answer(of: key)
    for block in blocks {
      let own = block.deviations(key, around: typical) {
        $0 == ResponseParameter.parameter.place ? answer : 0
      }
      for (place, deviation) in zip(block.places, own) { all[place] = deviation }
    }
    return all
  }

  /// Whether this patient answers strongly or weakly: the middle of her group, on the logit.
  private func answer(of key: PatientKey) -> Double {
    var stream = RandomStream(key, purpose: .response)
    let isStrong = stream.uniform() < parameters[.strongShare]
    return parameters[isStrong ? .strongShift : .weakShift]
  }

  /// The parameters of a person with these deviations, before the covariates act on them.
  public static func parameters(
    _ typical: Parameters<Double>, deviating deviations: [Double]
  ) -> Parameters<Double> {
    var own = typical
    for (place, deviation) in deviations.enumerated() where deviation != 0 {
      own.values[place] = Layout.passports[place].scale.shift(typical.values[place], by: deviation)
    }
    return own
  }

  /// The varying parameters, those together that any chain of correlations ties to each other.
  static func groups(of correlations: [Correlation]) -> [[Int]] {
    var groups = Layout.passports.indices.filter { Layout.passports[$0].variability != nil }
      .map { [$0] }
    for correlation in correlations {
      let tied = groups.filter { group in group.contains { correlation.places.contains($0) } }
      groups.removeAll { group in group.contains { correlation.places.contains($0) } }
      groups.append(tied.flatMap { $0 }.sorted())
    }
    return groups.sorted { $0[0] < $1[0] }
  }

  static func matrix(of places: [Int], _ correlations: [Correlation]) -> [[Double]] {
    places.map { row in
      places.map { column in
        if row == column { return 1 }
        let found = correlations.first {
          $0.places.contains(row) && $0.places.contains(column)
        }
        return found?.value ?? 0
      }
    }
  }
}
