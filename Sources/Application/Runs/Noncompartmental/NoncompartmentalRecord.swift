// SPDX-License-Identifier: Apache-2.0

import Encodings
package import Noncompartmental
import Quantities

/// Analyses of one or more curves in the same units, after the same kind of dose.
package struct NoncompartmentalRecord: Sendable {
  package let curves: [AnalyzedCurve]
  package let units: NoncompartmentalUnits
  package let mode: AdministrationMode
  package let rule: AreaRule
  /// What a reader should know, one sentence each.
  package var notes: [String] = []
  /// What could not be told of some curve, one sentence each.
  package var warnings: [String] = []
  /// The areas that were wanted by themselves.
  package var areas: [CurveAnalysis.TimeRange] = []

  /// A quantity of every curve, its unit (UCUM) and what the field calls it.
  package struct Parameter: Sendable {
    package let name: String
    package let symbol: String
    package let unit: String
    package let value: @Sendable (AnalyzedCurve) -> Double?
  }

  /// All of them; where no curve has one, it is not shown.
  package var parameters: [Parameter] {
    (observed + partial + terminal + extrapolated + body + compared + repeated).filter {
      parameter in
      curves.contains { parameter.value($0) != nil }
    }
  }

  private var observed: [Parameter] {
    let (time, concentration) = (units.time.symbol, units.concentration.symbol)
    return [
      Parameter(name: "peak", symbol: "Cmax", unit: concentration) {
        $0.exposure?.peakConcentration ?? $0.nothing
      },
      Parameter(name: "peak.time", symbol: "tmax", unit: time) { $0.exposure?.timeOfPeak },
      Parameter(name: "lag", symbol: "tlag", unit: time) { $0.exposure?.lag },
      Parameter(name: "initial", symbol: "C0", unit: concentration) {
        $0.exposure?.initialConcentration
      },
      Parameter(name: "last", symbol: "Clast", unit: concentration) {
        $0.exposure?.lastConcentration
      },
      Parameter(name: "last.time", symbol: "tlast", unit: time) { $0.exposure?.timeOfLast },
      Parameter(name: "area.last", symbol: "AUClast", unit: units.area) {
        $0.exposure?.areaToLast ?? $0.nothing
      },
      Parameter(name: "area.all", symbol: "AUCall", unit: units.area) {
        $0.exposure?.areaOfAll ?? $0.nothing
      },
    ]
  }

  private var partial: [Parameter] {
    areas.enumerated().map { place, range in
      let span = range.from.shortest + "-" + range.to.shortest
      return Parameter(name: "area." + span, symbol: "AUC(\(span))", unit: units.area) {
        $0.areas.indices.contains(place) ? $0.areas[place] : nil
      }
    }
  }

  private var terminal: [Parameter] {
    let time = units.time.symbol
    return [
      Parameter(name: "half-life", symbol: "t1/2", unit: time) { $0.terminal?.halfLife },
      Parameter(name: "half-life.rate", symbol: "lambda-z", unit: units.rate) {
        $0.terminal?.rate
      },
      Parameter(name: "half-life.points", symbol: "n", unit: "1") {
        $0.terminal.map { Double($0.times.count) }
      },
      Parameter(name: "half-life.from", symbol: "first point", unit: time) {
        $0.terminal?.times.first
      },
      Parameter(name: "half-life.to", symbol: "last point", unit: time) {
        $0.terminal?.times.last
      },
      Parameter(name: "half-life.fit", symbol: "adjusted r2", unit: "1") {
        $0.terminal?.adjustedRSquared
      },
    ]
  }

  private var extrapolated: [Parameter] {
    [
      Parameter(name: "area", symbol: "AUCinf", unit: units.area) { $0.analysis?.observed.area },
      Parameter(name: "area.extrapolated", symbol: "AUCextrap", unit: "%") {
        $0.analysis.map { 100 * $0.observed.extrapolatedShareOfArea }
      },
      Parameter(name: "residence-time", symbol: "MRT", unit: units.time.symbol) {
        $0.analysis?.observed.meanResidenceTime
      },
    ]
  }

  private var body: [Parameter] {
    let apparent = mode.isIntravenous ? "" : "/F"
    return [
      Parameter(name: "clearance", symbol: "CL" + apparent, unit: units.clearance) {
        $0.disposition.map { units.inLitres($0.clearance) }
      },
      Parameter(name: "volume.terminal", symbol: "Vz" + apparent, unit: units.volume) {
        $0.disposition.map { units.inLitres($0.terminalVolume) }
      },
      Parameter(name: "volume.steady-state", symbol: "Vss", unit: units.volume) {
        $0.disposition?.steadyStateVolume.map(units.inLitres)
      },
    ]
  }

  private var compared: [Parameter] {
    [
      Parameter(name: "bioavailability", symbol: "F", unit: "1") { $0.bioavailability },
      Parameter(name: "area.first-interval", symbol: "AUCtau(1)", unit: units.area) {
        $0.accumulation?.firstArea
      },
      Parameter(name: "area.last-interval", symbol: "AUCtau(n)", unit: units.area) {
        $0.repeated?.interval.area ?? $0.accumulation?.lastArea
      },
      Parameter(name: "accumulation.area", symbol: "Rac(AUC)", unit: "1") {
        $0.accumulation?.ofArea
      },
      Parameter(name: "accumulation.peak", symbol: "Rac(Cmax)", unit: "1") {
        $0.accumulation?.ofPeak
      },
    ]
  }

  /// Of the interval after the last dose.
  private var repeated: [Parameter] {
    let concentration = units.concentration.symbol
    let apparent = mode.isIntravenous ? "" : "/F"
    return [
      Parameter(name: "peak.last-interval", symbol: "Cmax(n)", unit: concentration) {
        $0.repeated?.interval.peak
      },
      Parameter(name: "peak.last-interval.time", symbol: "tmax(n)", unit: units.time.symbol) {
        $0.repeated?.interval.timeOfPeak
      },
      Parameter(name: "lowest.last-interval", symbol: "Cmin(n)", unit: concentration) {
        $0.repeated?.interval.lowest
      },
      Parameter(name: "average.last-interval", symbol: "Cavg(n)", unit: concentration) {
        $0.repeated?.interval.average
      },
      Parameter(name: "fluctuation.last-interval", symbol: "fluctuation", unit: "%") {
        $0.repeated?.interval.fluctuation
      },
      Parameter(
        name: "clearance.steady-state", symbol: "CLss" + apparent, unit: units.clearance
      ) { $0.repeated?.clearance.map(units.inLitres) },
      Parameter(
        name: "volume.terminal.steady-state", symbol: "Vz,ss" + apparent, unit: units.volume
      ) { $0.repeated?.volume.map(units.inLitres) },
    ]
  }
}

extension AnalyzedCurve {
  /// 0 where all samples are 0 or below the limit: there is a peak of 0, and no area.
  fileprivate var nothing: Double? { isNothingAboveZero ? 0 : nil }
}
