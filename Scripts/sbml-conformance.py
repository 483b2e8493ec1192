#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes Documentation/Conformance/SBML.md from three runs of the SBML Test Suite.

    Scripts/sbml-conformance.py CASES kairos=KAIROS.tsv libRoadRunner=RR.tsv COPASI=COPASI.tsv

CASES is the suite's folder of semantic cases. Each table holds lines of a case's number and what became of
it (pass, refused, or anything else), separated by a tab. The suite's tags are not in its files: what a model
uses is read from its XML here.
"""
import glob
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
    folders = sorted(glob.glob(sys.argv[1] + "/[0-9]*"))
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
    ]
    for name, _ in FEATURES:
        numbers = [number for number, used in uses.items() if name in used]
        if numbers:
            lines.append(row(name, numbers, runs))
    lines += [
        "",
        "What Kairos refuses here are fast reactions, which Level 3 Version 2 has taken out of SBML.",
        "`Scripts/sbml-conformance.py` writes this page; `Tests/ConformanceTests` runs the cases in every test",
        "run where the suite lies in `../shared/suites/sbml`.",
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
