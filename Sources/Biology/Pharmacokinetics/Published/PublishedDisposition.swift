// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Scalars

/// The equations of a published model in one person. All of them are linear: what flows from one
/// compartment to another is a rate constant times what is there, so that a list of transfers says
/// everything, and mass balance holds by construction.
public struct PublishedDisposition<S: Scalar>: Sendable {
  public let facts: PublishedFacts
  /// g/mol, of ketamine.
  let molarMass: S
  private(set) var transfers: [Transfer] = []
  private(set) var uptakes: [Uptake] = []
  private(set) var readings: [Reading] = []

  /// A flow: `rate` (1/h) times the amount in `source`.
  struct Transfer: Sendable {
    let source: PublishedCompartment
    let destination: PublishedCompartment
    let rate: S
  }

  /// Where a dose goes by a route: the share of the first portion and of each later one, over a time
  /// (h), or nil for as the dose itself is given.
  struct Uptake: Sendable {
    let route: Route
    let compartment: PublishedCompartment
    let share: S
    let laterShare: S
    let duration: S?
  }

  /// Where a concentration is read: the amount in a compartment over a volume (L).
  struct Reading: Sendable {
    let molecule: Molecule
    let compartment: PublishedCompartment
    let volume: S
  }

  /// A model without flows; those of its paper are added to it.
  init(_ facts: PublishedFacts, _ molarMasses: Section<Molecule, S>) {
    self.facts = facts
    molarMass = molarMasses[.ketamine]
  }

  /// A model of these flows and readings that takes in no doses.
  init(_ facts: PublishedFacts, transfers: [Transfer], readings: [Reading]) {
    self.facts = facts
    molarMass = 1
    self.transfers = transfers
    self.readings = readings
  }
}

// MARK: Writing the equations down

extension PublishedDisposition {
  /// Moves drug with a rate constant, 1/h.
  mutating func move(
    _ source: PublishedCompartment, to destination: PublishedCompartment, rate: S
  ) {
    transfers.append(Transfer(source: source, destination: destination, rate: rate))
  }

  /// Moves a share of what leaves; the rest is lost.
  mutating func move(
    _ source: PublishedCompartment, to destination: PublishedCompartment, rate: S, share: S
  ) {
    move(source, to: destination, rate: share * rate)
    move(source, to: .eliminated, rate: (1 - share) * rate)
  }

  /// Two volumes (L) exchange with a clearance (L/h).
  mutating func exchange(
    _ one: PublishedCompartment, _ volume: S, with other: PublishedCompartment, _ otherVolume: S,
    clearance: S
  ) {
    move(one, to: other, rate: clearance / volume)
    move(other, to: one, rate: clearance / otherVolume)
  }

  /// Lets doses of a route in.
  mutating func take(
    _ route: Route, into compartment: PublishedCompartment, share: S = 1, later: S? = nil,
    over duration: S? = nil
  ) {
    uptakes.append(
      Uptake(
        route: route, compartment: compartment, share: share, laterShare: later ?? share,
        duration: duration))
  }

  /// Says where a molecule's concentration is read.
  mutating func read(_ molecule: Molecule, in compartment: PublishedCompartment, volume: S) {
    readings.append(Reading(molecule: molecule, compartment: compartment, volume: volume))
  }
}

// MARK: Running them

extension PublishedDisposition: DynamicalSystem {
  public var dimension: Int { PublishedCompartment.count }

  /// dy/dt in µmol/h.
  public func derivatives(of y: StateVector<S>, at t: S, into rates: StateVector<S>) {
    let amounts = y.section(PublishedCompartment.self, at: 0)
    let change = rates.section(PublishedCompartment.self, at: 0)
    for compartment in PublishedCompartment.allCases { change[compartment] = 0 }
    for transfer in transfers {
      let flow = transfer.rate * amounts[transfer.source]
      change[transfer.source] = change[transfer.source] - flow
      change[transfer.destination] = change[transfer.destination] + flow
    }
  }

  /// The concentration of a molecule, µmol/L, of both enantiomers where the model is racemic; nil
  /// where the model does not give it.
  public func concentration(of molecule: Molecule, at y: StateVector<S>) -> S? {
    readings.first { $0.molecule == molecule }
      .map { y[$0.compartment.rawValue] / $0.volume }
  }
}
