// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars

/// The benchmark model: a cascade of 22 states with rates from minutes to weeks.
///
/// It has the shape of a ketamine model, but its values are invented: it serves to compare solvers
/// with the reference solution beside its definition. State 1 takes the infusion (mg/h).
struct BenchmarkCascade: DifferentiableSystem {
  var WT = 70.0
  var CL = 80.0
  var V1 = 40.0
  var Q2 = 150.0
  var V2 = 60.0
  var Q3 = 60.0
  var V3 = 120.0
  var ka = 1.5
  var Fbio = 0.2
  var fm = 0.7
  var CLn = 60.0
  var Vn1 = 100.0
  var Qn = 50.0
  var Vn2 = 150.0
  var fh = 0.5
  var CLh = 40.0
  var Vh = 200.0
  var ke0 = 8.0
  var wN = 0.15
  var IC50 = 0.15
  var hO = 1.2
  var ImaxG = 0.6
  var kG = 12.0
  var SGl = 1.5
  var kGl = 4.0
  var kAm = 2.0
  var EA = 2.0
  var GA50 = 0.5
  var hA = 2.5
  var EH = 0.3
  var HC50 = 0.05
  var kB = 0.25
  var KB = 3.0
  var kM = 0.15
  var KM = 1.8
  var kS = 0.006
  var kSg = 0.012
  var S0 = 0.7
  var Smax = 1.3
  var kL = 0.002
  var fL = 2.0
  var kTin = 0.02
  var kT = 0.003
  var aT = 1.0
  var kD = 0.02
  var Idmn = 0.6
  var SD50 = 0.2
  var kR = 0.04
  var R0 = 32.0
  var gR = 2.2
  var Iac = 0.2
  var kSI = 0.08
  var SI0 = 5.0
  var gSI = 1.5
  var kP = 6.0
  var P0 = 125.0
  var EP = 0.18
  var EC50P = 0.15
  var kH = 5.0
  var HR0 = 72.0
  var EHR = 0.2
  var kfb = 0.1
  var kC = 10.0
  var Cmax = 40.0
  var O50 = 0.5
  var gC = 3.5
  var epsm = 1e-10

  /// The parameters that differ between patients, in the order of the table of patients.
  static let varied: [any WritableKeyPath<BenchmarkCascade, Double> & Sendable] = [
    \.WT, \.CL, \.V1, \.Q2, \.V2, \.Q3, \.V3, \.CLn, \.Vn1, \.CLh, \.Vh, \.ke0, \.IC50, \.SGl, \.EA,
    \.kB, \.kM, \.kS, \.kSg, \.kTin, \.kD, \.kR, \.R0, \.O50,
  ]

  var dimension: Int { 22 }

  var initialState: [Double] {
    [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, S0, 0, 0, 1, R0, SI0, P0, HR0, 0]
  }

