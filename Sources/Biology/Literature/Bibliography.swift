// SPDX-License-Identifier: Apache-2.0

package import Quantities

extension Reference {
  package static let abdallah2018 = Reference(
    "abdallah-2018", authors: "Abdallah CG, De Feyter HM, Averill LA, et al.", year: 2018,
    title:
      "The effects of ketamine on prefrontal glutamate neurotransmission in healthy and depressed subjects",
    published: "Neuropsychopharmacology 43:2154-2160", identifier: "doi:10.1038/s41386-018-0136-3")

  package static let abdallah2020 = Reference(
    "abdallah-2020", authors: "Abdallah CG, Averill LA, Gueorguieva R, et al.", year: 2020,
    title:
      "Modulation of the antidepressant effects of ketamine by the mTORC1 inhibitor rapamycin",
    published: "Neuropsychopharmacology 45:990-997", identifier: "doi:10.1038/s41386-020-0644-9")

  package static let anderson2008 = Reference(
    "anderson-2008", authors: "Anderson BJ, Holford NHG", year: 2008,
    title:
      "Mechanism-based concepts of size and maturity in pharmacokinetics",
    published: "Annu Rev Pharmacol Toxicol 48:303-332",
    identifier: "doi:10.1146/annurev.pharmtox.48.113006.094708")

  package static let andrashko2020 = Reference(
    "andrashko-2020", authors: "Andrashko V, Novak T, Brunovsky M, et al.", year: 2020,
    title:
      "The antidepressant effect of ketamine is dampened by concomitant benzodiazepine medication",
    published: "Front Psychiatry 11:844", identifier: "doi:10.3389/fpsyt.2020.00844")

  package static let anticevic2012 = Reference(
    "anticevic-2012", authors: "Anticevic A, Gancsos M, Murray JD, et al.", year: 2012,
    title:
      "NMDA receptor function in large-scale anticorrelated neural systems with implications for cognition and schizophrenia",
    published: "Proc Natl Acad Sci USA 109:16720-16725", identifier: "doi:10.1073/pnas.1208494109")

  package static let autry2011 = Reference(
    "autry-2011", authors: "Autry AE, Adachi M, Nosyreva E, et al.", year: 2011,
    title:
      "NMDA receptor blockade at rest triggers rapid behavioural antidepressant responses",
    published: "Nature 475:91-95", identifier: "doi:10.1038/nature10130")

  package static let bednarik2021 = Reference(
    "bednarik-2021", authors: "Bednarik P et al.", year: 2021,
    title:
      "Effect of ketamine on human neurochemistry in posterior cingulate cortex: a pilot magnetic resonance spectroscopy study at 3 tesla",
    published: "Front Neurosci 15:609485", identifier: "doi:10.3389/fnins.2021.609485")

  package static let bremner1998 = Reference(
    "bremner-1998", authors: "Bremner JD, Krystal JH, Putnam FW, et al.", year: 1998,
    title:
      "Measurement of dissociative states with the Clinician-Administered Dissociative States Scale (CADSS)",
    published: "J Trauma Stress 11:125-136", identifier: "doi:10.1023/A:1024465317902")

  package static let canuso2021 = Reference(
    "canuso-2021", authors: "Canuso CM, Ionescu DF, Li X, et al.", year: 2021,
    title:
      "Esketamine nasal spray for the rapid reduction of depressive symptoms in major depressive disorder with acute suicidal ideation or behavior",
    published: "J Clin Psychopharmacol 41:516-524", identifier: "doi:10.1097/JCP.0000000000001465")

  package static let cavenaghi2021 = Reference(
    "cavenaghi-2021", authors: "Cavenaghi VB, da Costa LP, Lacerda ALT, et al.", year: 2021,
    title:
      "Subcutaneous ketamine in depression: a systematic review",
    published: "Front Psychiatry 12:513068", identifier: "doi:10.3389/fpsyt.2021.513068")

