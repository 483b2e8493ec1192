// SPDX-License-Identifier: Apache-2.0

public import KetamineModel
public import Pharmacokinetics

extension Observable {
  /// Both enantiomers of a molecule in venous blood, where clinics draw it (ng/mL).
  public static func plasma(_ molecule: Molecule) -> Observable {
    .plasma(molecule, nil, .venous)
  }

  /// Both enantiomers of a molecule (ng/mL).
  public static func plasma(_ molecule: Molecule, in blood: SamplingSite) -> Observable {
    .plasma(molecule, nil, blood)
  }
}
