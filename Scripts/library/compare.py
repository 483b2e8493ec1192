#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compares what the ten lines of README.md found through the library with what the command finds.

    Scripts/library/compare.py KAIROS LINES.txt

Numbers must agree to 1e-9 of each observable's peak, and the library must be at least half as fast as
the command on the same cohort of 1,000 (the best of three; the command's time is that of the whole
process).
"""

import csv
import os
import subprocess
import sys
import tempfile
import time

PROTOCOL = """name: Ten lines
drug: ketamine
sessions:
  - {days: [0, 2, 4, 7, 9, 11], dose: 0.5 mg/kg, route: iv, over: 40 min}
"""
PATIENT = "--weight 70kg --age 45a --sex female --baseline-madrs 33".split()
SHARE = 1e-9
LEAST_RATIO = 0.5


def courses(kairos, folder, hours):
    """Each observable's values at some hours, and its peak on a fine grid."""
    out = f"{folder}/course.csv"
    subprocess.run(
        [kairos, "simulate", "--protocol", f"{folder}/protocol.yaml", *PATIENT, "--until", "6wk",
         "--every", "30min", "--format", "csv", "--output", out], check=True)
    with open(out, newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))
    names = [name.split(" ")[0] for name in rows[0]]
    values = [[float(cell) for cell in row] for row in rows[1:]]
    peaks = {name: max(abs(row[place]) for row in values) for place, name in enumerate(names)}
    by_time = {row[0]: dict(zip(names, row)) for row in values}
    return {hour: by_time[hour] for hour in hours}, peaks


def seconds(kairos, folder, until):
    """The least time of three of a whole process that follows the cohort."""
    command = [
        kairos, "simulate", "--protocol", f"{folder}/protocol.yaml", *PATIENT, "--until", until,
        "--cohort", "1000", "--seed", "1", "--format", "json", "--output", os.devnull]
    times = []
    for _ in range(3):
        begin = time.perf_counter()
        subprocess.run(command, check=True)
        times.append(time.perf_counter() - begin)
    return min(times)


def main():
    kairos, lines = sys.argv[1:]
    with open(lines, encoding="utf-8") as file:
        cells = [line.strip().split(",") for line in file]
    found = [(name, float(hour), float(value))
             for kind, name, hour, value in (row for row in cells if row[0] == "check")]
    times = [float(row[1]) for row in cells if row[0] == "seconds"]
    if not found or not times:
        sys.exit("check-library: FAILED: the ten lines printed nothing to compare")
    with tempfile.TemporaryDirectory() as folder:
        with open(f"{folder}/protocol.yaml", "w", encoding="utf-8") as file:
            file.write(PROTOCOL)
        expected, peaks = courses(kairos, folder, {hour for _, hour, _ in found})
        ratio = seconds(kairos, folder, "6wk") / min(times)
    worst = max(abs(value - expected[hour][name]) / peaks[name] for name, hour, value in found)
    print(f"check-library: {len(found)} numbers, the worst {worst:.1e} of its peak from the command's")
    print(f"check-library: a cohort of 1,000 runs at {ratio:.2f} of the command's speed")
    if not worst <= SHARE:
        sys.exit(f"check-library: FAILED: numbers differ by more than {SHARE} of the peak")
    if ratio < LEAST_RATIO:
        sys.exit(f"check-library: FAILED: slower than {LEAST_RATIO} of the command")


if __name__ == "__main__":
    main()