  package static let clements1981 = Reference(
    "clements-1981", authors: "Clements JA, Nimmo WS", year: 1981,
    title: "Pharmacokinetics and analgesic effect of ketamine in man",
    published: "Br J Anaesth 53:27-30", identifier: "doi:10.1093/bja/53.1.27")

  package static let clements1982 = Reference(
    "clements-1982", authors: "Clements JA, Nimmo WS, Grant IS", year: 1982,
    title:
      "Bioavailability, pharmacokinetics, and analgesic activity of ketamine in humans",
    published: "J Pharm Sci 71:539-542", identifier: "doi:10.1002/jps.2600710516")

  package static let doherty2020 = Reference(
    "doherty-2020", authors: "Doherty T, Wajs E, Melkote R, et al.", year: 2020,
    title:
      "Cardiac safety of esketamine nasal spray in treatment-resistant depression: results from the clinical development program",
    published: "CNS Drugs 34:299-310", identifier: "doi:10.1007/s40263-020-00699-4")

  package static let domino1982 = Reference(
    "domino-1982", authors: "Domino EF, Zsigmond EK, Domino LE, et al.", year: 1982,
    title:
      "Plasma levels of ketamine and two of its metabolites in surgical patients using a gas chromatographic mass fragmentographic assay",
    published: "Anesth Analg 61:87-92", identifier: "PMID 7198883")

  package static let ebert1997 = Reference(
    "ebert-1997", authors: "Ebert B, Mikkelsen S, Thorkildsen C, Borgbjerg FM", year: 1997,
    title:
      "Norketamine, the main metabolite of ketamine, is a non-competitive NMDA receptor antagonist in the rat cortex and spinal cord",
    published: "Eur J Pharmacol 333:99-104", identifier: "doi:10.1016/S0014-2999(97)01116-3")

  package static let evans2018 = Reference(
    "evans-2018", authors: "Evans JW, Szczepanik J, Brutsché N, et al.", year: 2018,
    title:
      "Default mode connectivity in major depressive disorder measured up to 10 days after ketamine administration",
    published: "Biol Psychiatry 84:582-590", identifier: "doi:10.1016/j.biopsych.2018.01.027")

  package static let fanta2015 = Reference(
    "fanta-2015", authors: "Fanta S, Kinnunen M, Backman JT, Kalso E", year: 2015,
    title:
      "Population pharmacokinetics of S-ketamine and norketamine in healthy volunteers after intravenous and oral dosing",
    published: "Eur J Clin Pharmacol 71:441-447", identifier: "doi:10.1007/s00228-015-1826-y")

  package static let fava2020 = Reference(
    "fava-2020", authors: "Fava M, Freeman MP, Flynn M, et al.", year: 2020,
    title:
      "Double-blind, placebo-controlled, dose-ranging trial of intravenous ketamine as adjunctive therapy in treatment-resistant depression (TRD)",
    published: "Mol Psychiatry 25:1592-1603", identifier: "doi:10.1038/s41380-018-0256-5")

  package static let grunebaum2018 = Reference(
    "grunebaum-2018", authors: "Grunebaum MF, Galfalvy HC, Choo TH, et al.", year: 2018,
    title:
      "Ketamine for rapid reduction of suicidal thoughts in major depression: a midazolam-controlled randomized clinical trial",
    published: "Am J Psychiatry 175:327-335", identifier: "doi:10.1176/appi.ajp.2017.17060647")

  package static let haile2014 = Reference(
    "haile-2014", authors: "Haile CN, Murrough JW, Iosifescu DV, et al.", year: 2014,
    title:
      "Plasma brain derived neurotrophic factor (BDNF) and response to ketamine in treatment-resistant depression",
    published: "Int J Neuropsychopharmacol 17:331-336", identifier: "doi:10.1017/S1461145713001119")

  package static let hasan2021 = Reference(
    "hasan-2021", authors: "Hasan M, Modess C, Roustom T, et al.", year: 2021,
    title:
      "Chiral pharmacokinetics and metabolite profile of prolonged-release ketamine tablets in healthy human subjects",
    published: "Anesthesiology 135:326-339", identifier: "doi:10.1097/ALN.0000000000003829")

