// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Scalars

/// Heart rate rises with the same stimulus as blood pressure, by 4 beats a minute at doses up to
/// 0.5 mg/kg (Vankawala J et al. Front Psychiatry 2021;12:549080).
public struct HeartRate<S: Scalar> {
  let p: Section<PressureParameter, S>

  public init(_ parameters: Section<PressureParameter, S>) {
    p = parameters
  }

  /// Change of the heart rate, 1/min: E x/(x + x₅₀).
  ///
  /// - Parameter stimulus: what `BloodPressure.stimulus` gives, µmol/L.
  public func change(at stimulus: S) -> S {
    p[.maximumHeartRate] * stimulus / (stimulus + p[.halfStimulus])
  }
}
