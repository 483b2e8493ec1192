// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Scalars

/// What happens to one enantiomer of ketamine after it has entered the body.
///
/// Three compartments for ketamine (the central one is arterial blood), a delay in the liver, two
/// compartments for norketamine, one for hydroxynorketamine. The same equations serve both
/// enantiomers; only the clearances differ.
///
/// Structure: Kamp J et al. Anesthesiology 2020;133:1192 (arterial centre with venous delay);
/// Perez-Ruixo C et al. Clin Pharmacokinet 2021;60:501 (first pass through gut and liver).
public struct Disposition<S: Scalar> {
  let p: Section<DispositionParameter, S>
  let absorption: Section<AbsorptionParameter, S>
  /// Clearance of this enantiomer of ketamine, L/h.
  let clearance: S
  /// Clearance of this enantiomer of norketamine, L/h.
  let norketamineClearance: S

  public init(
    of enantiomer: Enantiomer, _ parameters: Section<DispositionParameter, S>,
    _ absorption: Section<AbsorptionParameter, S>
  ) {
    p = parameters
    self.absorption = absorption
    switch enantiomer {
    case .s:
      clearance = p[.clearanceS]
      norketamineClearance = p[.norketamineClearanceS]
    case .r:
      clearance = p[.clearanceR]
      norketamineClearance = p[.norketamineClearanceR]
    }
  }

  /// Concentrations in arterial blood, µmol/L.
  public func arterial(_ y: Section<Compartment, S>) -> Plasma<S> {
    Plasma(
      ketamine: y[.central] / p[.centralVolume],
      norketamine: y[.norketamineCentral] / p[.norketamineCentralVolume],
      hydroxynorketamine: y[.hydroxynorketamine] / p[.hydroxynorketamineVolume])
  }

  /// All flows of this enantiomer at the amounts `y`.
  ///
  /// - Parameter gutLoad: both enantiomers together in ``Compartment/oralGut``, µmol: they share the
  ///   enzymes of the gut wall.
  public func flows(
    _ y: Section<Compartment, S>, gutLoad: S, into rates: Section<Compartment, S>
  ) {
    let flow = Flows(into: rates)
    let plasma = arterial(y)
    absorb(y, gutLoad: gutLoad, flow)
    distribute(y, plasma, flow)
    eliminateKetamine(plasma, flow)
    formNorketamine(y, flow)
    distributeNorketamine(y, plasma, flow)
    eliminateMetabolites(plasma, flow)
    delayVenous(y, plasma, flow)
  }

  /// Two peripheral compartments exchange with the central one: Q₂ and Q₃.
  func distribute(_ y: Section<Compartment, S>, _ plasma: Plasma<S>, _ flow: Flows<S>) {
    let shallow = y[.shallow] / p[.shallowVolume]
    let deep = y[.deep] / p[.deepVolume]
    flow.move(p[.shallowClearance] * plasma.ketamine, from: .central, to: .shallow)
    flow.move(p[.shallowClearance] * shallow, from: .shallow, to: .central)
    flow.move(p[.deepClearance] * plasma.ketamine, from: .central, to: .deep)
    flow.move(p[.deepClearance] * deep, from: .deep, to: .central)
  }

  /// The liver clears ketamine; a fraction f_m of it becomes norketamine.
  func eliminateKetamine(_ plasma: Plasma<S>, _ flow: Flows<S>) {
    let cleared = clearance * plasma.ketamine
    let formed = p[.fractionToNorketamine] * cleared
    flow.move(formed, from: .central, to: .formingNorketamine)
    flow.move(cleared - formed, from: .central, to: .eliminated)
  }
}

/// Concentrations of one enantiomer and its metabolites in one kind of blood, µmol/L.
public struct Plasma<S: Scalar> {
  public let ketamine: S
  public let norketamine: S
  public let hydroxynorketamine: S

  public init(ketamine: S, norketamine: S, hydroxynorketamine: S) {
    self.ketamine = ketamine
    self.norketamine = norketamine
    self.hydroxynorketamine = hydroxynorketamine
  }

  /// The concentration of one molecule, µmol/L.
  public subscript(molecule: Molecule) -> S {
    switch molecule {
    case .ketamine: ketamine
    case .norketamine: norketamine
    case .hydroxynorketamine: hydroxynorketamine
    }
  }
}
