// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// Whether psychological distress has begun, counted as the adverse event anxiety: 10.1 % at 84 mg
/// against 7.6 % on placebo (Canuso CM et al. J Clin Psychopharmacol 2021;41:516).
///
/// In treatment-resistant depression it was 13 against 6 %. Either way most of it is not the drug's:
/// the background is larger than what the drug adds. One dose is known, so the slope is assumed.
public typealias Distress<S: Scalar> = Onset<DistressParameter, S>
