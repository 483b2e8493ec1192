#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs a folder of SBML models through `kairos sbml run` and libRoadRunner, and compares.

    python3 -m pip install libroadrunner
    Scripts/biomodels.py FOLDER [--list compared.csv]

Each model is followed from 0 for --duration in --steps steps; compared are the concentrations of all
species and all other variables that a rule determines. libRoadRunner runs twice, at relative tolerances
of 1e-10 and 1e-12: where it disagrees with itself, a difference says nothing. A number agrees if it is
within 1e-4 of libRoadRunner's, or within a 1e-7th of the largest value of its variable, or within
ten times the difference of libRoadRunner's two.

Prints how many models are of each class, and each model that does not agree with the reason:

    agrees      all numbers
    undecided   what differs is within a millionth of the variable's peak, or one of both is zero or
                has another sign and the other is what rounding leaves of the largest numbers, or
                libRoadRunner has no answer
    differs     some number does not agree
    refused     kairos names what it does not have (standard error begins with `unsupported: `)
    unsolved    kairos gives up with another message
    crash       kairos ends by a signal or as a defect of its own
    slow        kairos needs more than --seconds
"""

import argparse
import concurrent.futures
import csv
import hashlib
import json
import math
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree

HERE = pathlib.Path(__file__).resolve().parent
KAIROS = HERE.parent / ".build" / "release" / "kairos"
TOLERANCES = (1e-10, 1e-12)
RELATIVE, OF_PEAK, UNDECIDED = 1e-4, 1e-7, 1e-6
# Where one of two says zero or has another sign, what is left of sums of the model's largest numbers.
ROUNDING = 1e-12
# Numbers below this are none.
LEAST = 1e-250


def simulated(path, duration, steps):
    """What libRoadRunner says, at both tolerances; in a process of its own, for it may crash."""
    import roadrunner
    roadrunner.Logger.disableLogging()
    model = roadrunner.RoadRunner(str(path))
    species = model.model.getFloatingSpeciesIds() + model.model.getBoundarySpeciesIds()
    others = [name for name in ruled(path) if name not in species]
    columns = [f"[{name}]" for name in species] + others
    tables = []
    for tolerance in TOLERANCES:
        model.resetAll()
        model.integrator.relative_tolerance = tolerance
        model.integrator.absolute_tolerance = 1e-4 * tolerance
        model.integrator.maximum_num_steps = 1_000_000
        rows = model.simulate(0, duration, steps + 1, ["time"] + columns)
        tables.append([[float(value) for value in row[1:]] for row in rows])
    return {"names": species + others, "species": species, "tables": tables}


def ruled(path):
    """The variables that rules determine."""
    rules = ("rateRule", "assignmentRule")
    elements = xml.etree.ElementTree.parse(path).iter()
    return [rule.get("variable") for rule in elements if rule.tag.partition("}")[2] in rules]


def is_sbml(path):
    """Some files of collections are pages of a server that had none."""
    with open(path, "rb") as file:
        return b"<sbml" in file.read(1 << 16)


def reference(path, options):
    """The answer of libRoadRunner, from the folder --keep if it is there."""
    text = path.read_bytes() + f"{options.duration} {options.steps} {TOLERANCES}".encode()
    kept = pathlib.Path(options.keep) / f"{hashlib.sha256(text).hexdigest()[:24]}.json"
    if kept.exists():
        return json.loads(kept.read_text())
    child = os.fork()
    if child == 0:
        signal.alarm(options.seconds)
        with open(os.devnull, "w") as nothing:
            os.dup2(nothing.fileno(), 1)
            os.dup2(nothing.fileno(), 2)
        try:
            answer = simulated(path, options.duration, options.steps)
        except BaseException as failure:
            answer = {"failure": " ".join(str(failure).split())[:200]}
        unfinished = kept.with_suffix(f".{os.getpid()}")
        unfinished.write_text(json.dumps(answer))
        unfinished.rename(kept)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if status:
        kept.write_text(json.dumps({"failure": f"libRoadRunner ended by signal {status & 127}"}))
    return json.loads(kept.read_text())


def kairos(path, names, species, options):
    """The rows of kairos without the time; or a class and why."""
    with tempfile.TemporaryDirectory() as folder:
        table = pathlib.Path(folder) / "table.csv"
        command = [
            options.kairos, "sbml", "run", path, "--duration", options.duration, "--steps",
            options.steps, "-o", table]
        if names:
            command += ["--variables", ",".join(names), "--concentrations", ",".join(species)]
        try:
            done = subprocess.run(
                [str(part) for part in command], capture_output=True, text=True,
                timeout=options.seconds)
        except subprocess.TimeoutExpired:
            return "slow", f"more than {options.seconds} s"
        message = " ".join(done.stderr.split())
        if done.returncode == 0:
            with open(table, newline="") as file:
                return [[number(cell) for cell in row[1:]] for row in list(csv.reader(file))[1:]]
    if done.returncode not in (64, 65):
        return "crash", f"status {done.returncode}: {message}"
    return ("refused" if message.startswith("unsupported: ") else "unsolved"), message


def number(text):
    return float(text.replace("INF", "inf").replace("NaN", "nan"))


def compared(rows, answer):
    """The class of a model that both could run, and the variable that is farthest off."""
    coarse, fine = answer["tables"]
    worst, where, small = 0.0, "", False
    largest = max((abs(value) for row in fine for value in row if math.isfinite(value)), default=0.0)
    for column, name in enumerate(answer["names"]):
        peak = max((abs(row[column]) for row in fine if math.isfinite(row[column])), default=0.0)
        for row, (ours, rough, theirs) in enumerate(zip(rows, coarse, fine)):
            x, y, z = ours[column], theirs[column], rough[column]
            if x == y or math.isnan(x) and math.isnan(y):
                continue
            if not math.isfinite(y) or not math.isfinite(z):
                continue
            allowed = max(RELATIVE * abs(y), OF_PEAK * peak, 10 * abs(y - z), LEAST)
            off = abs(x - y) / allowed if math.isfinite(x) else math.inf
            if off > worst:
                rest = x * y <= 0 and abs(x - y) <= ROUNDING * largest
                worst, small = off, rest or abs(x - y) <= UNDECIDED * peak
                where = f"{name}, row {row}: {x:.7g}, libRoadRunner {y:.7g}"
    if worst <= 1:
        return "agrees", ""
    return ("undecided" if small else "differs"), where


def judged(path, options):
    start = time.perf_counter()
    answer = reference(path, options)
    names = answer.get("names", [])
    middle = time.perf_counter()
    rows = kairos(path, names, answer.get("species", []), options)
    seconds = time.perf_counter() - middle
    if isinstance(rows, tuple):
        return (*rows, seconds)
    if "failure" in answer:
        return "undecided", "libRoadRunner: " + answer["failure"], seconds
    return (*compared(rows, answer), seconds)


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--kairos", default=KAIROS, help="the program")
    parser.add_argument("--duration", type=float, default=10)
    parser.add_argument("--steps", type=int, default=20)
    parser.add_argument("--seconds", type=int, default=60, help="how long one model may take")
    parser.add_argument("--models", type=pathlib.Path, help="a file that names those to run, a line each")
    parser.add_argument("--keep", default=".build/biomodels", help="where answers of libRoadRunner stay")
    parser.add_argument("--list", type=pathlib.Path, help="a CSV of all models")
    parser.add_argument("--jobs", type=int, default=1)
    options = parser.parse_args()
    os.makedirs(options.keep, exist_ok=True)
    import roadrunner
    print(f"libRoadRunner {roadrunner.__version__}", file=sys.stderr)
    paths = [path for path in sorted(options.folder.rglob("*.xml")) if is_sbml(path)]
    if options.models:
        wanted = set(options.models.read_text().split())
        paths = [path for path in paths if path.stem in wanted or path.parent.name in wanted]
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        results = list(pool.map(lambda path: judged(path, options), paths))
    counts = {}
    for path, (kind, reason, _) in zip(paths, results):
        counts[kind] = counts.get(kind, 0) + 1
        if kind != "agrees":
            print(f"{kind:10} {path.parent.name or path.stem}  {reason}")
    print("\n| class | models |\n|---|---|")
    for kind in ("agrees", "undecided", "differs", "refused", "unsolved", "crash", "slow"):
        print(f"| {kind} | {counts.get(kind, 0)} |")
    if options.list:
        with open(options.list, "w", newline="") as file:
            table = csv.writer(file, lineterminator="\n")
            table.writerow(["model", "class", "reason", "seconds"])
            for path, (kind, reason, seconds) in zip(paths, results):
                table.writerow([path.parent.name or path.stem, kind, reason, f"{seconds:.2f}"])


if __name__ == "__main__":
    main()
