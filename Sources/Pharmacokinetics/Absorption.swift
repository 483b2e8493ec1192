// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars

extension Disposition {
  /// The share of arriving ketamine that one passage through the liver removes: E = CL / Q_h.
  var hepaticExtraction: S { clearance / p[.hepaticBloodFlow] }

  /// Drug leaves the mucosa straight into the blood, and the gut by way of its wall and the liver.
  ///
  /// Of what leaves the gut, F_g (1 − E) arrives as ketamine; of the rest a part arrives as
  /// norketamine and what remains is lost to other metabolites.
  func absorb(_ y: Section<Compartment, S>, _ flow: Flows<S>) {
    let fromMucosa = absorption[.mucosalRate] * y[.mucosa]
    let fromGut = absorption[.gutRate] * y[.gut]
    let survives = absorption[.gutAvailability] * (1 - hepaticExtraction)
    let arrives = survives * fromGut
    let firstPass = fromGut - arrives
    let formed = absorption[.firstPassToNorketamine] * firstPass
    flow.move(fromMucosa, from: .mucosa, to: .central)
    flow.move(arrives, from: .gut, to: .central)
    flow.move(formed, from: .gut, to: .formingNorketamine)
    flow.move(firstPass - formed, from: .gut, to: .eliminated)
  }
}
