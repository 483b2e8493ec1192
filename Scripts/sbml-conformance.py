#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes Documentation/Conformance/SBML.md from three runs of the SBML Test Suite.

    Scripts/sbml-conformance.py SUITE kairos=KAIROS.tsv libRoadRunner=RR.tsv COPASI=COPASI.tsv

SUITE is the folder of the suite: its semantic cases in `cases`, `subsets.json` and `run_cases.py`, which writes the
tables. Each holds lines of a case's number and what became of it (pass, refused, or anything else), separated by a
tab. The suite's tags are not in its files: what a model uses is read from its XML here.
"""
import glob
import json
import os
import re
import sys

LEVELS = ("l3v2", "l3v1", "l2v5", "l2v4", "l2v3", "l2v2", "l2v1")

# What a model uses, and the pattern in its XML that shows it.
FEATURES = [
    ("Level 2", r'level="2"'),
    ("Level 3", r'level="3"'),
    ("compartments of changing size", None),
    ("species as amounts only", r'hasOnlySubstanceUnits="true"'),
    ("boundary species", r'boundaryCondition="true"'),
    ("conversion factors", r"conversionFactor="),
    ("reactions", r"<reaction\b"),
    ("local parameters", r"<localParameter\b|<kineticLaw>.*?<parameter\b"),
    ("named stoichiometries", r'<speciesReference[^>]*\bid='),
    ("stoichiometry as a formula", r"<stoichiometryMath\b"),
    ("fast reactions", r'fast="true"'),
    ("function definitions", r"<functionDefinition\b"),
    ("initial assignments", r"<initialAssignment\b"),
    ("assignment rules", r"<assignmentRule\b"),
    ("rate rules", r"<rateRule\b"),
    ("algebraic rules", r"<algebraicRule\b"),
    ("events", r"<event\b"),
    ("events with delay", r"<event\b.*?<delay\b"),
    ("events with priority", r"<priority\b"),
    ("events that do not persist", r'persistent="false"'),
    ("triggers false at first", r'initialValue="false"'),
    ("values from the time of execution", r'useValuesFromTriggerTime="false"'),
    ("piecewise", r"<piecewise\b"),
    ("the symbol time", r"symbols/time"),
    ("the symbol delay", r"symbols/delay"),
    ("the symbol rateOf", r"symbols/rateOf"),
    ("the symbol avogadro", r"symbols/avogadro"),
]


def model(folder):
    number = os.path.basename(folder)
    for level in LEVELS:
        path = f"{folder}/{number}-sbml-{level}.xml"
        if os.path.exists(path):
            with open(path, encoding="utf8") as file:
                return file.read()
    raise SystemExit(f"{folder}: no model")


def has_changing_compartments(text):
    names = set(re.findall(r'<compartment\b[^>]*\bid="([^"]+)"', text))
    changed = set(re.findall(r'<(?:rateRule|assignmentRule|eventAssignment)\b[^>]*variable="([^"]+)"', text))
    return bool(names & changed)


def features(text):
    for name, pattern in FEATURES:
        if has_changing_compartments(text) if pattern is None else re.search(pattern, text, re.S):
            yield name


def outcomes(path):
    with open(path, encoding="utf8") as file:
        return {fields[0]: fields[1] for fields in (line.split("\t") for line in file)}


def row(name, numbers, runs):
    cells = [name, str(len(numbers))]
    for results in runs.values():
        passed = sum(results[number] == "pass" for number in numbers)
        refused = sum(results[number] == "refused" for number in numbers)
        cells.append(f"{passed}" + (f" ({refused} refused)" if refused else ""))
    return "| " + " | ".join(cells) + " |"


def main():
    if len(sys.argv) < 3:
        raise SystemExit(__doc__)
    suite = sys.argv[1]
    folders = sorted(glob.glob(suite + "/cases/[0-9]*"))
    with open(suite + "/subsets.json", encoding="utf8") as file:
        subset = json.load(file)["B"]
    runs = {name: outcomes(path) for name, path in (argument.split("=", 1) for argument in sys.argv[2:])}
    uses = {os.path.basename(folder): set(features(model(folder))) for folder in folders}
    lines = [
        "# The SBML Test Suite",
        "",
        f"{len(uses)} semantic cases of the SBML Test Suite 3.4.0, each run with its own settings through the",
        "same script. A case passes when every number differs from the expected one by no more than",
        "absolute + relative · |expected|, with the tolerances of the case. Kairos refuses what it does not",
        "support by name before anything runs; libRoadRunner 2.10.0 and COPASI 4.48 (python-copasi 4.48.311)",
        "are from PyPI, and what they cannot do counts as not passed.",
        "",
        "The cases at hand carry no tags: what a model uses was read from its XML, so that the groups overlap.",
        "",
        "| what the models use | cases | " + " | ".join(runs) + " |",
        "|---|---|" + "---|" * len(runs),
        row("**all**", list(uses), runs),
        row("subset B of the suite here: no algebraic rules, `delay`, `rateOf`, stoichiometries as formulas or fast "
            "reactions", subset, runs),
    ]
    for name, _ in FEATURES:
        numbers = [number for number, used in uses.items() if name in used]
        if numbers:
            lines.append(row(name, numbers, runs))
    lines += [
        "",
        "What Kairos refuses here are fast reactions, which Level 3 Version 2 has taken out of SBML.",
        "",
        "## How it was made",
        "",
        "Each table is a run of `run_cases.py`, which lies beside the cases, takes the model of the highest level and",
        "version of each case, and gives each case a process of its own and a minute. Kairos goes through the command",
        "itself, at the tolerances of the case (it solves 10⁴ times more tightly); the others through their Python",
        "interfaces, with tolerances 10⁴ times tighter than those of the case (COPASI: the absolute one 10⁵",
        "times, the relative one not below 1e-12). With",
        "`SUITE=../shared/suites/sbml`:",
        "",
        "```sh",
        "make sbml-suite SUITE=$SUITE          # writes .build/sbml-suite.tsv",
        "python3 $SUITE/run_cases.py $SUITE/cases --engine roadrunner --out roadrunner.tsv",
        "python3 $SUITE/run_cases.py $SUITE/cases --engine copasi --out copasi.tsv",
        "Scripts/sbml-conformance.py $SUITE Kairos=.build/sbml-suite.tsv libRoadRunner=roadrunner.tsv COPASI=copasi.tsv",
        "```",
        "",
        "`make sbml-suite` calls, for each case (`Scripts/sbml-suite.sh`),",
        "",
        "```sh",
        "kairos sbml run MODEL.xml --start 0 --duration 10 --steps 50 --variables S1,S2 --amounts S1 \\",
        "  --concentrations S2 --atol 1e-7 --rtol 1e-4 -o OUT.csv",
        "```",
        "",
        "`Tests/ConformanceTests` runs the cases in every test run where the suite lies in `../shared/suites/sbml`.",
        "",
        "libRoadRunner says itself that it has no algebraic rules, no `delay` and no fast reactions. A case that",
        "another program does not pass may also be one that the script does not ask of it rightly: the table says",
        "what to expect here, not which program is better.",
    ]
    folder = os.path.join(os.path.dirname(__file__), "../Documentation/Conformance")
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "SBML.md"), "w", encoding="utf8") as file:
        file.write("\n".join(lines) + "\n")


main()
