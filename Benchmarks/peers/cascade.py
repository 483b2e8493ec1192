# SPDX-License-Identifier: Apache-2.0
"""What all peers share: the patients, the treatment in pieces, the clock, the delivered error."""

import argparse
import json
import pathlib
import time

import numpy as np
from spec import CV, DOSE_T, DUR, MGKG, PARAMS, STATES, TEND, VARIED, grid

NAMES = list(PARAMS)
STATE_NAMES = [name for name, _ in STATES]
TIMES = np.array(grid())
TYPICAL = np.array([float(value) for value in PARAMS.values()])
VARIED_PLACES = [NAMES.index(name) for name in VARIED]
RATE = NAMES.index("rate")
WEIGHT = NAMES.index("WT")


def patients(count):
    """The varied parameters of the first patients: log-normal, the same in every run."""
    spread = np.sqrt(np.log(1 + CV**2))
    draws = np.random.default_rng(20240601).standard_normal((10000, len(VARIED)))
    table = np.array([PARAMS[name] for name in VARIED]) * np.exp(spread * draws)
    weight = VARIED.index("WT")
    table[:, weight] = PARAMS["WT"] * np.exp(0.18 * draws[:, weight])
    return table[:count]


def pieces():
    """The stretches between the starts and ends of infusions: start, end, running, times to show."""
    borders = sorted(DOSE_T + [start + DUR for start in DOSE_T]) + [TEND]
    for index, (start, end) in enumerate(zip(borders, borders[1:])):
        is_last = end == TEND
        shown = [t for t in TIMES if start <= t < end or (is_last and t == end)]
        yield start, end, index % 2 == 0, shown, is_last


PIECES = list(pieces())


def parameters(row):
    values = TYPICAL.copy()
    if row is not None:
        values[VARIED_PLACES] = row
    return values


def initial_state(values):
    known = dict(zip(NAMES, values))
    return np.array([known[x] if x in known else float(x) for _, x in STATES])


def follow(row, advance):
    """All states at all times; `advance(parameters, state, times)` solves one piece."""
    values = parameters(row)
    state = initial_state(values)
    shown_states = []
    for start, end, is_running, shown, is_last in PIECES:
        values[RATE] = MGKG / DUR * values[WEIGHT] if is_running else 0.0
        inner = [t for t in shown if t != start]
        times = np.array([start] + inner + ([] if is_last else [end]))
        states = advance(values, state, times)
        state = states[-1].copy()
        first = 0 if shown and shown[0] == start else 1
        shown_states.append(states[first : len(times) if is_last else len(times) - 1])
    return np.concatenate(shown_states)


def delivered_error(states, reference):
    """The largest error as a share of each state's peak in each patient."""
    known = reference[: len(states)]
    peak = np.abs(known).max(axis=1, keepdims=True)
    peak[peak == 0] = 1
    return float((np.abs(states - known) / peak).max())


def measure(who, one_patient, default_count):
    """Runs a peer as the command line says and prints one line of JSON."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rtol", type=float, default=1e-6)
    parser.add_argument("--patients", type=int, default=default_count)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--known", type=int, default=100)
    parser.add_argument("--reference", type=pathlib.Path)
    options = parser.parse_args()
    table = patients(max(options.patients, options.known))
    absolute = 1e-3 * options.rtol
    run = lambda row: one_patient(row, options.rtol, absolute)  # noqa: E731
    report = {"who": who, "rtol": options.rtol, "error": None}
    if options.reference:
        reference = np.fromfile(options.reference).reshape(-1, len(TIMES), len(STATES))
        known = min(options.known, len(reference))
        states = np.array([run(row) for row in table[:known]])
        report["error"] = delivered_error(states, reference)
    report["one"] = timed(lambda: run(None), 20)
    report["many"] = timed(lambda: [run(row) for row in table[: options.patients]], options.repeats)
    report["patients"] = options.patients
    print(json.dumps(report))


def timed(work, repeats):
    """Seconds of this thread, sorted: the least is first."""
    work()
    seconds = []
    for _ in range(repeats):
        start = time.thread_time()
        work()
        seconds.append(time.thread_time() - start)
    return sorted(seconds)
