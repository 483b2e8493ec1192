// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// Whether vision has become blurred: 11.9 % at 84 mg against 4.9 % on placebo (Canuso CM et al. J
/// Clin Psychopharmacol 2021;41:516). One dose is known, so the slope is assumed.
public typealias BlurredVision<S: Scalar> = Onset<BlurredVisionParameter, S>
