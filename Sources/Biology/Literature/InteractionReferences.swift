// SPDX-License-Identifier: Apache-2.0

package import Quantities

/// What is known of how people differ and of what they take besides; the list of everything stands in
/// `Bibliography`.
extension Reference {
  package static let anand2000 = Reference(
    "anand-2000", authors: "Anand A, Charney DS, Oren DA, et al.", year: 2000,
    title:
      "Attenuation of the neuropsychiatric effects of ketamine with lamotrigine",
    published: "Arch Gen Psychiatry 57:270-276",
    identifier: "doi:10.1001/archpsyc.57.3.270")

  package static let ashton2005 = Reference(
    "ashton-2005", authors: "Ashton H", year: 2005,
    title:
      "The diagnosis and management of benzodiazepine dependence",
    published: "Curr Opin Psychiatry 18:249-255",
    identifier: "doi:10.1097/01.yco.0000165594.60434.84")

  package static let hagelberg2010 = Reference(
    "hagelberg-2010", authors: "Hagelberg NM, Peltoniemi MA, Saari TI, et al.", year: 2010,
    title:
      "Clarithromycin, a potent inhibitor of CYP3A, greatly increases exposure to oral S-ketamine",
    published: "Eur J Pain 14:625-629",
    identifier: "doi:10.1016/j.ejpain.2009.10.003")

  package static let janssen2024 = Reference(
    "janssen-2024", authors: "Johnson & Johnson Innovative Medicine", year: 2024,
    title:
      "Use of Spravato in patients with renal impairment: a phase 1 study, NCT02606084",
    published: "Medical information, 22 November 2024",
    identifier: "")

  package static let li2015 = Reference(
    "li-2015", authors: "Li Y, Jackson KA, Slon B, et al.", year: 2015,
    title:
      "CYP2B6*6 allele and age substantially reduce steady-state ketamine clearance in chronic pain patients: impact on adverse effects",
    published: "Br J Clin Pharmacol 80:276-284",
    identifier: "doi:10.1111/bcp.12614")

  package static let marton2019 = Reference(
    "marton-2019", authors: "Marton T, Barnes DE, Wallace A, Woolley JD", year: 2019,
    title:
      "Concurrent use of buprenorphine, methadone, or naltrexone does not inhibit ketamine's antidepressant activity",
    published: "Biol Psychiatry 85:e75-e76",
    identifier: "doi:10.1016/j.biopsych.2019.02.008")

  package static let noppers2011 = Reference(
    "noppers-2011", authors: "Noppers I, Olofsen E, Niesters M, et al.", year: 2011,
    title:
      "Effect of rifampicin on S-ketamine and S-norketamine plasma concentrations in healthy volunteers after intravenous S-ketamine administration",
    published: "Anesthesiology 114:1435-1445",
    identifier: "doi:10.1097/ALN.0b013e318218a881")

  package static let peltoniemi2011 = Reference(
    "peltoniemi-2011", authors: "Peltoniemi MA, Saari TI, Hagelberg NM, et al.", year: 2011,
    title:
      "Exposure to oral S-ketamine is unaffected by itraconazole but greatly increased by ticlopidine",
    published: "Clin Pharmacol Ther 90:296-302",
    identifier: "doi:10.1038/clpt.2011.140")

  package static let peltoniemi2012b = Reference(
    "peltoniemi-2012b", authors: "Peltoniemi MA, Saari TI, Hagelberg NM, et al.", year: 2012,
    title:
      "St John's wort greatly decreases the plasma concentrations of oral S-ketamine",
    published: "Fundam Clin Pharmacol 26:743-750",
    identifier: "doi:10.1111/j.1472-8206.2011.00954.x")

  package static let peltoniemi2012c = Reference(
    "peltoniemi-2012c", authors: "Peltoniemi MA, Saari TI, Hagelberg NM, et al.", year: 2012,
    title:
      "Rifampicin has a profound effect on the pharmacokinetics of oral S-ketamine and less on intravenous S-ketamine",
    published: "Basic Clin Pharmacol Toxicol 111:325-332",
    identifier: "doi:10.1111/j.1742-7843.2012.00908.x")

  package static let rao2016 = Reference(
    "rao-2016", authors: "Rao LK, Flaker AM, Friedel CC, Kharasch ED", year: 2016,
    title:
      "Role of cytochrome P4502B6 polymorphisms in ketamine metabolism and clearance",
    published: "Anesthesiology 125:1103-1112",
    identifier: "doi:10.1097/ALN.0000000000001392")

  package static let wilkowska2022 = Reference(
    "wilkowska-2022", authors: "Wilkowska A, Wiglusz MS, Jakuszkowiak-Wojten K, Cubała WJ",
    year: 2022,
    title:
      "Ketamine and lamotrigine combination in psychopharmacology: systematic review",
    published: "Cells 11:645",
    identifier: "doi:10.3390/cells11040645")

  package static let williams2018 = Reference(
    "williams-2018", authors: "Williams NR, Heifets BD, Blasey C, et al.", year: 2018,
    title:
      "Attenuation of antidepressant effects of ketamine by opioid receptor antagonism",
    published: "Am J Psychiatry 175:1205-1215",
    identifier: "doi:10.1176/appi.ajp.2018.18020138")

  package static let yoon2019 = Reference(
    "yoon-2019", authors: "Yoon G, Petrakis IL, Krystal JH", year: 2019,
    title:
      "Association of combined naltrexone and ketamine with depressive symptoms in a case series of patients with depression and alcohol use disorder",
    published: "JAMA Psychiatry 76:337-338",
    identifier: "doi:10.1001/jamapsychiatry.2018.3990")

  package static let yoon2025 = Reference(
    "yoon-2025", authors: "Yoon G, Pittman B, Ralevski E, Petrakis IL, Krystal JH", year: 2025,
    title:
      "Antidepressant efficacy of ketamine plus naltrexone for major depression comorbid with alcohol use disorder: a randomized controlled trial",
    published: "Int J Neuropsychopharmacol",
    identifier: "doi:10.1093/ijnp/pyaf056")
}
