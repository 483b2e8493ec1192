// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// Whether sedation has begun: 4 or less of the 5 points of the Modified Observer's Assessment of
/// Alertness and Sedation (Spravato, prescribing information: 50 % of people at 56 mg and 61 % at
/// 84 mg).
///
/// It begins after a quarter of an hour, is deepest at 30 to 45 minutes and over by an hour and a
/// half; nearly always a voice wakes. Other sedatives add to it.
public typealias Sedation<S: Scalar> = Onset<SedationParameter, S>
