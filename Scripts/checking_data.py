# SPDX-License-Identifier: Apache-2.0
"""The checking data: results that were never fitted, each with what the command line predicts.

Every check runs `kairos simulate` for a person of 70 kg (unless said otherwise) and reads one number.
A check has the form (what, study, observed, predicted, miss), all text.
"""
import functools
import json
import math
import subprocess
import tempfile

KAMP = """
name: Three hours of rising infusion
drug: ketamine
sessions:
  - {day: 0, dose: 0.28 mg/kg, route: iv, over: 1 h}
  - {day: 0, time: 1 h, dose: 0.57 mg/kg, route: iv, over: 1 h}
  - {day: 0, time: 2 h, dose: 1.14 mg/kg, route: iv, over: 1 h}
"""
NANOGRAMS_PER_NANOMOLE = 239.70  # of hydroxynorketamine
RACEMATE = "--dose 0.5mg/kg --route iv --over 40min"
NASAL = "--drug esketamine --route nasal --dose"


class Runs:
    """Runs the command line, each simulation once."""

    def __init__(self, kairos):
        self.kairos = kairos

    def protocol(self, text, **options):
        with tempfile.NamedTemporaryFile("w", suffix=".yaml") as file:
            file.write(text)
            file.flush()
            return self(f"--protocol {file.name}", **options)

    @functools.cache
    def __call__(self, options, until="24h", every="1min", patient="--weight 70kg"):
        command = f"{self.kairos} simulate {options} {patient} --until {until} --every {every} --format json"
        result = subprocess.run(command.split(), capture_output=True, text=True, check=True)
        return Curves(json.loads(result.stdout))


class Curves:
    """The curves of one simulation, by the observable's name; times in h."""

    def __init__(self, document):
        self.times = document["time"]["values"]
        self.curves = {o["name"]: o["values"] for o in document["observables"]}
        self.endpoints = {e["name"]: e["value"] for e in document["endpoints"]}

    def peak(self, name):
        return max(self.curves[name])

    def time_of_peak(self, name):
        return self.times[self.curves[name].index(self.peak(name))]

    def at(self, hours, name):
        nearest = min(range(len(self.times)), key=lambda i: abs(self.times[i] - hours))
        assert abs(self.times[nearest] - hours) < 1e-3, "not on the output grid"
        return self.curves[name][nearest]

    def area(self, name):
        points = list(zip(self.times, self.curves[name]))
        return sum((t - s) * (a + b) / 2 for (s, a), (t, b) in zip(points, points[1:]))

    def half_life(self, name, start, end):
        return (end - start) * math.log(2) / math.log(self.at(start, name) / self.at(end, name))

    def relief(self, hours):
        return self.at(0, "score.madrs") - self.at(hours, "score.madrs")


def number(x):
    return f"{x:.3g}" if abs(x) < 100 else f"{x:.0f}"


def compare(what, study, observed, predicted, spread=None):
    """A number against a number; the miss in per cent, and in standard deviations where one is known."""
    miss = f"{100 * (predicted / observed - 1):+.0f} %"
    if spread:
        miss += f", {(predicted - observed) / spread:+.1f} SD"
    return (what, study, number(observed) + (f" ± {number(spread)}" if spread else ""),
            number(predicted), miss)


def within(what, study, low, high, predicted):
    """A number against a range."""
    predicted = float(f"{predicted:.3g}")
    if low <= predicted <= high:
        miss = "inside"
    elif predicted > high:
        miss = f"{number(predicted - high)} above"
    else:
        miss = f"{number(low - predicted)} below"
    return (what, study, f"{number(low)} to {number(high)}", number(predicted), miss)