  package static let hijazi2003 = Reference(
    "hijazi-2003", authors: "Hijazi Y, Bodonian C, Bolon M, et al.", year: 2003,
    title:
      "Pharmacokinetics and haemodynamics of ketamine in intensive care patients with brain or spinal cord injury",
    published: "Br J Anaesth 90:155-160", identifier: "doi:10.1093/bja/aeg028")

  package static let holmes2019 = Reference(
    "holmes-2019", authors: "Holmes SE, Scheinost D, Finnema SJ, et al.", year: 2019,
    title:
      "Lower synaptic density is associated with depression severity and network alterations",
    published: "Nat Commun 10:1529", identifier: "doi:10.1038/s41467-019-09562-7")

  package static let holmes2022 = Reference(
    "holmes-2022", authors: "Holmes SE, Finnema SJ, Naganawa M, et al.", year: 2022,
    title:
      "Imaging the effect of ketamine on synaptic density (SV2A) in the living brain",
    published: "Mol Psychiatry 27:2273-2281", identifier: "doi:10.1038/s41380-022-01465-2")

  package static let homayoun2007 = Reference(
    "homayoun-2007", authors: "Homayoun H, Moghaddam B", year: 2007,
    title:
      "NMDA receptor hypofunction produces opposite effects on prefrontal cortex interneurons and pyramidal neurons",
    published: "J Neurosci 27:11496-11500", identifier: "doi:10.1523/JNEUROSCI.2213-07.2007")

  package static let kamp2020 = Reference(
    "kamp-2020", authors: "Kamp J, Jonkman K, van Velzen M, et al.", year: 2020,
    title:
      "Pharmacokinetics of ketamine and its major metabolites norketamine, hydroxynorketamine, and dehydronorketamine: a model-based analysis",
    published: "Br J Anaesth 125:750-761", identifier: "doi:10.1016/j.bja.2020.06.067")

  package static let kamp2020Meta = Reference(
    "kamp-2020-meta", authors: "Kamp J, Olofsen E, Henthorn TK, et al.", year: 2020,
    title:
      "Ketamine pharmacokinetics: a systematic review of the literature, meta-analysis, and population analysis",
    published: "Anesthesiology 133:1192-1213", identifier: "doi:10.1097/ALN.0000000000003577")

  package static let kishimoto2016 = Reference(
    "kishimoto-2016", authors: "Kishimoto T, Chawla JM, Hagi K, et al.", year: 2016,
    title:
      "Single-dose infusion ketamine and non-ketamine N-methyl-D-aspartate receptor antagonists for unipolar and bipolar depression: a meta-analysis of efficacy, safety and time trajectories",
    published: "Psychol Med 46:1459-1472", identifier: "doi:10.1017/S0033291716000064")

  package static let kokkinou2018 = Reference(
    "kokkinou-2018", authors: "Kokkinou M, Ashok AH, Howes OD", year: 2018,
    title:
      "The effects of ketamine on dopaminergic function: meta-analysis and review of the implications for neuropsychiatric disorders",
    published: "Mol Psychiatry 23:59-69", identifier: "doi:10.1038/mp.2017.190")

  package static let kroenke2001 = Reference(
    "kroenke-2001", authors: "Kroenke K, Spitzer RL, Williams JBW", year: 2001,
    title:
      "The PHQ-9: validity of a brief depression severity measure",
    published: "J Gen Intern Med 16:606-613", identifier: "doi:10.1046/j.1525-1497.2001.016009606.x"
  )

  package static let li2010 = Reference(
    "li-2010", authors: "Li N, Lee B, Liu RJ, et al.", year: 2010,
    title:
      "mTOR-dependent synapse formation underlies the rapid antidepressant effects of NMDA antagonists",
    published: "Science 329:959-964", identifier: "doi:10.1126/science.1190287")

  package static let machadoVieira2009 = Reference(
    "machado-vieira-2009", authors: "Machado-Vieira R, Yuan P, Brutsche N, et al.", year: 2009,
    title:
      "Brain-derived neurotrophic factor and initial antidepressant response to an N-methyl-D-aspartate antagonist",
    published: "J Clin Psychiatry 70:1662-1666", identifier: "doi:10.4088/JCP.08m04659")

