// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// Whether a person has felt sick (Spravato, prescribing information: 27 % at 56 mg, 32 % at 84 mg,
/// 9 % on placebo). It depends less on the dose than anything else here.
public typealias Nausea<S: Scalar> = Onset<NauseaParameter, S>

/// Whether a person has vomited (6 % at 56 mg, 12 % at 84 mg, 2 % on placebo): steep in the dose.
/// Not everyone who vomits has told of nausea before, so that it has its own parameters.
public typealias Vomiting<S: Scalar> = Onset<VomitingParameter, S>
