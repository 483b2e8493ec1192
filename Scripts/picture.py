#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Takes six charts out of a report and puts them on one sheet: picture.py REPORT.html PICTURE.svg

The README's picture is the report's own charts, unchanged. `make picture` calls this.
"""
import re
import sys

CHARTS = ["session-plasma", "session-blockade", "session-glutamate", "session-pressure",
          "course-synapses", "course-madrs"]
WIDTH, HEIGHT, MARGIN, COLUMNS = 600, 350, 30, 2
STYLE = """
  svg { color: #1b1f24 }
  .sheet { fill: #ffffff }
  @media (prefers-color-scheme: dark) { svg { color: #e6e6e6 } .sheet { fill: #0d1117 } }
"""


def chart(report, name):
    found = re.search(rf'<svg [^>]*aria-labelledby="{name}-title.*?</svg>', report, re.S)
    return found[0] if found else sys.exit(f"picture: the report has no chart {name}")


def placed(svg, index):
    """The chart at its place on the sheet."""
    x = MARGIN + index % COLUMNS * (WIDTH + MARGIN)
    y = MARGIN + index // COLUMNS * (HEIGHT + MARGIN)
    height = re.search(r'viewBox="0 0 [\d.]+ ([\d.]+)"', svg)[1]
    return svg.replace("<svg ", f'<svg x="{x}" y="{y}" width="{WIDTH}" height="{height}" ', 1)


def sheet(report):
    charts = [placed(chart(report, name), i) for i, name in enumerate(CHARTS)]
    width = MARGIN + COLUMNS * (WIDTH + MARGIN)
    height = MARGIN + -(-len(charts) // COLUMNS) * (HEIGHT + MARGIN)
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">\n'
            f"<title>Six infusions in twelve days: one session in minutes, the course in weeks</title>\n"
            f"<style>{STYLE}</style>\n"
            f'<rect class="sheet" width="{width}" height="{height}"/>\n'
            + "\n".join(charts) + "\n</svg>\n")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    with open(sys.argv[1], encoding="utf-8") as report, open(sys.argv[2], "w", encoding="utf-8") as out:
        out.write(sheet(report.read()))
