# SPDX-License-Identifier: Apache-2.0
"""scipy: LSODA called from Python with a right-hand side compiled by numba."""

import numba
import numpy as np
from cascade import follow, measure
from right_hand_side import rhs_inplace
from scipy.integrate import solve_ivp

compiled = numba.njit(error_model="numpy")(rhs_inplace)


def slope(t, y, p):
    dy = np.empty_like(y)
    compiled(t, y, p, dy)
    return dy


def one_patient(row, relative, absolute):
    def advance(values, state, times):
        solution = solve_ivp(
            slope, (times[0], times[-1]), state, method="LSODA", t_eval=times, rtol=relative,
            atol=absolute, args=(values,))
        assert solution.success
        return solution.y.T

    return follow(row, advance)


if __name__ == "__main__":
    measure("scipy", one_patient, 10)
