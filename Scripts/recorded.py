#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compares what two builds of kairos do on the command lines of Scripts/recorded/lines.txt: standard
output, standard error, exit status and every file written, byte for byte.

    Scripts/recorded.py BEFORE AFTER [--tolerance 3e-6] [--only PATTERN] [--jobs 2]
    Scripts/recorded.py --keep FILE.gz PROGRAM   # keeps what PROGRAM does, to be given as BEFORE later

BEFORE and AFTER are programs or kept recordings. With --tolerance words and their order are compared
to the byte, and numbers within that share of the largest value of their column or observable, or one
unit of the last digit that is printed. --only takes lines that match a regular expression.
Differences that are allowed stand in Scripts/recorded/exceptions.txt: patterns of single differences,
and with `without` before them of stretches that are cut from both texts before they are compared.
Exit status 1 if others exist.
"""

import argparse
import difflib
import gzip
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
FOLDER = REPOSITORY / "Scripts" / "recorded"
sys.path.insert(0, str(FOLDER))

import closeness  # noqa: E402  (stands in Scripts/recorded)

MOST_EXCEPTIONS = 20
SECONDS = 120


def command_lines(pattern):
    lines = (FOLDER / "lines.txt").read_text().splitlines()
    lines = [line for line in lines if line and not line.startswith("#")]
    return [line for line in lines if re.search(pattern, line)]


def exceptions():
    """What is allowed: patterns of single differences, and patterns of what is left out of both texts.
    Each stands with its reason, separated by a tab or more than one blank."""
    lines = (FOLDER / "exceptions.txt").read_text().splitlines()
    lines = [line for line in lines if line and not line.startswith("#")]
    if len(lines) > MOST_EXCEPTIONS:
        sys.exit(f"recorded: {len(lines)} exceptions; allowed: {MOST_EXCEPTIONS}")
    allowed, left_out = [], []
    for line in lines:
        pattern, *reason = re.split(r"\t|  +", line, maxsplit=1)
        if not reason:
            sys.exit("recorded: an exception is a pattern, two blanks, and the reason")
        bare = pattern.removeprefix("without ")
        (left_out if bare != pattern else allowed).append(re.compile(bare))
    return allowed, left_out


def run(program, line):
    """What each command of a line does in a folder of its own: {"0 status": ..., "0 stdout": ...,
    "file NAME": ...}, all text (bytes that are no text stand for themselves, one to one)."""
    seen = {}
    with tempfile.TemporaryDirectory() as scratch:
        os.symlink(REPOSITORY / "Examples", f"{scratch}/Examples")
        os.symlink(FOLDER / "given", f"{scratch}/given")
        for place, command in enumerate(line.split(" && ")):
            try:
                done = subprocess.run(
                    [program, *shlex.split(command)], cwd=scratch, stdin=subprocess.DEVNULL,
                    capture_output=True, timeout=SECONDS)
            except subprocess.TimeoutExpired:
                seen[f"{place} status"] = f"not done after {SECONDS} s"
                break
            seen[f"{place} status"] = str(done.returncode)
            seen[f"{place} stdout"] = done.stdout.decode("utf-8", "surrogateescape")
            seen[f"{place} stderr"] = done.stderr.decode("utf-8", "surrogateescape")
        for folder, _, names in os.walk(scratch):
            for name in names:
                path = Path(folder, name)
                text = path.read_bytes().decode("utf-8", "surrogateescape")
                seen[f"file {path.relative_to(scratch)}"] = text
    return seen


def recording(source, lines, jobs):
    """What a program does, or what a kept recording says that one did."""
    if source.suffix == ".gz":
        kept = json.loads(gzip.open(source, "rt", encoding="ascii").read())
        missing = [line for line in lines if line not in kept]
        if missing:
            sys.exit(f"recorded: {source} lacks {len(missing)} lines, the first: {missing[0]}")
        return kept
    # A copy: a build may replace the program while it is being compared.
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(jobs) as pool:
        program = shutil.copy2(source.resolve(), f"{folder}/kairos")
        return dict(zip(lines, pool.map(lambda line: run(program, line), lines)))


def first_difference(before, after):
    """The first lines that differ, as a reader wants to see them."""
    changes = difflib.unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=0)
    shown = [change for change in changes if not change.startswith(("---", "+++", "@@"))]
    return [line[:160] for line in shown] or ["the ends of lines differ"]


def differences(before, after, tolerance, left_out):
    """Where and how two runs of one line differ: (place, words), one for each single difference."""
    for place in sorted(set(before) | set(after)):
        if place not in after or place not in before:
            yield place, "only before" if place in before else "only after"
            continue
        one, other = before[place], after[place]
        for pattern in left_out:
            one, other = pattern.sub("", one), pattern.sub("", other)
        if one == other:
            continue
        if tolerance is None:
            found = first_difference(one, other)
        elif place.endswith(".kairos"):  # a shard: what merge makes of it is compared
            found = []
        else:
            found = closeness.differences(one, other, tolerance)
        yield from ((place, words) for words in found)


def compare(lines, before, after, tolerance):
    allowed, left_out = exceptions()
    differing, excused = 0, 0
    for line in lines:
        told = defaultdict(list)
        for place, words in differences(before[line], after[line], tolerance, left_out):
            if any(pattern.search(f"{line} | {place} | {words}") for pattern in allowed):
                excused += 1
            else:
                told[place].append(words)
        if told:
            differing += 1
            print("kairos " + line)
            for place, words in told.items():
                print("\n    ".join([f"  {place}: {len(words)}"] + words[:4]), flush=True)
    commands = sum(line.count(" && ") + 1 for line in lines)
    refused = sum(
        word not in ("0", "") for line in lines for place, word in before[line].items()
        if place.endswith(" status"))
    print(
        f"recorded: {len(lines)} lines, {commands} commands, {refused} of them refused; "
        f"{differing} lines differ, {excused} differences are allowed")
    return 1 if differing else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("sources", nargs="+", type=Path, metavar="PROGRAM")
    parser.add_argument("--keep", type=Path, metavar="FILE.gz")
    parser.add_argument("--tolerance", type=float)
    parser.add_argument("--only", default="", metavar="PATTERN")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    lines = command_lines(options.only)
    if not lines:
        sys.exit(f"recorded: no line matches {options.only}")
    if len(options.sources) != (1 if options.keep else 2):
        parser.error("give BEFORE and AFTER, or --keep FILE.gz and one program")
    if options.keep:
        kept = recording(options.sources[0], lines, options.jobs)
        with gzip.open(options.keep, "wt", encoding="ascii") as file:
            json.dump(kept, file)
        print(f"recorded: {len(lines)} lines kept in {options.keep}")
        return 0
    before, after = (recording(source, lines, options.jobs) for source in options.sources)
    return compare(lines, before, after, options.tolerance)


if __name__ == "__main__":
    sys.exit(main())
