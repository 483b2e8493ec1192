#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Noncompartmental analysis in decimal arithmetic of fifty digits, to compare Kairos with.

    noncompartmental_analysis.py FILE.csv DOSE

reads the columns ID, TIME and DV of a file, leaves out the records whose EVID is not 0, and prints
one line for each subject and rule: the identity, the rule, and name=value, each value with
seventeen digits. The dose is the same for all and did not go into a vein.

It was written from the textbook (Gibaldi and Perrier, Pharmacokinetics, 1982) and shares nothing
with the Swift code: areas by summing integrals of each stretch, the terminal line by the normal
equations, every candidate line fitted anew. It needs the standard library of Python 3 only.
"""

import csv
import sys
from decimal import Decimal, getcontext

getcontext().prec = 50

EQUAL_FIT = Decimal("0.0001")


def subjects(path):
    """The samples of each subject, as lists of (time, concentration), by identity."""
    found = {}
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            if row.get("EVID", "0") == "0":
                # The double that a program reads, not the decimal that stands in the file.
                sample = (Decimal(float(row["TIME"])), Decimal(float(row["DV"])))
                found.setdefault(row["ID"], []).append(sample)
    return found


def stretch(t1, c1, t2, c2, is_log):
    """The integrals of c and of t c from one sample to the next."""
    dt = t2 - t1
    if is_log and 0 < c2 < c1:
        k = (c1 / c2).ln() / dt
        return (c1 - c2) / k, (t1 * c1 - t2 * c2) / k + (c1 - c2) / k**2
    return dt * (c1 + c2) / 2, dt * (t1 * c1 + t2 * c2) / 2


def integrals(samples, is_log):
    area = moment = Decimal(0)
    for (t1, c1), (t2, c2) in zip(samples, samples[1:]):
        a, m = stretch(t1, c1, t2, c2, is_log)
        area, moment = area + a, moment + m
    return area, moment


def line(points):
    """Slope, intercept, r squared and its adjusted form of the line through (time, logarithm)."""
    n = len(points)
    sx = sum(x for x, _ in points)
    sy = sum(y for _, y in points)
    sxx = sum(x * x for x, _ in points) - sx * sx / n
    sxy = sum(x * y for x, y in points) - sx * sy / n
    syy = sum(y * y for _, y in points) - sy * sy / n
    slope = sxy / sxx
    r2 = sxy * sxy / (sxx * syy)
    return slope, (sy - slope * sx) / n, r2, 1 - (1 - r2) * (n - 1) / (n - 2)


def terminal(samples):
    """The best line after the peak: how many points it has, and what `line` says of it."""
    peak = max(range(len(samples)), key=lambda i: (samples[i][1], -i))
    points = [(t, c.ln()) for t, c in samples[peak + 1 :] if c > 0]
    lines = [(n, *line(points[-n:])) for n in range(3, len(points) + 1)]
    lines = [found for found in lines if found[1] < 0]
    best = max(found[4] for found in lines)
    return max(found for found in lines if best - found[4] < EQUAL_FIT)


def analysis(samples, dose, is_log):
    last = max(i for i, (_, c) in enumerate(samples) if c > 0)
    time, concentration = samples[last]
    sampled = samples[: last + 1]
    if sampled[0][0] > 0:
        sampled = [(Decimal(0), Decimal(0))] + sampled
    area, moment = integrals(sampled, is_log)
    points, slope, intercept, r2, adjusted = terminal(samples)
    rate = -slope
    values = {
        "peakConcentration": max(c for _, c in samples),
        "timeOfPeak": next(t for t, c in samples if c == max(c for _, c in samples)),
        "points": Decimal(points),
        "rate": rate,
        "halfLife": Decimal(2).ln() / rate,
        "rSquared": r2,
        "adjustedRSquared": adjusted,
        "areaToLast": area,
        "momentToLast": moment,
        "meanTimeToLast": moment / area,
    }
    predicted = (intercept - rate * time).exp()
    for name, end in (("observed", concentration), ("predicted", predicted)):
        whole = area + end / rate
        whole_moment = moment + end * time / rate + end / rate**2
        values |= {
            f"{name}Area": whole,
            f"{name}Share": (end / rate) / whole,
            f"{name}Moment": whole_moment,
            f"{name}MeanTime": whole_moment / whole,
            f"{name}Clearance": dose / whole,
            f"{name}Volume": dose / whole / rate,
        }
    return values


def main():
    path, dose = sys.argv[1], Decimal(float(sys.argv[2]))
    for identity, samples in subjects(path).items():
        for rule, is_log in (("linear", False), ("linear-up-log-down", True)):
            values = analysis(samples, dose, is_log)
            print(identity, rule, *(f"{k}={v:.16e}" for k, v in values.items()))


if __name__ == "__main__":
    main()
