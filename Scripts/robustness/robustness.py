#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Tries to break kairos: random command lines, mutated files, disks that fail, kills at any moment.

    Scripts/robustness/robustness.py KAIROS [CAMPAIGN...] [--seconds 60] [--seed N] [--keep FOLDER]

Campaigns are command-lines, mutated-files, disk and kills; all of them unless some are named, each
for so many seconds. The same seed tries the same cases in the same order. What breaks a rule is
printed with the line that repeats it, and its files are kept (in a new folder under the system's
temporary one unless --keep names another). Exit status 1 if anything was found.

The rules, for every run (judge.py): an exit status of the contract and no signal; an error says
something, and prints no result; nothing that does something to a terminal is shown; no defect
(status 70) whatever the input; no temporary file stays; it ends in time and within a limit of memory.
"""

import argparse
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import command_lines
import disk
import kills
import mutated_files
from judge import Finding, Trial

CAMPAIGNS = {
    "command-lines": command_lines.case,
    "mutated-files": mutated_files.case,
    "disk": disk.case,
    "kills": kills.case,
}
MOST_FINDINGS = 25


def campaign(name, program, seconds, seed, kept):
    """Runs cases until the time is over; returns how many there were and what was found."""
    findings, count, end = [], 0, time.monotonic() + seconds
    while time.monotonic() < end and len(findings) < MOST_FINDINGS:
        # Each case has a key of its own, so that it can be repeated alone.
        chance = random.Random(f"{seed} {name} {count}")
        folder = Path(tempfile.mkdtemp(prefix="kairos-robustness-"))
        trial = Trial(program, folder)
        try:
            CAMPAIGNS[name](trial, chance)
        except (Finding, subprocess.SubprocessError) as finding:  # the latter: what cases rest on fails
            place = kept / f"{name}-{seed}-{count}"
            shutil.copytree(folder, place, symlinks=True, dirs_exist_ok=True, ignore=only_files)
            (place / "FOUND").write_text(f"{finding}\n{trial.log()}", errors="surrogateescape")
            findings.append(str(finding))
            print(f"{name} {count}: {finding}\n{trial.log()}  files: {place}", flush=True)
        finally:
            trial.close()
            shutil.rmtree(folder, ignore_errors=True)
        count += 1
    return count, findings


def only_files(folder, names):
    """What is left out of a copy: pipes and devices."""
    return [name for name in names if not ((p := Path(folder, name)).is_file() or p.is_dir())]


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=Path)
    parser.add_argument("campaigns", nargs="*", metavar="CAMPAIGN", help=", ".join(CAMPAIGNS))
    parser.add_argument("--seconds", type=float, default=60, help="for each campaign")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="where the files of findings go")
    options = parser.parse_args()
    unknown = [name for name in options.campaigns if name not in CAMPAIGNS]
    if unknown:
        parser.error(f"no campaign {unknown[0]}; allowed: {', '.join(CAMPAIGNS)}")
    program = options.program.resolve()
    if not program.is_file():
        parser.error(f"no program {options.program}; run make build first")
    kept = options.keep or Path(tempfile.mkdtemp(prefix="kairos-found-"))
    found = False
    for name in options.campaigns or CAMPAIGNS:
        count, findings = campaign(name, program, options.seconds, options.seed, kept)
        found = found or bool(findings)
        print(f"{name}: {count} cases, {len(findings)} findings (seed {options.seed})", flush=True)
    if not found and not options.keep:
        kept.rmdir()
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
