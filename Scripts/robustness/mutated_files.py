# SPDX-License-Identifier: Apache-2.0
"""Files of every kind, damaged and forged, given to the commands that read them."""

import hashlib
import json
import re
import subprocess
import tempfile
from functools import cache
from pathlib import Path

from judge import DONE, Finding
from seeds import CONCENTRATIONS, EVENTS, FILES, MODEL, PATIENT, PATIENTS, PROTOCOL, TRIAL, VALUES

SIMULATE = ["simulate", "--dose", "35mg", "--route", "iv", "--over", "40min"]
SMALL = ["--observables", "score.madrs,plasma.ketamine.venous", "--cohort", "2"]
PRINTED = ["table", "csv", "json"]

# For each kind: the right file, and the lines that read it (F stands for it).
KINDS = {
    "p.yaml": (PROTOCOL, [
        ["simulate", "--protocol", "F", "--until", "8d", "--weight", "70kg", "--likely", "0"], ["cite", "--protocol", "F"],
        ["simulate", "--protocol", "F", "--until", "8d", "--every", "12h", *SMALL],
        ["export", "--format", "sbml", "--protocol", "F", "--weight", "70kg"],
        ["simulate", "--dose", "35mg", "--route", "iv", "--until", "8d", "--compare", "F",
         "--weight", "70kg"]]),
    "pat.yaml": (PATIENT, [
        SIMULATE + ["--until", "1d", "--patient", "F", "--likely", "20"], SIMULATE + ["--until", "1h", "--patient", "F", *SMALL],
        ["export", "--format", "csv", "--patient", "F"]]),
    "pe.csv": (PATIENTS, [
        SIMULATE + ["--until", "1h", "--observables", "score.madrs", "--patients", "F"],
        SIMULATE + ["--until", "1h", "--observables", "score.madrs", "--patients", "F", "--only", "1"]]),
    "d.csv": (EVENTS, [
        ["simulate", "--data", "F", "--model", "one-compartment", "--set", "CL=4", "--set", "V=70"],
        ["simulate", "--data", "F", "--model", "two-compartment-oral", "--set", "CL=4", "--set", "V1=7",
         "--set", "Q=1", "--set", "V2=9", "--set", "KA=1"],
        ["simulate", "--data", "F", "--model", "one-compartment-oral-michaelis-menten", "--set", "VM=4",
         "--set", "KM=2", "--set", "V=70", "--set", "KA=1"],
        ["simulate", "--data", "F"]]),
    "n.csv": (CONCENTRATIONS, [
        ["nca", "F", "--time", "time", "--concentration", "c", "--id", "id"],
        ["nca", "F", "--time", "time", "--concentration", "c", "--id", "id", "--dose", "35mg", "--repeat", "3",
         "--interval", "6h"]]),
    "m.xml": (MODEL, [
        ["sbml", "run", "F", "--duration", "5", "--steps", "5", "--variables", "S"],
        ["sbml", "cohort", "F", "--patients", "s.csv", "--duration", "5", "--steps", "5", "--variables", "S"]]),
    "s.csv": (VALUES, [
        ["sbml", "cohort", "m.xml", "--patients", "F", "--duration", "5", "--steps", "5", "--variables", "S"]]),
    "tr.csv": (TRIAL, [
        ["trial", "analyse", "F", "--method", method, "--response", "change", "--subject", "id", "--visit", "visit",
         "--arm", "arm", "--reference", "A", "--baseline", "baseline"]
        for method in ("mmrm", "ancova", "locf", "non-responder", "jump-to-reference")] + [
        ["trial", "analyse", "F", "--method", method, "--time", "day", "--event", "event", "--arm", "arm"]
        for method in ("kaplan-meier", "log-rank")]),
    "r.json": (None, [["cite", "F"]]),
    "shard": (None, [["merge", "sub"]]),
}

NUMBERS = [
    "0", "-1", "1e308", "-1e308", "1e-308", "1e309", "nan", "NaN", "inf", "-0", "1e18", "9" * 40, "0x10", "1,5",
    "9223372036854775807", "9223372036854775808", "-9223372036854775808", "1e-18", "0.1e-5", "1e3", "2", "65536",
    "4294967296", "1.0D+02", "", ".", "NA", "1e", "١", "½",
]
TEXTS = [
    b"\x1b]0;t\x07", "\u202e".encode(), b"\xc2\x9b31m", b"\0", b"\xff", b"\r", b"\n", b"\t", b'"', b"'", b",", b";",
    b"=cmd|'/c calc'!A1", b"@SUM(A1)", b"&a", b"*a", b"!!int", b"{", b"[", b"]", b"}", b"<", b"&lt;", b"]]>", b"<!--",
    b"\xef\xbb\xbf", b"\xfe\xff", b"#", b"|", b": ", b"- ", b"\xe2\x80\xa8", b"0", b"e", b"-", b"x" * 300,
]


def damaged(chance, content):
    """The bytes with one to a few things wrong."""
    for _ in range(chance.choice([1, 1, 1, 2, 3, 8])):
        content = chance.choice(DAMAGES)(chance, content)
    return content


