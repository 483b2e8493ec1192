// SPDX-License-Identifier: Apache-2.0

public import Dynamics

/// The parameters of the benchmark model, under the names of its definition (`peers/spec.py`).
///
/// The values are plausible and invented: they measure speed, nothing else.
public enum CascadeParameter: Int, Slot {
  case
    WT, CL, V1, Q2, V2, Q3, V3, ka, Fbio, fm, CLn, Vn1, Qn, Vn2, fh, CLh, Vh, ke0, wN, IC50,
    hO, ImaxG, kG, SGl, kGl, kAm, EA, GA50, hA, EH, HC50, kB, KB, kM, KM, kS, kSg, S0, Smax,
    kL, fL, kTin, kT, aT, kD, Idmn, SD50, kR, R0, gR, Iac, kSI, SI0, gSI, kP, P0, EP, EC50P,
    kH, HR0, EHR, kfb, kC, Cmax, O50, gC, epsm
}

extension CascadeParameter {
  /// The typical values, in the order of the cases.
  public static let typical: [Double] = [
    70, 80, 40, 150, 60, 60, 120, 1.5, 0.2, 0.7, 60, 100, 50, 150, 0.5, 40, 200, 8, 0.15, 0.15,
    1.2, 0.6, 12, 1.5, 4, 2, 2.0, 0.5, 2.5, 0.3, 0.05, 0.25, 3, 0.15, 1.8, 0.006, 0.012, 0.7,
    1.3, 0.002, 2, 0.02, 0.003, 1.0, 0.02, 0.6, 0.2, 0.04, 32, 2.2, 0.2, 0.08, 5, 1.5, 6, 125,
    0.18, 0.15, 5, 72, 0.2, 0.1, 10, 40, 0.5, 3.5, 1e-10,
  ]

  /// The parameters that differ between patients, in the order of the table of patients.
  public static let varied: [CascadeParameter] = [
    .WT, .CL, .V1, .Q2, .V2, .Q3, .V3, .CLn, .Vn1, .CLh, .Vh, .ke0, .IC50, .SGl, .EA, .kB, .kM,
    .kS, .kSg, .kTin, .kD, .kR, .R0, .O50,
  ]
}
