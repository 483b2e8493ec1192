#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""This checkout against another one, in turn, on this machine: against.py PATH [--rounds 5]

Prints four ratios of the other's time to ours, or of our rate to the other's: above 1 we are
faster. Only ratios of one run mean anything, and only medians of several rounds, for other work
on the machine moves every number. Both are built first; nothing is asserted.
"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import time

HERE = pathlib.Path(__file__).resolve().parent
SIX = "simulate --protocol {0}/Examples/SixInfusions/protocol.yaml --until 42d"
RUNS = 10
PEOPLE = 1000


class Checkout:
    """One state of the project, built in release with its benchmarks."""

    def __init__(self, path):
        self.path = pathlib.Path(path).resolve()
        # As its own `make build` does: with other flags, each would build everything anew.
        own = self.path / "Scripts" / "release-flags.sh"
        flags = subprocess.check_output([own], text=True).split() if own.exists() else ["-c", "release"]
        subprocess.run(
            ["swift", "build", *flags, "--product", "kairos", "--package-path", self.path],
            check=True, stdout=subprocess.DEVNULL)
        # Before 0.2 the benchmarks were a package of their own.
        own = self.path / "Benchmarks" / "Package.swift"
        self.benchmarks = own.parent if own.exists() else self.path
        subprocess.run(
            ["swift", "build", *flags, "--product", "measure", "--package-path", self.benchmarks],
            check=True, stdout=subprocess.DEVNULL)

    def measured(self, *options):
        """The seconds of processor time that `measure` reports."""
        program = self.benchmarks / ".build" / "release" / "measure"
        return json.loads(subprocess.run(
            [program, *map(str, options)], check=True, capture_output=True, text=True).stdout)["seconds"]

    def seconds(self, command, wall=False):
        """What `kairos COMMAND` costs: processor time, or what passes on the wall."""
        program = self.path / ".build" / "release" / "kairos"
        start = time.perf_counter()
        process = subprocess.Popen(
            [program, *command.format(self.path).split()], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        if status:
            raise RuntimeError(f"{program} ended with status {status}")
        return time.perf_counter() - start if wall else usage.ru_utime + usage.ru_stime


def cohort_of_the_benchmark(checkout):
    return checkout.measured("many", "--rtol", 2e-6, "--patients", PEOPLE, "--repeats", 2)


def real_cohort(checkout):
    return checkout.seconds(SIX + f" --cohort {PEOPLE} --threads 1 --seed 1 --format json")


def one_patient(checkout):
    return checkout.measured("one", "--rtol", 2e-6, "--repeats", 100)


def whole_process(checkout):
    command = SIX + " --weight 70kg --format csv --output /dev/null"
    return min(checkout.seconds(command, wall=True) for _ in range(RUNS))


# What is measured, and the least ratio that is wanted.
WORK = [
    ("cohort of the benchmark model", cohort_of_the_benchmark, 1.0),
    ("real cohort with summaries", real_cohort, 1.0),
    ("one patient of the benchmark model, warm", one_patient, 1 / 1.1),
    ("six infusions, the whole process", whole_process, 1 / 1.05),
]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("other", help="another checkout of Kairos")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    ours, other = Checkout(HERE.parent), Checkout(options.other)
    print(f"| the other's time over ours, {options.rounds} rounds in turn | least | median | most | wanted |")
    print("|---|---|---|---|---|")
    for name, cost, wanted in WORK:
        ratios = sorted(cost(other) / cost(ours) for _ in range(options.rounds))
        print(f"| {name} | {ratios[0]:.2f} | {statistics.median(ratios):.2f} | {ratios[-1]:.2f} "
              f"| {wanted:.2f} |", flush=True)


if __name__ == "__main__":
    main()
