// SPDX-License-Identifier: Apache-2.0

/// A command line that is refused: how, and what the message must say.
struct WrongInput: CustomStringConvertible {
  let description: String
  let command: String
  let status: Int32
  /// What was found, what is allowed.
  let parts: [String]

  init(_ description: String, _ command: String, _ status: Int32, _ parts: String...) {
    self.description = description
    self.command = command
    self.status = status
    self.parts = parts
  }

  private static let infusion = "simulate --dose 0.5mg/kg --route iv --over 40min"
  private static let treatment = infusion + " --weight 70kg --until 7d"
  private static let nasal = "simulate --route nasal --drug esketamine --until 1d --dose "
  private static func byRoute(_ route: String) -> String {
    "simulate --dose 50mg --until 1d --route " + route
  }

  /// Wrong usage: seen without knowing drug, patient or model.
  static let usage = [
    WrongInput(
      "unknown setting", treatment + " --setting murrough-2031", 64, "murrough-2031",
      "nearest is murrough-2013", "daly-2018"),
    WrongInput(
      "a control without a setting", treatment + " --drug none", 64, "--drug none",
      "--setting"),
    WrongInput("nothing given", "simulate --until 1d", 64, "--dose", "--protocol"),
    WrongInput(
      "unknown route", "simulate --dose 35mg --until 1d --route rectal", 64, "rectal",
      "iv, im, sc, nasal"),
    WrongInput("no route", "simulate --dose 35mg --until 1d", 64, "--route", "iv, im, sc, nasal"),
    WrongInput(
      "unknown drug", treatment + " --drug ketamin", 64, "ketamin",
      "ketamine, esketamine, arketamine"),
    WrongInput(
      "bare number for a dose", "simulate --dose 35 --route iv --until 1d", 64, "--dose",
      "\"35\" without a unit", "mg/kg"),
    WrongInput(
      "bare number for a time", infusion + " --weight 70kg --until 7", 64, "--until",
      "\"7\" without a unit", "d"),
    WrongInput(
      "bare number for a weight", infusion + " --weight 70 --until 7d", 64, "--weight", "70 kg"),
    WrongInput(
      "bare number for a parameter", treatment + " --set ketamine.clearance.s=70", 64,
      "ketamine.clearance.s", "70 L/h"),
    WrongInput(
      "unknown unit", "simulate --dose 35mgg --route iv --until 1d", 64, "mgg", "nearest is mg"),
    WrongInput(
      "a decimal comma", "simulate --dose 0,5mg/kg --route iv --until 1d", 64, "--dose", "comma",
      "write 0.5mg/kg"),
    WrongInput(
      "an age without its unit", treatment + " --age 45", 64, "--age", "write for example 45 a"),
    WrongInput(
      "a month", infusion + " --weight 70kg --until 1month", 64, "--until", "no fixed length",
      "30 d"),
    WrongInput(
      "a rate without its time", "simulate --dose 10ug/kg/min --route iv --weight 70kg --until 1d",
      64,
      "--dose", "10 ug/kg/min", "over how long"),
    WrongInput(
      "a brand", "simulate --dose 56mg --route nasal --drug spravato --until 1d", 64, "spravato",
      "nearest is esketamine"),
    WrongInput(
      "one enantiomer by another name", treatment + " --drug s-ketamine", 64, "s-ketamine",
      "nearest is esketamine"),
    WrongInput("a letter for a sex", treatment + " --sex F", 64, "\"F\"", "nearest is female"),
    WrongInput(
      "a route in words", "simulate --dose 35mg --route intranasal --until 1d", 64, "intranasal",
      "nearest is nasal"),
    WrongInput(
      "a PHQ-9 and a MADRS", treatment + " --baseline-madrs 30 --baseline-phq9 20", 64,
      "--baseline-phq9", "one of the two"),
    WrongInput(
      "an option by another name", treatment + " --infusion 40min", 64, "--infusion",
      "nearest is --over"),
    WrongInput("a letter for help", treatment + " -5h", 64, "-5h", "expected an option"),
    WrongInput(
      "a unit by itself", "simulate --dose 35mg --route iv --until 1d --over 40 min", 64, "\"min\"",
      "40min"),
    WrongInput("help for nothing", "help nothing", 64, "nothing", "simulate"),
    WrongInput(
      "presets with a drug that nobody modelled", "model presets --drug arketamine", 64,
      "arketamine", "ketamine, esketamine"),
    WrongInput(
      "a unit of another kind", infusion + " --weight 70kg --until 7mg", 64, "7mg", "another kind",
      "h"),
    WrongInput(
      "duration of a spray", nasal + "56mg --over 5min", 64, "nasal", "leave the duration out"),
    WrongInput(
      "duration of an injection", byRoute("im") + " --over 5min", 64, "im", "iv, sc"),
    WrongInput("duration of a film", byRoute("film") + " --over 5min", 64, "film", "iv, sc"),
    WrongInput(
      "an infusion held in the mouth", treatment + " --hold 10min", 64, "iv",
      "sublingual, lozenge, film"),
    WrongInput(
      "a spray held in the mouth", nasal + "56mg --hold 10min", 64, "nasal",
      "sublingual, lozenge, film"),
    WrongInput(
      "a swallowed dose held in the mouth", byRoute("oral") + " --hold 10min", 64, "oral",
      "sublingual, lozenge, film"),
    WrongInput(
      "bare number for a time in the mouth", byRoute("film") + " --hold 10", 64, "--hold",
      "\"10\" without a unit", "min"),
    WrongInput(
      "a mass for a time in the mouth", byRoute("film") + " --hold 10mg", 64, "--hold",
      "another kind", "min"),
    WrongInput(
      "repeat without interval", "simulate --dose 35mg --route iv --repeat 3 --until 9d", 64,
      "--repeat 3", "--interval", "2d"),
    WrongInput(
      "interval without repeat", "simulate --dose 35mg --route iv --interval 2d --until 9d", 64,
      "--interval", "--repeat"),
    WrongInput(
      "half a dose", "simulate --dose 35mg --route iv --repeat 2.5 --interval 2d --until 9d", 64,
      "2.5", "whole number"),
    WrongInput(
      "dose and protocol", treatment + " --protocol Examples/SixInfusions/protocol.yaml", 64,
      "--dose", "--protocol", "one of the two"),
    WrongInput(
      "protocol and drug",
      "simulate --protocol Examples/SixInfusions/protocol.yaml --drug ketamine --until 42d", 64,
      "--protocol", "--drug"),
    WrongInput(
      "patient file and weight", treatment + " --patient Examples/FirstDose/patient.yaml", 64,
      "--patient", "--weight"),
    WrongInput("an option twice", treatment + " --weight 71kg", 64, "--weight", "twice"),
    WrongInput(
      "a parameter twice", treatment + " --set mood.rate=1/h --set mood.rate=2/h", 64, "mood.rate",
      "twice"),
    WrongInput(
      "a benzodiazepine without its amount", treatment + " --with diazepam", 64, "--with",
      "diazepam:10mg/d"),
    WrongInput(
      "an amount of what is taken or not", treatment + " --with clarithromycin:10mg/d", 64,
      "clarithromycin with 10 mg/d", "leave the amount out"),
    WrongInput(
      "an amount without its unit", treatment + " --with diazepam:10", 64, "\"10\" without a unit",
      "10 mg/d"),
    WrongInput(
      "an amount of another kind", treatment + " --with diazepam:10mg", 64, "10mg", "another kind",
      "mg/d"),
    WrongInput(
      "one thing taken twice", treatment + " --with grapefruit --with grapefruit", 64, "grapefruit",
      "twice"),
    WrongInput(
      "no genotype", treatment + " --cyp2b6 poor", 64, "--cyp2b6", "poor", "*1/*1, *1/*6, *6/*6"),
    WrongInput("no state of a liver", treatment + " --liver bad", 64, "bad", "normal, moderate"),
    WrongInput(
      "patient file and what is taken",
      treatment.replacing(" --weight 70kg", with: "")
        + " --patient Examples/FirstDose/patient.yaml --with grapefruit", 64, "--patient", "--with"),
    WrongInput("no end", infusion + " --weight 70kg", 64, "--until", "7d"),
    WrongInput("unknown option", treatment + " --colour red", 64, "--colour"),
    WrongInput(
      "data and a dose", treatment + " --data events.csv", 64, "--data", "single treatment"),
    WrongInput(
      "a textbook model without data", treatment + " --model one-compartment", 64, "--data"),
    WrongInput(
      "unknown command", "simulat --dose 35mg", 64, "simulat", "nearest is simulate"),
    WrongInput("stray word", treatment + " soon", 64, "soon"),
    WrongInput("unknown format", treatment + " --format xml", 64, "xml", "table, csv, json"),
    WrongInput(
      "unknown solver", treatment + " --solver euler", 64, "euler", "auto, explicit, stiff"),
    WrongInput("unknown sex", treatment + " --sex woman", 64, "woman", "female, male, unspecified"),
    WrongInput("tolerance that is no number", treatment + " --rtol small", 64, "--rtol", "small"),
    WrongInput(
      "setting without a value", treatment + " --set mood.rate", 64, "mood.rate", "NAME=VALUE"),
    WrongInput(
      "one file for two", treatment + " --output a.html --report a.html", 64, "--output", "--report"
    ),
    WrongInput(
      "a preset on nobody's list", treatment + " --preset simons-2020", 64, "simons-2020",
      "the nearest is simons-2022", "clements-1981, domino-1982"),
    WrongInput(
      "a dose for parts that take none", "model parameters --dose 35mg", 64, "--dose",
      "model presets"),
    WrongInput(
      "unknown part of the model", "model molecules", 64, "molecules",
      "parameters, equations, observables, switches, presets, interactions"),
    WrongInput("export without a format", "export", 64, "--format"),
    WrongInput(
      "result and options", "cite Examples/key-numbers.csv --dose 35mg --route iv", 64,
      "one of the two"),
  ]

