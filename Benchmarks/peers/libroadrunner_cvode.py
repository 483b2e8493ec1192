# SPDX-License-Identifier: Apache-2.0
"""libRoadRunner: CVODE with a model compiled by LLVM, the infusion switched from outside."""

import pathlib

import numpy as np
import roadrunner
from cascade import NAMES, RATE, STATE_NAMES, VARIED, follow, measure

roadrunner.Logger.setLevel(roadrunner.Logger.LOG_ERROR)
model = roadrunner.RoadRunner(str(pathlib.Path(__file__).with_name("cascade.xml")))
model.integrator.maximum_num_steps = 100000
model.timeCourseSelections = ["time"] + STATE_NAMES


def one_patient(row, relative, absolute):
    model.integrator.relative_tolerance = relative
    model.integrator.absolute_tolerance = absolute
    is_first = [True]

    def advance(values, state, times):
        if is_first[0]:
            for name in VARIED:
                model[name] = values[NAMES.index(name)]
            model.reset()
            is_first[0] = False
        model["rate"] = values[RATE]
        return np.array(model.simulate(times=times.tolist()))[:, 1:]

    return follow(row, advance)


if __name__ == "__main__":
    measure("libroadrunner", one_patient, 200)
