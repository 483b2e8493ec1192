#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes the made-up trials beside it, which Kairos and R both analyse.

visits.csv: 120 people in three arms, a scale from 0 to 60 at five visits, falling at different rates. Some miss a
visit, more leave (whoever is not getting better is likelier to). Two sites; ages between 18 and 75.
survival.csv: the same people followed for relapse, in whole days, so that there are ties.
"""

import csv
import math
import pathlib
import random

HERE = pathlib.Path(__file__).resolve().parent
ARMS = {"placebo": 0.0, "low": 2.0, "high": 4.5}
DAYS = [2, 7, 14, 21, 28]


def people():
    random.seed(20240607)
    for number in range(120):
        arm = list(ARMS)[number % 3]
        site = "north" if random.random() < 0.6 else "south"
        yield {
            "id": f"P{number + 1:03d}", "arm": arm, "site": site, "age": random.randint(18, 75),
            "baseline": min(50, max(24, round(random.gauss(33, 5)))),
        }


def visits(person):
    level, slope = random.gauss(0, 4), random.gauss(0, 3)
    for index, day in enumerate(DAYS):
        share = 1 - math.exp(-day / 10)
        score = (
            person["baseline"] - (8 + ARMS[person["arm"]]) * share + level + slope * share
            + (1.5 if person["site"] == "south" else 0) + random.gauss(0, 2 + 0.4 * index))
        score = min(60, max(0, round(score)))
        if random.random() > 0.05:
            yield day, score
        if random.random() < (0.12 if score > person["baseline"] - 4 else 0.03):
            return


def relapse(person):
    rate = 0.012 * math.exp(-0.16 * ARMS[person["arm"]] + 0.012 * (person["age"] - 45))
    time = random.expovariate(rate * (1.4 if person["site"] == "south" else 1))
    left = min(random.expovariate(0.006), 120)
    return max(1, math.ceil(min(time, left))), int(time <= left)


def main():
    everybody = list(people())
    with open(HERE / "visits.csv", "w", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["id", "arm", "site", "age", "baseline", "visit", "score", "change"])
        for person in everybody:
            for day, score in visits(person):
                rows.writerow([*person.values(), day, score, score - person["baseline"]])
    with open(HERE / "survival.csv", "w", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["id", "arm", "site", "age", "day", "relapse"])
        for person in everybody:
            own = {key: person[key] for key in ("id", "arm", "site", "age")}
            rows.writerow([*own.values(), *relapse(person)])


if __name__ == "__main__":
    main()
