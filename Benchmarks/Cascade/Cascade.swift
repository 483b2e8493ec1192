// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Scalars

/// The benchmark model: a cascade of 22 states with rates from minutes to weeks.
///
/// Only equations stand here. The infusion into `A1` comes from outside, through the timeline.
public struct Cascade<S: Scalar>: DynamicalSystem {
  public typealias Number = S

  let p: Section<CascadeParameter, S>

  /// - Parameter coefficients: the parameters, in memory that outlives the system.
  public init(_ coefficients: Section<CascadeParameter, S>) {
    p = coefficients
  }

  public var dimension: Int { CascadeState.count }

  public func derivatives(of y: StateVector<S>, at t: S, into rates: StateVector<S>) {
    let y = y.section(CascadeState.self, at: 0)
    let dy = rates.section(CascadeState.self, at: 0)
    let drive = Drive(y, p)
    pharmacokinetics(y, dy)
    plasticity(y, drive, dy)
    outcomes(y, drive, dy)
  }

  /// Three compartments, two metabolites, an effect site.
  private func pharmacokinetics(
    _ y: Section<CascadeState, S>, _ dy: Section<CascadeState, S>
  ) {
    let plasma = y[.A1] / p[.V1]
    let absorbed = p[.ka] * y[.Adep]
    let shallow = p[.Q2] * (plasma - y[.A2] / p[.V2])
    let deep = p[.Q3] * (plasma - y[.A3] / p[.V3])
    let norketamine = y[.N1] / p[.Vn1]
    let exchanged = p[.Qn] * (norketamine - y[.N2] / p[.Vn2])
    let eliminated = p[.CL] * plasma
    dy[.Adep] = -absorbed
    dy[.A1] = p[.Fbio] * absorbed - eliminated - shallow - deep
    dy[.A2] = shallow
    dy[.A3] = deep
    let formed = p[.fm] * (eliminated + (1 - p[.Fbio]) * absorbed)
    let cleared = p[.CLn] * norketamine
    dy[.N1] = formed - cleared - exchanged
    dy[.N2] = exchanged
    dy[.Hnk] = p[.fh] * cleared - p[.CLh] * y[.Hnk] / p[.Vh]
    dy[.Ce] = p[.ke0] * (plasma - y[.Ce])
  }

  /// From the receptor to the synapse.
  private func plasticity(
    _ y: Section<CascadeState, S>, _ drive: Drive<S>, _ dy: Section<CascadeState, S>
  ) {
    dy[.Gab] = p[.kG] * (1 - p[.ImaxG] * drive.tolerated - y[.Gab])
    dy[.Glu] = p[.kGl] * (1 + p[.SGl] * (1 - y[.Gab]) - y[.Glu])
    dy[.Am] = p[.kAm] * (drive.throughput - y[.Am])
    dy[.Bdnf] = p[.kB] * (y[.Am] * (1 + p[.KB]) / (p[.KB] + y[.Am]) - y[.Bdnf])
    let bdnf = square(y[.Bdnf])
    let half = square(p[.KM])
    dy[.Mtor] = p[.kM] * (bdnf * (1 + half) / (half + bdnf) - y[.Mtor])
    let pruning = p[.kS] * (p[.S0] - y[.Syn]) * (1 + p[.fL] * y[.Homeo])
    let sprouting = p[.kSg] * (y[.Mtor] - 1) * (p[.Smax] - y[.Syn])
    dy[.Syn] = pruning + sprouting
    dy[.Homeo] = p[.kL] * (drive.growth - y[.Homeo])
    dy[.Tol] = p[.kTin] * drive.occupancy - p[.kT] * y[.Tol]
  }

  /// Network, symptoms, pressure, dissociation.
  private func outcomes(
    _ y: Section<CascadeState, S>, _ drive: Drive<S>, _ dy: Section<CascadeState, S>
  ) {
    let raised = drive.plasma / (p[.EC50P] + drive.plasma)
    let felt = S.positivePower(drive.occupancy / p[.O50], p[.gC])
    let recovery = drive.growth / (p[.SD50] + drive.growth)
    let untreated = p[.R0] * S.positivePower(y[.Dmn], p[.gR])
    dy[.Dmn] = p[.kD] * (1 - p[.Idmn] * recovery - y[.Dmn])
    dy[.Mad] = p[.kR] * (untreated * (1 - p[.Iac] * drive.tolerated) - y[.Mad])
    dy[.SI] = p[.kSI] * (p[.SI0] * S.positivePower(y[.Mad] / p[.R0], p[.gSI]) - y[.SI])
    dy[.Sbp] = p[.kP] * (p[.P0] * (1 + p[.EP] * raised) - y[.Sbp])
    let reflex = p[.kfb] * (y[.Sbp] - p[.P0])
    dy[.HR] = p[.kH] * (p[.HR0] * (1 + p[.EHR] * raised) - reflex - y[.HR])
    let dissociation = p[.Cmax] * felt / (1 + felt) / drive.adaptation
    dy[.Cad] = p[.kC] * (dissociation - y[.Cad])
  }
}

/// What the drug does at this moment.
private struct Drive<S: Scalar> {
  let plasma: S
  let occupancy: S
  let tolerated: S
  let adaptation: S
  let throughput: S
  let growth: S

  init(_ y: Section<CascadeState, S>, _ p: Section<CascadeParameter, S>) {
    plasma = y[.A1] / p[.V1]
    let norketamine = y[.N1] / p[.Vn1]
    let hydroxynorketamine = y[.Hnk] / p[.Vh]
    let ligand = y[.Ce] + p[.wN] * norketamine
    let power = S.positivePower(square(ligand / p[.IC50]) + p[.epsm], S.half * p[.hO])
    occupancy = power / (1 + power)
    adaptation = 1 + p[.aT] * y[.Tol]
    tolerated = occupancy / adaptation
    let surge = S.positivePower(square((y[.Glu] - 1) / p[.GA50]) + p[.epsm], S.half * p[.hA])
    let released = p[.EA] * surge / (1 + surge)
    let direct = p[.EH] * hydroxynorketamine / (p[.HC50] + hydroxynorketamine)
    throughput = 1 + released + direct
    growth = y[.Syn] - p[.S0]
  }
}

private func square<S: Scalar>(_ x: S) -> S { x * x }
