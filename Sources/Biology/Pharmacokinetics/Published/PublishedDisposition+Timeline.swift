// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Scalars

/// How a regimen enters a published model.
extension PublishedDisposition where S: ValuedScalar {
  /// The events of all doses. Routes that the model does not know have been refused before.
  public func timeline(of regimen: Regimen) -> Timeline<S> {
    var timeline = Timeline<S>()
    for dose in regimen.doses {
      for uptake in uptakes where uptake.route == dose.route {
        give(dose, by: uptake, in: &timeline)
      }
    }
    return timeline
  }

  private func give(_ dose: Dose, by uptake: Uptake, in timeline: inout Timeline<S>) {
    let state = uptake.compartment.rawValue
    for segment in dose.segments where segment.rate > 0 {
      timeline.infuse(
        uptake.share * micromoles(segment.rate), into: state, from: segment.start, to: segment.end)
    }
    for (index, portion) in dose.portions.enumerated() {
      let share = index == 0 ? uptake.share : uptake.laterShare
      let amount = share * micromoles(portion.amount)
      guard let duration = uptake.duration else {
        timeline.add(amount, to: state, at: portion.time)
        continue
      }
      timeline.infuse(
        amount / duration, into: state, from: portion.time, to: portion.time + duration.value)
    }
  }

  /// An amount of ketamine, from mg to µmol.
  private func micromoles(_ milligrams: Double) -> S {
    Molecule.micromoles(milligrams, molarMass: molarMass)
  }
}
