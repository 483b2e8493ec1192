// SPDX-License-Identifier: Apache-2.0

public import Dynamics
import Literature
public import Quantities

/// The benzodiazepines that can be given by name, and how much diazepam a milligram of each equals.
///
/// Such equivalents are clinical experience, not measurement: tables differ by a factor of two
/// (Ashton CH. Curr Opin Psychiatry 2005;18:249). What damps the surge is counted in them all the
/// same, for the one study of it counted so (`Benzodiazepine`).
public enum DiazepamEquivalent: Int, Slot, ParameterList {
  case alprazolam
  case bromazepam
  case chlordiazepoxide
  case clobazam
  case clonazepam
  case clorazepate
  case lorazepam
  case nitrazepam
  case oxazepam
  case temazepam
  case triazolam

  /// The name on the command line and in files.
  public var name: String {
    switch self {
    case .alprazolam: "alprazolam"
    case .bromazepam: "bromazepam"
    case .chlordiazepoxide: "chlordiazepoxide"
    case .clobazam: "clobazam"
    case .clonazepam: "clonazepam"
    case .clorazepate: "clorazepate"
    case .lorazepam: "lorazepam"
    case .nitrazepam: "nitrazepam"
    case .oxazepam: "oxazepam"
    case .temazepam: "temazepam"
    case .triazolam: "triazolam"
    }
  }

  public var passport: Passport {
    switch self {
    case .alprazolam:
      Passport(
        "benzodiazepine.equivalent.alprazolam", "\\epsilon_{az}", value: 20, "1", range: 4...40,
        .assumed,
        "Milligrams of diazepam that one milligram of alprazolam equals", sources: [.ashton2005])
    case .bromazepam:
      Passport(
        "benzodiazepine.equivalent.bromazepam", "\\epsilon_{bm}", value: 1.7, "1", range: 0.8...4,
        .assumed,
        "Milligrams of diazepam that one milligram of bromazepam equals", sources: [.ashton2005])
    case .chlordiazepoxide:
      Passport(
        "benzodiazepine.equivalent.chlordiazepoxide", "\\epsilon_{cd}", value: 0.4, "1",
        range: 0.2...1, .assumed,
        "Milligrams of diazepam that one milligram of chlordiazepoxide equals",
        sources: [.ashton2005])
    case .clobazam:
      Passport(
        "benzodiazepine.equivalent.clobazam", "\\epsilon_{cb}", value: 0.5, "1", range: 0.2...1,
        .assumed,
        "Milligrams of diazepam that one milligram of clobazam equals", sources: [.ashton2005])
    case .clonazepam:
      Passport(
        "benzodiazepine.equivalent.clonazepam", "\\epsilon_{cz}", value: 20, "1", range: 5...40,
        .assumed,
        "Milligrams of diazepam that one milligram of clonazepam equals", sources: [.ashton2005])
    case .clorazepate:
      Passport(
        "benzodiazepine.equivalent.clorazepate", "\\epsilon_{cl}", value: 0.67, "1",
        range: 0.3...1.5, .assumed,
        "Milligrams of diazepam that one milligram of clorazepate equals", sources: [.ashton2005])
    case .lorazepam:
      Passport(
        "benzodiazepine.equivalent.lorazepam", "\\epsilon_{lz}", value: 10, "1", range: 4...20,
        .assumed,
        "Milligrams of diazepam that one milligram of lorazepam equals", sources: [.ashton2005])
    case .nitrazepam:
      Passport(
        "benzodiazepine.equivalent.nitrazepam", "\\epsilon_{nz}", value: 1, "1", range: 0.5...4,
        .assumed,
        "Milligrams of diazepam that one milligram of nitrazepam equals", sources: [.ashton2005])
    case .oxazepam:
      Passport(
        "benzodiazepine.equivalent.oxazepam", "\\epsilon_{ox}", value: 0.5, "1", range: 0.2...1,
        .assumed,
        "Milligrams of diazepam that one milligram of oxazepam equals", sources: [.ashton2005])
    case .temazepam:
      Passport(
        "benzodiazepine.equivalent.temazepam", "\\epsilon_{tz}", value: 0.5, "1", range: 0.3...1,
        .assumed,
        "Milligrams of diazepam that one milligram of temazepam equals", sources: [.ashton2005])
    case .triazolam:
      Passport(
        "benzodiazepine.equivalent.triazolam", "\\epsilon_{tr}", value: 20, "1", range: 10...50,
        .assumed,
        "Milligrams of diazepam that one milligram of triazolam equals", sources: [.ashton2005])
    }
  }
}
