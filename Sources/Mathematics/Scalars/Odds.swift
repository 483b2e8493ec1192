// SPDX-License-Identifier: Apache-2.0

/// A share (a probability, an availability) whose odds p/(1 − p) are divided by a factor:
/// p/(p + g (1 − p)).
///
/// It is also what is left of a share that passes a barrier, F = 1/(1 + κ), when the barrier's
/// extraction ratio κ is multiplied by g. An end of the scale, 0 or 1, stays where it is.
///
/// - Parameters:
///   - share: p, 0 to 1 (1).
///   - factor: g, above 0 (1).
@inlinable
package func dividingOdds<S: Scalar>(of share: S, by factor: S) -> S {
  share / (share + factor * (1 - share))
}

/// A share moved along its logit, logit p + d: the scale on which odds are proportional.
///
/// - Parameters:
///   - share: p, 0 to 1 (1).
///   - deviation: d, any finite number (1); 0 changes nothing.
@inlinable
package func shiftingLogit<S: Scalar>(of share: S, by deviation: S) -> S {
  dividingOdds(of: share, by: S.exp(-deviation))
}

/// The factor by which something multiplies where it is present, else 1: 1 + z (f − 1).
///
/// - Parameters:
///   - factor: f (1).
///   - presence: z, 1 where it is present, 0 where not (1).
@inlinable
package func multiplier<S: Scalar>(_ factor: S, where presence: S) -> S {
  1 + presence * (factor - 1)
}
