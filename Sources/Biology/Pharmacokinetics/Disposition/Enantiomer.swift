// SPDX-License-Identifier: Apache-2.0

/// The two mirror images of ketamine. They are followed apart, each through its own compartments.
public enum Enantiomer: Int, CaseIterable, Sendable {
  /// S-ketamine, esketamine.
  case s
  /// R-ketamine, arketamine.
  case r

  /// The letter in the names of observables.
  public var letter: String {
    switch self {
    case .s: "s"
    case .r: "r"
    }
  }
}
