// SPDX-License-Identifier: Apache-2.0

public import Dynamics
import Scalars

/// The way back from concentrations to the amounts that have them.
extension Disposition {
  /// Where the arterial concentration of a molecule is read, and the volume (L) that it is read over.
  public func arterialSource(of molecule: Molecule) -> (compartment: Compartment, volume: S) {
    switch molecule {
    case .ketamine: (.central, p[.centralVolume])
    case .norketamine: (.norketamineCentral, p[.norketamineCentralVolume])
    case .hydroxynorketamine: (.hydroxynorketamine, p[.hydroxynorketamineVolume])
    }
  }

  /// Writes the amounts (µmol) that make arterial blood what `plasma` says.
  public func fill(_ amounts: Section<Compartment, S>, for plasma: Plasma<S>) {
    for molecule in Molecule.allCases {
      let (compartment, volume) = arterialSource(of: molecule)
      amounts[compartment] = plasma[molecule] * volume
    }
  }
}
