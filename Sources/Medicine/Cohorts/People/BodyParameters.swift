// SPDX-License-Identifier: Apache-2.0

import Literature
public import Quantities

/// How old, how tall and how heavy the people are who seek treatment.
///
/// Weight has no entry: body mass index is drawn and weight follows from height, which gives the two
/// the correlation that they have in people, since the index hardly depends on height.
public enum BodyParameter: Int, ParameterList {
  case womensShare
  case meanAge
  case ageSpread
  case womensHeight
  case womensHeightSpread
  case mensHeight
  case mensHeightSpread
  case bodyMassIndex
  case bodyMassIndexSpread
  case lowestBodyMassIndex
  case highestBodyMassIndex

  public var passport: Passport {
    switch self {
    case .womensShare:
      Passport(
        "people.womens-share", "\\pi_{f}", value: 0.634, "1", range: 0...1, .measured,
        "Share of women among people with resistant depression", sources: [.nijs2020])
    case .meanAge:
      Passport(
        "people.age", "\\mu_{a}", value: 50.7, "a", range: 18...90, .measured,
        "Mean age of people with resistant depression", sources: [.nijs2020])
    case .ageSpread:
      Passport(
        "people.age.spread", "\\sigma_{a}", value: 13.33, "a", range: 1...30, .measured,
        "Standard deviation of age; below 18 and above 90 a is drawn again", sources: [.nijs2020])
    case .womensHeight:
      Passport(
        "people.womens-height", "\\mu_{hf}", value: 161.3, "cm", range: 140...180, .measured,
        "Mean height of women in the United States, 2015 to 2018", sources: [.fryar2021])
    case .womensHeightSpread:
      Passport(
        "people.womens-height.spread", "\\sigma_{hf}", value: 6.55, "cm", range: 1...15, .measured,
        "Standard deviation of women's height: 2.58 inches", sources: [.stoudt1965])
    case .mensHeight:
      Passport(
        "people.mens-height", "\\mu_{hm}", value: 175.3, "cm", range: 150...195, .measured,
        "Mean height of men in the United States, 2015 to 2018", sources: [.fryar2021])
    case .mensHeightSpread:
      Passport(
        "people.mens-height.spread", "\\sigma_{hm}", value: 7.24, "cm", range: 1...15, .measured,
        "Standard deviation of men's height: 2.85 inches", sources: [.stoudt1965])
    case .bodyMassIndex:
      Passport(
        "people.body-mass-index", "\\mu_{B}", value: 28.0, "kg/m2", range: 15...50, .measured,
        "Mean body mass index of people with resistant depression", sources: [.nijs2020])
    case .bodyMassIndexSpread:
      Passport(
        "people.body-mass-index.spread", "\\sigma_{B}", value: 5.81, "kg/m2", range: 0.5...15,
        .measured, "Standard deviation of the body mass index, which is log-normal",
        sources: [.nijs2020])
    case .lowestBodyMassIndex:
      Passport(
        "people.body-mass-index.lowest", "B_{lo}", value: 16, "kg/m2", range: 12...25, .assumed,
        "Body mass index below which a draw is repeated", sources: [.nijs2020])
    case .highestBodyMassIndex:
      Passport(
        "people.body-mass-index.highest", "B_{hi}", value: 55, "kg/m2", range: 30...90, .assumed,
        "Body mass index above which a draw is repeated", sources: [.nijs2020])
    }
  }
}
