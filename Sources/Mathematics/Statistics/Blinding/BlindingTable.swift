// SPDX-License-Identifier: Apache-2.0

import Scalars

/// What the people of two arms believe to have been given.
package struct BlindingTable: Equatable, Sendable {
  /// How many of an arm guessed what.
  package struct Guesses: Equatable, Sendable {
    package var right: Int
    package var wrong: Int
    package var unknown: Int

    /// - Parameter unknown: those who said that they do not know.
    package init(right: Int, wrong: Int, unknown: Int) {
      (self.right, self.wrong, self.unknown) = (right, wrong, unknown)
    }

    package var count: Int { right + wrong + unknown }
  }

  package let first: Guesses
  package let second: Guesses

  package init(_ first: Guesses, _ second: Guesses) {
    (self.first, self.second) = (first, second)
  }

  package var count: Int { first.count + second.count }

  /// The share of right guesses among those who guessed; nil where nobody did.
  package var correctGuesses: BinomialProportion? {
    let (right, wrong) = (first.right + second.right, first.wrong + second.wrong)
    return right + wrong > 0 ? BinomialProportion(right, of: right + wrong) : nil
  }
}

extension BlindingTable.Guesses {
  /// Bang's index of an arm: the share of right guesses less that of wrong ones. 1: all guess
  /// right, 0: as if by chance, −1: all guess wrong.
  ///
  /// Bang H, Ni L, Davis CE. Assessment of blinding in clinical trials. Control Clin Trials
  /// 2004;25:143-156, doi:10.1016/j.cct.2003.10.016. Nil where nobody was asked.
  package var bangIndex: StatisticalEstimate? {
    guard count > 0 else { return nil }
    let n = Double(count)
    let (p, q) = (Double(right) / n, Double(wrong) / n)
    let variance = (p * (1 - p) + q * (1 - q) + 2 * p * q) / n
    return StatisticalEstimate(p - q, standardError: variance.squareRoot())
  }
}

extension BlindingTable {
  /// James's index of both arms: 1 where all are blind (nobody claims to know), ½ where guesses are
  /// as by chance, 0 where all know.
  ///
  /// With the share d of those who do not know and the disagreement K of guesses with chance it is
  /// {1 + d + (1 − d) K}/2; what wrong guesses weigh falls out where there are two arms. Its
  /// standard error is that of a function of multinomial shares. James KE and others. An index for
  /// assessing blindness in a multi-centre clinical trial: disulfiram for alcohol cessation, a VA
  /// cooperative study. Stat Med 1996;15:1421-1434,
  /// doi:10.1002/(SICI)1097-0258(19960715)15:13<1421::AID-SIM266>3.0.CO;2-H.
  ///
  /// Nil where nobody was asked, or where guesses cannot disagree: all who guess are of one arm and
  /// guess it.
  package var jamesIndex: StatisticalEstimate? {
    let cells = [
      first.right, first.wrong, first.unknown, second.right, second.wrong, second.unknown,
    ]
    guard count > 0 else { return nil }
    let shares = cells.map { Double($0) / Double(count) }
    if first.unknown + second.unknown == count { return StatisticalEstimate(1, standardError: 0) }
    let index = Self.index(
      shares.enumerated().map { Dual<Double, 6>($1, derivative: $0) })
    guard index.primal.isFinite else { return nil }
    var (mean, square) = (0.0, 0.0)
    for (place, share) in shares.enumerated() {
      let slope = index[derivative: place]
      mean += share * slope
      square += share * slope * slope
    }
    let variance = Double.maximum(0, square - mean * mean) / Double(count)
    return StatisticalEstimate(index.primal, standardError: variance.squareRoot())
  }

  /// d + w (1 − d)² / 2e, with wrong guesses w, and e as many as chance would make of the same
  /// guesses.
  private static func index<S: Scalar>(_ p: [S]) -> S {
    let unknown = p[2] + p[5]
    let known = S(1) - unknown
    let wrong = p[1] + p[4]
    let guessedFirst = p[0] + p[4]
    let guessedSecond = p[1] + p[3]
    let expected = guessedFirst * (p[3] + p[4]) + guessedSecond * (p[0] + p[1])
    return unknown + wrong * known * known / (S(2) * expected)
  }
}
