// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars

extension Disposition {
  /// The share of arriving ketamine that one passage through the liver removes: E = CL / Q_h.
  var hepaticExtraction: S {
    WellStirredLiver(flow: p[.hepaticBloodFlow]).extraction(clearance)
  }

  /// Every place from which drug is taken up, each in the file of the route that fills it.
  func absorb(_ y: Section<Compartment, S>, gutLoad: S, _ flow: Flows<S>) {
    absorbFromNose(y, flow)
    absorbFromMuscle(y, flow)
    absorbFromSubcutis(y, flow)
    absorbFromMouth(y, flow)
    absorbFromOralGut(y, load: gutLoad, flow)
  }

  /// Drug leaves the gut by way of its wall and the liver.
  ///
  /// Of what leaves the gut, F_g (1 − E) arrives as ketamine; of the rest a part arrives as
  /// norketamine and what remains is lost to other metabolites.
  ///
  /// - Parameters:
  ///   - fromGut: what leaves the gut, µmol/h.
  ///   - gutAvailability: F_g, the share that the gut wall lets through unchanged (1).
  ///   - toNorketamine: the share of what is lost that arrives as norketamine (1).
  func passFirst(
    _ fromGut: S, from gut: Compartment, gutAvailability: S, toNorketamine: S, _ flow: Flows<S>
  ) {
    let survives = gutAvailability * (1 - hepaticExtraction)
    let arrives = survives * fromGut
    let firstPass = fromGut - arrives
    let formed = toNorketamine * firstPass
    flow.move(arrives, from: gut, to: .central)
    flow.move(formed, from: gut, to: .formingNorketamine)
    flow.move(firstPass - formed, from: gut, to: .eliminated)
  }

  /// Drug leaves a place of injection: the share F reaches the blood, the rest never does.
  func absorb(_ leaving: S, share: S, from depot: Compartment, _ flow: Flows<S>) {
    let arrives = share * leaving
    flow.move(arrives, from: depot, to: .central)
    flow.move(leaving - arrives, from: depot, to: .eliminated)
  }
}
