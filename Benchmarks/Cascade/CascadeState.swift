// SPDX-License-Identifier: Apache-2.0

public import Dynamics

/// The states of the benchmark model, under the names of its definition.
public enum CascadeState: Int, Slot {
  case
    Adep, A1, A2, A3, N1, N2, Hnk, Ce, Gab, Glu, Am, Bdnf, Mtor, Syn, Homeo, Tol, Dmn, Mad,
    SI, Sbp, HR, Cad
}