  package static let milak2016 = Reference(
    "milak-2016", authors: "Milak MS, Proper CJ, Mulhern ST, et al.", year: 2016,
    title:
      "A pilot in vivo proton magnetic resonance spectroscopy study of amino acid neurotransmitter response to ketamine treatment of major depressive disorder",
    published: "Mol Psychiatry 21:320-327", identifier: "doi:10.1038/mp.2015.83")

  package static let modaSava2019 = Reference(
    "moda-sava-2019", authors: "Moda-Sava RN, Murdock MH, Parekh PK, et al.", year: 2019,
    title:
      "Sustained rescue of prefrontal circuit dysfunction by antidepressant-induced spine formation",
    published: "Science 364:eaat8078", identifier: "doi:10.1126/science.aat8078")

  package static let moghaddam1997 = Reference(
    "moghaddam-1997", authors: "Moghaddam B, Adams B, Verma A, Daly D", year: 1997,
    title:
      "Activation of glutamatergic neurotransmission by ketamine: a novel step in the pathway from NMDA receptor blockade to dopaminergic and cognitive disruptions associated with the prefrontal cortex",
    published: "J Neurosci 17:2921-2927", identifier: "doi:10.1523/JNEUROSCI.17-08-02921.1997")

  package static let montgomery1979 = Reference(
    "montgomery-1979", authors: "Montgomery SA, Åsberg M", year: 1979,
    title:
      "A new depression scale designed to be sensitive to change",
    published: "Br J Psychiatry 134:382-389", identifier: "doi:10.1192/bjp.134.4.382")

  package static let morgan2004 = Reference(
    "morgan-2004", authors: "Morgan CJA, Mofeez A, Brandner B, Bromley L, Curran HV", year: 2004,
    title:
      "Acute effects of ketamine on memory systems and psychotic symptoms in healthy volunteers",
    published: "Neuropsychopharmacology 29:208-218", identifier: "doi:10.1038/sj.npp.1300342")

  package static let murrough2013 = Reference(
    "murrough-2013", authors: "Murrough JW, Iosifescu DV, Chang LC, et al.", year: 2013,
    title:
      "Antidepressant efficacy of ketamine in treatment-resistant major depression: a two-site randomized controlled trial",
    published: "Am J Psychiatry 170:1134-1142", identifier: "doi:10.1176/appi.ajp.2013.13030392")

  package static let murrough2013b = Reference(
    "murrough-2013b", authors: "Murrough JW, Perez AM, Pillemer S, et al.", year: 2013,
    title:
      "Rapid and longer-term antidepressant effects of repeated ketamine infusions in treatment-resistant major depression",
    published: "Biol Psychiatry 74:250-256", identifier: "doi:10.1016/j.biopsych.2012.06.022")

  package static let olofsen2022 = Reference(
    "olofsen-2022", authors: "Olofsen E, Kamp J, Henthorn TK, et al.", year: 2022,
    title:
      "Ketamine psychedelic and antinociceptive effects are connected",
    published: "Anesthesiology 136:792-801", identifier: "doi:10.1097/ALN.0000000000004176")

  package static let otto2021 = Reference(
    "otto-2021", authors: "Otto ME, Bergmann KR, Jacobs G, van Esdonk MJ", year: 2021,
    title:
      "Predictive performance of parent-metabolite population pharmacokinetic models of (S)-ketamine in healthy volunteers",
    published: "Eur J Clin Pharmacol 77:1181-1192", identifier: "doi:10.1007/s00228-021-03104-1")

  package static let peltoniemi2012 = Reference(
    "peltoniemi-2012", authors: "Peltoniemi MA, Saari TI, Hagelberg NM, et al.", year: 2012,
    title:
      "S-ketamine concentrations are greatly increased by grapefruit juice",
    published: "Eur J Clin Pharmacol 68:979-986", identifier: "doi:10.1007/s00228-012-1214-9")

