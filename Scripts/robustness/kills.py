# SPDX-License-Identifier: Apache-2.0
"""Runs that are ended at a random moment: a file is the old one or the whole new one.

Only SIGKILL, which nobody can answer, may leave a temporary file; the next run tells of it.
"""

import signal
import subprocess
import tempfile
import time
from functools import cache
from pathlib import Path

from judge import DONE, ENDED_BY, Finding

TREATED = ["simulate", "--dose", "35mg", "--route", "iv", "--over", "40min"]
COHORT = TREATED + ["--until", "2d", "--observables", "score.*", "--format", "csv"]
# Lines, each with the files that it writes.
LINES = [
    (TREATED + ["--until", "7d", "--every", "2min", "--format", "csv", "--output", "r"], ["r"]),
    (TREATED + ["--until", "7d", "--band", "200", "--likely", "0", "--report", "h", "--output", "r"], ["h", "r"]),
    (COHORT + ["--cohort", "400", "--trajectories", "t", "--output", "r"], ["t", "r"]),
    (COHORT + ["--cohort", "400", "--threads", "2", "--report", "h", "--output", "r"], ["h", "r"]),
    (COHORT + ["--cohort", "400", "--shard", "2/3", "--output", "s"], ["s/shard-2-of-3.kairos"]),
    (TREATED + ["--until", "2d", "--compare", "route=im", "--report", "h", "--output", "r"], ["h", "r"]),
    (["model", "presets", "--report", "h", "--output", "r"], ["h", "r"]),
]
SIGNALS = [signal.SIGKILL, signal.SIGTERM, signal.SIGINT, signal.SIGHUP]


@cache
def whole(program, number):
    """How long a line takes, and what it writes when nobody ends it."""
    line, names = LINES[number]
    with tempfile.TemporaryDirectory() as folder:
        start = time.monotonic()
        subprocess.run([program, *line], cwd=folder, capture_output=True, check=True)
        return time.monotonic() - start, {name: Path(folder, name).read_bytes() for name in names}


def case(trial, chance):
    number = chance.randrange(len(LINES))
    line, names = LINES[number]
    seconds, expected = whole(str(trial.program), number)
    has_old = chance.random() < 0.5
    for name in names if has_old else []:
        trial.write(name, "old")
    end = chance.choice(SIGNALS)
    # The last moments, in which files get their names, are tried as often as all others.
    share = chance.random() if chance.random() < 0.5 else 0.8 + 0.3 * chance.random()
    moment = seconds * share
    trial.lines.append(f"({end.name} after {moment:.3f} s of {seconds:.3f})")
    process = trial.start(line)
    try:
        process.wait(moment)
    except subprocess.TimeoutExpired:
        process.send_signal(end)
    output, errors = process.communicate(timeout=60)
    check_status(process.returncode, end)
    check_files(trial, names, expected, has_old, process.returncode)
    left = list(trial.left_behind())
    if left and process.returncode != -signal.SIGKILL:
        raise Finding(f"{end.name} left {left[0]} behind")
    after = trial.start(line)
    output, errors = after.communicate(timeout=60)
    if after.returncode != DONE:
        raise Finding(f"status {after.returncode} after a run that was ended: {errors[:200]}")
    check_files(trial, names, expected, False, DONE)
    if left and b"left by a run that was killed" not in errors:
        raise Finding("nothing is said of what was left behind")


def check_status(status, end):
    """Done before the signal came, or ended by it as the contract has it."""
    if status not in (DONE, ENDED_BY.get(end, -end)):
        # Before the program has begun, the system ends it.
        if status != -end:
            raise Finding(f"status {status} after {end.name}")


def check_files(trial, names, expected, has_old, status):
    for name in names:
        path = trial.path(name)
        content = path.read_bytes() if path.exists() else None
        if content == expected[name] or status != DONE and content == (b"old" if has_old else None):
            continue
        raise Finding(f"{name} is neither the old file nor the new one ({len(content or b'')} bytes)")
