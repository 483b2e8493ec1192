#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs an exported model with libRoadRunner and COPASI and compares it with a table of states.

    exported_sbml.py MODEL.xml STATES.csv

STATES.csv holds time and states at equal steps from 0, the first line their identifiers. Prints, for
each program and each state, the program, the state, and the largest difference as a share of the
state's peak in the table (of 1 where a state is 0 throughout).

It shares nothing with the Swift code but the file. `make test` installs both programs.
"""

import os
import sys

import numpy


def read(path):
    """The identifiers of the states, the end, and the table without its row at 0."""
    with open(path) as file:
        names = file.readline().strip().split(",")[1:]
        rows = numpy.loadtxt(file, delimiter=",")
    return names, rows[-1, 0], rows[1:, 1:]


def roadrunner_states(path, names, end, count):
    import roadrunner

    model = roadrunner.RoadRunner(path)
    model.setIntegrator("cvode")
    model.integrator.relative_tolerance = 1e-10
    model.integrator.absolute_tolerance = 1e-13
    model.integrator.maximum_num_steps = 1000000
    result = model.simulate(0, end, count + 1, names)
    return numpy.array(result)[1:]


def copasi_states(path, names, end, count):
    import COPASI

    source = COPASI.CRootContainer.addDatamodel()
    if not source.importSBML(path):
        sys.exit("COPASI: " + COPASI.CCopasiMessage.getAllMessageText())
    task = source.getTask("Time-Course")
    problem = task.getProblem()
    problem.setModel(source.getModel())
    problem.setStepNumber(count)
    problem.setDuration(end)
    problem.setTimeSeriesRequested(True)
    problem.setAutomaticStepSize(False)
    problem.setOutputEvent(False)
    method = task.getMethod()
    for name, value in [("Relative Tolerance", 1e-10), ("Absolute Tolerance", 1e-13)]:
        method.getParameter(name).setDblValue(value)
    method.getParameter("Max Internal Steps").setIntValue(10000000)
    if not task.process(True):
        sys.exit("COPASI: " + task.getProcessError() + task.getProcessWarning())
    series = task.getTimeSeries()
    columns = {series.getSBMLId(i, source): i for i in range(series.getNumVariables())}
    return numpy.array(
        [
            [series.getConcentrationData(row, columns[name]) for name in names]
            for row in range(1, series.getRecordedSteps())
        ]
    )


def results():
    """Where the results go. The programs' own warnings, which they print there, go to stderr."""
    output = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    return output


def main():
    output = results()
    names, end, expected = read(sys.argv[2])
    peaks = numpy.abs(expected).max(axis=0)
    peaks[peaks == 0] = 1
    for program, run in [("libRoadRunner", roadrunner_states), ("COPASI", copasi_states)]:
        found = run(sys.argv[1], names, end, len(expected))
        if found.shape != expected.shape:
            sys.exit(f"{program}: found {found.shape}, expected {expected.shape}")
        shares = numpy.abs(found - expected).max(axis=0) / peaks
        for name, share in zip(names, shares):
            print(program, name, share, file=output)


if __name__ == "__main__":
    main()
