// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Pharmacokinetics
import Quantities
import Scalars

/// How one session differs from this person's others in what is taken up, and how soon.
///
/// Only what happens as a dose arrives can differ: the share that a mucosa takes up, and the time
/// over which what is swallowed reaches the gut. Rate constants stand in the equations and hold from
/// the first session to the last.
public struct Occasion: Equatable, Sendable {
  /// Deviation of the shares taken up, on the logit.
  public let uptake: Double
  /// Deviation of the times over which what is swallowed arrives, on the logarithm.
  public let delay: Double

  public init(uptake: Double, delay: Double) {
    self.uptake = uptake
    self.delay = delay
  }

  /// A session like the typical one of this person.
  public static let typical = Occasion(uptake: 0, delay: 0)

  /// Changes a person's parameters of absorption into those of this session.
  func apply<S: Scalar>(to absorption: Section<AbsorptionParameter, S>) {
    let shares: [AbsorptionParameter] = [.firstDeviceFraction, .sprayFraction]
    let durations: [AbsorptionParameter] = [.swallowingDuration, .emptyingDuration]
    for share in shares { absorption[share] = shiftingLogit(of: absorption[share], by: S(uptake)) }
    for duration in durations { absorption[duration] = absorption[duration] * S.exp(S(delay)) }
  }
}