  func derivatives(of y: StateVector<Double>, at t: Double, into dy: StateVector<Double>) {
    let p = self
    let Adep: Double = y[0]
    let A1: Double = y[1]
    let A2: Double = y[2]
    let A3: Double = y[3]
    let N1: Double = y[4]
    let N2: Double = y[5]
    let Hnk: Double = y[6]
    let Ce: Double = y[7]
    let Gab: Double = y[8]
    let Glu: Double = y[9]
    let Am: Double = y[10]
    let Bdnf: Double = y[11]
    let Mtor: Double = y[12]
    let Syn: Double = y[13]
    let Homeo: Double = y[14]
    let Tol: Double = y[15]
    let Dmn: Double = y[16]
    let Mad: Double = y[17]
    let SI: Double = y[18]
    let Sbp: Double = y[19]
    let HR: Double = y[20]
    let Cad: Double = y[21]
    let Ck: Double = A1 / p.V1
    let Cn: Double = N1 / p.Vn1
    let Ch: Double = Hnk / p.Vh
    let Xb: Double = Ce + Cn * p.wN
    let uo: Double = Double.pow(p.epsm + square(Xb) / square(p.IC50), 0.5 * p.hO)
    let Occ: Double = uo / (uo + 1)
    let OccT: Double = Occ / (Tol * p.aT + 1)
    let wg: Double = Double.pow(p.epsm + square(Glu - 1) / square(p.GA50), 0.5 * p.hA)
    let Adrive: Double = Ch * p.EH / (Ch + p.HC50) + p.EA * wg / (wg + 1) + 1
    let qc: Double = Double.pow(Occ / p.O50, p.gC)
    let dSyn: Double = -p.S0 + Syn
    dy[0] = -Adep * p.ka
    dy[1] =
      -A1 * (p.CL + p.Q2 + p.Q3) / p.V1 + A2 * p.Q2 / p.V2 + A3 * p.Q3 / p.V3 + Adep * p.Fbio * p.ka
    dy[2] = A1 * p.Q2 / p.V1 - A2 * p.Q2 / p.V2
    dy[3] = A1 * p.Q3 / p.V1 - A3 * p.Q3 / p.V3
    dy[4] =
      A1 * p.CL * p.fm / p.V1 + Adep * p.fm * p.ka * (1 - p.Fbio) - N1 * (p.CLn + p.Qn) / p.Vn1 + N2
      * p.Qn / p.Vn2
    dy[5] = N1 * p.Qn / p.Vn1 - N2 * p.Qn / p.Vn2
    dy[6] = -p.CLh * Hnk / p.Vh + p.CLn * N1 * p.fh / p.Vn1
    dy[7] = p.ke0 * (-Ce + Ck)
    dy[8] = p.kG * (-Gab - p.ImaxG * OccT + 1)
    dy[9] = p.kGl * (-Glu + p.SGl * (1 - Gab) + 1)
    dy[10] = p.kAm * (Adrive - Am)
    dy[11] = p.kB * (Am * (p.KB + 1) / (Am + p.KB) - Bdnf)
    dy[12] = p.kM * (square(Bdnf) * (square(p.KM) + 1) / (square(Bdnf) + square(p.KM)) - Mtor)
    dy[13] = p.kS * (p.S0 - Syn) * (Homeo * p.fL + 1) + p.kSg * (Mtor - 1) * (p.Smax - Syn)
    dy[14] = p.kL * (-Homeo + dSyn)
    dy[15] = Occ * p.kTin - Tol * p.kT
    dy[16] = p.kD * (-Dmn - p.Idmn * dSyn / (p.SD50 + dSyn) + 1)
    dy[17] = p.kR * (Double.pow(Dmn, p.gR) * p.R0 * (-p.Iac * OccT + 1) - Mad)
    dy[18] = p.kSI * (-SI + p.SI0 * Double.pow(Mad / p.R0, p.gSI))
    dy[19] = p.kP * (p.P0 * (Ck * p.EP / (Ck + p.EC50P) + 1) - Sbp)
    dy[20] = p.kH * (-HR + p.HR0 * (Ck * p.EHR / (Ck + p.EC50P) + 1) - p.kfb * (-p.P0 + Sbp))
    dy[21] = p.kC * (-Cad + p.Cmax * qc / ((qc + 1) * (Tol * p.aT + 1)))
  }

  var jacobianPattern: SparsityPattern { Self.pattern }
  var factorization: SparseLU { Self.plan }

  private static let plan = SparseLU(pattern)

  private static let pattern = SparsityPattern(
    dimension: 22,
    rows: [
      0, 1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 8, 8, 9, 9, 10, 10, 10, 11, 11,
      12, 12, 13, 13, 13, 14, 14, 15, 15, 15, 16, 16, 17, 17, 17, 17, 17, 18, 18, 19, 19, 20, 20,
      20, 21, 21, 21, 21,
    ],
    columns: [
      0, 0, 1, 2, 3, 1, 2, 1, 3, 0, 1, 4, 5, 4, 5, 4, 6, 1, 7, 4, 7, 8, 15, 8, 9, 6, 9, 10, 10, 11,
      11, 12, 12, 13, 14, 13, 14, 4, 7, 15, 13, 16, 4, 7, 15, 16, 17, 17, 18, 1, 19, 1, 19, 20, 4,
      7, 15, 21,
    ])

