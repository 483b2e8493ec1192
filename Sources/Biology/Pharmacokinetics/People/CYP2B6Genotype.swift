// SPDX-License-Identifier: Apache-2.0

/// Which variants of the gene of CYP2B6, the enzyme that makes most of norketamine, a person has.
/// Of the many variants only *6 has been looked at in people who were given ketamine.
public enum CYP2B6Genotype: String, CaseIterable, Sendable {
  case reference = "*1/*1"
  case oneVariant = "*1/*6"
  case twoVariants = "*6/*6"

  /// The name on the command line and in files.
  public var name: String { rawValue }
}
