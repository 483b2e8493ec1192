// SPDX-License-Identifier: Apache-2.0

import Encodings
import Scalars
import Statistics

extension TableAnalysis {
  private typealias Cell = TableAnalysisRecord.Cell

  /// Times to an event.
  mutating func analyse(
    _ request: TableAnalysisRequest, _ named: NamedTimes, in path: String
  ) throws(RunError) {
    let times = named.times
    record.add("patients", Double(times.times.count))
    record.add("events", Double(times.hasEvent.count { $0 }))
    do throws(SurvivalError) {
      switch request.method {
      case .logRank: try test(named)
      case .cox: try regress(request, named)
      default: addCurves(named)
      }
    } catch {
      throw named.failure(error, in: path)
    }
  }

  private mutating func addCurves(_ named: NamedTimes) {
    let times = named.times
    var (arms, steps) = ([[Cell]](), [[Cell]]())
    for (arm, name) in named.arms.enumerated() {
      let people = times.people(of: arm)
      let curve = KaplanMeier(
        times: people.map { times.times[$0] }, hasEvent: people.map { times.hasEvent[$0] })
      let median = curve.median
      arms.append([
        .text(name), .number(Double(people.count)),
        .number(Double(people.count { times.hasEvent[$0] })), Cell(median.value), Cell(median.low),
        Cell(median.high),
      ])
      for step in curve.steps {
        steps.append([
          .text(name), .number(step.time), .number(Double(step.atRisk)),
          .number(Double(step.events)), .number(step.survival), .number(step.standardError),
          Cell(step.interval?.low), Cell(step.interval?.high),
        ])
      }
    }
    record.add("arms", ["arm", "n", "events", "median", "lo", "hi"], arms)
    record.add(
      "steps", ["arm", "time", "at-risk", "events", "survival", "se", "lo", "hi"], steps)
  }

  private mutating func test(_ named: NamedTimes) throws(SurvivalError) {
    let test = try LogRank(named.times)
    record.add("statistic", test.statistic)
    record.add("df", test.degreesOfFreedom)
    record.add("p", test.pValue)
    record.add(
      "arms", ["arm", "n", "observed", "expected"],
      named.arms.enumerated().map { arm, name in
        [
          .text(name), .number(Double(named.times.people(of: arm).count)),
          .number(test.observed[arm]), .number(test.expected[arm]),
        ]
      })
  }

  private mutating func regress(
    _ request: TableAnalysisRequest, _ named: NamedTimes
  ) throws(SurvivalError) {
    let fit = try CoxRegression(
      named.times, reference: named.reference, covariates: named.columns, ties: request.ties)
    record.add("ties", request.ties.rawValue)
    record.add("log-likelihood", fit.logLikelihoods.best)
    record.add("log-likelihood-without", fit.logLikelihoods.none)
    record.add("score-statistic", fit.scoreStatistic)
    record.add(
      "effects", ["name", "estimate", "se", "hazard-ratio", "lo", "hi", "p"],
      zip(named.effects, fit.effects).map { name, effect in
        let interval = effect.interval()
        return [
          .text(name), .number(effect.value), .number(effect.standardError),
          Cell(Double.exp(effect.value)), Cell(Double.exp(interval.low)),
          Cell(Double.exp(interval.high)), .number(effect.pValue),
        ]
      })
  }

  /// Who guessed what she was given.
  mutating func analyse(_ guesses: (arms: [String], table: BlindingTable)) {
    let table = guesses.table
    record.add("patients", Double(table.count))
    record.add("correct-guesses", table.correctGuesses?.value)
    let rows: [(index: String, arm: Cell, of: StatisticalEstimate?)] =
      [("james", .missing, table.jamesIndex)]
      + zip(guesses.arms, [table.first, table.second]).map { arm, own in
        ("bang", .text(arm), own.bangIndex)
      }
    record.add(
      "indices", ["index", "arm", "estimate", "se", "lo", "hi"],
      rows.map { row in
        let interval = row.of?.interval()
        return [
          .text(row.index), row.arm, Cell(row.of?.value), Cell(row.of?.standardError),
          Cell(interval?.low), Cell(interval?.high),
        ]
      })
    record.add(
      "guesses", ["arm", "n", "right", "wrong", "unknown"],
      zip(guesses.arms, [table.first, table.second]).map { arm, own in
        [
          .text(arm), .number(Double(own.count)), .number(Double(own.right)),
          .number(Double(own.wrong)), .number(Double(own.unknown)),
        ]
      })
  }
}
