# SPDX-License-Identifier: Apache-2.0
"""Outputs on disks that are full, read-only or limited, under names that are none, over inputs.

Whatever happens, a file is the old one, or the whole new one; and of several outputs all or none.
"""

import atexit
import os
import subprocess
import tempfile
from functools import cache
from pathlib import Path

from judge import ALLOWED, DONE, UNWRITABLE, USAGE, Finding
from seeds import FILES

TREATED = ["--dose", "35mg", "--route", "iv", "--over", "40min"]
# Without people like the patient, who take most of the time.
SHORT = ["simulate", *TREATED, "--until", "1h", "--likely", "0"]
LONG = ["simulate", *TREATED, "--until", "7d", "--every", "10min", "--format", "csv"]
COHORT = ["simulate", *TREATED, "--until", "1d", "--cohort", "20", "--observables", "score.*", "--format", "csv"]

# Lines, and the options that name outputs.
LINES = [
    (SHORT + ["--band", "0", "--report", "h"], ["--output"]), (SHORT, ["--output"]), (LONG, ["--output"]),
    (COHORT, ["--output", "--report", "--trajectories"]), (COHORT + ["--only", "2"], ["--output", "--report"]),
    (COHORT + ["--shard", "1/2"], ["--output"]),
    (["simulate", *TREATED, "--until", "1h", "--compare", "route=im"], ["--output", "--report"]),
    (["model", "presets"], ["--output", "--report"]), (["model", "parameters"], ["--output"]),
    (["export", "--format", "sbml"], ["--output"]), (["cite", *TREATED], ["--output"]),
    (["nca", "n.csv", "--time", "time", "--concentration", "c", "--id", "id"], ["--output"]),
    (["simulate", "--data", "d.csv", "--model", "one-compartment", "--set", "CL=4", "--set", "V=70"], ["--output"]),
    (["sbml", "run", "m.xml", "--duration", "5", "--steps", "500", "--variables", "S"], ["-o"]),
    (["sbml", "cohort", "m.xml", "--patients", "s.csv", "--duration", "5", "--steps", "500", "--variables", "S"],
     ["-o"]),
    (["simulate", "--protocol", "p.yaml", "--until", "8d", "--weight", "70kg", "--likely", "0"], ["--output"]),
]
BAD_NAMES = ["", ".", "..", "/", "sub", "sub/", "a/", "no/a", "x/a", "n" * 256, "dangling", "loop", "\x01/a",
             "/proc/self/a", "/dev/full", "/dev/null/a", "sub/" * 2000 + "a"]
GOOD_NAMES = ["a", "-", "é", " ", "a b", "--x", "sub/a", "./a", "sub/../a", "x", "link", "n" * 255, "a.partial",
              ".a", "睡眠", "a\nb", "\x1b[31m", "'", "%s", "👩‍👩‍👧" * 8, ".kairos-1-1-a.partial-no"]


def furnish(trial):
    for name, content in FILES.items():
        trial.write(name, content)
    trial.path("sub").mkdir()
    trial.write("x", "old")
    trial.path("link").symlink_to("x")
    trial.path("dangling").symlink_to("nowhere/at/all")
    trial.path("loop").symlink_to("loop")


def snapshot(folder):
    """What stands in a folder: {name: content}, of links where they lead."""
    found = {}
    for path in sorted(Path(folder).rglob("*")):
        name = str(path.relative_to(folder))
        found[name] = os.readlink(path) if path.is_symlink() else path.read_bytes() if path.is_file() else None
    return found


def expect_old(before, after, what):
    if before != after:
        changed = sorted(set(before.items()) ^ set(after.items()), key=str)[0][0]
        raise Finding(f"{what}, and {changed!r} is not what it was")


