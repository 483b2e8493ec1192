# SPDX-License-Identifier: Apache-2.0
"""Random command lines, made of what the program says of its own options."""

import json
import subprocess
from functools import cache

from seeds import FILES

# What an option is likely to take, by a word in its name or help; then what nobody should give it.
VALUES = {
    "dose": ["35mg", "0.5mg/kg", "56mg", "100 mg", "28mg", "200ug", "1g", "1e-3mg"],
    "route": ["iv", "im", "sc", "nasal", "sublingual", "lozenge", "film", "oral"],
    "over": ["40min", "1h", "0min", "2d", "1s"], "hold": ["10min", "1h"],
    "repeat": ["1", "2", "6", "100"], "interval": ["2d", "12h", "1min"],
    "drug": ["ketamine", "esketamine", "arketamine", "none"],
    "until": ["1h", "1d", "2d", "7d", "30min"], "every": ["10min", "1h", "7min", "1d"],
    "endpoint-time": ["0h", "1h", "24h", "2d"], "weight": ["70kg", "35kg", "200 kg"],
    "height": ["170cm", "2m"], "age": ["45a", "18a", "90a"],
    "sex": ["female", "male", "unspecified"], "baseline-madrs": ["33", "0", "60"],
    "cyp2b6": ["*1/*1", "*1/*6", "*6/*6"], "liver": ["normal", "moderate"],
    "with": ["ticlopidine", "lorazepam:2mg/d", "rifampicin", "clarithromycin"],
    "set": ["mood.rate=2/h", "ketamine.clearance.s=70L/h", "correlation.clearances=0.5", "CL=1", "V=20"],
    "switch": ["hydroxynorketamine=active", "mtor=necessary", "neurogenesis=off"],
    "block": ["ampa", "trkb", "mtor"], "preset": ["clements-1981", "kamp-2020"],
    "setting": ["murrough-2013"], "format": ["table", "csv", "json", "latex", "nonmem", "bibtex"],
    "observables": ["score.*", "bdnf", "plasma.*,score.madrs", "*"],
    "rtol": ["1e-6", "1e-3"], "atol": ["1e-9", "1e-6"], "solver": ["auto", "explicit", "stiff"],
    "cohort": ["2", "9", "20"], "seed": ["1", "0", "9007199254740991"], "threads": ["1", "2", "64"],
    "shard": ["1/2", "2/2", "1/1"], "only": ["1", "2"], "band": ["0", "20"],
    "compare": ["route=im", "route=oral,dose=100mg", "p.yaml"],
    "model": ["one-compartment", "two-compartment-oral"], "covariates": ["back", "forward"],
    "output": ["r.txt", "r", "sub/r", "p.yaml", "/dev/null"], "report": ["r.html", "p.html"],
    "trajectories": ["t.csv"], "protocol": ["p.yaml"], "patient": ["pat.yaml"],
    "patients": ["pe.csv", "s.csv"], "data": ["d.csv"], "time": ["time", "day"], "concentration": ["c"],
    "duration": ["1", "10"], "steps": ["1", "10"], "variables": ["S", "S,k"], "start": ["0", "1"],
    "time-unit": ["h", "min"], "concentration-unit": ["ng/mL"], "id": ["id"], "lloq": ["1ng/mL"],
    "rule": ["linear", "linear-up-log-down"], "reference": ["1", "A"], "amount": ["c"],
    "likely": ["0", "20"], "sex-code": ["0=male,1=female"], "baseline-phq9": ["15", "27"], "kidney": ["mild", "severe"],
    "individuals": ["i.csv"], "amount-unit": ["mg"], "half-life-from": ["1h"], "half-life-to": ["6h"],
    "administration": ["bolus", "infusion", "extravascular"],
    "method": ["mmrm", "ancova", "responders", "non-responder", "locf", "jump-to-reference", "cox", "log-rank", "blinding"],
    "response": ["change", "arm"], "baseline": ["baseline"], "subject": ["id"], "visit": ["visit"], "arm": ["arm"],
    "event": ["event"], "covariate": ["baseline"], "common": ["baseline"], "stratum": ["arm"], "at": ["1", "2"],
    "covariance": ["unstructured", "toeplitz"], "covariance-of": ["arm"], "df": ["satterthwaite"], "draws": ["2", "20"],
    "response-is": ["event", "change", "score"], "ties": ["efron", "breslow"],
}
ARGUMENTS = {
    "merge": ["shards", "sub", "no"], "nca": ["n.csv", "d.csv"], "cite": ["r.json", "p.yaml"],
    "model": ["parameters", "equations", "observables", "switches", "presets", "interactions", "settings"],
    "run": ["m.xml"], "cohort": ["m.xml"], "analyse": ["tr.csv"],
}
HOSTILE = [
    "", " ", "-", "--", "-1", "0", "1e308", "1e-308", "1e309", "nan", "inf", "-0", "9" * 400, "x" * 5000,
    "1e9999", "0x10", "٣", "1,5", "½", "\x1b]0;t\x07", "a\nkairos: error: b", "\u202eab", "a\x01", "'", '"',
    "$(reboot)", "../..", "/", "/dev/zero", "/dev/full", "/proc/self/mem", "no/such", ".", "%s%n", "=", "a=",
    "=b", "a=b=c", ":", "1:2:3", "/1", "1/", "1/0", "0/0", "-5h", "5 h h", "mg", "35mg/kg/kg", "35xx", "*", "**",
    "\ud800".encode("utf-8", "surrogatepass").decode("utf-8", "replace"), "é", "睡眠", "👩‍👩‍👧", "{}", "[]",
    "18446744073709551616", "-9223372036854775808", "1e-400", "1_000", "1 000", "+1", "1.", ".5", "1e", "1e+",
]


