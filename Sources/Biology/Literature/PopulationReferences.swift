// SPDX-License-Identifier: Apache-2.0

package import Quantities

/// What is known of people, of settings and of raters.
extension Reference {
  package static let alnefeesi2022 = Reference(
    "alnefeesi-2022", authors: "Alnefeesi Y, Chen-Li D, Krane E, et al.", year: 2022,
    title:
      "Real-world effectiveness of ketamine in treatment-resistant depression: a systematic review & meta-analysis",
    published: "J Psychiatr Res 151:693-709", identifier: "doi:10.1016/j.jpsychires.2022.04.037")

  package static let cipriani2018 = Reference(
    "cipriani-2018", authors: "Cipriani A, Furukawa TA, Salanti G, et al.", year: 2018,
    title:
      "Comparative efficacy and acceptability of 21 antidepressant drugs for the acute treatment of adults with major depressive disorder: a systematic review and network meta-analysis",
    published: "Lancet 391:1357-1366", identifier: "doi:10.1016/S0140-6736(17)32802-7")

  package static let daly2018 = Reference(
    "daly-2018", authors: "Daly EJ, Singh JB, Fedgchin M, et al.", year: 2018,
    title:
      "Efficacy and safety of intranasal esketamine adjunctive to oral antidepressant therapy in treatment-resistant depression: a randomized clinical trial",
    published: "JAMA Psychiatry 75:139-148", identifier: "doi:10.1001/jamapsychiatry.2017.3739")

  package static let fedgchin2019 = Reference(
    "fedgchin-2019", authors: "Fedgchin M, Trivedi M, Daly EJ, et al.", year: 2019,
    title:
      "Efficacy and safety of fixed-dose esketamine nasal spray combined with a new oral antidepressant in treatment-resistant depression: results of a randomized, double-blind, active-controlled study (TRANSFORM-1)",
    published: "Int J Neuropsychopharmacol 22:616-630", identifier: "doi:10.1093/ijnp/pyz039")

  package static let fryar2021 = Reference(
    "fryar-2021", authors: "Fryar CD, Carroll MD, Gu Q, Afful J, Ogden CL", year: 2021,
    title:
      "Anthropometric reference data for children and adults: United States, 2015-2018",
    published: "Vital Health Stat 3(46):1-44", identifier: "")

  package static let fu2020 = Reference(
    "fu-2020", authors: "Fu DJ, Ionescu DF, Li X, et al.", year: 2020,
    title:
      "Esketamine nasal spray for rapid reduction of major depressive disorder symptoms in patients who have active suicidal ideation with intent: double-blind, randomized study (ASPIRE I)",
    published: "J Clin Psychiatry 81:19m13191", identifier: "doi:10.4088/JCP.19m13191")

  package static let han2016 = Reference(
    "han-2016", authors: "Han Y, Chen J, Zou D, et al.", year: 2016,
    title:
      "Efficacy of ketamine in the rapid treatment of major depressive disorder: a meta-analysis of randomized, double-blind, placebo-controlled studies",
    published: "Neuropsychiatr Dis Treat 12:2859-2867", identifier: "")

  package static let johnson2016 = Reference(
    "johnson-2016", authors: "Johnson KM, Devine JM, Ho KF, Howard KA, Saretsky TL, Jamieson CA",
    year: 2016,
    title:
      "Evidence to support Montgomery-Asberg Depression Rating Scale administration every 24 hours to assess rapid onset of treatment response",
    published: "J Clin Psychiatry 77:1681-1686", identifier: "")

  package static let nijs2020 = Reference(
    "nijs-2020", authors: "Nijs M, Wajs E, Aluisio L, et al.", year: 2020,
    title:
      "Managing esketamine treatment frequency toward successful outcomes: analysis of phase 3 data",
    published: "Int J Neuropsychopharmacol 23:426-433", identifier: "PMCID PMC7387766")

  package static let ostchega2020 = Reference(
    "ostchega-2020", authors: "Ostchega Y, Fryar CD, Nwankwo T, Nguyen DT", year: 2020,
    title:
      "Hypertension prevalence among adults aged 18 and over: United States, 2017-2018",
    published: "NCHS Data Brief 364", identifier: "PMID 32487290")

  package static let sapko2025 = Reference(
    "sapko-2025", authors: "Sapko MT et al.", year: 2025,
    title:
      "Quality assurance of depression ratings in psychiatric clinical trials",
    published: "J Clin Psychopharmacol 45:28-31", identifier: "doi:10.1097/JCP.0000000000001936")

  package static let scaglione2015 = Reference(
    "scaglione-2015", authors: "Scaglione S, Kliethermes S, Cao G, et al.", year: 2015,
    title:
      "The epidemiology of cirrhosis in the United States: a population-based study",
    published: "J Clin Gastroenterol 49:690-696", identifier: "doi:10.1097/MCG.0000000000000208")

  package static let singh2016 = Reference(
    "singh-2016", authors: "Singh JB, Fedgchin M, Daly EJ, et al.", year: 2016,
    title:
      "A double-blind, randomized, placebo-controlled, dose-frequency study of intravenous ketamine in patients with treatment-resistant depression",
    published: "Am J Psychiatry 173:816-826", identifier: "doi:10.1176/appi.ajp.2016.16010037")

  package static let stoudt1965 = Reference(
    "stoudt-1965", authors: "Stoudt HW, Damon A, McFarland RA, Roberts J", year: 1965,
    title:
      "Weight, height, and selected body dimensions of adults: United States, 1960-1962",
    published: "Vital Health Stat 11(8):1-44", identifier: "")

  package static let wright2011 = Reference(
    "wright-2011", authors: "Wright JD, Hughes JP, Ostchega Y, Yoon SS, Nwankwo T", year: 2011,
    title:
      "Mean systolic and diastolic blood pressure in adults aged 18 and over in the United States, 2001-2008",
    published: "Natl Health Stat Report 35:1-22", identifier: "PMID 21485611")

  package static let zanger2013 = Reference(
    "zanger-2013", authors: "Zanger UM, Klein K", year: 2013,
    title:
      "Pharmacogenetics of cytochrome P450 2B6 (CYP2B6): advances on polymorphisms, mechanisms, and clinical relevance",
    published: "Front Genet 4:24", identifier: "doi:10.3389/fgene.2013.00024")
}
