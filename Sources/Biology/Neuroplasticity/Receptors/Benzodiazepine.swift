// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Scalars

/// Benzodiazepines strengthen the very inhibition that ketamine lifts, and so damp the surge.
///
/// In 47 inpatients more than 8 mg a day in diazepam equivalents parted those who did not respond
/// from those who did, with a sensitivity of 80 % and a specificity of 85 % (Andrashko V et al. Front
/// Psychiatry 2020;11:844). They were not assigned by chance: severity may have chosen the dose.
public struct Benzodiazepine<S: Scalar> {
  let p: Section<BenzodiazepineParameter, S>

  public init(_ parameters: Section<BenzodiazepineParameter, S>) {
    p = parameters
  }

  /// The share of the glutamate surge that is taken away: I a^h/(a^h + a₅₀^h), 0 to 1.
  public var damping: S {
    p[.largestDamping] * hill(p[.amount], half: p[.halfAmount], exponent: p[.exponent])
  }
}
