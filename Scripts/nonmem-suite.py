#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compares `kairos simulate --data` with NONMEM's own output, scenario by scenario.

    Scripts/nonmem-suite.py .build/release/kairos FOLDER

The folder holds data of the R package nlmixr2data (GPL-3, and therefore not part of this repository) as CSV.
`nmtest.csv` is 36 dosing scenarios with the output of NONMEM 7.4.3. A scenario agrees if no record differs from NONMEM's by
more than 0.1 % of the scenario's peak. The scenarios in DEPARTURES hold negative concentrations in NONMEM;
they are expected to differ, and Documentation/EventData.md says why. `theo_sd.csv` and `warfarin.csv` are read and
counted. Exit status 0 if the others agree and the counts are right.
"""
import csv
import io
import json
import pathlib
import subprocess
import sys
import tempfile

DEPARTURES = {"409", "509", "709", "825", "909"}
TOLERANCE = 1e-3
HEADER = "ID TIME EVID AMT CMT RATE II ADDL SS ALAG2 F2 R2 D2".split()


def record(row):
    """A line of the suite in the columns that the program reads: mode 1 is RATE -1, mode 2 is RATE -2."""
    rate = {"1": "-1", "2": "-2"}.get(row["mode"], row["rate"]) if row["evid"] in "14" else "0"
    parameters = [row["lagt"], row["bioav"], row["rat2"], row["dur2"]]
    missing = [value if float(value) or place < 2 else "." for place, value in enumerate(parameters)]
    return [row["id"], row["time"], row["evid"], row["amt"], row["cmt"], rate, row["ii"], row["addl"],
            row["ss"]] + missing


def simulated(kairos, rows):
    with tempfile.NamedTemporaryFile("w", suffix=".csv", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(HEADER)
        writer.writerows(record(row) for row in rows)
        file.flush()
        result = subprocess.run(
            [kairos, "simulate", "--data", file.name, "--model", "one-compartment-oral", "--set", "CL=1.1",
             "--set", "V=20", "--set", "KA=1.5", "--format", "csv", "--observables", "concentration"],
            stdout=subprocess.PIPE, text=True, check=True)
    table = list(csv.reader(io.StringIO(result.stdout)))
    return [1000 * float(line[-1]) for line in table[1:]]


def miscounted(kairos, file, subjects, doses, observations):
    """Whether a data file is read with other numbers of subjects, doses and observations than it has."""
    result = subprocess.run(
        [kairos, "simulate", "--data", str(file), "--model", "one-compartment-oral", "--set", "CL=2",
         "--set", "V=30", "--set", "KA=1", "--format", "json"], stdout=subprocess.PIPE, text=True, check=True)
    document = json.loads(result.stdout)
    found = (len(document["subjects"]), document["records"]["doses"], document["records"]["observations"])
    print(f"{file.name}: {found[0]} subjects, {found[1]} doses, {found[2]} observations")
    return found != (subjects, doses, observations)


def main(kairos, folder):
    folder = pathlib.Path(folder)
    with open(folder / "nmtest.csv", newline="") as file:
        rows = list(csv.DictReader(file))
    found = simulated(kairos, rows)
    assert len(found) == len(rows), "one line for each record"
    scenarios = {}
    for row, value in zip(rows, found):
        scenarios.setdefault(row["id"], []).append((float(row["cp"]), value))
    wrong = 0
    for name, pairs in scenarios.items():
        peak = max(abs(theirs) for theirs, _ in pairs)
        miss = max(abs(theirs - ours) for theirs, ours in pairs) / peak
        agrees = miss <= TOLERANCE
        expected = name not in DEPARTURES
        wrong += agrees != expected
        verdict = "agrees" if agrees else "departs, as expected" if not expected else "DIFFERS"
        lowest = min(ours for _, ours in pairs)
        print(f"{name:>4}  {miss:9.2e} of the peak  {verdict}" + ("" if lowest >= 0 else "  NEGATIVE"))
        wrong += lowest < 0
    agreeing = sum(max(abs(a - b) for a, b in pairs) <= TOLERANCE * max(abs(a) for a, _ in pairs)
                   for pairs in scenarios.values())
    print(f"{agreeing} of {len(scenarios)} scenarios agree; {len(DEPARTURES)} departures are expected")
    wrong += miscounted(kairos, folder / "theo_sd.csv", 12, 12, 132)
    wrong += miscounted(kairos, folder / "warfarin.csv", 32, 32, 483)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
