// SPDX-License-Identifier: Apache-2.0

import Scalars

/// A sample as a point of the line that gives the half-life.
struct LogarithmicSample {
  let time: Double
  /// The natural logarithm of the concentration.
  let logarithm: Double
}

extension ConcentrationCurve {
  /// The samples above 0 at certain times. A 0 has no logarithm.
  func positiveSamples(where isWanted: (Double) -> Bool) -> [LogarithmicSample] {
    times.indices.filter { concentrations[$0] > 0 && isWanted(times[$0]) }.map {
      LogarithmicSample(time: times[$0], logarithm: Double.log(concentrations[$0]))
    }
  }
}

/// The straight line of least squares through points, updated point by point around the running
/// means, so that no large sums are subtracted (Welford BP. Technometrics 1962;4:419-420,
/// doi:10.1080/00401706.1962.10490022).
struct RegressionLine {
  private(set) var count = 0
  private var meanTime = 0.0
  private var meanLogarithm = 0.0
  private var squaresOfTime = 0.0
  private var squaresOfLogarithm = 0.0
  private var products = 0.0

  mutating func add(_ sample: LogarithmicSample) {
    count += 1
    let time = sample.time - meanTime
    let logarithm = sample.logarithm - meanLogarithm
    meanTime += time / Double(count)
    meanLogarithm += logarithm / Double(count)
    squaresOfTime += time * (sample.time - meanTime)
    squaresOfLogarithm += logarithm * (sample.logarithm - meanLogarithm)
    products += time * (sample.logarithm - meanLogarithm)
  }

  var slope: Double { products / squaresOfTime }
  var intercept: Double { meanLogarithm - slope * meanTime }

  /// r², the share of the scatter that the line explains.
  var rSquared: Double { slope * products / squaresOfLogarithm }

  /// 1 - (1 - r²)(n - 1)/(n - 2)
  var adjustedRSquared: Double { 1 - (1 - rSquared) * Double(count - 1) / Double(count - 2) }
}
