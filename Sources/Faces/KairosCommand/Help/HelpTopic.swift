// SPDX-License-Identifier: Apache-2.0

/// What `kairos help` explains beside the commands: formats of files and ways of writing, with
/// examples.
enum HelpTopic: String, CaseIterable {
  case protocolFile = "protocol"
  case patient, units, data

  var text: String {
    switch self {
    case .protocolFile: Self.aboutProtocols
    case .patient: Self.aboutPatients
    case .units: Self.aboutUnits
    case .data: Self.aboutData
    }
  }

  /// The topic that `kairos help NAME` asks for; nil where it asks for a command, or for all.
  init?(_ arguments: [String]) {
    guard arguments.count == 2, arguments[0] == "help" else { return nil }
    self.init(rawValue: arguments[1])
  }
}

extension HelpTopic {
  private static let aboutProtocols = """
    A treatment protocol (--protocol FILE.yaml): what is given, how, and when.

      name: Six infusions in twelve days
      drug: ketamine
      sessions:
        - days: [0, 2, 4, 7, 9, 11]
          dose: 0.5 mg/kg
          route: iv
          over: 40 min

    name      what results call it; the file's name if it is left out
    drug      ketamine (racemate), esketamine or arketamine; ketamine if it is left out
    sessions  a list; each entry has these keys:
      day, days  a day or a list of days, counted from 0
      time       time of day, as 08:30 or 9 h; 0 h if it is left out
      dose       35 mg or 0.5 mg/kg, of the free base
      rate       in place of dose, with over: 0.3 mg/kg/h or 10 ug/kg/min
      route      iv, im, sc, nasal, sublingual, lozenge, film or oral
      over       how long an infusion lasts, as 40 min (iv, sc)
      hold       how long it is held in the mouth (sublingual, lozenge, film)
      residue    what is done with the rest then: swallowed or spat
      pauses     a list, as [{at: 10 min, for: 5 min}]
      changes    a list, as [{at: 20 min, rate: 50 %}], of the planned rate
      stop       when the infusion is ended early, as 25 min

    An unknown key is refused. Nasal esketamine comes in 28, 56, 84 or 112 mg.

    Example:
      kairos simulate --protocol protocol.yaml --weight 70kg --until 42d
    """

  private static let aboutPatients = """
    A patient (--patient FILE.yaml): who is treated. Every key may be left out.

      weight: 70 kg
      age: 45 a
      sex: female
      baseline: {madrs: 33}
      with: [{name: diazepam, amount: 10 mg/d}, clarithromycin]
      switch: {hydroxynorketamine: inactive}

    weight    35 to 200 kg; 70 kg is assumed, but never for a dose in mg/kg
    height    120 to 220 cm
    age       18 to 90 a; 45 a is assumed
    sex       female, male or unspecified
    baseline  madrs: the MADRS total before treatment, 0 to 60; 33 is assumed; or
              phq9: the PHQ-9 total, 0 to 27, from which the MADRS total follows
    cyp2b6    the genotype: '*1/*1', '*1/*6' or '*6/*6', in quotes
    liver     normal or moderate (impairment, Child-Pugh B)
    kidney    normal, mild, moderate or severe (impairment)
    with      what is taken besides: names, lorazepam 2 mg/d, or {name: ...,
              amount: ...}; see kairos model interactions
    set       parameters of the model, as {mood.rate: 2 1/h}
    switch    sides of open questions; see kairos model switches
    block     virtual knock-outs: ampa, trkb, mtor

    The same stand on the command line as --weight 70kg and so on.

    Example:
      kairos simulate --patient patient.yaml --protocol protocol.yaml --until 14d
    """

  private static let aboutUnits = """
    A quantity is a number and its unit in UCUM, with or without a space between.

    time           s min h d wk a
    mass           kg g mg ug
    dose           mg, ug, mg/kg, ug/kg, of the free base
    per day        mg/d
    length         m cm
    concentration  ng/mL mg/L umol/L
    pressure       mm[Hg]
    share          %, or 1 for a number without a unit

    Units as people write them are understood: 2 weeks, 40 minutes, 45 years, mcg, 154 lb,
    5 ft 9 in, 1 h 30 min, mg / kg, 35MG, 2 mg daily; and rates with the time that they
    run: --dose 10ug/kg/min --over 40min. A month has no fixed length and is refused.

    A number without a unit is refused where a unit is needed; so is a unit of another
    kind. The decimal mark is a point. In a shell, quotes keep a space: --over "40 min".

    Example:
      kairos simulate --dose 35mg --route iv --over "40 min" --until 7d --every 10min
    """

  private static let aboutData = """
    Event data (--data FILE.csv): NONMEM-style records, a line each, with a header.

      ID,TIME,EVID,AMT,CMT,DV
      1,0,1,100,1,.
      1,2,0,.,1,4.1

    ID TIME    the subject, and the time, ascending within a subject
    EVID       0 observation, 1 dose, 2 other, 3 reset, 4 reset and dose; without the
               column a record with an AMT is a dose
    AMT        the amount of a dose
    RATE DUR   amount per time, or duration, of an infusion
    CMT        the compartment, a number or a name
    II ADDL    the interval, and how many doses more
    SS         1: a steady state
    DV MDV     what was measured, and whether it is missing
    ROUTE DRUG with the ketamine model: as --route and --drug

    A column named like a parameter or a covariate sets it for that subject. A point
    or nothing is missing. --model names a textbook model: one-compartment,
    two-compartment, three-compartment, each with -oral, each with -michaelis-menten.
    Without it the ketamine model runs, in h, mg, kg and a. --format nonmem prints the
    file with IPRED and DV. More: Documentation/EventData.md.

    Example:
      kairos simulate --data events.csv --model one-compartment-oral \\
        --set CL=1.1 --set V=20 --set KA=1.5 --format nonmem
    """
}
