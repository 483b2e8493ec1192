// SPDX-License-Identifier: Apache-2.0

/// What is in the syringe: the racemate or one of its two enantiomers.
public enum Drug: String, CaseIterable, Sendable {
  /// Racemic ketamine: equal parts of the S and the R enantiomer.
  case ketamine
  /// S-ketamine.
  case esketamine
  /// R-ketamine.
  case arketamine

  /// The name on the command line and in files.
  public var name: String { rawValue }

  /// The fraction of the dose, by mass of free base, that is the S enantiomer.
  public var fractionS: Double {
    switch self {
    case .ketamine: 0.5
    case .esketamine: 1
    case .arketamine: 0
    }
  }

  /// The fraction of the dose that is the R enantiomer.
  public var fractionR: Double { 1 - fractionS }
}