def bad_names(trial, chance):
    """Names that cannot be files, beside others that can: nothing is written."""
    line, options = chance.choice(LINES)
    wrong = chance.choice(options)
    words = list(line)
    for option in options:
        words += [option, chance.choice(BAD_NAMES) if option == wrong else f"new{options.index(option)}"]
    if "--shard" in words and words[words.index("--output") + 1] not in ("", "/dev/full", "/dev/null/a", "/proc/self/a"):
        return
    before = snapshot(trial.folder)
    outcome = trial.run(words)
    if outcome.status not in (UNWRITABLE, USAGE):
        raise Finding(f"status {outcome.status} with an output that cannot be written")
    expect_old(before, snapshot(trial.folder), "refused")


def good_names(trial, chance):
    """Names that are strange and right."""
    line, options = chance.choice([entry for entry in LINES if "--shard" not in entry[0]])
    option, name = chance.choice(options), chance.choice(GOOD_NAMES)
    # A name that begins with a dash is one with the option's own way.
    outcome = trial.run(line + ([f"{option}={name}"] if name.startswith("--") else [option, name]))
    if outcome.status != DONE:
        raise Finding(f"status {outcome.status} with an output called {name!r}: {outcome.errors[:200]}")
    if not os.path.getsize(trial.path(name)) > 3:
        raise Finding(f"{name!r} is empty")


def clashes(trial, chance):
    """An output that is an input or another output, spelled in some way."""
    spellings = ["{}", "./{}", "sub/../{}", ".//{}"]
    inputs = {"n.csv", "d.csv", "m.xml", "s.csv", "p.yaml"}
    line, options = chance.choice(LINES)
    taken = [word for word in line if word in inputs]
    words = list(line)
    if taken and (len(options) < 2 or chance.random() < 0.5):
        name = chance.choice(taken)
        words += [options[0], chance.choice(spellings).format(name)]
        if chance.random() < 0.3:
            os.link(trial.path(name), trial.path("hard"))
            words[-1] = "hard"
    elif len(options) > 1:
        name = chance.choice(["a", "x", "link"])
        words += [options[0], chance.choice(spellings).format(name)]
        words += [options[1], chance.choice(spellings).format("x" if name == "link" else name)]
    else:
        return
    before = snapshot(trial.folder)
    if trial.run(words).status != USAGE:
        raise Finding("an output replaces an input or another output")
    expect_old(before, snapshot(trial.folder), "refused")


@cache
def small_disk():
    """A tiny file system; None where none may be made."""
    place = tempfile.mkdtemp(prefix="kairos-disk-")
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", place], capture_output=True)
    if made.returncode:
        os.rmdir(place)
        return None
    atexit.register(lambda: (subprocess.run(["umount", place]), os.rmdir(place)))
    return Path(place)


def full_disk(trial, chance):
    """64 KiB, of which some are taken."""
    disk = small_disk()
    if disk is None:
        return limited(trial, chance)
    for path in disk.iterdir():
        path.unlink()
    (disk / "old").write_text("old")
    (disk / "filling").write_bytes(b"x" * (4096 * chance.randrange(0, 15)))
    line, options = chance.choice([entry for entry in LINES if "--shard" not in entry[0]])
    words = list(line)
    for option in options:
        words += [option, str(disk / chance.choice(["old", "new"]) if option == options[0] else disk / option[2:])]
    before = snapshot(disk)
    outcome = trial.run(words)
    if left := [p for p in disk.iterdir() if p.name.startswith(".kairos-") and p.name.endswith(".partial")]:
        raise Finding(f"left {left[0].name} behind")
    if outcome.status:
        expect_old(before, snapshot(disk), f"status {outcome.status}")


def limited(trial, chance):
    """A limit of the size of files, as by ulimit -f."""
    line, options = chance.choice([entry for entry in LINES if "--shard" not in entry[0]])
    words = line + [word for option in options for word in (option, "new" + option)]
    before = snapshot(trial.folder)
    outcome = trial.run(words, limits={"FSIZE": chance.choice([0, 1, 100, 1024, 8192, 65536])})
    if outcome.status:
        expect_old(before, snapshot(trial.folder), f"status {outcome.status}")


