#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs Scripts/r/analyses.R anew and compares with Tests/Independent/trials/r.csv: `make check-r`.

Exit status 1 where a number differs by more than one in the sixth digit, is new, or is missing. Other versions of R
and its packages are told, and no fault by themselves.
"""

import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
KEPT = ROOT / "Tests" / "Independent" / "trials" / "r.csv"
TOLERANCE = 1e-6


def numbers(text):
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return {name: float(value) for name, value in (line.split(",") for line in lines)}


def versions(text):
    return [line[2:] for line in text.splitlines() if line.startswith("#")]


def main():
    new = subprocess.run(["Rscript", "Scripts/r/analyses.R"], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    if new.returncode:
        sys.exit("check-r: Rscript ended with an error")
    kept = KEPT.read_text()
    for line in sorted(set(versions(new.stdout)) ^ set(versions(kept))):
        print(f"check-r: another version: {line}")
    old, now = numbers(kept), numbers(new.stdout)
    wrong = [f"only {'in r.csv' if name in old else 'anew'}: {name}" for name in sorted(old.keys() ^ now.keys())]
    for name in sorted(old.keys() & now.keys()):
        if abs(old[name] - now[name]) > TOLERANCE * max(abs(old[name]), 1e-300):
            wrong.append(f"{name}: kept {old[name]}, anew {now[name]}")
    print("\n".join(wrong), end="\n" if wrong else "")
    print(f"check-r: {len(now)} numbers of {', '.join(versions(new.stdout))}: {len(wrong)} differ")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