  func jacobian(at y: StateVector<Double>, time: Double, into j: StateVector<Double>) {
    let p = self
    let A1: Double = y[1]
    let N1: Double = y[4]
    let Hnk: Double = y[6]
    let Ce: Double = y[7]
    let Glu: Double = y[9]
    let Am: Double = y[10]
    let Bdnf: Double = y[11]
    let Mtor: Double = y[12]
    let Syn: Double = y[13]
    let Homeo: Double = y[14]
    let Tol: Double = y[15]
    let Dmn: Double = y[16]
    let Mad: Double = y[17]
    let x0: Double = (1.0 / (p.V1))
    let x1: Double = p.Q2 / p.V2
    let x2: Double = p.Q3 / p.V3
    let x3: Double = (1.0 / (p.Vn1))
    let x4: Double = p.Qn / p.Vn2
    let x5: Double = (1.0 / (p.Vh))
    let x6: Double = p.wN * x3
    let x7: Double = p.ImaxG * p.kG
    let x8: Double = Tol * p.aT + 1
    let x9: Double = (1.0 / (x8))
    let x10: Double = Double.pow(p.IC50, -2.0)
    let x11: Double = Ce + N1 * x6
    let x12: Double = p.epsm + x10 * square(x11)
    let x13: Double = Double.pow(x12, 0.5 * p.hO)
    let x14: Double = (1.0 / (x13 + 1))
    let x15: Double = p.hO * x10 * x11 * (-Double.pow(x12, p.hO) * x14 + x13) / x12
    let x16: Double = x14 * x15
    let x17: Double = x16 * x9
    let x18: Double = x17 * x7
    let x19: Double = x13 * x14
    let x20: Double = p.aT / square(x8)
    let x21: Double = Hnk * x5
    let x22: Double = (1.0 / (p.HC50 + x21))
    let x23: Double = Double.pow(p.GA50, -2.0)
    let x24: Double = Glu - 1
    let x25: Double = p.epsm + x23 * square(x24)
    let x26: Double = Double.pow(x25, 0.5 * p.hA)
    let x27: Double = (1.0 / (x26 + 1))
    let x28: Double = (1.0 / (Am + p.KB))
    let x29: Double = square(p.KM)
    let x30: Double = square(Bdnf)
    let x31: Double = (1.0 / (x29 + x30))
    let x32: Double = -Syn
    let x33: Double = p.S0 + x32
    let x34: Double = p.kTin * x16
    let x35: Double = (1.0 / (-p.S0 + p.SD50 + Syn))
    let x36: Double = Double.pow(Dmn, p.gR) * p.R0 * p.kR
    let x37: Double = p.Iac * x17 * x36
    let x38: Double = p.Iac * x19
    let x39: Double = A1 * x0
    let x40: Double = (1.0 / (p.EC50P + x39))
    let x41: Double = x0 * x40 * (x39 * x40 - 1)
    let x42: Double = Double.pow(x19 / p.O50, p.gC)
    let x43: Double = x42 / (x42 + 1)
    let x44: Double = p.Cmax * p.kC * x43
    let x45: Double = p.gC * x15 * x44 * x9 * (x43 - 1) / x13
    j[0] = -p.ka
    j[1] = p.Fbio * p.ka
    j[2] = -x0 * (p.CL + p.Q2 + p.Q3)
    j[3] = x1
    j[4] = x2
    j[5] = p.Q2 * x0
    j[6] = -x1
    j[7] = p.Q3 * x0
    j[8] = -x2
    j[9] = -p.fm * p.ka * (p.Fbio - 1)
    j[10] = p.CL * p.fm * x0
    j[11] = -x3 * (p.CLn + p.Qn)
    j[12] = x4
    j[13] = p.Qn * x3
    j[14] = -x4
    j[15] = p.CLn * p.fh * x3
    j[16] = -p.CLh * x5
    j[17] = p.ke0 * x0
    j[18] = -p.ke0
    j[19] = -x18 * x6
    j[20] = -x18
    j[21] = -p.kG
    j[22] = x19 * x20 * x7
    j[23] = -p.SGl * p.kGl
    j[24] = -p.kGl
    j[25] = -p.EH * p.kAm * x22 * x5 * (x21 * x22 - 1)
    j[26] = p.EA * p.hA * p.kAm * x23 * x24 * x27 * (-Double.pow(x25, p.hA) * x27 + x26) / x25
    j[27] = -p.kAm
    j[28] = -p.kB * x28 * (p.KB + 1) * (Am * x28 - 1)
    j[29] = -p.kB
    j[30] = -2 * Bdnf * p.kM * x31 * (x29 + 1) * (x30 * x31 - 1)
    j[31] = -p.kM
    j[32] = p.kSg * (p.Smax + x32)
    j[33] = -p.kS * (Homeo * p.fL + 1) - p.kSg * (Mtor - 1)
    j[34] = p.fL * p.kS * x33
    j[35] = p.kL
    j[36] = -p.kL
    j[37] = x34 * x6
    j[38] = x34
    j[39] = -p.kT
    j[40] = -p.Idmn * p.kD * x35 * (x33 * x35 + 1)
    j[41] = -p.kD
    j[42] = -x37 * x6
    j[43] = -x37
    j[44] = x20 * x36 * x38
    j[45] = -p.gR * x36 * (x38 * x9 - 1) / Dmn
    j[46] = -p.kR
    j[47] = p.SI0 * p.gSI * p.kSI * Double.pow(Mad / p.R0, p.gSI) / Mad
    j[48] = -p.kSI
    j[49] = -p.EP * p.P0 * p.kP * x41
    j[50] = -p.kP
    j[51] = -p.EHR * p.HR0 * p.kH * x41
    j[52] = -p.kH * p.kfb
    j[53] = -p.kH
    j[54] = -x45 * x6
    j[55] = -x45
    j[56] = -x20 * x44
    j[57] = -p.kC
  }
}

private func square(_ x: Double) -> Double { x * x }