  /// Treatments that cannot be compared.
  static let comparisons = [
    WrongInput("a word alone", treatment + " --compare oral", 64, "\"oral\"", "route=oral"),
    WrongInput("a drug alone", treatment + " --compare esketamine", 64, "drug=esketamine"),
    WrongInput("a synonym alone", treatment + " --compare intranasal", 64, "as route=nasal"),
    WrongInput("a colon", treatment + " --compare route:oral", 64, "as route=oral"),
    WrongInput(
      "colons", treatment + " --compare route:oral,dose:100mg", 64, "as route=oral,dose=100mg"),
    WrongInput("a name alone", treatment + " --compare weight", 64, "as weight=VALUE"),
    WrongInput("a dose alone", treatment + " --compare 1mg/kg", 64, "as dose=1mg/kg"),
    WrongInput("a block alone", treatment + " --compare ampa", 64, "as block=ampa"),
    WrongInput("what is taken alone", treatment + " --compare lorazepam", 64, "as with=lorazepam"),
    WrongInput(
      "a file that is not there", treatment + " --compare missed", 66, "missed: cannot be read",
      "as route=oral"),
    WrongInput(
      "what no treatment has", treatment + " --compare rate=2", 64, "rate",
      "dose, route, over, hold, repeat, interval, drug"),
    WrongInput(
      "a change twice", treatment + " --compare route=im,route=sc", 64, "route stands twice"),
    WrongInput(
      "venous exposure from an arterial preset",
      "simulate --dose 20mg --route iv --drug esketamine --until 1d --preset simons-2022 "
        + "--compare dose=10mg --equal-exposure", 65, "no venous ketamine"),
    WrongInput(
      "a perpetrator with a preset",
      "simulate --dose 20mg --route iv --drug esketamine --until 1d --preset simons-2022 "
        + "--with clarithromycin", 65, "simons-2022 knows nothing of clarithromycin"),
    WrongInput("a change to nothing", treatment + " --compare route=", 64, "NAME=VALUE"),
    WrongInput(
      "an unknown route to compare", treatment + " --compare route=rectal", 64, "--compare",
      "rectal", "iv, im, sc"),
    WrongInput(
      "a compared spray over a time", treatment + " --compare route=nasal,over=5min", 64,
      "--compare route=nasal,over=5min", "nasal"),
    WrongInput(
      "a change of a protocol",
      "simulate --protocol Examples/SixInfusions/protocol.yaml --weight 70kg --until 42d "
        + "--compare dose=35mg", 64, "--compare dose=35mg", "--route"),
    WrongInput("equal to what", treatment + " --equal-exposure", 64, "--compare"),
    WrongInput(
      "nine treatments",
      treatment + (1...8).map { " --compare dose=\($0)mg" }.joined(), 64, "9 treatments", "up to 8"),
    WrongInput("compared and analysed", treatment + " --compare route=im --nca", 64, "--nca"),
    WrongInput(
      "the same treatment twice", treatment + " --compare over=40min", 65, "two treatments",
      "a name of its own"),
    WrongInput(
      "a dose too large to compare", treatment + " --compare dose=1.1g", 65,
      "--compare dose=1.1g", "1000 mg"),
    WrongInput(
      "devices at equal exposure",
      treatment + " --compare route=nasal,drug=esketamine,dose=56mg --equal-exposure", 65,
      "devices of 28 mg", "drug=ketamine"),
    WrongInput(
      "exposure out of reach",
      "simulate --dose 400mg --route iv --until 1d --compare route=oral --equal-exposure", 65,
      "out of reach", "up to 700 mg"),
    WrongInput(
      "an end before the last dose of a compared treatment",
      "simulate --dose 35mg --route iv --repeat 2 --interval 1d --until 2d --compare interval=3d",
      65, "--until", "3 d"),
    WrongInput(
      "a protocol that is not there", treatment + " --compare no/such.yaml", 66, "no/such.yaml",
      "cannot be read"),
  ]

