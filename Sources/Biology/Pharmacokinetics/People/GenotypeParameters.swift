// SPDX-License-Identifier: Apache-2.0

public import Dynamics
import Literature
public import Quantities

/// What the variant *6 of CYP2B6 leaves of the liver's intrinsic clearance, by two opinions.
///
/// In patients under a subcutaneous infusion over days clearance fell to 0.60 and 0.32 with one and
/// two variants (Li Y et al. Br J Clin Pharmacol 2015;80:276); in thirty volunteers one small oral
/// dose showed no difference at all (Rao LK et al. Anesthesiology 2016;125:1103).
/// The numbers after Li leave 0.65 and 0.38 of an infusion's clearance behind this liver.
public enum GenotypeParameter: Int, Slot, ParameterList {
  case oneVariant
  case twoVariants
  case oneVariantLi
  case twoVariantsLi

  public var passport: Passport {
    switch self {
    case .oneVariant:
      Passport(
        "cyp2b6.one-variant", "\\gamma_{1}", value: 0.85, "1", range: 0.05...1, .assumed,
        "Intrinsic clearance of the liver with the genotype *1/*6, relative to *1/*1: between the two opinions",
        sources: [.li2015, .rao2016])
    case .twoVariants:
      Passport(
        "cyp2b6.two-variants", "\\gamma_{2}", value: 0.6, "1", range: 0.05...1, .assumed,
        "Intrinsic clearance of the liver with the genotype *6/*6, relative to *1/*1: between the two opinions",
        sources: [.li2015, .rao2016])
    case .oneVariantLi:
      Passport(
        "cyp2b6.li-2015.one-variant", "\\gamma_{1L}", value: 0.29, "1", range: 0.02...1, .assumed,
        "The same with the genotype *1/*6, so that an infusion is cleared about as Li 2015 found",
        sources: [.li2015])
    case .twoVariantsLi:
      Passport(
        "cyp2b6.li-2015.two-variants", "\\gamma_{2L}", value: 0.115, "1", range: 0.02...1, .assumed,
        "The same with the genotype *6/*6, so that an infusion is cleared about as Li 2015 found",
        sources: [.li2015])
    }
  }
}