@cache
def grammar(program):
    """[(words of the command, [options], [flags], has an argument)] of every command."""
    text = subprocess.run([program, "--experimental-dump-help"], capture_output=True, check=True).stdout
    commands = []

    def visit(command, words):
        arguments = command.get("arguments", [])
        kinds = {kind: [a for a in arguments if a["kind"] == kind] for kind in ("option", "flag", "positional")}
        if not command.get("subcommands"):
            commands.append((words, kinds["option"], kinds["flag"], bool(kinds["positional"])))
        for sub in command.get("subcommands", []):
            visit(sub, words + [sub["commandName"]])

    visit(json.loads(text)["command"], [])
    return commands


def spelled(chance, argument):
    name = chance.choice(argument["names"])
    return ("--" if name["kind"] == "long" else "-") + name["name"]


def value(chance, argument):
    name = argument["preferredName"]["name"]
    if chance.random() < 0.08:
        return chance.choice(HOSTILE)
    text = chance.choice(VALUES.get(name, HOSTILE))
    return damaged(chance, text) if chance.random() < 0.04 else text


def damaged(chance, text):
    """The text with a character changed, doubled, left out, or another behind it."""
    place = chance.randrange(len(text) + 1)
    other = chance.choice("0123456789.,-+eE/%*: =kmgdhLµ\x1b\n\u202e")
    return chance.choice([
        text[:place] + other + text[place + 1:], text[:place] + other + text[place:],
        text[:place] + text[place + 1:], text + text])


def line(chance, program):
    words, options, flags, has_argument = chance.choice(grammar(program))
    if chance.random() < 0.5:  # most of what can be done is here
        words, options, flags, has_argument = next(c for c in grammar(program) if c[0] == ["simulate"])
    line = list(words)
    wanted = {"simulate": ["dose", "route", "until"], "nca": ["time", "concentration"],
              "run": ["duration", "steps", "variables"], "cohort": ["duration", "steps", "variables", "patients"],
              "analyse": ["method", "response", "subject", "visit", "arm", "reference"],
              "export": ["format"]}.get(words[-1] if words else "", [])
    chosen = [o for o in options if o["preferredName"]["name"] in wanted and chance.random() < 0.93]
    chosen += chance.choices(options, k=chance.choice([0, 0, 1, 1, 2, 3, 6])) if options else []
    parts = [[spelled(chance, o), value(chance, o)] for o in chosen]
    parts = [["=".join(p)] if chance.random() < 0.1 else p for p in parts]
    parts += [[spelled(chance, f)] for f in flags if chance.random() < 0.03]
    if has_argument and chance.random() < 0.95:
        parts.append([chance.choice(ARGUMENTS.get(words[-1], HOSTILE))])
    if chance.random() < 0.03:
        parts.append([chance.choice(HOSTILE)])
    chance.shuffle(parts)
    return [word.replace("\0", "") for word in line + [w for p in parts for w in p]]


def case(trial, chance):
    for name, content in FILES.items():
        trial.write(name, content)
    trial.path("sub").mkdir()
    words = line(chance, trial.program)
    trial.run(bounded(words))


# Where one of these is, nobody stands beside the patient.
NOT_ALONE = ("--likely", "--cohort", "--patients", "--data", "--compare")


def bounded(words):
    """Without what would take long and is right: a thousand people beside one patient."""
    is_alone = words[:1] == ["simulate"] and "--dose" in words and "--until" in words
    if is_alone and not any(word.split("=")[0] in NOT_ALONE for word in words):
        return words + ["--likely", "20"]
    return words
