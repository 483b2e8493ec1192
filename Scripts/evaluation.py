#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fills the tables of Documentation/Evaluation, so that no number there is typed by hand.

  evaluation.py building < OUTPUT_OF_CALIBRATE    the building data and the calibrated parameters
  evaluation.py checking KAIROS                   the checking data, run through the command line

A table stands between `<!-- building: NAME -->` (or `checking`) and `<!-- end -->`.
`make calibrate` and `make evaluation` call this.
"""
import pathlib
import re
import sys

import checking_data

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "Documentation" / "Evaluation"

# Which target or parameter belongs to which table, by how its name begins. The first match counts.
CHAPTERS = {
    "mechanism": ("glutamate", "BDNF", "mTOR", "synapse", "network", "nmda", "ampa", "bdnf", "mtor",
                  "protein", "functional"),
    "mood": ("MADRS", "days until", "symptom", "mood", "anhedonia", "somatic"),
    "tolerability": ("CADSS", "highest systolic", "heart", "dissociation", "pressure"),
    "pharmacokinetics": ("",),
}
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
    return tables


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


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["building"]:
            fill("building", building(sys.stdin.read().splitlines()))
        case ["checking", kairos]:
            fill("checking", checking(kairos))
        case _:
            sys.exit(__doc__)