  /// Bad input data: well-formed, and refused by the drug, the patient or the model.
  static let data = [
    WrongInput(
      "a preset with a drug it does not know", treatment + " --preset fanta-2015", 65, "fanta-2015",
      "does not know ketamine", "it knows esketamine"),
    WrongInput(
      "a racemic preset with one enantiomer",
      treatment + " --drug esketamine --preset clements-1981", 65, "clements-1981", "esketamine",
      "it knows ketamine"),
    WrongInput(
      "a preset with a route it does not know", nasal + "56mg --preset otto-2021", 65, "otto-2021",
      "route nasal", "it knows iv"),
    WrongInput(
      "a film held for longer than it was",
      byRoute("film") + " --drug esketamine --hold 20min --preset simons-2022", 65, "simons-2022",
      "10 min"),
    WrongInput(
      "a parameter that a preset replaces",
      treatment + " --preset kamp-2020 --set ketamine.central-volume=20L", 65,
      "ketamine.central-volume", "kamp-2020 replaces", "kamp-2020.clearance"),
    WrongInput(
      "a preset's parameter without the preset", treatment + " --set kamp-2020.clearance=80L/h", 65,
      "belongs to kamp-2020", "--preset kamp-2020"),
    WrongInput(
      "a parameter that a preset lacks",
      treatment + " --preset kamp-2020 --set kamp-2020.clearence=80L/h", 65, "kamp-2020.clearence",
      "nearest is kamp-2020.clearance"),
    WrongInput(
      "what a preset does not give",
      treatment + " --preset kamp-2020 --observables plasma.ketamine.venous", 65, "--observables",
      "kamp-2020 does not give plasma.ketamine.venous", "plasma.ketamine.arterial"),
    WrongInput(
      "a metabolite's effect without the metabolite",
      treatment + " --preset kamp-2020 --switch hydroxynorketamine=active", 65,
      "hydroxynorketamine=active", "kamp-2020", "simons-2022"),
    WrongInput(
      "a number of a setting out of range",
      treatment + " --setting daly-2018 --set setting.contact=3", 65, "setting.contact",
      "0.001 to 1"),
    WrongInput(
      "a liver that clears more than arrives", treatment + " --set ketamine.clearance.s=150L/h",
      65, "ketamine.clearance.s", "liver.blood-flow", "127.4 L/h"),
    WrongInput(
      "negative dose", "simulate --dose -0.5mg/kg --route iv --weight 70kg --until 1d", 65,
      "--dose", "-0.5 mg/kg", "more than 0"),
    WrongInput(
      "dose of nothing", "simulate --dose 0mg --route iv --until 1d", 65, "0 mg", "more than 0"),
    WrongInput(
      "dose above 10 mg/kg", "simulate --dose 11mg/kg --route iv --weight 70kg --until 1d", 65,
      "11 mg/kg", "above 10 mg/kg is refused"),
    WrongInput(
      "dose above 1 g", "simulate --dose 2g --route iv --weight 200kg --until 1d", 65, "2000 mg",
      "above 1000 mg is refused"),
    WrongInput(
      "mg/kg without a weight", infusion + " --until 7d", 65, "0.5 mg/kg", "weight", "70 kg"),
    WrongInput(
      "an interaction on nobody's list", treatment + " --with fluoxetine", 65, "--with",
      "fluoxetine",
      "not modelled; without it", "clarithromycin, ticlopidine"),
    WrongInput(
      "an unknown drug with an amount", treatment + " --with lorazepan:1mg/d", 65, "lorazepan",
      "not modelled"),
    WrongInput(
      "a dose of next to nothing", "simulate --dose 1e-200mg --route iv --until 1d", 65, "refused"),
    WrongInput(
      "a forgotten duration, strictly", "simulate --dose 35mg --route iv --until 1d --strict", 65,
      "pushed as a bolus"),
    WrongInput(
      "a forgotten kg, strictly",
      "simulate --dose 0.5mg --route iv --over 40min --until 1d --strict",
      65, "0.5 mg (0.00714 mg/kg)", "did you mean 0.5 mg/kg?"),
    WrongInput(
      "somebody whom a study would not have let in, strictly",
      treatment
        + " --setting murrough-2013 --baseline-madrs 19 --age 85a --with lorazepam:1mg/d --strict",
      65, "MADRS 19", "age 85 a", "lorazepam"),
    WrongInput(
      "remission before treatment, strictly", treatment + " --baseline-madrs 8 --strict", 65,
      "remission already"),
    WrongInput(
      "how people are drawn where nobody is", treatment + " --set people.age=50a", 65, "people.age",
      "--cohort"),
    WrongInput(
      "a number of a setting without it", treatment + " --set setting.contact=0.5", 65,
      "setting.contact", "--setting"),
    WrongInput("a PHQ-9 beyond its range", treatment + " --baseline-phq9 28", 65, "28", "0 to 27"),
    WrongInput(
      "a benzodiazepine in a negative amount", treatment + " --with diazepam:-1mg/d", 65,
      "-1 mg/d", "more than 0"),
    WrongInput(
      "more benzodiazepines than the model knows",
      treatment + " --with lorazepam:5mg/d --with diazepam:60mg/d", 65, "110 mg of diazepam",
      "100 mg/d"),
    WrongInput(
      "more benzodiazepines than the model knows, by equivalents that were set",
      treatment + " --with lorazepam:8mg/d --set benzodiazepine.equivalent.lorazepam=20", 65,
      "--with", "160 mg of diazepam", "100 mg/d"),
    WrongInput(
      "correlations that contradict each other",
      treatment + " --cohort 2 --set correlation.clearances=-0.9", 65, "--set",
      "correlation.clearances = -0.9", "cannot hold together"),
    WrongInput(
      "a severely impaired liver", treatment + " --liver severe", 65, "--liver", "severe",
      "not been studied", "normal, moderate"),
    WrongInput(
      "a person on dialysis", treatment + " --kidney dialysis", 65, "--kidney", "dialysis",
      "not been studied", "normal, mild, moderate, severe"),
    WrongInput(
      "a genotype that nobody studied", treatment + " --cyp2b6 *1/*4", 65, "--cyp2b6", "*1/*4",
      "not been studied", "*1/*1, *1/*6, *6/*6"),
    WrongInput(
      "a combination, strictly", treatment + " --with grapefruit --with rifampicin --strict", 65,
      "grapefruit, rifampicin", "never together"),
    WrongInput("age 12", treatment + " --age 12a", 65, "--age", "12 a", "18 to 90 a"),
    WrongInput(
      "weight of a child", infusion + " --weight 30kg --until 7d", 65, "--weight", "30 kg",
      "35 to 200 kg"),
    WrongInput(
      "height of a house", treatment + " --height 8m", 65, "--height", "8 m", "120 to 220 cm"),
    WrongInput(
      "MADRS of 61", treatment + " --baseline-madrs 61", 65, "--baseline-madrs", "61", "0 to 60"),
    WrongInput(
      "infusion of 0 minutes", "simulate --dose 35mg --route iv --over 0min --until 1d", 65,
      "0 min", "more than 0"),
    WrongInput("30 mg nasal esketamine", nasal + "30mg", 65, "30 mg", "28, 56, 84, 112 mg"),
    WrongInput(
      "nasal arketamine", byRoute("nasal") + " --drug arketamine", 65, "arketamine",
      "esketamine or ketamine"),
    WrongInput(
      "two hours in the mouth", byRoute("lozenge") + " --hold 2h", 65, "120 min", "60 min"),
    WrongInput("no time in the mouth", byRoute("film") + " --hold 0min", 65, "0 min", "60 min"),
    WrongInput(
      "more than a gram by mouth", "simulate --dose 1.1g --route oral --until 1d", 65, "1100 mg",
      "1000 mg"),
    WrongInput(
      "nasal per weight", nasal + "1mg/kg --weight 56kg", 65, "per body weight",
      "28, 56, 84, 112 mg"),
    WrongInput(
      "end before the last dose",
      "simulate --dose 35mg --route iv --repeat 3 --interval 2d --until 3d", 65, "--until", "3d",
      "allowed: 4 d or later"),
    WrongInput(
      "an end at 0", infusion + " --weight 70kg --until 0h", 65, "--until", "0h", "more than 0"),
    WrongInput(
      "no doses", "simulate --dose 35mg --route iv --repeat 0 --interval 1d --until 1d", 65,
      "0 doses", "1 or more"),
    WrongInput(
      "interval of nothing", "simulate --dose 35mg --route iv --repeat 2 --interval 0d --until 1d",
      65, "0 d", "more than 0"),
    WrongInput(
      "spacing of nothing", treatment + " --every 0min", 65, "--every", "0min", "more than 0"),
    WrongInput(
      "spacing of a microsecond", treatment + " --every 0.000001s", 65, "--every", "million"),
    WrongInput(
      "endpoint after the end", treatment + " --endpoint-time 8d", 65, "--endpoint-time", "8d",
      "7 d"),
    WrongInput(
      "unknown parameter", treatment + " --set ketamine.clearence.s=70L/h", 65,
      "ketamine.clearence.s", "nearest is ketamine.clearance.s"),
    WrongInput(
      "parameter out of range", treatment + " --set ketamine.clearance.s=3L/h", 65,
      "ketamine.clearance.s = 3L/h", "20 to 200 L/h"),
    WrongInput(
      "unknown switch", treatment + " --switch mtorc=parallel", 65, "mtorc", "nearest is mtor"),
    WrongInput(
      "unknown side", treatment + " --switch mtor=serial", 65, "serial",
      "parallel, necessary, abdallah-2020"),
    WrongInput("unknown block", treatment + " --block gaba", 65, "gaba", "ampa, trkb, mtor"),
    WrongInput(
      "unknown observable", treatment + " --observables madrs", 65, "madrs",
      "nearest is score.madrs", "kairos model observables"),
    WrongInput("wildcard without a match", treatment + " --observables plasma.x*", 65, "plasma.x*"),
    WrongInput("tolerance of 0", treatment + " --rtol 0", 65, "--rtol", "1e-12 to 0.01"),
    WrongInput(
      "cite what is no result", "cite Examples/key-numbers.csv", 65, "key-numbers.csv", "no JSON"),
  ]
}