def closed(trial, chance):
    """Standard streams that are closed, full, or have nobody at the other end."""
    line, options = chance.choice(LINES[:5])
    words = line + [options[0], "new"]
    how = chance.choice(["<&-", ">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-", "2>/dev/full", ">/dev/full", "2>/dev/null"])
    with open(trial.path("errors"), "wb") as errors:
        shown = subprocess.run(
            ["bash", "-c", f'exec "$@" {how}', "bash", str(trial.program), *words], cwd=trial.folder,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=errors, timeout=60)
    trial.lines.append(f"kairos {' '.join(words)} {how}")
    if shown.returncode != DONE:
        raise Finding(f"status {shown.returncode} with {how}")
    content = trial.path("new")
    content = next(content.iterdir()) if content.is_dir() else content
    if b"kairos: warning" in content.read_bytes():
        raise Finding("a message in the result")
    printed = subprocess.run(
        ["bash", "-c", f'exec "$@" {how}', "bash", str(trial.program), *line], cwd=trial.folder,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=60)
    if "--shard" not in line:
        expected = UNWRITABLE if ">&-" in how.split() or ">/dev/full" in how.split() else DONE
        if printed.returncode != expected:
            raise Finding(f"status {printed.returncode} when printing with {how}")


def no_rights(trial, chance):
    """As somebody who may not write there; where the campaign runs as root, who can become another."""
    if os.getuid():
        return
    folder = trial.path("theirs")
    folder.mkdir()
    (folder / "old").write_text("old")
    os.chmod(trial.folder, 0o755)
    mode = chance.choice([0o555, 0o000, 0o711])
    os.chmod(folder, mode)
    line, options = chance.choice([entry for entry in LINES if "--shard" not in entry[0]])
    words = line + [options[-1], chance.choice(["theirs/old", "theirs/new"])]
    before = snapshot(trial.folder)
    outcome = trial.run(
        words, stdout=subprocess.DEVNULL, user=65534, group=65534, extra_groups=[],
        allowed=ALLOWED)
    if outcome.status != UNWRITABLE:
        raise Finding(f"status {outcome.status} where nobody may write")
    expect_old(before, snapshot(trial.folder), "refused")


def few_resources(trial, chance):
    """Few addresses, few open files: done with the same result, or a reason; never half."""
    line, options = chance.choice([entry for entry in LINES if "--shard" not in entry[0]])
    words = line + [options[0], "new"]
    if "--cohort" in words or "--report" in words:
        words += ["--threads", chance.choice(["1", "2", "64", "1024"])]
    # The tables of Swift's Foundation are 38 MB of data: with less the system ends the program before it begins.
    limits = chance.choice([
        {"AS": chance.choice([160, 200, 256, 400, 700, 1024]) << 20}, {"NOFILE": chance.randrange(3, 12)},
        {"STACK": chance.choice([64, 256, 1024]) << 10}, {"DATA": chance.choice([48, 64, 128, 256]) << 20}])
    before = snapshot(trial.folder)
    try:
        outcome = trial.run(words, limits=limits)
    except Finding as finding:
        # Without memory for the program itself nothing can be said.
        if {"AS", "DATA", "STACK"} & set(limits) and "status 70" in str(finding) or "status 127" in str(finding):
            expect_old(before, snapshot(trial.folder), "ended")
            return
        raise
    if outcome.status:
        expect_old(before, snapshot(trial.folder), f"status {outcome.status}")


FAULTS = [bad_names, good_names, clashes, full_disk, limited, closed, no_rights, few_resources]


def case(trial, chance):
    furnish(trial)
    fault = chance.choice(FAULTS)
    trial.lines.append(f"({fault.__name__.replace('_', ' ')})")
    fault(trial, chance)
