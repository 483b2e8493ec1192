#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A mixed model for repeated measures in Kairos and in R's nlme::gls, in turn: part of `make bench`.

172 patients, four visits, an unstructured covariance. Kairos's time holds the fit by REML and Kenward and Roger's
standard errors and degrees of freedom of eight means and four differences; that of gls the fit alone, which is all
that it does. Both are the work of one thread, the least of several, without start and reading.
"""

import json
import pathlib
import shutil
import statistics
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
TRIAL = ROOT / "Tests" / "Independent" / "trials" / "antidepressant.csv"
ROUNDS = 5
# Those of `make build`: with others, each would build everything anew.
FLAGS = subprocess.check_output([ROOT / "Scripts" / "release-flags.sh"], text=True).split()


def run(*command):
    return json.loads(subprocess.run(
        [str(part) for part in command], check=True, capture_output=True, text=True).stdout)


def main():
    subprocess.run(["swift", "build", *FLAGS, "--product", "measure", "--package-path", ROOT],
                   check=True, stdout=sys.stderr)
    measure = ROOT / ".build" / "release" / "measure"
    has_r = shutil.which("Rscript") and not subprocess.run(
        ["Rscript", "-e", "library(nlme)"], capture_output=True).returncode
    own, fits, ratios = [], [], []
    for turn in range(ROUNDS):
        found = run(measure, "analysis", "--table", TRIAL, "--repeats", 200)
        own.append(found["seconds"])
        fits.append(found["fit"])
        if has_r:
            ratios.append(run("Rscript", HERE / "peers" / "gls.R", TRIAL, 2)["seconds"] / own[-1])
    print("## A mixed model for repeated measures: 172 patients, 4 visits, unstructured, REML\n")
    print(f"Kairos: {1e3 * min(own):.2f} ms (median {1e3 * statistics.median(own):.2f}) with Kenward-Roger, "
          f"of which the fit {1e3 * min(fits):.2f} ms")
    if has_r:
        print(f"nlme::gls takes {min(ratios):.0f} times as long at least (median {statistics.median(ratios):.0f})")
    else:
        print("nlme::gls cannot be run here (Scripts/prerequisites.sh r installs it)")
    print()


if __name__ == "__main__":
    main()
