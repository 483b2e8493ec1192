#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fills the tables of Documentation/Evaluation, so that no number there is typed by hand.

  evaluation.py building < OUTPUT_OF_CALIBRATE    the building data and the calibrated parameters
  evaluation.py checking KAIROS                   the checking data, run through the command line

A table stands between `<!-- building: NAME -->` (or `checking`) and `<!-- end -->`.
`make calibrate` and `make evaluation` call this. A choice of the rows goes into the README.
"""
import pathlib
import re
import sys

import checking_data

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDER = ROOT / "Documentation" / "Evaluation"

# Which target or parameter belongs to which table, by how its name begins. The first match counts.
CHAPTERS = {
    "arms": ("ketamine, ", "midazolam, ", "placebo, ", "28 mg, ", "56 mg, ", "84 mg, ", "saline ", "TRANSFORM-",
             "setting.", "response."),
    "interactions": ("interaction", "clarithromycin.", "ticlopidine.", "grapefruit.", "st-johns-wort.",
                     "rifampicin.", "liver.", "kidney."),
    "routes": ("esketamine film", "oral esketamine", "film.", "oral-mucosa.", "oral."),
    "mechanism": ("glutamate", "BDNF", "mTOR", "synapse", "network", "nmda", "ampa", "bdnf", "mtor",
                  "protein", "functional"),
    "mood": ("MADRS", "days until", "symptom", "mood", "anhedonia", "somatic"),
    "tolerability": ("CADSS", "highest systolic", "heart", "dissociation", "pressure", "sedation", "nausea",
                     "vomiting", "dizziness", "blurred-vision", "distress"),
    "pharmacokinetics": ("",),
}
# The rows that the README shows: how they begin, and in which chapter they stand.
CHOICE = [
    ("Pharmacokinetics", "0.5 mg/kg over 40 min, venous peak"),
    ("Pharmacokinetics", "nasal esketamine 84 mg, ketamine peak"),
    ("Pharmacokinetics", "nasal esketamine 84 mg, norketamine AUC24"),
    ("Mechanism", "glutamate peak, rise"),
    ("Mechanism", "network normalisation at 48 h"),
    ("Mood", "MADRS at 24 h, fall"),
    ("Mood", "MADRS effect at day 12 of six"),
    ("Tolerability", "CADSS peak, points"),
    ("Tolerability", "highest systolic reading"),
    ("Pharmacokinetics", "racemate 5 mg IV over 30 min, S-"),
    ("Pharmacokinetics", "racemate 5 mg IV over 30 min, half-life of S"),
    ("Mechanism", "synapses at 24 h, rise | Holmes"),
    ("Mechanism", "MADRS effect at 24 h left by blocking AMPA"),
    ("Mechanism", "MADRS effect at 24 h left by blocking TrkB"),
    ("Mood", "esketamine 0.4 mg/kg IV"),
    ("Mood", "nasal esketamine 84 mg in hospital"),
    ("Tolerability", "0.5 mg/kg IV in a clinic, mean systolic"),
    ("Tolerability", "nasal esketamine 84 mg, mean systolic"),
]
TARGET = re.compile(r"^  (\S.*?) +\[(\S+)\] +(\S+) +(\S+) +(-?\d+\.\d+)$")
PARAMETER = re.compile(r"^  (\S+) +(\S+) +(\S+) +(\d+ %|not identified)$")


def chapter(name):
    return next(c for c, starts in CHAPTERS.items() if name.startswith(starts))


def row(*cells):
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def building(lines):
    """Two tables for each chapter: targets, and the parameters that were fitted to them."""
    head = row("what", "study", "observed", "predicted", "distance, SD") + "\n|---|---|---:|---:|---:|"
    values = row("parameter", "start", "value", "standard error") + "\n|---|---:|---:|---:|"
    tables = {c: [head] for c in CHAPTERS} | {c + ", parameters": [values] for c in CHAPTERS}
    for line in lines:
        if match := TARGET.match(line):
            what, study, *numbers = match.groups()
            tables[chapter(what)].append(row(what, study, *numbers))
        elif match := PARAMETER.match(line):
            name, *numbers = match.groups()
            tables[chapter(name) + ", parameters"].append(row(f"`{name}`", *numbers))
    if len(tables["pharmacokinetics"]) < 2:
        sys.exit("evaluation: found no targets on standard input; pipe the output of calibrate here")
    return tables | {"counts": counts(tables)}


def counts(tables):
    """How many numbers each chapter was built from, and how many parameters they had to fix."""
    table = [row("", "numbers", "fitted parameters", "of these identified") + "\n|---|---:|---:|---:|"]
    for c in ("pharmacokinetics", "routes", "mechanism", "mood", "tolerability", "arms"):
        parameters = tables[c + ", parameters"][1:]
        known = [line for line in parameters if "not identified" not in line]
        table.append(row(c, len(tables[c]) - 1, len(parameters), len(known)))
    return table


def checking(kairos):
    """One table for each chapter: what was seen, and what the command line predicts."""
    head = row("what", "study", "observed", "predicted", "miss") + "\n|---|---|---:|---:|---:|"
    return {c: [head] + [row(*check) for check in checks]
            for c, checks in checking_data.run(kairos).items()}


def fill(kind, tables):
    """Replaces the tables of one kind in every document."""
    block = re.compile(rf"(<!-- {kind}: ([^>]+) -->\n).*?(<!-- end -->)", re.S)
    for path in sorted(FOLDER.glob("*.md")):
        old = path.read_text()
        new = block.sub(lambda m: m[1] + "\n".join(tables[m[2]]) + "\n" + m[3], old)
        if new != old:
            path.write_text(new)
            print(f"evaluation: wrote {path.name}")
    show_choice()


def show_choice():
    """Copies the chosen rows, as they stand in the documents, into the README."""
    table = [row("", "study", "observed", "Kairos", "distance or miss", "") + "\n|---|---|---:|---:|---:|---|"]
    for document, start in CHOICE:
        text = (FOLDER / f"{document}.md").read_text()
        position = text.find(f"| {start}")
        if position < 0:
            sys.exit(f"evaluation: no row of {document}.md begins with \"{start}\"")
        cells = text[position:text.index("\n", position)].strip("| ").split(" | ")
        fitted = text.rfind("<!-- building", 0, position) > text.rfind("<!-- checking", 0, position)
        miss = cells[4].removesuffix(", see below") + (" SD" if fitted else "")
        table.append(row(*cells[:4], miss, "fitted" if fitted else "checked"))
    readme = ROOT / "README.md"
    block = re.compile(r"(<!-- choice -->\n).*?(<!-- end -->)", re.S)
    readme.write_text(block.sub(lambda m: m[1] + "\n".join(table) + "\n" + m[2], readme.read_text()))


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["building"]:
            fill("building", building(sys.stdin.read().splitlines()))
        case ["checking", kairos]:
            fill("checking", checking(kairos))
        case _:
            sys.exit(__doc__)
