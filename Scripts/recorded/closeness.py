# SPDX-License-Identifier: Apache-2.0
"""How far two texts lie apart whose words are the same and whose numbers are nearly so.

A number may differ by a share of the largest value of its scale, and by one unit of the last digit
that is printed. The scale is: in JSON all arrays of one observable, else all values of one key and
name; in CSV the column (those of one observable together); in any other text what stands in the same
place of neighbouring lines, or in the same list of numbers.
"""

import csv
import json
import re
from collections import defaultdict

NUMBER = re.compile(r"(?<![\w.])[-+−]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?(?![\w])")


def differences(before, after, tolerance):
    """Words on each difference; empty if the texts are close."""
    for reader in (_json, _csv, _words):
        pairs = reader(before, after)
        if pairs is not None:
            return _apart(pairs, tolerance)
    return ["other words or another order"] + _changed(before, after)


def _apart(pairs, tolerance):
    scales = defaultdict(float)
    for scale, _, a, b in pairs:
        scales[scale] = max(scales[scale], abs(_value(a)), abs(_value(b)))
    found = []
    for scale, place, a, b in pairs:
        distance = abs(_value(a) - _value(b))
        last_digit = max(_unit(a), _unit(b))
        if a != b and not distance <= tolerance * scales[scale] + 1.000001 * last_digit:
            share = distance / scales[scale] if scales[scale] else float("inf")
            found.append(f"{place}: {a} became {b}, {share:.1e} of {scales[scale]:.6g}")
    return found


def _value(text):
    return float(text.replace("−", "-"))


def _unit(text):
    """One unit of the last printed digit."""
    mantissa, _, exponent = text.lower().partition("e")
    digits = len(mantissa.partition(".")[2])
    # Where seventeen digits are printed the last ones say nothing of rounding.
    return 10.0 ** (int(exponent or 0) - digits)


def _changed(before, after):
    for a, b in zip(before.splitlines(), after.splitlines()):
        if NUMBER.sub("#", a).split() != NUMBER.sub("#", b).split():
            return [f"-{a[:160]}", f"+{b[:160]}"]
    return [f"{len(before.splitlines())} lines became {len(after.splitlines())}"]


def _json(before, after):
    if before[:1] != "{" or after[:1] != "{":
        return None
    try:
        read = [json.loads(text, parse_float=_Text, parse_int=_Text) for text in (before, after)]
    except ValueError:
        return None
    pairs = []
    return pairs if _walk(*read, (), None, pairs) else None


class _Text(str):
    """A number as it is written."""


def _walk(a, b, path, observable, pairs):
    """Collects pairs of numbers; False where anything else differs."""
    if isinstance(a, _Text) and isinstance(b, _Text):
        in_array = path and path[-1] == "[]" and len(path) > 1 and path[-2] != "objects"
        scale = ("array", observable) if in_array and observable else (path, observable)
        pairs.append((scale, ".".join(path) + f" of {observable}", a, b))
        return True
    if type(a) is not type(b):
        return False
    if isinstance(a, list):
        if len(a) != len(b):
            return False
        return all(_walk(x, y, path + ("[]",), observable, pairs) for x, y in zip(a, b))
    if isinstance(a, dict):
        if list(a) != list(b):
            return False
        name = a.get("name", observable)
        name = name if isinstance(name, str) else observable
        return all(_walk(a[key], b[key], path + (key,), name, pairs) for key in a)
    return a == b


def _csv(before, after):
    read = [list(csv.reader(text.splitlines())) for text in (before, after)]
    header = read[0][0] if read[0] else []
    if len(header) < 2 or read[0][0] != read[1][0] or len(read[0]) != len(read[1]):
        return None
    pairs = []
    for row, (one, other) in enumerate(zip(*read)):
        if len(one) != len(header) or len(other) != len(header):
            return None
        for name, a, b in zip(header, one, other):
            if NUMBER.fullmatch(a) and NUMBER.fullmatch(b):
                observable = re.sub(r"\.(mean|sd|q\d+)(?= \[)", "", name)
                pairs.append((observable, f"line {row + 1}, {name}", a, b))
            elif a != b:
                return None
    return pairs


def _words(before, after):
    lines = [text.splitlines() for text in (before, after)]
    if len(lines[0]) != len(lines[1]):
        return None
    pairs, block, shape = [], 0, None
    for row, (one, other) in enumerate(zip(*lines)):
        if NUMBER.sub("#", one).split() != NUMBER.sub("#", other).split():
            return None
        numbers = NUMBER.findall(one), NUMBER.findall(other)
        if len(numbers[0]) != shape:
            block, shape = row, len(numbers[0])
        lists = _lists(one)
        for place, (a, b) in enumerate(zip(*numbers)):
            scale = ("list", row, lists[place]) if lists[place] is not None else (block, place)
            pairs.append((scale, f"line {row + 1}", a, b))
    return pairs


def _lists(line):
    """For each number of a line the long list of numbers it stands in (a path of a picture, an array
    in a page), or nothing."""
    found, end, group = [], None, 0
    for match in NUMBER.finditer(line):
        if end is None or not re.fullmatch(r"[\s,LMHVZ]*", line[end:match.start()]):
            group += 1
        found.append(group)
        end = match.end()
    sizes = defaultdict(int)
    for one in found:
        sizes[one] += 1
    return [one if sizes[one] > 12 else None for one in found]
