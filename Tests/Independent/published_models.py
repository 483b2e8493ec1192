#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The published models of ketamine, run by SciPy from the papers' own equations and units.

    published_models.py

prints one line for each number: model, drug, route, dose in mg, duration in h, weight in kg, age in
years, whether Asian, whether Japanese (0 or 1), molecule, time in h, concentration in ng/mL.

It shares nothing with the Swift code. Amounts are in mg of ketamine, time is in minutes where the
paper counts minutes and in hours where it counts hours. Everything is linear, so each stretch between
two events is one matrix exponential, exact but for rounding.
"""

import numpy
from scipy.linalg import expm

KETAMINE, NORKETAMINE, HYDROXYNORKETAMINE = 237.73, 223.70, 239.70
TIMES = [1 / 12, 1 / 6, 1 / 3, 2 / 3, 1, 4 / 3, 11 / 6, 23 / 6, 8, 24]


class Linear:
    """dA/dt = K A + input, with doses at once and inputs at constant rate."""

    def __init__(self, states, hour=1.0):
        self.index = {name: i for i, name in enumerate(states)}
        self.matrix = numpy.zeros((len(states), len(states)))
        self.hour = hour
        self.boluses, self.inputs, self.outputs = [], [], {}

    def flow(self, source, target, rate):
        """Moves rate times the amount in source; to nowhere if target is None."""
        self.matrix[self.index[source], self.index[source]] -= rate
        if target is not None:
            self.matrix[self.index[target], self.index[source]] += rate

    def bolus(self, state, amount, at=0.0):
        self.boluses.append((at * self.hour, self.index[state], amount))

    def infuse(self, state, amount, start, end):
        self.inputs.append((start * self.hour, end * self.hour, self.index[state], amount))

    def amounts(self, hours):
        """The amounts at a time, stretch by stretch."""
        end = hours * self.hour
        events = {0.0, end} | {b[0] for b in self.boluses}
        events |= {t for start, stop, _, _ in self.inputs for t in (start, stop)}
        times = sorted(t for t in events if t <= end)
        n = len(self.matrix)
        state = numpy.zeros(n)
        for i, time in enumerate(times):
            for at, index, amount in self.boluses:
                if at == time:
                    state[index] += amount
            if i + 1 < len(times):
                state = self.step(state, time, times[i + 1])
        return {name: state[i] for name, i in self.index.items()}

    def step(self, state, start, end):
        n = len(self.matrix)
        whole = numpy.zeros((n + 1, n + 1))
        whole[:n, :n] = self.matrix
        for first, last, index, amount in self.inputs:
            if first <= start and end <= last:
                whole[index, n] += amount / (last - first)
        return (expm(whole * (end - start)) @ numpy.append(state, 1.0))[:n]


def report(model, body, drug, route, dose, over, outputs, weight=70, age=45, asian=0, japanese=0):
    for time in TIMES:
        amounts = body.amounts(time)
        for molecule, (state, volume, factor) in outputs.items():
            value = 1000 * amounts[state] / volume * factor
            print(model, drug, route, dose, repr(over), weight, age, asian, japanese, molecule,
                  repr(time), repr(float(value)))


def rate_constants(model, volume, k10, k12, k21, k13=0.0, k31=0.0, weight=70):
    """Clements 1981, Domino 1982 and Hijazi 2003: rate constants per minute, volume in L/kg."""
    body = Linear(["1", "2", "3"], hour=60)
    body.flow("1", None, k10)
    body.flow("1", "2", k12)
    body.flow("2", "1", k21)
    body.flow("1", "3", k13)
    body.flow("3", "1", k31)
    body.infuse("1", 0.5 * weight, 0, 2 / 3)
    report(model, body, "ketamine", "iv", 0.5 * weight, 2 / 3,
           {"ketamine": ("1", volume * weight, 1)}, weight=weight)


def mammillary(body, names, v1, cl, pairs, target=None):
    """A central volume that clears, and others that exchange with it."""
    body.flow(names[0], target, cl / v1)
    for name, (q, v) in zip(names[1:], pairs):
        body.flow(names[0], name, q / v1)
        body.flow(name, names[0], q / v)


def kamp(weight):
    s = weight / 70
    body = Linear(["1", "2", "3"])
    mammillary(body, "123", 25 * s, 84 * s, [(161 * s, 56 * s), (79 * s, 157 * s)])
    body.infuse("1", 0.5 * weight, 0, 2 / 3)
    report("kamp-2020", body, "ketamine", "iv", 0.5 * weight, 2 / 3,
           {"ketamine": ("1", 25 * s, 1)}, weight=weight)


def fanta():
    body = Linear(["1", "2", "3"])
    mammillary(body, "123", 133, 95.2, [(23.2, 187), (157, 98.8)])
    body.infuse("1", 17.5, 0, 2 / 3)
    report("fanta-2015", body, "esketamine", "iv", 17.5, 2 / 3, {"ketamine": ("1", 133, 1)})


def otto(weight):
    s = weight / 70
    body = Linear(["1", "2", "3", "n1", "n2"])
    mammillary(body, "123", 133 * s, 95.2 * s ** 0.75, [(23.2, 187), (157, 98.8)], target="n1")
    mammillary(body, ["n1", "n2"], 98.638 * s, 57.72 * s ** 0.75, [(42.778, 160.04)])
    body.infuse("1", 17.5, 0, 2 / 3)
    report("otto-2021", body, "esketamine", "iv", 17.5, 2 / 3,
           {"ketamine": ("1", 133 * s, 1), "norketamine": ("n1", 98.638 * s, 1)}, weight=weight)


def simons(route, dose, weight=70):
    """In minutes; nmol/mL are amounts over volumes, whatever the molecule."""
    s, c = weight / 70, (weight / 70) ** 0.75
    body = Linear(["mouth", "gut", "portal", "1", "2", "3", "m1", "m2", "n1", "n2", "h-1", "h-2",
                   "h1", "h2"], hour=60)
    body.flow("mouth", "1", 0.04)
    body.flow("gut", "portal", 0.049)
    body.flow("portal", "m1", 1 / 10.7)
    mammillary(body, "123", 11.6 * s, 1.48 * c, [(2.43 * c, 39 * s), (1.21 * c, 174 * s)], "m1")
    body.flow("m1", "m2", 2 / 20.1)
    body.flow("m2", "n1", 0.8 * 2 / 20.1)
    body.flow("m2", None, 0.2 * 2 / 20.1)
    mammillary(body, ["n1", "n2"], 11.6 * s, 1.00 * c, [(2.63 * c, 221 * s)], "h-1")
    body.flow("h-1", "h-2", 2 / 1.12)
    body.flow("h-2", "h1", 0.7 * 2 / 1.12)
    body.flow("h-2", None, 0.3 * 2 / 1.12)
    mammillary(body, ["h1", "h2"], 4.4 * s, 0.933 * c, [(1.70 * c, 87.5 * s)])
    if route == "iv":
        body.infuse("1", dose, 0, 1 / 3)
    else:
        body.infuse("mouth", 0.263 * dose, 0, 13.1 / 60)
        body.infuse("gut", 1.16 * dose, 0, 29.9 / 60)
    report("simons-2022", body, "esketamine", route, dose, 1 / 3 if route == "iv" else 0,
           {"ketamine": ("1", 11.6 * s, 1),
            "norketamine": ("n1", 11.6 * s, NORKETAMINE / KETAMINE),
            "hydroxynorketamine": ("h1", 4.4 * s, HYDROXYNORKETAMINE / KETAMINE)}, weight=weight)


def perez_ruixo(route, dose, age=45, asian=0, japanese=0):
    body = Linear(["nose", "swallowed", "gut", "1", "2", "3", "liver", "n1", "n2"])
    flow = 151 - 2.19 * max(0, age - 60)
    body.flow("nose", "1", 2.93)
    body.flow("swallowed", "liver", 1.45)
    body.flow("gut", "liver", 0.97)
    mammillary(body, ["1", "2", "3", "liver"], 192, 0, [(84.3, 143), (37.6, 417), (flow, 101)])
    body.flow("liver", None, 1.11 * 0.36 ** asian)
    body.flow("liver", "n1", 2.77)
    mammillary(body, ["n1", "n2"], 70.0, 38.0 * 0.81 ** asian, [(26.1, 115)])
    if route == "iv":
        body.infuse("1", dose, 0, 2 / 3)
    elif route == "oral":
        body.infuse("gut", 0.64 * dose, 0, 0.32)
    else:
        for device in range(dose // 28):
            share = 0.54 * 1.34 ** japanese * (1 if device == 0 else 0.62)
            start = device * 5 / 60
            body.bolus("nose", share * 28, start)
            body.infuse("swallowed", (1 - share) * 0.64 * 28, start, start + 0.53)
    report("perez-ruixo-2020", body, "esketamine", route, dose, 2 / 3 if route == "iv" else 0,
           {"ketamine": ("1", 192, 1), "norketamine": ("n1", 70.0, 1)}, age=age, asian=asian,
           japanese=japanese)


for kg in (70, 55):
    rate_constants("clements-1981", 1.752, 0.0109, 0.0186, 0.0137, weight=kg)
    rate_constants("domino-1982", 0.063, 0.4381, 0.5921, 0.2470, 0.5900, 0.0146, weight=kg)
    rate_constants("hijazi-2003", 1.08, 0.0333, 0.0088, 0.0030, weight=kg)
    kamp(kg)
    otto(kg)
    simons("iv", 20, kg)
fanta()
simons("film", 50)
simons("film", 100)
for milligrams in (28, 56, 84):
    perez_ruixo("nasal", milligrams)
perez_ruixo("nasal", 84, age=70)
perez_ruixo("nasal", 84, asian=1)
perez_ruixo("nasal", 84, age=70, asian=1, japanese=1)
perez_ruixo("iv", 28)
perez_ruixo("oral", 84)