  /// Online in 2020, hence the key; in print in 2021.
  package static let perezRuixo2020 = Reference(
    "perez-ruixo-2020", authors: "Perez-Ruixo C, Rossenu S, Zannikos P, et al.", year: 2021,
    title:
      "Population pharmacokinetics of esketamine nasal spray and its metabolite noresketamine in healthy subjects and patients with treatment-resistant depression",
    published: "Clin Pharmacokinet 60:501-516", identifier: "doi:10.1007/s40262-020-00953-4")

  package static let phoumthipphavong2016 = Reference(
    "phoumthipphavong-2016", authors: "Phoumthipphavong V, Barthas F, Hassett S, Kwan AC",
    year: 2016,
    title:
      "Longitudinal effects of ketamine on dendritic architecture in vivo in the mouse medial frontal cortex",
    published: "eNeuro 3:ENEURO.0133-15.2016", identifier: "doi:10.1523/ENEURO.0133-15.2016")

  package static let popova2019 = Reference(
    "popova-2019", authors: "Popova V, Daly EJ, Trivedi M, et al.", year: 2019,
    title:
      "Efficacy and safety of flexibly dosed esketamine nasal spray combined with a newly initiated oral antidepressant in treatment-resistant depression: a randomized double-blind active-controlled study",
    published: "Am J Psychiatry 176:428-438", identifier: "doi:10.1176/appi.ajp.2019.19020172")

  package static let rivaPosse2018 = Reference(
    "riva-posse-2018", authors: "Riva-Posse P, Reiff CM, Edwards JA, et al.", year: 2018,
    title:
      "Blood pressure safety of subanesthetic ketamine for depression: a report on 684 infusions",
    published: "J Affect Disord 236:291-297", identifier: "doi:10.1016/j.jad.2018.02.025")

  package static let scheidegger2012 = Reference(
    "scheidegger-2012", authors: "Scheidegger M, Walter M, Lehmann M, et al.", year: 2012,
    title:
      "Ketamine decreases resting state functional network connectivity in healthy subjects: implications for antidepressant drug action",
    published: "PLoS One 7:e44799", identifier: "doi:10.1371/journal.pone.0044799")

  package static let shram2023 = Reference(
    "shram-2023", authors: "Shram MJ, Henningfield JE, Apseloff G, et al.", year: 2023,
    title:
      "The novel uncompetitive NMDA receptor antagonist esmethadone (REL-1017) has no meaningful abuse potential in recreational drug users",
    published: "Transl Psychiatry 13:192", identifier: "doi:10.1038/s41398-023-02473-8")

  package static let sigtermans2009 = Reference(
    "sigtermans-2009", authors: "Sigtermans M, Dahan A, Mooren R, et al.", year: 2009,
    title:
      "S(+)-ketamine effect on experimental pain and cardiac output: a population pharmacokinetic-pharmacodynamic modeling study in healthy volunteers",
    published: "Anesthesiology 111:892-903", identifier: "doi:10.1097/ALN.0b013e3181b437b1")

  package static let simons2022 = Reference(
    "simons-2022", authors: "Simons P, Olofsen E, van Velzen M, et al.", year: 2022,
    title:
      "S-ketamine oral thin film, part 1: population pharmacokinetics of S-ketamine, S-norketamine and S-hydroxynorketamine",
    published: "Front Pain Res 3:946486", identifier: "doi:10.3389/fpain.2022.946486")

  package static let simons2022b = Reference(
    "simons-2022b", authors: "Simons P, Olofsen E, van Velzen M, et al.", year: 2022,
    title:
      "S-ketamine oral thin film, part 2: population pharmacodynamics of S-ketamine, S-norketamine and S-hydroxynorketamine",
    published: "Front Pain Res 3:946487", identifier: "doi:10.3389/fpain.2022.946487")

  package static let spalding2013 = Reference(
    "spalding-2013", authors: "Spalding KL, Bergmann O, Alkass K, et al.", year: 2013,
    title:
      "Dynamics of hippocampal neurogenesis in adult humans",
    published: "Cell 153:1219-1227", identifier: "doi:10.1016/j.cell.2013.05.002")

