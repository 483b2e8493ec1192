# SPDX-License-Identifier: Apache-2.0
"""The published models against their own papers' data, and against each other, through the command line.

Gives the tables of Documentation/Evaluation/Presets.md as lines of Markdown.
"""
import csv
import io
import json
import math
import subprocess

# preset, what, options, how it is read, what the paper saw.
SIMONS = "--drug esketamine --preset simons-2022 --until 6h"
PEREZ = "--drug esketamine --route nasal --preset perez-ruixo-2020 --until 24h"
FILMS = {50: ((96, 139), (276, 642), (101, 401)), 100: ((144, 222), (426, 1133), (189, 750))}
SPRAYS = {28: ((43.8, 147.3), (59.1, 274.4)), 56: ((72.5, 254.7), (119.7, 516.3)),
          84: ((101.0, 362.2), (180.0, 758.0))}
MOLECULES = ("ketamine", "norketamine", "hydroxynorketamine")


def curves(kairos, options):
    command = f"{kairos} simulate {options} --every 1min --format json"
    result = subprocess.run(command.split(), capture_output=True, text=True, check=True)
    document = json.loads(result.stdout)
    return document["time"]["values"], {o["name"]: o["values"] for o in document["observables"]}


def area(times, values):
    steps = zip(times, times[1:], values, values[1:])
    return sum((b - a) * (x + y) / 2 for a, b, x, y in steps)


def checks(kairos):
    """Each number that a paper tells of its own data: preset, what, observed, predicted."""
    times, found = curves(kairos, f"--dose 20mg --route iv --over 20min {SIMONS}")
    yield "simons-2022", "20 mg over 20 min, arterial peak, ng/mL", 266.5, max(found["plasma.ketamine.arterial"])
    yield from series(kairos, "simons-2022", "film", FILMS, f"--route film {SIMONS}", "arterial", "AUC6")
    yield from series(kairos, "perez-ruixo-2020", "spray", SPRAYS, PEREZ, "venous", "AUC24")
    for preset, drug, what, observed, factor in CLEARANCES:
        dose = 1
        times, found = curves(
            kairos, f"--dose {dose}mg --route iv --over 1min --drug {drug} --preset {preset} --until 96h")
        site = "arterial" if preset == "kamp-2020" else "venous"
        values = found[f"plasma.ketamine.{site}"]
        last = math.log(values[-721] / values[-1]) / (times[-1] - times[-721])
        whole = area(times, values) + values[-1] / last
        yield preset, what, observed, factor * dose * 1000 / whole


# The clearance that each summary prints, in its unit; the factor turns L/h of 70 kg into it.
CLEARANCES = [
    ("hijazi-2003", "ketamine", "clearance, mL/min/kg", 36.0, 1000 / 60 / 70),
    ("kamp-2020", "ketamine", "clearance of the meta-analysis (69 to 90), L/h", 79, 1),
    ("fanta-2015", "esketamine", "clearance, L/h", 95, 1),
]


def series(kairos, preset, form, table, options, site, name):
    for dose, rows in table.items():
        times, found = curves(kairos, f"--dose {dose}mg {options}")
        for molecule, (peak, exposure) in zip(MOLECULES, rows):
            values = found[f"plasma.{molecule}.{site}"]
            yield preset, f"{form} {dose} mg, {molecule}, peak, ng/mL", peak, max(values)
            yield preset, f"{form} {dose} mg, {molecule}, {name}, ng.h/mL", exposure, area(times, values)


def row(*cells):
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def tables(kairos):
    """The tables of the page, by name."""
    papers = [row("preset", "what", "observed", "predicted", "miss") + "\n|---|---|---:|---:|---:|"]
    for preset, what, observed, predicted in checks(kairos):
        miss = f"{100 * (predicted / observed - 1):+.0f} %"
        papers.append(row(preset, what, f"{observed:g}", f"{predicted:.4g}", miss))
    command = [kairos, "model", "presets", "--format", "csv"]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    header, *lines = csv.reader(io.StringIO(text))
    columns = [i for i, name in enumerate(header) if "[" in name or name in ("name", "sampling", "counts")]
    comparison = [row(*(header[i] for i in columns)) + "\n|---|---|---|" + "---:|" * (len(columns) - 3)]
    comparison += [row(*(line[i] for i in columns)) for line in lines]
    return {"presets, papers": papers, "presets, comparison": comparison}
