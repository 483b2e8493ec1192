# SPDX-License-Identifier: Apache-2.0
"""numbalsoda: LSODA in C++ with a right-hand side compiled by LLVM."""

import numba
from cascade import STATE_NAMES, NAMES, follow, measure
from numbalsoda import lsoda, lsoda_sig
from right_hand_side import rhs_inplace

compiled = numba.njit(error_model="numpy")(rhs_inplace)


@numba.cfunc(lsoda_sig)
def right_hand_side(t, u, du, p):
    compiled(t, numba.carray(u, (22,)), numba.carray(p, (68,)), numba.carray(du, (22,)))


assert (len(STATE_NAMES), len(NAMES)) == (22, 68)


def one_patient(row, relative, absolute):
    def advance(values, state, times):
        states, is_good = lsoda(
            right_hand_side.address, state, times, data=values, rtol=relative, atol=absolute,
            mxstep=1000000)
        assert is_good
        return states

    return follow(row, advance)


if __name__ == "__main__":
    measure("numbalsoda", one_patient, 200)
