// SPDX-License-Identifier: Apache-2.0

import Statistics
import Testing

/// Published examples; the numbers are those of the R package BI.
@Suite struct BlindingTableTests {
  private typealias Guesses = BlindingTable.Guesses

  /// The trial CRISP: Bang H, Ni L, Davis CE, Control Clin Trials 2004;25:143-156.
  @Test func bang2004Patients() throws {
    let table = BlindingTable(
      Guesses(right: 82, wrong: 25, unknown: 170), Guesses(right: 29, wrong: 27, unknown: 83))
    let james = try #require(table.jamesIndex)
    #expect(abs(james.value - 0.7479275) < 0.5e-7)
    #expect(abs(james.standardError - 0.0217374) < 0.5e-7)
    #expect(abs(james.interval().low - 0.705323) < 0.5e-6)
    #expect(abs(james.interval().high - 0.790532) < 0.5e-6)
    let (drug, placebo) = (
      try #require(table.first.bangIndex), try #require(table.second.bangIndex)
    )
    #expect(abs(drug.value - 0.20577617) < 0.5e-8)
    #expect(abs(drug.standardError - 0.03523709) < 0.5e-8)
    #expect(abs(placebo.value - 0.01438849) < 0.5e-8)
    #expect(abs(placebo.standardError - 0.05382296) < 0.5e-8)
    #expect(table.correctGuesses == BinomialProportion(111, of: 163))
  }

  /// Houweling AH and others. Blinding strategies in the conduct and reporting of a randomized
  /// placebo-controlled device trial. Clin Trials 2014;11:547-552, doi:10.1177/1740774514535999.
  @Test func houweling2014Investigators() throws {
    let table = BlindingTable(
      Guesses(right: 48, wrong: 4, unknown: 330), Guesses(right: 30, wrong: 22, unknown: 319))
    let james = try #require(table.jamesIndex)
    #expect(abs(james.value - 0.8964143) < 0.5e-7)
    #expect(abs(james.standardError - 0.0109176) < 0.5e-7)
    #expect(abs(try #require(table.first.bangIndex).value - 0.11518325) < 0.5e-8)
    #expect(abs(try #require(table.second.bangIndex).value - 0.02156334) < 0.5e-8)
  }

  @Test func extremesAreWhatTheyMean() throws {
    let blind = BlindingTable(
      Guesses(right: 0, wrong: 0, unknown: 9), Guesses(right: 0, wrong: 0, unknown: 7))
    #expect(blind.jamesIndex?.value == 1)
    #expect(blind.correctGuesses == nil)
    let seeing = BlindingTable(
      Guesses(right: 9, wrong: 0, unknown: 0), Guesses(right: 7, wrong: 0, unknown: 0))
    #expect(seeing.jamesIndex?.value == 0)
    #expect(seeing.first.bangIndex?.value == 1)
    let chance = BlindingTable(
      Guesses(right: 5, wrong: 5, unknown: 0), Guesses(right: 8, wrong: 8, unknown: 0))
    #expect(abs(try #require(chance.jamesIndex).value - 0.5) < 1e-15)
    #expect(Guesses(right: 0, wrong: 0, unknown: 0).bangIndex == nil)
  }
}
