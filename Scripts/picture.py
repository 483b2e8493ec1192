#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Takes the cascade out of a report and makes a file of its own of it: picture.py REPORT.html PICTURE.svg

The README's picture is the report's own drawing, unchanged, with the report's colours on its own paper.
`make picture` calls this.
"""
import re
import sys

MARGIN = 24


def cascade(report):
    found = re.search(r'<svg [^>]*class="chart cascade wide".*?</svg>', report, re.S)
    return found[0] if found else sys.exit("picture: the report has no cascade")


def style(report):
    """The rules of charts, which come first in the report's style, and the halo of the words."""
    rules = re.search(r"<style>\n(.*?):root \{\n\s*color-scheme", report, re.S)
    halo = re.search(r"svg\.cascade \.peak \{.*?\}", report, re.S)
    if not rules or not halo:
        sys.exit("picture: the report has no style")
    return rules[1] + halo[0] + "\n.sheet { fill: var(--paper); }\n"


def sheet(report):
    """The drawing on a sheet with margins."""
    svg = cascade(report)
    width, height = map(float, re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg).groups())
    placed = svg.replace("<svg ", f'<svg x="{MARGIN}" y="{MARGIN}" width="{width:g}" height="{height:g}" ', 1)
    wide, high = width + 2 * MARGIN, height + 2 * MARGIN
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide:g} {high:g}" role="img">\n'
            "<title>What a dose of ketamine sets off, from minutes to weeks</title>\n"
            f"<style>\n{style(report)}</style>\n"
            f'<rect class="sheet" width="{wide:g}" height="{high:g}" fill="#fdfdfb"/>\n'
            f"{placed}\n</svg>\n")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    with open(sys.argv[1], encoding="utf-8") as report, open(sys.argv[2], "w", encoding="utf-8") as out:
        out.write(sheet(report.read()))
