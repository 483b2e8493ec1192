// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Scalars

/// Blood pressure, twice: the mean curve over many patients, and apart from it the highest reading
/// that one patient would show.
///
/// The literature seems to disagree. Clinics report a mean rise of 3 mm Hg (Riva-Posse P et al. J
/// Affect Disord 2018;236:291), a meta-analysis 12.6 (Vankawala J et al. Front Psychiatry
/// 2021;12:549080). The first is a mean of rises at a fixed time, the second a mean of maxima, and a
/// maximum of several readings is high even without a drug: 6.1 mm Hg after placebo (Doherty T et al.
/// CNS Drugs 2020;34:299). Both follow here from one curve and that excess.
public struct BloodPressure<S: Scalar> {
  let p: Section<PressureParameter, S>

  public init(_ parameters: Section<PressureParameter, S>) {
    p = parameters
  }

  /// What raises pressure: S-ketamine, and R-ketamine by its relative potency, µmol/L.
  public func stimulus(brainS: S, brainR: S) -> S {
    brainS + p[.potencyOfR] * brainR
  }

  /// Change of the mean systolic pressure, mm[Hg]: E x/(x + x₅₀).
  public func systolic(at stimulus: S) -> S {
    p[.maximumSystolic] * stimulus / (stimulus + p[.halfStimulus])
  }

  /// Change of the mean diastolic pressure, mm[Hg], in proportion to the systolic.
  public func diastolic(at stimulus: S) -> S {
    p[.diastolicRatio] * systolic(at: stimulus)
  }

  /// The highest systolic reading of a session above the value before it, mm[Hg].
  ///
  /// - Parameter peak: the peak of the mean systolic change, mm[Hg].
  public func highestSystolicReading(peak: S) -> S {
    peak + p[.excessOfHighestReading]
  }
}
