#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Tries natural mistakes as a new user would make them, and writes down what the program says.

    Scripts/mistakes.py PROGRAM [--write]

Reads Scripts/mistakes.txt: a command a block, the status it must end with, words that the message must
hold, words that it must never hold, and how the message was judged. Each command runs in a folder of
its own. With --write the page Documentation/Conformance/Mistakes.md is written anew; without it is told
whether that is old. The program fails if a status, a required or a forbidden word is not as it should be.
"""
import argparse
import pathlib
import shlex
import subprocess
import sys
import tempfile

HOUSE = pathlib.Path(__file__).resolve().parent.parent
PAGE = HOUSE / "Documentation/Conformance/Mistakes.md"
FIELDS = ("status", "says", "never", "judgement")
JUDGEMENTS = {
    "understood": "it is read as it was meant",
    "nearest": "what was found, what is allowed, and the right nearest name",
    "allowed": "what was found and what is allowed; no nearest name, for none is near",
    "cause": "the fault has a sentence of its own",
    "warned": "allowed, and said",
}


class Mistake:
    def __init__(self, section, block, short):
        self.section, self.files = section, {}
        lines = block.split("\n")
        self.line = lines[0]
        values = {name: "" for name in FIELDS}
        for line in lines[1:]:
            key, _, value = line.strip().partition(": ")
            if key.startswith("file "):
                self.files[key[5:]] = value.replace("\\n", "\n").replace("\\t", "\t") + "\n"
            elif key in values:
                values[key] = value
            else:
                sys.exit(f"mistakes.txt: what is {line!r}?")
        self.status = int(values["status"])
        self.says = [part for part in values["says"].split(" | ") if part]
        self.never = [part for part in values["never"].split(" | ") if part]
        self.judgement = values["judgement"]
        if self.judgement not in JUDGEMENTS or not self.says and self.status:
            sys.exit(f"mistakes.txt: {self.line}: no judgement, or no words")
        self.words = []
        for word in shlex.split(self.line)[1:]:
            self.words += short[word].split() if word in short else [word]

    def run(self, program):
        with tempfile.TemporaryDirectory() as folder:
            for name, text in self.files.items():
                (pathlib.Path(folder) / name).write_text(text)
            done = subprocess.run(
                [program] + self.words, cwd=folder, capture_output=True, text=True,
                timeout=300)
        self.found, self.message = done.returncode, done.stderr.strip()
        self.output = done.stdout
        return self.faults()

    def faults(self):
        told = self.message + ("\n" + self.output if self.found == 0 else "")
        faults = [] if self.found == self.status else [f"status {self.found}, not {self.status}"]
        faults += [f"does not say {part!r}" for part in self.says if part not in told]
        faults += [f"says {part!r}" for part in self.never if part in told]
        return faults

    def row(self):
        said = self.message.split("\n")[0].removeprefix("kairos: ") if self.message else "(nothing)"
        if len(said) > 400:
            said = said[:400] + "…"
        files = "".join(f"<br>{n}: `{cell(t.strip())}`" for n, t in self.files.items())
        return f"| `{cell(self.line)}`{files} | {cell(said)} | {self.found} | {self.judgement} |"


def cell(text):
    return text.replace("|", "\\|").replace("\n", "⏎").replace("\t", "⇥").replace("<", "&lt;")


def read(path):
    short, mistakes, section = {}, [], ""
    for block in path.read_text().strip().split("\n\n"):
        if block.startswith("# "):
            continue
        if block.startswith("## "):
            section = block[3:]
        elif block.startswith("let "):
            for line in block.split("\n"):
                name, _, words = line[4:].partition(" = ")
                short[name] = words
        else:
            mistakes.append(Mistake(section, block, short))
    return short, mistakes


def page(short, mistakes):
    lines = [
        "# Natural mistakes, and what is said", "",
        f"{len(mistakes)} command lines with a slip that a new user makes, or with words of everyday, tried with "
        "`Scripts/mistakes.py`, which", "writes this page and fails when a status or a required word changes. "
        "What a message must hold stands in `Scripts/mistakes.txt`.", "",
        "Here " + ", ".join(f"`{n}` stands for `{w}`" for n, w in short.items()) + ".", "",
        "| judgement | meaning | how many |", "|---|---|---|",
    ]
    for name, meaning in JUDGEMENTS.items():
        lines.append(f"| {name} | {meaning} | {sum(m.judgement == name for m in mistakes)} |")
    section = None
    for mistake in mistakes:
        if mistake.section != section:
            section = mistake.section
            lines += ["", "## " + section, "", "| command | what is said | status | judgement |",
                      "|---|---|---|---|"]
        lines.append(mistake.row())
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    short, mistakes = read(HOUSE / "Scripts/mistakes.txt")
    failed = 0
    for mistake in mistakes:
        faults = mistake.run(str(pathlib.Path(asked.program).resolve()))
        if faults:
            failed += 1
            print(f"{mistake.line}\n  {'; '.join(faults)}\n  {mistake.message[:600]}")
    text = page(short, mistakes)
    if asked.write:
        PAGE.write_text(text)
    elif not PAGE.exists() or PAGE.read_text() != text:
        print(f"{PAGE.relative_to(HOUSE)} is old; write it with --write")
    print(f"{len(mistakes)} mistakes, {failed} not as they should be")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
