#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Evaluates the right-hand sides of an exported file of mrgsolve or rxode2.

    exported_code.py mrgsolve|rxode2 MODEL STATES.csv [ETA]

STATES.csv has one state in each line, the first line the identifiers after an index. The equations
are translated line by line from the language of the file into Python. Prints one line for each state:
its rates, in the order of the identifiers. ETA is how far the person lies from the typical one in
everything that differs between people; 0 if it is left out.
"""

import csv
import math
import re
import sys


def mrgsolve_program(text):
    """The constants, and the assignments of $ODE."""
    blocks = dict(re.findall(r"^\$(\w+)[^\n]*\n(.*?)(?=^\$|\Z)", text, re.M | re.S))
    constants = [line.split(" : ")[:2] for line in blocks["PARAM"].splitlines() if line.strip()]
    own = [line for line in blocks["MAIN"].splitlines() if line.startswith("double ")]
    lines = [line.rstrip(";") for line in own + blocks["ODE"].splitlines() if line.strip()]
    steps = [line.removeprefix("double ").split(" = ", 1) for line in lines]
    return {name: float(value) for name, value in constants}, steps


def rxode2_program(text):
    """The assignments of the model; those of plain numbers are constants too."""
    body = re.search(r"rxode2\(\{\n(.*?)^\}\)", text, re.M | re.S).group(1)
    steps = []
    for line in body.splitlines():
        code = line.split("#")[0].strip()
        if not code or "(0)" in code:
            continue
        left, right = code.split(" = ", 1)
        rate = re.fullmatch(r"d/dt\((\w+)\)", left)
        steps.append(("dxdt_" + rate.group(1) if rate else left, right.replace("^", "**")))
    return {}, steps


def main():
    language, model, table = sys.argv[1:4]
    eta = float(sys.argv[4]) if len(sys.argv) > 4 else 0.0
    with open(model) as file:
        text = file.read()
    constants, steps = {"mrgsolve": mrgsolve_program, "rxode2": rxode2_program}[language](text)
    code = [(name, compile(formula, name, "eval")) for name, formula in steps]
    constants |= dict.fromkeys(re.findall(r"\bETA_\w+", text), eta)
    constants |= dict.fromkeys(re.findall(r"\bEPS_\w+", text), 0.0)
    functions = {"pow": math.pow, "exp": math.exp, "log": math.log, "sqrt": math.sqrt}
    functions |= {"fmax": max, "fmin": min, "max": max, "min": min, "__builtins__": {}}
    with open(table) as file:
        for row in csv.DictReader(file):
            names = [name for name in row if name != "index"]
            values = dict(constants) | {name: float(row[name]) for name in names}
            for name, formula in code:
                values[name] = eval(formula, functions, values)
            print(" ".join(repr(values["dxdt_" + name]) for name in names))


if __name__ == "__main__":
    main()
