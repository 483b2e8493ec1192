// SPDX-License-Identifier: Apache-2.0

public import Dynamics

/// A drug, food or herb taken besides ketamine that changes what ketamine does, and that counts as
/// taken or not. Benzodiazepines count by their amount instead (``DiazepamEquivalent``).
///
/// The first six change the level of ketamine. Each was studied alone, with S-ketamine in ten to
/// twelve volunteers; what several do together is not known, and their factors are multiplied.
public enum DrugInteraction: Int, Slot {
  case clarithromycin
  case ticlopidine
  case itraconazole
  case grapefruit
  case stJohnsWort
  case rifampicin
  case lamotrigine
  case maoInhibitor
  case psychostimulant
  case sedative
  case naltrexone

  /// The name on the command line and in files.
  public var name: String {
    switch self {
    case .clarithromycin: "clarithromycin"
    case .ticlopidine: "ticlopidine"
    case .itraconazole: "itraconazole"
    case .grapefruit: "grapefruit"
    case .stJohnsWort: "st-johns-wort"
    case .rifampicin: "rifampicin"
    case .lamotrigine: "lamotrigine"
    case .maoInhibitor: "mao-inhibitor"
    case .psychostimulant: "psychostimulant"
    case .sedative: "sedative"
    case .naltrexone: "naltrexone"
    }
  }

  /// What of the body's handling of ketamine it changes; nil where it changes none.
  public var enzymeInteraction: EnzymeInteraction? {
    switch self {
    case .clarithromycin:
      EnzymeInteraction(
        liver: .clarithromycinLiver, gut: .clarithromycinGut,
        norketamineClearance: .clarithromycinNorketamine)
    case .ticlopidine: EnzymeInteraction(liver: .ticlopidineLiver, gut: .ticlopidineGut)
    case .itraconazole:
      EnzymeInteraction(
        liver: .itraconazoleLiver, gut: .itraconazoleGut,
        norketamineFormation: .itraconazoleFormation)
    case .grapefruit:
      EnzymeInteraction(
        liver: .grapefruitLiver, gut: .grapefruitGut, norketamineClearance: .grapefruitNorketamine)
    case .stJohnsWort:
      EnzymeInteraction(
        liver: .stJohnsWortLiver, gut: .stJohnsWortGut,
        norketamineClearance: .stJohnsWortNorketamine)
    case .rifampicin:
      EnzymeInteraction(
        liver: .rifampicinLiver, gut: .rifampicinGut, norketamineClearance: .rifampicinNorketamine)
    case .lamotrigine, .maoInhibitor, .psychostimulant, .sedative, .naltrexone: nil
    }
  }
}

/// Where an inhibitor or inducer of enzymes (a perpetrator) acts, and by which factor on what is
/// typical there.
public struct EnzymeInteraction: Sendable {
  /// On what the enzymes of the liver can clear.
  public let liver: EnzymeInteractionParameter
  /// On what the enzymes of the gut wall can clear.
  public let gut: EnzymeInteractionParameter
  /// On the share of ketamine's clearance that makes norketamine; nil for no change.
  public var norketamineFormation: EnzymeInteractionParameter?
  /// On the clearance of norketamine; nil for no change.
  public var norketamineClearance: EnzymeInteractionParameter?

  /// All of them.
  public var parameters: [EnzymeInteractionParameter] {
    [liver, gut] + [norketamineFormation, norketamineClearance].compactMap { $0 }
  }
}
