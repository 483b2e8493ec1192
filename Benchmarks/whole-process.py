#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Times the whole process of `kairos simulate`, from start to exit: whole-process.py KAIROS

Prints the least and the median of 20 runs in milliseconds, and the ratio of each least to that of
`kairos --version`, which does nothing: what a run costs beyond starting. Nothing is asserted.
"""
import statistics
import subprocess
import sys
import time

RUNS = 20
SIX = ("simulate --protocol Examples/SixInfusions/protocol.yaml --weight 70kg --until 42d "
       "--format csv --output /dev/null")
COMMANDS = {
    "start only (--version)": "--version",
    "six infusions, 42 d": SIX,
    "six infusions, 42 d, every 10 min": SIX + " --every 10min",
    "how likely: 1000 people, 14 d": (
        "simulate --patient Examples/FirstDose/patient.yaml "
        "--protocol Examples/FirstDose/protocol.yaml --until 14d --output /dev/null"),
}


def milliseconds(kairos, arguments):
    start = time.perf_counter()
    subprocess.run([kairos, *arguments.split()], check=True, stdout=subprocess.DEVNULL)
    return 1000 * (time.perf_counter() - start)


def main(kairos):
    print(f"{'':36}{'least, ms':>11}{'median, ms':>12}{'ratio':>8}")
    base = None
    for name, arguments in COMMANDS.items():
        times = [milliseconds(kairos, arguments) for _ in range(RUNS)]
        base = base or min(times)
        print(f"{name:36}{min(times):11.1f}{statistics.median(times):12.1f}{min(times) / base:8.1f}")
    print(f"least and median of {RUNS} runs; for information: six infusions should stay under 50 ms, "
          "how likely under 1 s on two cores")


if __name__ == "__main__":
    main(sys.argv[1]) if len(sys.argv) == 2 else sys.exit(__doc__)
