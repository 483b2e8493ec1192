#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Kairos and its peers on the same work, in turn, on this machine: `make bench`.

Only ratios of one run mean anything: machines differ twofold, and so do hours. Every program is
run in every round, so that what slows the machine slows all. Times of one thread are that thread's
own work, which other programs on the machine disturb less than the clock on the wall.

Each peer runs twice: at rtol 1e-6, as people run it, and at the largest tolerance at which its own
error (the largest over patients, times and states, as a share of each state's peak) is 1e-6 or less.
"""

import argparse
import functools
import json
import os
import pathlib
import re
import statistics
import subprocess
import sys
import time
import venv

HERE = pathlib.Path(__file__).resolve().parent
BUILD = HERE.parent / ".build"
WORK = BUILD / "peers"
PEERS = HERE / "peers"
MEASURE = BUILD / "release" / "measure"
KAIROS = BUILD / "release" / "kairos"
PYTHON = WORK / "venv" / "bin" / "python"
TABLE = WORK / "pars.csv"
REFERENCE = WORK / "reference.bin"
DOSED = WORK / "cascade-dosed.xml"
PACKAGES = ["numpy", "numba", "scipy", "numbalsoda", "libroadrunner"]
GOAL = 1e-6
# What Kairos needs to deliver the goal on the benchmark model; its error is printed.
OWN_TOLERANCE = 2e-6
TOLERANCES = [1e-6, 5e-7, 2e-7, 1e-7, 5e-8, 2e-8, 1e-8]
COUNT = 1000
# Those of `make build`: with others, each would build everything anew.
FLAGS = subprocess.check_output([HERE.parent / "Scripts" / "release-flags.sh"], text=True).split()


def run(command, **options):
    environment = dict(os.environ, OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")
    return subprocess.run(
        [str(part) for part in command], check=True, capture_output=True, text=True, cwd=WORK,
        env=environment, **options).stdout


def prepare():
    """Builds Kairos and the C yardsticks, installs the peers, computes the reference."""
    WORK.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        ["swift", "build", *FLAGS, "--product", "measure", "--package-path", HERE.parent], check=True)
    if not PYTHON.exists():
        venv.create(WORK / "venv", with_pip=True)
    for package in PACKAGES:
        command = [PYTHON, "-m", "pip", "install", "--quiet", package]
        if subprocess.run([str(part) for part in command]).returncode:
            print(f"{package} cannot be installed and is left out", file=sys.stderr)
    flags = "-O3 -march=native -fno-math-errno -DDP5".split()
    for name, extra in (("simd", ["-DLANES=8", "-DFASTPOW"]), ("scalar", ["-DLANES=1"])):
        run(["gcc", *flags, *extra, PEERS / "simd.c", "-o", WORK / name, "-lmvec", "-lm"])
    run(["gcc", *flags, "-DLANES=8", "-DFASTPOW", "-fopenmp", PEERS / "simd.c", "-o",
         WORK / "simd2", "-lmvec", "-lm"])
    write_patients()
    run([PYTHON, PEERS / "dosed.py", DOSED])
    if not REFERENCE.exists():
        run([WORK / "simd", 104, 1e-12, 1e-14, 1, REFERENCE, 104])


def write_patients():
    script = (
        "import sys; sys.path.insert(0, sys.argv[1]); from cascade import *; "
        "np.savetxt(sys.argv[2], patients(10000), delimiter=',', header=','.join(VARIED), "
        "comments='', fmt='%.17g')")
    run([PYTHON, "-c", script, PEERS, TABLE])


def kairos(kind, *options, **settings):
    return json.loads(run([MEASURE, kind, *options], **settings))


def kairos_many(rtol=OWN_TOLERANCE, count=COUNT, threads=1):
    return kairos(
        "many", "--table", TABLE, "--reference", REFERENCE, "--rtol", rtol, "--patients", count,
        "--threads", threads)


def kairos_imported():
    return kairos(
        "sbml", "--model", DOSED, "--table", TABLE, "--reference", REFERENCE, "--rtol",
        OWN_TOLERANCE, "--patients", COUNT)


def written_in_c(rtol, name="simd"):
    """The C yardstick: seconds for one patient, patients a second, error."""
    text = run([WORK / name, COUNT, rtol, 1e-3 * rtol, 3, WORK / "out.bin", 100])
    script = (
        "import sys; sys.path.insert(0, sys.argv[1]); from cascade import *; "
        "a = [np.fromfile(f).reshape(-1, 393, 22) for f in sys.argv[2:]]; "
        "print(delivered_error(a[0][:100], a[1]))")
    error = float(run([PYTHON, "-c", script, PEERS, WORK / "out.bin", REFERENCE]))
    one = float(re.search(r"W1 min ([\d.]+)", text)[1]) / 1e3
    return {"error": error, "one": one, "rate": float(re.search(r"-> (\d+) patients", text)[1])}


def peer(script, rtol, known=0):
    """A peer in Python: seconds for one patient, patients a second, error if asked for."""
    extra = ["--reference", REFERENCE, "--known", known, "--patients", 1] if known else []
    line = run([PYTHON, PEERS / script, "--rtol", rtol, *extra]).splitlines()[-1]
    report = json.loads(line)
    rate = report["patients"] / report["many"][0]
    return {"error": report["error"], "one": report["one"][0], "rate": rate}


RUNNERS = {
    "simd.c, 8 lanes": written_in_c,
    "numbalsoda": lambda rtol, **k: peer("numbalsoda_lsoda.py", rtol, **k),
    "libroadrunner": lambda rtol, **k: peer("libroadrunner_cvode.py", rtol, **k),
    "scipy LSODA": lambda rtol, **k: peer("scipy_lsoda.py", rtol, **k),
}
# Those that read a model from SBML: the infusions switched from outside, and as events in the file.
IMPORTERS = {
    "libroadrunner": RUNNERS["libroadrunner"],
    "libroadrunner, events in the file":
        lambda rtol, **k: peer("libroadrunner_events.py", rtol, **k),
}


@functools.cache
def tightened(name):
    """The error at 1e-6, and the largest tolerance that delivers the goal."""
    runner = (RUNNERS | IMPORTERS)[name]
    known = {} if runner is written_in_c else {"known": 10 if name.startswith("scipy") else 100}
    errors = {}
    for rtol in TOLERANCES:
        errors[rtol] = runner(rtol, **known)["error"]
        print(f"{name} at {rtol:g} delivers {errors[rtol]:.1e}", file=sys.stderr)
        if errors[rtol] <= GOAL:
            break
    return errors


def planned(runners):
    """Who runs at which tolerance (as people run it, and tightened), and the errors delivered."""
    plan, errors = [], {}
    for name, runner in runners.items():
        try:
            errors[name] = tightened(name)
        except (subprocess.CalledProcessError, FileNotFoundError) as failure:
            print(f"{name} is left out: {failure}", file=sys.stderr)
            continue
        for rtol in dict.fromkeys([1e-6, list(errors[name])[-1]]):
            plan.append((name, rtol, runner))
    return plan, errors


def compare(rounds):
    """Every program in every round; the ratio of Kairos to each, least and median."""
    plan, errors = planned(RUNNERS)
    ratios = {(name, rtol): {"one": [], "rate": [], "raw": []} for name, rtol, _ in plan}
    own = {"one": [], "rate": []}
    for turn in range(rounds):
        print(f"round {turn + 1} of {rounds}", file=sys.stderr)
        many = kairos_many()
        rate = COUNT / many["seconds"]
        one = kairos("one", "--rtol", OWN_TOLERANCE, "--repeats", 30)["seconds"]
        own["one"].append(one)
        own["rate"].append(rate)
        for name, rtol, runner in plan:
            result = runner(rtol)
            row = ratios[name, rtol]
            row["rate"].append(rate / result["rate"])
            row["one"].append(one / result["one"])
            row["raw"].append(result["rate"])
    print(f"\n## Benchmark model, one core, {rounds} rounds in turn\n")
    print(f"Kairos at rtol {OWN_TOLERANCE:g}: {max(own['rate']):.0f} patients/s (median {statistics.median(own['rate']):.0f}), "
          f"one patient {1e3 * min(own['one']):.2f} ms (median "
          f"{1e3 * statistics.median(own['one']):.2f}), error {many['error']:.1e}, "
          f"{many['steps']:.0f} steps a patient\n")
    print("| peer | rtol | its error | its patients/s | Kairos does so many times as many: least, "
          "median | Kairos' share of its time for one: median, most |\n|---|---|---|---|---|---|")
    for (name, rtol), row in ratios.items():
        print(f"| {name} | {rtol:g} | {errors[name][rtol]:.1e} | {statistics.median(row['raw']):.0f} "
              f"| {min(row['rate']):.2f}, {statistics.median(row['rate']):.2f} "
              f"| {statistics.median(row['one']):.2f}, {max(row['one']):.2f} |")


def imported(rounds):
    """The model as an SBML file says it: a cohort in lanes against who reads the same file."""
    plan, errors = planned(IMPORTERS)
    ratios = {(name, rtol): {"ratio": [], "raw": []} for name, rtol, _ in plan}
    own, written = [], []
    for turn in range(rounds):
        print(f"round {turn + 1} of {rounds}, models from SBML", file=sys.stderr)
        report = kairos_imported()
        own.append(COUNT / report["seconds"])
        written.append(own[-1] * kairos_many()["seconds"] / COUNT)
        for name, rtol, runner in plan:
            rate = runner(rtol)["rate"]
            ratios[name, rtol]["ratio"].append(own[-1] / rate)
            ratios[name, rtol]["raw"].append(rate)
    print(f"\n## The same model from its SBML file, one core, {rounds} rounds in turn\n")
    print(f"Kairos, a cohort in lanes at rtol {OWN_TOLERANCE:g}: {max(own):.0f} patients/s (median "
          f"{statistics.median(own):.0f}), error {report['error']:.1e}, {report['steps']:.0f} steps a "
          f"patient; {statistics.median(written):.2f} times the rate of the same model in Swift\n")
    print("| peer | rtol | its error | its patients/s "
          "| Kairos does so many times as many: least, median |\n|---|---|---|---|---|")
    for (name, rtol), row in ratios.items():
        print(f"| {name} | {rtol:g} | {errors[name][rtol]:.1e} | {statistics.median(row['raw']):.0f} "
              f"| {min(row['ratio']):.1f}, {statistics.median(row['ratio']):.1f} |")


def real_model(rounds):
    print("\n## The ketamine model: all states at the same 393 times, against simd.c\n")
    ratios = []
    for _ in range(rounds):
        report = kairos("ketamine", "--patients", 400, "--repeats", 2)
        ratios.append(400 / report["seconds"] / written_in_c(1e-6)["rate"])
    print(f"{400 / report['seconds']:.0f} patients/s, error {report['error']:.1e}, "
          f"{report['steps']:.0f} steps: {min(ratios):.2f} (median {statistics.median(ratios):.2f}) "
          f"times the rate of simd.c")


def questions(rounds):
    """Cohorts that are asked for what a trial asks for, their people drawn, on one thread."""
    print("\n## Only what is asked for: cohorts of the ketamine model against simd.c, per patient and core\n")
    print("| asked for | patients/s | steps | times the rate of simd.c: least, median | goal |\n|---|---|---|---|---|")
    for kind, name, goal in (
            ("visits", "six infusions in 42 d, MADRS at six visits", "2.0"),
            ("sprays", "eight nasal sessions in 28 d, MADRS weekly, two side effects a session", "")):
        rates, ratios = [], []
        for _ in range(rounds):
            rates.append(COUNT / kairos(kind, "--patients", COUNT, "--repeats", 2)["seconds"])
            ratios.append(rates[-1] / written_in_c(1e-6)["rate"])
        report = kairos(kind, "--patients", COUNT, "--repeats", 1)
        print(f"| {name} | {statistics.median(rates):.0f} | {report['steps']:.0f} "
              f"| {min(ratios):.2f}, {statistics.median(ratios):.2f} | {goal} |", flush=True)


def pinned(processor):
    """Options of a program that runs on one processor."""
    return {"preexec_fn": lambda: os.sched_setaffinity(0, {processor})}


def threads(rounds):
    """The rate of two threads on two processors against the mean of one thread on each of them, for
    processors of one machine, and of one hour, are not equally fast."""
    print("\n## Two threads on two processors against one on each, on the wall's clock\n")
    processors = sorted(os.sched_getaffinity(0))[:2]
    if len(processors) < 2:
        return print("There is one processor only.")
    many = ["many", "--table", TABLE, "--rtol", OWN_TOLERANCE, "--patients", 4000, "--clock", "wall"]
    own, their = [], []
    for _ in range(rounds):
        ones = [4000 / kairos(*many, **pinned(p))["seconds"] for p in processors]
        own.append(4000 / kairos(*many, "--threads", 2)["seconds"] / statistics.mean(ones))
        c = [WORK / "simd2", COUNT, 1e-6, 1e-9, 1]
        ones = [float(re.search(r"-> (\d+) patients/s \(cpu", run(c, **pinned(p)))[1]) for p in processors]
        two = float(re.search(r"2 threads .* -> (\d+)", run(c))[1])
        their.append(two / statistics.mean(ones))
    print(f"Kairos gains {max(own):.2f} (median {statistics.median(own):.2f}), "
          f"simd.c {max(their):.2f} (median {statistics.median(their):.2f})")


def cohort(count, threads, asked=""):
    """`kairos simulate --cohort`, from start to exit: seconds of work and on the wall, MiB."""
    words = f"simulate --cohort {count} --threads {threads} --seed 1 --until 42d --format json {asked}"
    command = [KAIROS, *words.split(),
               "--protocol", HERE.parent / "Examples" / "SixInfusions" / "protocol.yaml"]
    start = time.monotonic()
    process = subprocess.Popen(
        [str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise RuntimeError(f"kairos ended with status {status}")
    return {"work": usage.ru_utime + usage.ru_stime, "wall": time.monotonic() - start,
            "memory": usage.ru_maxrss / 1024}


def cohorts(rounds, largest):
    print("\n## `kairos simulate --cohort`: six infusions, 42 days, every observable with its summaries\n")
    count, ratios, gains = 2000, [], []
    for _ in range(rounds):
        one, two = (cohort(count, threads) for threads in (1, 2))
        ratios.append(count / one["work"] / written_in_c(1e-6)["rate"])
        gains.append(one["wall"] / two["wall"])
    print(f"{count} patients on one thread, from start to exit: {min(ratios):.2f} (median "
          f"{statistics.median(ratios):.2f}) times the rate of simd.c (goal 0.6); two threads gain {max(gains):.2f} "
          f"(median {statistics.median(gains):.2f})\n")
    few = []
    for _ in range(rounds):
        work = cohort(count, 1, "--observables score.madrs --every 7d")["work"]
        few.append(count / work / written_in_c(1e-6)["rate"])
    print(f"The same, MADRS every week alone, with its endpoints: {min(few):.2f} (median {statistics.median(few):.2f})\n")
    print("| patients | threads | s on the wall | patients/s | peak MiB |\n|---|---|---|---|---|")
    for count in [10**power for power in range(2, 6) if 10**power <= largest]:
        result = cohort(count, 2)
        print(f"| {count} | 2 | {result['wall']:.1f} | {count / result['wall']:.0f} "
              f"| {result['memory']:.0f} |", flush=True)


def curves():
    print("\n## Error against time\n\n| rtol | error | steps | ms a patient |\n|---|---|---|---|")
    for rtol in (1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8):
        report = kairos_many(rtol)
        print(f"| {rtol:g} | {report['error']:.1e} | {report['steps']:.0f} "
              f"| {1e3 * report['seconds'] / COUNT:.3f} |")


def sizes(largest):
    print("\n## Cost and memory against the number of patients\n")
    print("| patients | s | patients/s | peak MiB |\n|---|---|---|---|")
    count = 100
    while count <= largest:
        report = kairos_many(count=count)
        print(f"| {count} | {report['seconds']:.2f} | {count / report['seconds']:.0f} "
              f"| {report['memory']:.0f} |", flush=True)
        count *= 10


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--largest", type=int, default=100000, help="most patients of the tables: a power of ten")
    options = parser.parse_args()
    prepare()
    compare(options.rounds)
    imported(options.rounds)
    real_model(options.rounds)
    questions(options.rounds)
    cohorts(options.rounds, options.largest)
    threads(options.rounds)
    curves()
    sizes(options.largest)


if __name__ == "__main__":
    main()
