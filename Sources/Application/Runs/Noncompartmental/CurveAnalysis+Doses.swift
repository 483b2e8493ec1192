// SPDX-License-Identifier: Apache-2.0

import Encodings
import Noncompartmental
import Quantities

extension CurveAnalysis {
  /// Of several doses the first is analysed, which no other stands before, and the last compared. If
  /// the first interval was not sampled, the curve after the last dose is analysed in its place.
  func analyzed(
    _ samples: SampleSeries, named name: String, _ dose: GivenDose, _ amount: Double?
  ) throws(NoncompartmentalError) -> AnalyzedCurve {
    guard let repetition = dose.repetition else {
      return try analyzed(samples.curve(), named: name, after: dose.mode, dose: amount)
    }
    let isFirst = repetition.hasFirst && samples.hasSamples(before: repetition.interval)
    var found =
      isFirst
      ? try analyzed(
        samples.part(upTo: samples.time(near: repetition.interval) ?? repetition.interval).curve(),
        named: name, after: dose.mode, dose: amount)
      : try last(samples, repetition, named: name, after: dose.mode)
    let first = isFirst ? interval(of: samples, at: 0, isFirst: true, dose, &found.gaps) : nil
    let start = repetition.last
    guard let last = interval(of: samples, at: start, isFirst: false, dose, &found.gaps) else {
      return found
    }
    if let first { found.accumulation = Accumulation(first: first, last: last) }
    var repeated = RepeatedExposure(interval: last)
    repeated.clearance = amount.map { $0 / last.area }
    found.repeated = repeated
    if !isFirst { addTerminalPhase(of: samples, after: dose.mode, to: &found) }
    return found
  }

  /// The curve after the last dose, on its clock, as far as it needs no half-life.
  private func last(
    _ samples: SampleSeries, _ repetition: GivenDose.Repetition, named name: String,
    after mode: AdministrationMode
  ) throws(NoncompartmentalError) -> AnalyzedCurve {
    let start = samples.time(near: repetition.last) ?? repetition.last
    guard samples.times.contains(where: { $0 > start }) else {
      throw .intervalNotSampled(from: start, to: start + repetition.interval)
    }
    let curve = try samples.part(from: start).curve()
    var found = AnalyzedCurve(
      name: name, exposure: try ObservedExposure(of: curve, after: mode, by: rule))
    found.isAfterLastOfMany = repetition.hasFirst
    addAreas(to: &found)
    return found
  }

  private func interval(
    of samples: SampleSeries, at start: Double, isFirst: Bool, _ dose: GivenDose,
    _ gaps: inout [NoncompartmentalError]
  ) -> DosingInterval? {
    guard let repetition = dose.repetition else { return nil }
    do throws(NoncompartmentalError) {
      return try DosingInterval(
        of: samples, from: start, over: repetition.interval, isFirst: isFirst, after: dose.mode,
        by: rule)
    } catch {
      gaps.append(error)
      return nil
    }
  }

  private func addTerminalPhase(
    of samples: SampleSeries, after mode: AdministrationMode, to found: inout AnalyzedCurve
  ) {
    guard let start = found.repeated?.interval.start else { return }
    do throws(NoncompartmentalError) {
      found.repeated?.terminal = try terminalPhase(
        of: samples.part(from: start).curve(), after: mode)
    } catch {
      found.gaps.append(error)
    }
  }
}

extension SampleSeries {
  /// Whether anything was sampled after time 0 and before another time.
  fileprivate func hasSamples(before end: Double) -> Bool {
    times.contains { $0 > 0 && $0 < end && time(near: end) != $0 }
  }

  /// What a reader should know of the samples that do not count. Between doses a sample below the
  /// limit ends one curve and begins the next, and does count.
  func remarks(isOneDose: Bool) -> [String] {
    var remarks: [String] = []
    if let highest = highestBeforeDose, highest > 0 {
      remarks.append(
        "found \(highest.shortest) before the dose; samples before it tell nothing about it and do "
          + "not count")
    }
    if isOneDose, gapCount > 0 {
      remarks.append(
        "\(gapCount) samples below the limit of quantification lie between quantified ones and are "
          + "left out")
    }
    return remarks
  }
}

extension ConcentrationSamples.Subject {
  /// Times count from the dose; what several doses do is another analysis.
  var doseError: NoncompartmentalError? {
    if doseTimes.count > 1 { return .severalDoses(doseTimes.count) }
    guard let time = doseTimes.first, time != 0 else { return nil }
    return .doseNotAtStart(time)
  }
}