  package static let spravatoLabel = Reference(
    "spravato-label", authors: "Janssen Pharmaceuticals", year: 2020,
    title:
      "Spravato (esketamine) nasal spray, CIII: prescribing information",
    published: "Titusville, NJ, July 2020", identifier: "")

  package static let temme2018 = Reference(
    "temme-2018", authors: "Temme L, Schepmann D, Schreiber JA, Frehland B, Wünsch B", year: 2018,
    title:
      "Comparative pharmacological study of common NMDA receptor open channel blockers regarding their affinity and functional activity toward GluN2A and GluN2B NMDA receptors",
    published: "ChemMedChem 13:446-452", identifier: "doi:10.1002/cmdc.201700810")

  package static let vanSchalkwyk2018 = Reference(
    "van-schalkwyk-2018",
    authors: "van Schalkwyk GI, Wilkinson ST, Davidson L, Silverman WK, Sanacora G", year: 2018,
    title:
      "Acute psychoactive effects of intravenous ketamine during treatment of mood disorders: analysis of the Clinician Administered Dissociative State Scale",
    published: "J Affect Disord 227:11-16", identifier: "doi:10.1016/j.jad.2017.09.023")

  package static let vankawala2021 = Reference(
    "vankawala-2021", authors: "Vankawala J, Naples G, Avila-Quintero VJ, et al.", year: 2021,
    title:
      "Meta-analysis: hemodynamic responses to sub-anesthetic doses of ketamine in patients with psychiatric disorders",
    published: "Front Psychiatry 12:549080", identifier: "doi:10.3389/fpsyt.2021.549080")

  package static let winstock2012 = Reference(
    "winstock-2012", authors: "Winstock AR, Mitcheson L, Gillatt DA, Cottrell AM", year: 2012,
    title:
      "The prevalence and natural history of urinary symptoms among recreational ketamine users",
    published: "BJU Int 110:1762-1766", identifier: "doi:10.1111/j.1464-410X.2012.11028.x")

  package static let yamamoto2013 = Reference(
    "yamamoto-2013", authors: "Yamamoto S, Ohba H, Nishiyama S, et al.", year: 2013,
    title:
      "Subanesthetic doses of ketamine transiently decrease serotonin transporter activity: a PET study in conscious monkeys",
    published: "Neuropsychopharmacology 38:2666-2674", identifier: "doi:10.1038/npp.2013.176")

  package static let yanagihara2003 = Reference(
    "yanagihara-2003", authors: "Yanagihara Y, Ohtani M, Kariya S, et al.", year: 2003,
    title:
      "Plasma concentration profiles of ketamine and norketamine after administration of various ketamine preparations to healthy Japanese volunteers",
    published: "Biopharm Drug Dispos 24:37-43", identifier: "doi:10.1002/bdd.336")

  package static let zanos2018 = Reference(
    "zanos-2018", authors: "Zanos P, Moaddel R, Morris PJ, et al.", year: 2018,
    title:
      "Ketamine and ketamine metabolite pharmacology: insights into therapeutic mechanisms",
    published: "Pharmacol Rev 70:621-660", identifier: "doi:10.1124/pr.117.015198")

  package static let zarate2006 = Reference(
    "zarate-2006", authors: "Zarate CA Jr, Singh JB, Carlson PJ, et al.", year: 2006,
    title:
      "A randomized trial of an N-methyl-D-aspartate antagonist in treatment-resistant major depression",
    published: "Arch Gen Psychiatry 63:856-864", identifier: "doi:10.1001/archpsyc.63.8.856")

  package static let zarate2012 = Reference(
    "zarate-2012", authors: "Zarate CA Jr, Brutsche N, Laje G, et al.", year: 2012,
    title:
      "Relationship of ketamine's plasma metabolites with response, diagnosis, and side effects in major depression",
    published: "Biol Psychiatry 72:331-338", identifier: "doi:10.1016/j.biopsych.2012.03.004")
}
