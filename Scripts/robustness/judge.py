# SPDX-License-Identifier: Apache-2.0
"""Runs kairos and holds what it does against the rules."""

import os
import re
import resource
import shlex
import signal
import subprocess

DONE, USAGE, BAD_DATA, UNREADABLE, DEFECT, UNWRITABLE = 0, 64, 65, 66, 70, 73
ALLOWED = {DONE, USAGE, BAD_DATA, UNREADABLE, UNWRITABLE}
ENDED_BY = {signal.SIGHUP: 129, signal.SIGINT: 130, signal.SIGTERM: 143}

SECONDS = 60  # a machine may be busy; cases take hundredths of a second
MEMORY = 3 << 30
# Controls but line feed (and tab, in what is data), C1, bidirectional controls: as code points.
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u206f]")


class Finding(Exception):
    """A rule that was broken."""


class Outcome:
    """How a run ended."""

    def __init__(self, status, output, errors):
        self.status, self.output, self.errors = status, output, errors


class Trial:
    """The runs of one case, in a folder of its own."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.lines = []
        self.closers = []

    def close(self):
        for closer in reversed(self.closers):
            closer()

    def log(self):
        return "".join(f"  {line}\n" for line in self.lines)

    def path(self, name):
        return self.folder / name

    def write(self, name, content):
        content = content.encode("utf-8", "surrogateescape") if isinstance(content, str) else content
        self.path(name).parent.mkdir(parents=True, exist_ok=True)
        self.path(name).write_bytes(content)
        return name

    def names(self):
        return sorted(os.listdir(self.folder))

    def start(self, words, limits=None, **streams):
        """Starts kairos with some words after its name."""
        shown = " ".join(shlex.quote(word) for word in words)
        self.lines.append(f"kairos {shown}" + "".join(f" [{k}: {v}]" for k, v in (limits or {}).items()))

        def prepare():
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            for name, value in (limits or {}).items():
                resource.setrlimit(getattr(resource, "RLIMIT_" + name), (value, value))
            for number in (signal.SIGPIPE, signal.SIGXFSZ):  # Python has them ignored
                signal.signal(number, signal.SIG_DFL)

        settings = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        return subprocess.Popen(
            [str(self.program)] + words, cwd=self.folder, preexec_fn=prepare, **{**settings, **streams})

    def run(self, words, limits=None, allowed=ALLOWED, **streams):
        """Runs kairos to its end and holds it against the rules."""
        process = self.start(words, limits, **streams)
        try:
            output, errors = process.communicate(timeout=SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            raise Finding(f"no end after {SECONDS} s") from None
        outcome = Outcome(process.returncode, output or b"", errors or b"")
        self.judge(outcome, words, allowed, hears="stderr" not in streams)
        return outcome

    def judge(self, outcome, words, allowed=ALLOWED, hears=True):
        said = outcome.errors.decode("utf-8", "replace")
        first = said.strip().splitlines()[0][:200] if said.strip() else "(nothing said)"
        if outcome.status < 0:
            raise Finding(f"ended by {signal.Signals(-outcome.status).name}: {first}")
        if outcome.status not in allowed:
            raise Finding(f"status {outcome.status}: {first}")
        if outcome.status and hears and not re.search(r"^(kairos: error: |unsupported: )\S", said, re.M):
            raise Finding(f"status {outcome.status} without a reason: {first}")
        if outcome.status and outcome.output:
            raise Finding(f"status {outcome.status} after a result was printed: {first}")
        self.look(said, "an error")
        if shows_table(words):
            self.look(outcome.output.decode("utf-8", "replace"), "a table")
        if "NSCocoa" in said or "Fatal error" in said:
            raise Finding(f"words of a library: {first}")
        if left := [name for name in self.left_behind()]:
            raise Finding(f"left {left[0]} behind")

    @staticmethod
    def look(text, what):
        if found := UNSEEN.search(text):
            raise Finding(f"{what} shows U+{ord(found[0]):04X}")

    def left_behind(self):
        for folder, _, names in os.walk(self.folder):
            yield from (name for name in names if name.startswith(".kairos-") and name.endswith(".partial"))


def shows_table(words):
    """Whether what is printed is for a terminal; of what is data nothing is asked."""
    data = {"csv", "json", "nonmem", "latex", "bibtex", "ris", "csl-json", "sbml", "mrgsolve", "rxode2"}
    return not any(word.split("=")[-1] in data for word in words) and words[:1] != ["sbml"]
