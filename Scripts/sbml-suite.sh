#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Runs the semantic cases of the SBML Test Suite through `kairos sbml run`:
#
#     Scripts/sbml-suite.sh .build/release/kairos FOLDER [TABLE.tsv]
#
# FOLDER holds the cases (LGPL-2.1, and therefore not part of this repository), `subsets.json`, which says what they
# need, and `run_cases.py`, which calls a program for each case and compares. The table has a line for each case.
# Exit status 0 if every case passes or is refused by name, and all cases of subset B pass: those without algebraic
# rules, `delay`, `rateOf`, stoichiometries as formulas, fast reactions.

set -euo pipefail

kairos=$(realpath "${1:?usage: Scripts/sbml-suite.sh KAIROS FOLDER [TABLE.tsv]}")
suite=${2:?usage: Scripts/sbml-suite.sh KAIROS FOLDER [TABLE.tsv]}
table=${3:-.build/sbml-suite.tsv}

python3 "$suite/run_cases.py" "$suite/cases" --engine cli --out "$table" --cmd "$kairos sbml run {model} \
  --start {start} --duration {duration} --steps {steps} --variables {vars} --amounts {amount} \
  --concentrations {conc} --atol {abs} --rtol {rel} -o {out}"

python3 - "$suite/subsets.json" "$table" <<'COUNT'
import json
import sys

with open(sys.argv[1], encoding="utf8") as file:
    subset = set(json.load(file)["B"])
with open(sys.argv[2], encoding="utf8") as file:
    cases = {fields[0]: fields for fields in (line.rstrip("\n").split("\t") for line in file)}
passed = {number for number, fields in cases.items() if fields[1] == "pass"}
wrong = [fields for fields in cases.values() if fields[1] not in ("pass", "refused")]
for fields in wrong:
    print("sbml-suite:", *fields[:3])
print(f"sbml-suite: {len(subset & passed)} of the {len(subset)} cases of subset B pass")
sys.exit(1 if wrong or not subset <= passed else 0)
COUNT
