// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// Whether dizziness has begun: 38.3 % at 84 mg against 13.8 % on placebo (Canuso CM et al. J Clin
/// Psychopharmacol 2021;41:516, ASPIRE I and II together).
///
/// In treatment-resistant depression it was 29 against 8 %, at 56 or 84 mg. One dose is known for
/// sure, so the slope is assumed. Vertigo is counted apart there and not here.
public typealias Dizziness<S: Scalar> = Onset<DizzinessParameter, S>