def pharmacokinetics(run):
    k, n, h = ("plasma.ketamine.venous", "plasma.norketamine.venous",
               "plasma.hydroxynorketamine.venous")
    hasan = run("--dose 5mg --route iv --over 30min", until="72h")
    kamp = run.protocol(KAMP, until="5h")
    japan = run(NASAL + " 84mg")
    infusion = run("--drug esketamine --route iv --dose 28mg --over 40min", until="72h")
    yield compare("racemate 5 mg IV over 30 min, S-ketamine peak, ng/mL", "Hasan 2021", 15.6,
                  hasan.peak("plasma.ketamine.s.venous"), 4.5)
    yield compare("the same, R-ketamine peak, ng/mL", "Hasan 2021", 16.5,
                  hasan.peak("plasma.ketamine.r.venous"), 4.9)
    yield compare("the same, area of norketamine over ketamine", "Hasan 2021", 1.79,
                  hasan.area(n) / hasan.area(k), 0.56)
    yield compare("the same, area of hydroxynorketamine over ketamine (abstract)", "Hasan 2021",
                  0.33, hasan.area(h) / hasan.area(k), 0.13)
    for letter, observed in (("s", 1.7), ("r", 3.1)):
        yield compare(f"the same, {letter.upper()} alone (paper)", "Hasan 2021", observed,
                      hasan.area(h.replace(".venous", f".{letter}.venous"))
                      / hasan.area(k.replace(".venous", f".{letter}.venous")))
    for letter, observed, spread in (("s", 5.2, 3.4), ("r", 6.1, 3.1)):
        yield compare(f"racemate 5 mg IV over 30 min, half-life of {letter.upper()}, h", "Hasan 2021", observed,
                      hasan.half_life(f"plasma.ketamine.{letter}.venous", 8, 24), spread)
    yield within("racemate 0.5 mg/kg over 40 min, hydroxynorketamine at 230 min, ng/mL",
                 "Zarate 2012 to Kamp 2020", 13, 40, run(RACEMATE).at(230 / 60, h))
    yield compare("racemate 0.28, 0.57, 1.14 mg/kg, an hour each: hydroxynorketamine at 3 h, nmol/mL",
                  "Kamp 2020", 0.25, kamp.at(3, "plasma.hydroxynorketamine.arterial")
                  / NANOGRAMS_PER_NANOMOLE)
    yield compare("nasal esketamine 84 mg, Japanese, peak, ng/mL", "Perez-Ruixo 2021", 131,
                  japan.peak(k))
    yield compare("the same, AUC24, ng·h/mL", "Perez-Ruixo 2021", 475, japan.area(k))
    yield within("nasal esketamine, peak after the last device, min", "Spravato label", 20, 40,
                 60 * (japan.time_of_peak(k) - 10 / 60))
    for dose, observed in ((28, 0.54), (56, 0.54), (84, 0.51)):
        nasal = run(f"{NASAL} {dose}mg", until="72h")
        yield compare(f"nasal esketamine {dose} mg, bioavailability", "Perez-Ruixo 2021", observed,
                      nasal.area(k) / infusion.area(k) * 28 / dose)