def place(chance, content):
    return chance.randrange(len(content) + 1)


def flipped(chance, content):
    at = place(chance, content)
    return content[:at] + bytes(b ^ 1 << chance.randrange(8) for b in content[at:at + 1]) + content[at + 1:]


def cut(chance, content):
    return content[:place(chance, content)]


def without(chance, content):
    at = place(chance, content)
    return content[:at] + content[at + chance.choice([1, 2, 10, 100]):]


def doubled(chance, content):
    at = place(chance, content)
    return content[:at] + content[at:at + chance.choice([1, 5, 50])] * chance.choice([2, 3, 50]) + content[at:]


def inserted(chance, content):
    at = place(chance, content)
    return content[:at] + chance.choice(TEXTS) + content[at:]


def renumbered(chance, content):
    numbers = list(re.finditer(rb"\d+(\.\d+)?", content))
    if not numbers:
        return content
    number = chance.choice(numbers)
    return content[:number.start()] + chance.choice(NUMBERS).encode() + content[number.end():]


def reordered(chance, content):
    lines = content.split(b"\n")
    a, b = chance.randrange(len(lines)), chance.randrange(len(lines))
    how = chance.randrange(4)
    if how == 0:
        lines[a], lines[b] = lines[b], lines[a]
    elif how == 1:
        lines.insert(a, lines[b])
    elif how == 2:
        del lines[a]
    else:
        lines[a] = lines[a].split(b",")[0]
    return b"\n".join(lines)


def spliced(chance, content):
    other = chance.choice(list(FILES.values())).encode()
    return content[:place(chance, content)] + other[place(chance, other):]


def swapped(chance, content):
    """A word of the file in the place of another one."""
    words = list(re.finditer(rb"[A-Za-z_.-]{2,}", content))
    if len(words) < 2:
        return content
    a, b = chance.choice(words), chance.choice(words)
    return content[:a.start()] + b[0] + content[a.end():]


DAMAGES = [flipped, cut, without, doubled, inserted, inserted, renumbered, renumbered, renumbered, reordered, spliced,
           swapped]


@cache
def result(program):
    """A right result, to be damaged."""
    return subprocess.run([program, *SIMULATE, "--until", "1h", "--format", "json"], capture_output=True,
                          check=True).stdout


@cache
def shards(program):
    """Two right shards."""
    with tempfile.TemporaryDirectory() as folder:
        for part in "12":
            subprocess.run(
                [program, *SIMULATE, "--until", "1h", *SMALL[:2], "--cohort", "4", "--shard", part + "/2",
                 "--output", folder], capture_output=True, check=True)
        return [path.read_bytes() for path in sorted(Path(folder).iterdir())]


def forged(chance, shard):
    """A shard with something else in its header, or behind it, and the right checksum."""
    first, header, rest = shard[:-32].split(b"\n", 2)
    if chance.random() < 0.7:
        header = renumbered(chance, header) if chance.random() < 0.6 else retold(chance, header)
    else:
        rest = chance.choice([flipped, cut, without, doubled])(chance, rest)
    content = b"\n".join([first, header, rest])
    return content + hashlib.sha256(content).digest()


def retold(chance, header):
    """The header with one value of another kind."""
    try:
        document = json.loads(header)
    except ValueError:
        return damaged(chance, header)
    node = document
    while True:
        keys = list(node) if isinstance(node, dict) else list(range(len(node)))
        if not keys:
            return header
        key = chance.choice(keys)
        if isinstance(node[key], (dict, list)) and node[key] and chance.random() < 0.75:
            node = node[key]
            continue
        node[key] = chance.choice([
            None, True, "", "x", [], {}, -1, 0, 1.5, 1e300, 2 ** 62, 2 ** 63, 9e18, [1, 2], [0] * 1000, "\u001b[31m",
            node[key], [node[key], node[key]]])
        if chance.random() < 0.2 and isinstance(node, dict):
            del node[key]
        return json.dumps(document, separators=(",", ":")).encode()


def case(trial, chance):
    for name, content in FILES.items():
        trial.write(name, content)
    kind = chance.choice(list(KINDS))
    right, lines = KINDS[kind]
    if kind == "shard":
        parts = list(shards(str(trial.program)))
        which = chance.randrange(2)
        parts[which] = (forged if chance.random() < 0.7 else damaged)(chance, parts[which])
        for number, part in enumerate(parts):
            trial.write(f"sub/shard-{number + 1}-of-2.kairos", part)
    else:
        content = right.encode() if right else result(str(trial.program))
        trial.write(kind, damaged(chance, content))
    words = [kind if word == "F" else word for word in chance.choice(lines)]
    if words[0] == "simulate" or words[0] == "nca":
        words += ["--format", chance.choice(PRINTED)]
    outcome = trial.run(words)
    if outcome.status == DONE and re.search(rb"(?<![\w.-])(nan|inf|-inf)(?![\w.-])", outcome.output):
        if not re.search(rb"nan|inf", trial.path(kind).read_bytes() if kind != "shard" else b"", re.I):
            raise Finding("printed a number that is none")
