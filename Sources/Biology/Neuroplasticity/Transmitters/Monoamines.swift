// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Scalars

/// Serotonin and dopamine of the prefrontal cortex, as side nodes: they are driven, and drive
/// nothing here.
///
/// In monkeys 0.5 and 1.5 mg/kg blocked the serotonin transporter by dose and raised serotonin for
/// hours, with nothing left after a day (Yamamoto S et al. Neuropsychopharmacology 2013;38:2666).
/// Dopamine rises in rodents, and an AMPA antagonist abolishes that (Moghaddam B et al. J Neurosci
/// 1997;17:2921); imaging in people disagrees with itself (Kokkinou M et al. Mol Psychiatry
/// 2018;23:59), so that its rise is kept small.
public struct Monoamines<S: Scalar> {
  let p: Section<MonoamineParameter, S>

  public init(_ parameters: Section<MonoamineParameter, S>) {
    p = parameters
  }

  /// Serotonin relative to baseline: dS/dt = k (1 + E C/(C + C₅₀) − S), 1/h.
  ///
  /// - Parameter unbound: unbound ketamine in the brain, µmol/L.
  public func serotonin(_ serotonin: S, unbound: S) -> S {
    let blocked = unbound / (unbound + p[.halfTransporter])
    return p[.serotoninRate] * (1 + p[.serotoninRise] * blocked - serotonin)
  }

  /// Dopamine relative to baseline: dD/dt = k (1 + s (A − 1)₊ − D), 1/h.
  ///
  /// - Parameter excess: what `AMPAThroughput.excess` gives (1).
  public func dopamine(_ dopamine: S, excess: S) -> S {
    p[.dopamineRate] * (1 + p[.dopamineGain] * excess - dopamine)
  }
}
