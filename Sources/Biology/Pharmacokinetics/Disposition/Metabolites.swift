// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars

extension Disposition {
  /// Norketamine leaves the liver with a mean delay τ: dA_f/dt = formation − A_f/τ.
  func formNorketamine(_ y: Section<Compartment, S>, _ flow: Flows<S>) {
    let released = y[.formingNorketamine] / p[.formationTime]
    flow.move(released, from: .formingNorketamine, to: .norketamineCentral)
  }

  /// Norketamine exchanges with one peripheral compartment: Q_n.
  func distributeNorketamine(
    _ y: Section<Compartment, S>, _ plasma: Plasma<S>, _ flow: Flows<S>
  ) {
    let peripheral = y[.norketaminePeripheral] / p[.norketaminePeripheralVolume]
    let out = p[.norketamineIntercompartmentalClearance] * plasma.norketamine
    let back = p[.norketamineIntercompartmentalClearance] * peripheral
    flow.move(out, from: .norketamineCentral, to: .norketaminePeripheral)
    flow.move(back, from: .norketaminePeripheral, to: .norketamineCentral)
  }

  /// Norketamine is cleared, a fraction f_h of it to hydroxynorketamine, which is cleared in turn.
  func eliminateMetabolites(_ plasma: Plasma<S>, _ flow: Flows<S>) {
    let cleared = norketamineClearance * plasma.norketamine
    let formed = p[.fractionToHydroxynorketamine] * cleared
    let hydroxynorketamineCleared =
      p[.hydroxynorketamineClearance] * plasma.hydroxynorketamine
    flow.move(formed, from: .norketamineCentral, to: .hydroxynorketamine)
    flow.move(cleared - formed, from: .norketamineCentral, to: .eliminated)
    flow.move(hydroxynorketamineCleared, from: .hydroxynorketamine, to: .eliminated)
  }
}
