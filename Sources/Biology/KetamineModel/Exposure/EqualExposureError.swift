// SPDX-License-Identifier: Apache-2.0

public import Dynamics
import Encodings
public import Pharmacokinetics
import Quantities

/// Why no doses give the wanted exposure.
public enum EqualExposureError: Error, Equatable, Sendable {
  /// The wanted area is none.
  case noExposure
  /// Doses up to the largest that is accepted (mg) leave only a share of it (1).
  case outOfReach(share: Double, largest: Double)
  /// The search did not come to an end.
  case notFound
  /// A scaled dose is refused.
  case dose(DoseError)
  case solver(SolverError)
}

extension EqualExposureError: CustomStringConvertible {
  /// What was found and what is allowed, in one sentence.
  public var description: String {
    switch self {
    case .noExposure:
      "the first treatment leaves no area under venous plasma ketamine that could be equalled"
    case .outOfReach(let share, let largest):
      "equal exposure is out of reach: doses up to \(largest.shortest) mg, the largest that are "
        + "accepted, leave \((share * ExposureWindow.hundred).rounded().shortest) % of the area "
        + "under plasma ketamine; choose a smaller first treatment"
    case .notFound:
      "no doses were found that give equal exposure; give doses nearer to it"
    case .dose(let error): error.description
    case .solver(let error): error.description
    }
  }
}
