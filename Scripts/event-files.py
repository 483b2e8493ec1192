#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs every event file of a folder through `kairos simulate --data`, and says what became of each.

    Scripts/event-files.py FOLDER [--kairos .build/release/kairos] [--out FILES.tsv] [--seconds 120]

An event file is a text whose header has ID and TIME, whatever separates its values and whatever stands above it. Each is followed under
the smallest oral textbook model that has its compartments, with parameters of 1 where it has no column for them: what is looked at is
the reading. Classes:

    read      followed, and subjects, records and doses are as many as a second reader counts, the one in this file
    partly    the same, and some subjects are left out by name
    refused   exit 65 with file, line and column; the causes are listed, and are to be judged by people
    wrong     followed, and one of the counts differs
    crash     any other exit
    slow      not done in time

Exit status 0 if nothing is wrong, crashed or slow.
"""
import argparse
import collections
import csv
import json
import pathlib
import re
import subprocess
import sys

ENDINGS = {".csv", ".dat", ".tab", ".prn", ".tsv", ".txt", ".data"}
MODELS = {
    "one-compartment-oral": ("CL V KA", 2),
    "two-compartment-oral": ("CL V1 Q V2 KA", 3),
    "three-compartment-oral": ("CL V1 Q2 V2 Q3 V3 KA", 4),
}
MISSING = {"", ".", "na", "nan"}


def cut(line, separator):
    """The values of a line; blanks are any run of spaces and tabs."""
    if separator is None:
        return [value.strip('"') for value in line.split()]
    return [value.strip() for value in next(csv.reader([line], delimiter=separator))]


def is_table(line):
    return line.lstrip().startswith("TABLE NO")


def header_of(line):
    """The column names of a line that may be a header, and what separates them; None if it has no ID and TIME."""
    for separator in (",", ";", "\t", None):
        names = [name.strip().strip('"').lstrip("#@").strip().upper() for name in cut(line, separator)]
        if names and names[0] == "":
            marked = names[1:] if separator is None else names
            names = marked
        if "ID" in names and "TIME" in names:
            return names, separator
    return None


def opened(path):
    """The header, the separator and the lines of an event file; None for another file."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (UnicodeDecodeError, OSError):
        return None
    for number, line in enumerate(lines[:20]):
        found = header_of(line) if not is_table(line) else None
        if found:
            return found[0], found[1], lines[number], lines[number + 1:]
    return None


def records(names, separator, header, lines):
    """The records as dictionaries: no repeated headers, no notes, no empty lines."""
    rows = []
    for line in lines:
        if is_table(line) or line.strip() == header.strip() or line.lstrip().startswith("#"):
            continue
        other = separator if separator is None or separator in line else ("," if "," in line else None)
        values = cut(line, other)
        if not any(values):
            continue
        if names[0] == "C" and values[0] not in ("", ".") and not is_zero(values[0]):
            continue
        if len(values) == len(names) + 1 and values[0] == str(len(rows) + 1):
            values = values[1:]
        rows.append(dict(zip(names, values)))
    return rows


def number(text):
    text = (text or "").replace(",", ".").replace("D", "E").replace("d", "e")
    return 0.0 if text.lower() in MISSING else float(text)


def is_zero(text):
    try:
        return number(text) == 0
    except ValueError:
        return False


def is_dose(row):
    event = row.get("EVID", "")
    if event.lower() not in MISSING:
        return number(event) in (1, 4, 101)
    return number(row.get("AMT")) != 0 or number(row.get("SS")) != 0


def counted(rows):
    """Subjects, records and doses by this reader."""
    subjects = [row["ID"] for place, row in enumerate(rows) if place == 0 or row["ID"] != rows[place - 1]["ID"]]
    return len(subjects), len(rows), sum(is_dose(row) for row in rows)


def simulated(kairos, path, names, model, seconds):
    parameters, compartments = MODELS[model]
    wanted = parameters.split() + [f"{kind}{place}" for place in range(1, compartments + 1) for kind in "RD"]
    sets = [word for name in wanted if name not in names for word in ("--set", f"{name}=1")]
    command = [kairos, "simulate", "--data", str(path), "--model", model, "--format", "json",
               "--observables", "concentration"] + sets
    return subprocess.run(command, capture_output=True, text=True, timeout=seconds)


def judged(kairos, path, found, seconds):
    """The class of a file, and the cause or the remarks."""
    names, separator, header, lines = found
    try:
        for model in MODELS:
            run = simulated(kairos, path, names, model, seconds)
            if not re.search(r"CMT: (found|\S+ lacks)", run.stderr):
                break
    except subprocess.TimeoutExpired:
        return "slow", ""
    errors = [line.removeprefix("kairos: error: ") for line in run.stderr.splitlines() if "error" in line]
    if run.returncode == 65:
        return "refused", "; ".join(errors).replace(str(path) + ", ", "").replace(str(path) + ": ", "")
    if run.returncode != 0:
        return "crash", f"exit {run.returncode}: {run.stderr[:200]}"
    result = json.loads(run.stdout)
    refused = {subject["id"] for subject in result["refused"]}
    got = (len(result["subjects"]) + len(refused), sum(len(s["time"]["values"]) for s in result["subjects"]),
           result["records"]["doses"])
    expected = counted(records(names, separator, header, lines))
    if refused:
        got, expected = (got[0], got[2]), (expected[0], expected[2])
    if got != expected:
        return "wrong", f"read {got}, expected {expected}"
    if refused:
        return "partly", f"{len(refused)} left out: {result['refused'][0]['reason']}"
    return "read", "; ".join(note.replace(str(path) + ": ", "") for note in result["notes"])


def kind(cause):
    """A cause without its numbers and names."""
    cause = re.sub(r'"[^"]*"', '"…"', re.sub(r"line \d+, ", "", cause))
    return re.sub(r"\d+(\.\d+)?(e[-+]?\d+)?", "#", cause)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--kairos", default=".build/release/kairos")
    parser.add_argument("--out", type=pathlib.Path)
    parser.add_argument("--seconds", type=float, default=120)
    options = parser.parse_args()
    classes, causes, table = collections.Counter(), collections.Counter(), []
    for path in sorted(options.folder.rglob("*")):
        found = opened(path) if path.is_file() and path.suffix.lower() in ENDINGS else None
        if found is None:
            continue
        result, cause = judged(options.kairos, path, found, options.seconds)
        classes[result] += 1
        causes[result, kind(cause)] += 1
        table.append(f"{path.relative_to(options.folder)}\t{result}\t{cause}")
        print(table[-1], flush=True)
    if options.out:
        options.out.write_text("\n".join(table) + "\n")
    print()
    for result, count in sorted(classes.items()):
        print(f"{result:8} {count}")
    for (result, cause), count in sorted(causes.items()):
        print(f"  {result}: {count} × {cause}")
    sys.exit(1 if classes["wrong"] + classes["crash"] + classes["slow"] else 0)


if __name__ == "__main__":
    main()
