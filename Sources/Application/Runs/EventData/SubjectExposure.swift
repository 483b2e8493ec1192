// SPDX-License-Identifier: Apache-2.0

import Encodings
import KetamineModel
import Noncompartmental
import Pharmacokinetics
import Quantities
import TextbookModels

/// The simulated concentrations of one subject after the first dose, analysed as a study with these
/// samples would.
struct SubjectExposure {
  let dose: Dose
  /// When the next dose comes, or a reset (h, on the model's clock); nil where neither does.
  let next: Double?
  let analysis: CurveAnalysis

  /// - Parameters:
  ///   - values: of an observable at some times (h, on the model's clock).
  ///   - start: when the dose is given, on that clock.
  func analyzed(
    _ observable: Observable, named name: String, _ values: [Double], at times: [Double],
    from start: Double
  ) throws(RunError) -> AnalyzedCurve {
    var samples: [(time: Double, value: Double)] = []
    for (time, value) in zip(times, values) where time >= start && next.map({ time < $0 }) ?? true {
      if samples.last?.time == time - start { samples.removeLast() }
      samples.append((time - start, value))
    }
    let limit =
      analysis.limit
      ?? (samples.map { $0.value }.max() ?? 0) * NoncompartmentalConvention.simulatedQuantification
    do throws(NoncompartmentalError) {
      return try analysis.analyzed(
        ConcentrationCurve(
          times: samples.map { $0.time },
          concentrations: samples.map { $0.value < limit ? 0 : max(0, $0.value) }),
        named: name, after: dose.mode, dose: dose.amount(of: observable))
    } catch {
      throw RunError(.value, "\(field: "nca"), \(name): \(error.description)")
    }
  }
}

extension KetamineDataPlan {
  /// The molecules that are analysed: both enantiomers together, unless observables were chosen.
  var analyzedObservables: [Observable] {
    observables.filter { observable in
      guard case .plasma(_, let enantiomer, _) = observable else { return false }
      return isChosen || enantiomer == nil
    }
  }

  /// The curves of one subject. What cannot be analysed is told, and stops nothing.
  func exposures(
    of subject: EventRecords.Subject, _ course: KetamineSubject.Course, _ analysis: CurveAnalysis
  ) -> (curves: [AnalyzedCurve], notes: [String]) {
    guard let dose = course.firstDose else {
      return ([], ["subject \(subject.id) has no dose, and is not analysed"])
    }
    let exposure = SubjectExposure(dose: dose, next: course.afterFirstDose, analysis: analysis)
    var (curves, notes): ([AnalyzedCurve], [String]) = ([], [])
    for (observable, values) in zip(observables, course.values)
    where analyzedObservables.contains(observable) {
      let name = file.subjects.count == 1 ? observable.name : "\(subject.id) \(observable.name)"
      do throws(RunError) {
        curves.append(
          try exposure.analyzed(
            observable, named: name, values, at: course.times,
            from: dose.time + subject.records[0].time))
      } catch {
        notes.append(error.problem.text { $0 })
      }
    }
    return (curves, notes)
  }
}