def routes(run):
    k, n = "plasma.ketamine.venous", "plasma.norketamine.venous"

    def share(options, dose):
        """Bioavailability: the area after a dose of racemate (mg), over that of as much in a vein."""
        vein = run("--dose 35mg --route iv --over 40min", until="48h")
        return run(options, until="48h").area(k) / vein.area(k) * 35 / dose

    oral, muscle = "--dose 0.5mg/kg --route oral", "--dose 0.5mg/kg --route im"
    swallowed, wafer = "--dose 25mg --route oral", "--dose 25mg --route sublingual"
    film = {dose: run(f"--drug esketamine --dose {dose}mg --route film", until="6h") for dose in (50, 100)}
    yield compare("racemate 0.5 mg/kg by mouth, peak, ng/mL", "Grant 1981", 45, run(oral).peak(k), 10)
    yield compare("racemate 0.5 mg/kg into a muscle, peak, ng/mL", "Grant 1981, from memory", 240,
                  run(muscle).peak(k))
    yield compare("the same, time of the peak, min", "Grant 1981, from memory", 22,
                  60 * run(muscle).time_of_peak(k))
    yield compare("racemate 25 mg by mouth, bioavailability", "Chong 2006", 0.23, share(swallowed, 25), 0.09)
    yield compare("the same, peak, ng/mL", "Chong 2006", 22.8, run(swallowed).peak(k), 12.8)
    yield compare("the same, time of the peak, h", "Chong 2006", 0.96, run(swallowed).time_of_peak(k), 0.8)
    yield compare("the same, norketamine peak, ng/mL", "Chong 2006", 82, run(swallowed).peak(n), 34)
    yield compare("racemate 25 mg under the tongue, bioavailability", "Chong 2006", 0.32, share(wafer, 25), 0.17)
    yield compare("the same, peak, ng/mL", "Chong 2006", 28.6, run(wafer).peak(k), 6.6)
    yield compare("the same, time of the peak, h", "Chong 2006", 0.76, run(wafer).time_of_peak(k), 0.51)
    yield compare("the same, norketamine peak, ng/mL", "Chong 2006", 66, run(wafer).peak(n), 29)
    yield within("racemate 25 mg in a wafer, bioavailability", "Rolan 2014", 0.27, 0.31, share(wafer, 25))
    yield within("the same, time of the peak, h", "Rolan 2014", 0.25, 1, run(wafer).time_of_peak(k))
    for dose, observed, bioavailability in ((10, 22.9, 0.17), (30, 60.8, 0.13), (50, 77.6, 0.11)):
        spray = f"--dose {dose}mg --route nasal"
        yield compare(f"racemic spray {dose} mg, peak, ng/mL", "doi:10.1002/phar.2669", observed,
                      run(spray).peak(k))
        yield compare("the same, bioavailability", "doi:10.1002/phar.2669", bioavailability,
                      share(spray, dose))
    for dose, peak, area in ((50, 276, 642), (100, 426, 1133)):
        name = "plasma.norketamine.arterial"
        yield compare(f"esketamine film {dose} mg, norketamine peak, ng/mL", "Simons 2022", peak,
                      film[dose].peak(name))
        yield compare("the same, AUC(0-6), ng·h/mL", "Simons 2022", area, film[dose].area(name))
    for dose, peak, area in ((50, 101, 401), (100, 189, 750)):
        name = "plasma.hydroxynorketamine.arterial"
        yield compare(f"esketamine film {dose} mg, hydroxynorketamine peak, ng/mL", "Simons 2022", peak,
                      film[dose].peak(name))
        yield compare("the same, AUC(0-6), ng·h/mL", "Simons 2022", area, film[dose].area(name))
    small = run("--drug esketamine --dose 0.25mg/kg --route oral", until="48h")
    yield compare("esketamine 0.25 mg/kg by mouth, area of norketamine over ketamine", "Fanta 2015", 16.5,
                  small.area(n) / small.area(k))


def mechanism(run):
    single = run(RACEMATE, until="14d", every="10min")
    left = {block: run(f"{RACEMATE} --block {block}", until="24h").relief(24) / run(RACEMATE).relief(24)
            for block in ("ampa", "trkb")}
    yield ("synapses at 24 h, rise", "Holmes 2022", "no change overall",
           f"{100 * (single.at(24, 'synapse.density') - 1):+.1f} %", "contradicts, see below")
    yield ("BDNF, highest from 40 to 230 min, rise", "Machado-Vieira 2009", "no change",
           f"{100 * (max(single.at(m / 60, 'bdnf') for m in range(40, 231, 10)) - 1):+.1f} %",
           "contradicts, see below")
    yield within("block of receptors on interneurons, peak (modelled, not measured)", "Shaffer 2014",
                 0.2, 0.6, single.peak("nmda.occupancy.interneuron"))
    yield ("MADRS effect at 24 h left by blocking AMPA receptors", "rodents (Zanos 2018)",
           "abolished", f"{100 * left['ampa']:.0f} %", "agrees")
    yield ("MADRS effect at 24 h left by blocking TrkB", "mice (Autry 2011)", "abolished",
           f"{100 * left['trkb']:.0f} %", "contradicts, see below")
    protected = run(RACEMATE + " --switch mtor=abdallah-2020 --block mtor", until="14d", every="10min")
    for days in (7, 14):
        ratio = protected.relief(24 * days) / single.relief(24 * days)
        yield (f"MADRS effect at {days} d, mTOR blocked over not, with `mtor=abdallah-2020`",
               "Abdallah 2020", "above 1", number(ratio), "agrees" if ratio > 1 else "contradicts")


