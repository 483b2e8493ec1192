# SPDX-License-Identifier: Apache-2.0
"""The benchmark model with its infusions as events, for programs that read the whole treatment from
SBML. `python dosed.py FILE` writes it."""

import pathlib
import sys

from spec import DOSE_T, DUR, MGKG

HERE = pathlib.Path(__file__).resolve().parent
SYMBOL = 'encoding="text" definitionURL="http://www.sbml.org/sbml/symbols/time"'
MATH = 'xmlns="http://www.w3.org/1998/Math/MathML"'


def event(name, time, value):
    """The infusion rate takes a value when a time is reached."""
    return f"""
      <event id="{name}" useValuesFromTriggerTime="true">
        <trigger initialValue="false" persistent="true">
          <math {MATH}><apply><geq/><csymbol {SYMBOL}>t</csymbol><cn>{time!r}</cn></apply></math>
        </trigger>
        <listOfEventAssignments>
          <eventAssignment variable="rate"><math {MATH}>{value}</math></eventAssignment>
        </listOfEventAssignments>
      </event>"""


def model():
    """The text of the file."""
    text = (HERE / "cascade.xml").read_text()
    constant = '<parameter id="rate" value="0" constant="true"/>'
    assert constant in text
    text = text.replace(constant, constant.replace("true", "false"))
    running = f"<apply><times/><cn>{MGKG / DUR!r}</cn><ci>WT</ci></apply>"
    events = ""
    for number, start in enumerate(DOSE_T):
        events += event(f"on{number}", start, running)
        events += event(f"off{number}", start + DUR, "<cn>0</cn>")
    return text.replace("</model>", f"<listOfEvents>{events}\n    </listOfEvents>\n  </model>")


if __name__ == "__main__":
    pathlib.Path(sys.argv[1]).write_text(model())
