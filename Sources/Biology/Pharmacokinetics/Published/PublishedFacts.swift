// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// What a reader must know of a published model before believing it.
public struct PublishedFacts: Sendable {
  public let reference: Reference
  /// The drugs that were given in the study. A racemic model follows both enantiomers as one.
  public let drugs: [Drug]
  /// The routes that the model has equations for.
  public let routes: [Route]
  /// The molecules whose concentrations it gives.
  public let molecules: [Molecule]
  public let sampling: SamplingSite
  /// Whether the site of sampling was read; otherwise it is assumed.
  public let isSamplingKnown: Bool
  /// What of a person changes the model, by the names of the patient's fields.
  public let covariates: [String]
  /// Who was studied, with which doses.
  public let people: String
  /// Where the numbers were read, and what the model does not say.
  public let limits: String
  /// What is known to be wrong with it; empty where nothing is.
  public let faults: String

  /// Whether both enantiomers are one species.
  public var isRacemic: Bool { drugs.contains(.ketamine) }

  public init(
    _ reference: Reference, drugs: [Drug], routes: [Route], molecules: [Molecule],
    sampling: SamplingSite, isSamplingKnown: Bool = true, covariates: [String], people: String,
    limits: String, faults: String = ""
  ) {
    self.reference = reference
    self.drugs = drugs
    self.routes = routes
    self.molecules = molecules
    self.sampling = sampling
    self.isSamplingKnown = isSamplingKnown
    self.covariates = covariates
    self.people = people
    self.limits = limits
    self.faults = faults
  }
}