def mood(run):
    """Differences between arms. Where the default holds that the drug acts on what is left, an arm's
    difference is the drug's effect alone times the share that the control arm keeps."""
    def difference(what, study, options, hours, baseline, control, low, high):
        alone = run(options, patient=f"--weight 70kg --baseline-madrs {baseline}").relief(hours)
        return within(what, study, low, high, alone * (1 - control / baseline))

    yield difference("esketamine 0.4 mg/kg IV, 24 h, fall beyond placebo, points", "Singh 2016a",
                     "--drug esketamine --dose 0.4mg/kg --route iv --over 40min", 24, 33, 3.8,
                     5.3, 20.9)
    yield difference("nasal esketamine 84 mg in hospital, 24 h", "ASPIRE I", NASAL + " 84mg", 24,
                     41, 12.8, 1.09, 6.56)
    yield difference("the same, with the baseline of ASPIRE I", "ASPIRE II", NASAL + " 84mg", 24,
                     41, 12.4, 1.11, 6.6)
    yield difference("the same, 4 h, with the control's fall at 24 h", "ASPIRE II", NASAL + " 84mg", 4,
                     41, 12.4, 1.94, 6.38)


def tolerability(run):
    single = run(RACEMATE)
    high, low = "pressure.systolic.change", "pressure.diastolic.change"
    yield compare("0.5 mg/kg IV in a clinic, mean systolic rise at 30 min, mm Hg", "Riva-Posse 2018",
                  3.28, single.at(0.5, high))
    yield compare("the same, diastolic, mm Hg", "Riva-Posse 2018", 3.17, single.at(0.5, low))
    yield compare("0.5 mg/kg IV, mean of highest systolic readings, mm Hg", "Wan 2015", 19.6,
                  single.endpoints["pressure.systolic.highest"])
    yield compare("nasal esketamine, mean of highest systolic readings, mm Hg (84 mg)",
                  "Doherty 2020", 13.3, run(NASAL + " 84mg").endpoints["pressure.systolic.highest"])
    for dose in (56, 84):
        yield within(f"nasal esketamine {dose} mg, mean systolic rise at 40 min, mm Hg",
                     "Spravato label", 7, 9, run(f"{NASAL} {dose}mg").at(40 / 60, high))
    yield ("0.5 mg/kg IV, systolic rise at 90 min over its peak", "Szarmach 2020",
           "back to baseline", f"{100 * single.at(1.5, high) / single.peak(high):.0f} %", "see below")
    yield within("0.5 mg/kg IV, CADSS at 80 min, points", "clinical means, from memory", 0, 2,
                 single.at(80 / 60, "score.cadss"))
    yield within("0.5 mg/kg IV, time of the CADSS peak, min", "Spravato label", 30, 45,
                 60 * single.time_of_peak("score.cadss"))
    share = "probability."
    for dose in (56, 84):
        yield within(f"nasal esketamine {dose} mg, dizziness (56 or 84 mg, four weeks), share of people",
                     "Spravato label, pool", 0.245, 0.343,
                     run(f"{NASAL} {dose}mg").at(4, share + "dizziness"))
    yield compare("nasal esketamine 84 mg, anxiety (56 or 84 mg, four weeks), share of people",
                  "Spravato label, pool", 0.13, run(NASAL + " 84mg").at(4, share + "distress"))
    yield compare("0.5 mg/kg IV, derealisation, share of 42 people", "Taiwanese trial", 0.69,
                  single.at(4, share + "dissociation"))
    yield compare("the same, dizziness", "Taiwanese trial", 0.571, single.at(4, share + "dizziness"))
    yield compare("0.5 mg/kg IV, drug liking in people who use such drugs, of 1", "Shram 2023", 0.99,
                  single.peak("drug-liking"))


def run(kairos):
    """The checks of each chapter."""
    runs = Runs(kairos)
    return {c.__name__: list(c(runs)) for c in (pharmacokinetics, routes, mechanism, mood, tolerability)}
