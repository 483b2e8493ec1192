// SPDX-License-Identifier: Apache-2.0

public import Dynamics
import Literature
public import Quantities

/// By how much each of six inhibitors and inducers (perpetrators) changes what the body does with
/// ketamine.
///
/// After a swallowed dose the level rises where the gut wall or the liver lets more pass; after an
/// infusion only the liver counts, and little, since it clears most of what reaches it. One ratio
/// cannot tell liver and gut apart: their share is a prior (Documentation/Decisions/0011).
public enum EnzymeInteractionParameter: Int, Slot, ParameterList {
  case clarithromycinLiver
  case clarithromycinGut
  case clarithromycinNorketamine
  case ticlopidineLiver
  case ticlopidineGut
  case itraconazoleLiver
  case itraconazoleGut
  case itraconazoleFormation
  case grapefruitLiver
  case grapefruitGut
  case grapefruitNorketamine
  case stJohnsWortLiver
  case stJohnsWortGut
  case stJohnsWortNorketamine
  case rifampicinLiver
  case rifampicinGut
  case rifampicinNorketamine

  public var passport: Passport {
    switch self {
    case .clarithromycinLiver:
      Passport(
        "clarithromycin.liver", "\\iota_{h,ca}", value: 0.6932, "1", range: 0.05...10, .calibrated,
        "Intrinsic clearance of the liver with clarithromycin, relative to without",
        sources: [.hagelberg2010])
    case .clarithromycinGut:
      Passport(
        "clarithromycin.gut", "\\iota_{g,ca}", value: 0.2867, "1", range: 0.02...20, .calibrated,
        "Extraction ratio of the gut wall with clarithromycin, relative to without",
        sources: [.hagelberg2010])
    case .clarithromycinNorketamine:
      Passport(
        "clarithromycin.norketamine-clearance", "\\iota_{n,ca}", value: 0.823, "1", range: 0.1...10,
        .calibrated,
        "Clearance of norketamine with clarithromycin, relative to without",
        sources: [.hagelberg2010])
    case .ticlopidineLiver:
      Passport(
        "ticlopidine.liver", "\\iota_{h,ti}", value: 0.4162, "1", range: 0.05...10, .calibrated,
        "Intrinsic clearance of the liver with ticlopidine, relative to without",
        sources: [.peltoniemi2011])
    case .ticlopidineGut:
      Passport(
        "ticlopidine.gut", "\\iota_{g,ti}", value: 1, "1", range: 0.02...20, .assumed,
        "Extraction ratio of the gut wall with ticlopidine, relative to without: CYP2B6, which it inhibits, is an enzyme of the liver",
        sources: [.peltoniemi2011])
    case .itraconazoleLiver:
      Passport(
        "itraconazole.liver", "\\iota_{h,it}", value: 1, "1", range: 0.05...10, .measured,
        "Intrinsic clearance of the liver with itraconazole, relative to without",
        sources: [.peltoniemi2011])
    case .itraconazoleGut:
      Passport(
        "itraconazole.gut", "\\iota_{g,it}", value: 1, "1", range: 0.02...20, .measured,
        "Extraction ratio of the gut wall with itraconazole, relative to without",
        sources: [.peltoniemi2011])
    case .itraconazoleFormation:
      Passport(
        "itraconazole.norketamine-formation", "\\iota_{f,it}", value: 0.85, "1", range: 0.1...1,
        .assumed,
        "Share of ketamine's clearance that makes norketamine with itraconazole, relative to without; the abstract says that it falls, not by how much",
        sources: [.peltoniemi2011])
    case .grapefruitLiver:
      Passport(
        "grapefruit.liver", "\\iota_{h,gf}", value: 0.7967, "1", range: 0.05...10, .calibrated,
        "Intrinsic clearance of the liver with grapefruit, relative to without",
        sources: [.peltoniemi2012])
    case .grapefruitGut:
      Passport(
        "grapefruit.gut", "\\iota_{g,gf}", value: 0.06862, "1", range: 0.02...20, .calibrated,
        "Extraction ratio of the gut wall with grapefruit, relative to without",
        sources: [.peltoniemi2012])
    case .grapefruitNorketamine:
      Passport(
        "grapefruit.norketamine-clearance", "\\iota_{n,gf}", value: 0.7593, "1", range: 0.1...10,
        .calibrated,
        "Clearance of norketamine with grapefruit, relative to without", sources: [.peltoniemi2012])
    case .stJohnsWortLiver:
      Passport(
        "st-johns-wort.liver", "\\iota_{h,sj}", value: 1.404, "1", range: 0.05...10, .calibrated,
        "Intrinsic clearance of the liver with St John's wort, relative to without",
        sources: [.peltoniemi2012b])
    case .stJohnsWortGut:
      Passport(
        "st-johns-wort.gut", "\\iota_{g,sj}", value: 2.117, "1", range: 0.02...20, .calibrated,
        "Extraction ratio of the gut wall with St John's wort, relative to without",
        sources: [.peltoniemi2012b])
    case .stJohnsWortNorketamine:
      Passport(
        "st-johns-wort.norketamine-clearance", "\\iota_{n,sj}", value: 1.221, "1", range: 0.1...10,
        .calibrated,
        "Clearance of norketamine with St John's wort, relative to without",
        sources: [.peltoniemi2012b])
    case .rifampicinLiver:
      Passport(
        "rifampicin.liver", "\\iota_{h,ri}", value: 2.601, "1", range: 0.05...10, .calibrated,
        "Intrinsic clearance of the liver with rifampicin, relative to without",
        sources: [.peltoniemi2012c])
    case .rifampicinGut:
      Passport(
        "rifampicin.gut", "\\iota_{g,ri}", value: 3.806, "1", range: 0.02...20, .calibrated,
        "Extraction ratio of the gut wall with rifampicin, relative to without",
        sources: [.peltoniemi2012c])
    case .rifampicinNorketamine:
      Passport(
        "rifampicin.norketamine-clearance", "\\iota_{n,ri}", value: 2.427, "1", range: 0.1...10,
        .calibrated,
        "Clearance of norketamine with rifampicin, relative to without", sources: [.noppers2011])
    }
  }
}
