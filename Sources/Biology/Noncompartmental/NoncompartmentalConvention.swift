// SPDX-License-Identifier: Apache-2.0

/// The conventions of noncompartmental analysis that are numbers.
package enum NoncompartmentalConvention {
  /// A half-life rests on this many points or more: a line through two points fits them always,
  /// and says nothing about whether the decline is exponential.
  package static let leastTerminalPoints = 3

  /// Lines whose adjusted r² lies this close to the best count as equally good; of these the one
  /// through the most points is taken. Phoenix WinNonlin does so, and the R packages PKNCA (Denney
  /// W et al. J Pharmacokinet Pharmacodyn 2015;42:S65) and NonCompart (Kim H et al. Transl Clin
  /// Pharmacol 2018;26:10-15, doi:10.12793/tcp.2018.26.1.10).
  package static let equalFit = 1e-4

  /// Below this share of its own peak a simulated concentration counts as not quantifiable: further
  /// down the solver's tolerance, and not the drug, gives the digits (assumed).
  package static let simulatedQuantification = 1e-4
}
