# SPDX-License-Identifier: Apache-2.0
"""libRoadRunner on the model with its infusions as events: one call for a patient."""

import numpy as np
import roadrunner
from cascade import STATE_NAMES, TIMES, TYPICAL, VARIED, VARIED_PLACES, measure
from dosed import model as dosed_model

roadrunner.Logger.setLevel(roadrunner.Logger.LOG_ERROR)
model = roadrunner.RoadRunner(dosed_model())
model.integrator.maximum_num_steps = 100000
model.timeCourseSelections = ["time"] + STATE_NAMES


def one_patient(row, relative, absolute):
    model.integrator.relative_tolerance = relative
    model.integrator.absolute_tolerance = absolute
    for name, value in zip(VARIED, TYPICAL[VARIED_PLACES] if row is None else row):
        model[name] = value
    model.reset()
    return np.array(model.simulate(times=TIMES.tolist()))[:, 1:]


if __name__ == "__main__":
    measure("libroadrunner, events", one_patient, 200)
