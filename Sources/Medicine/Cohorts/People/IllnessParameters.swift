// SPDX-License-Identifier: Apache-2.0

import Literature
public import Quantities

/// How ill people are who seek treatment, and what they take and have besides.
public enum IllnessParameter: Int, ParameterList {
  case baseline
  case baselineSpread
  case entryCutoff
  case failedTreatments
  case moreFailedTreatments
  case resistance
  case alleleFrequency
  case benzodiazepineShare
  case benzodiazepineAmount
  case benzodiazepineSpread
  case liverDisease

  public var passport: Passport {
    switch self {
    case .baseline:
      Passport(
        "people.madrs", "\\mu_{M}", value: 33, "1", range: 15...50, .measured,
        "Mean MADRS total before treatment, of those who would be let in or not",
        sources: [.murrough2013, .daly2018])
    case .baselineSpread:
      Passport(
        "people.madrs.spread", "\\sigma_{M}", value: 5, "1", range: 1...12, .measured,
        "Standard deviation of the MADRS total before treatment",
        sources: [.murrough2013, .daly2018])
    case .entryCutoff:
      Passport(
        "people.madrs.entry", "M_{0}", value: 20, "1", range: 0...40, .assumed,
        "Lowest MADRS total with which people are let in", sources: [.murrough2013b])
    case .failedTreatments:
      Passport(
        "people.failed-treatments", "n_{F}", value: 2, "1", range: 0...10, .measured,
        "Fewest antidepressants that have failed: what resistant depression means",
        sources: [.popova2019])
    case .moreFailedTreatments:
      Passport(
        "people.failed-treatments.more", "m_{F}", value: 1.2, "1", range: 0.05...10, .assumed,
        "Mean number of failed antidepressants beyond these; geometric", sources: [.alnefeesi2022])
    case .resistance:
      Passport(
        "people.resistance", "\\rho_{F}", value: 0.1, "1", range: 0...1, .assumed,
        "What each failed antidepressant beyond two takes from the gain beyond half of the symptoms: fewer remissions, as many responses",
        sources: [.alnefeesi2022])
    case .alleleFrequency:
      Passport(
        "people.cyp2b6.frequency", "p_{6}", value: 0.25, "1", range: 0...1, .measured,
        "Frequency of the allele CYP2B6*6 in Europeans", sources: [.zanger2013])
    case .benzodiazepineShare:
      Passport(
        "people.benzodiazepine.share", "\\pi_{b}", value: 0.4, "1", range: 0...1, .measured,
        "Share of people who take a benzodiazepine: the three most used, 18.8, 12.1 and 9.0 %",
        sources: [.fedgchin2019, .popova2019])
    case .benzodiazepineAmount:
      Passport(
        "people.benzodiazepine.amount", "m_{b}", value: 8, "mg/d", range: 0.5...60, .assumed,
        "Median daily amount of those who do, in diazepam equivalents", sources: [.andrashko2020])
    case .benzodiazepineSpread:
      Passport(
        "people.benzodiazepine.spread", "\\sigma_{b}", value: 0.6, "1", range: 0.05...2, .assumed,
        "Standard deviation of its logarithm", sources: [.andrashko2020])
    case .liverDisease:
      Passport(
        "people.liver.moderate", "\\pi_{l}", value: 0.0027, "1", range: 0...1, .assumed,
        "Share of people with moderate impairment of the liver: as many as have cirrhosis",
        sources: [.scaglione2015])
    }
  }
}
