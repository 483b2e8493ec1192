// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Statistics

@Suite struct WideIntegerTests {
  @Test func arithmeticOfSmallNumbersIsTheProcessors() {
    let (a, b) = (WideInteger([0xFFFF_FFFF_FFFF_FFFF, 3]), WideInteger([7, 1]))
    #expect((a - b) == WideInteger([0xFFFF_FFFF_FFFF_FFF8, 2]))
    #expect(a * WideInteger([2]) == WideInteger([0xFFFF_FFFF_FFFF_FFFE, 7]))
    #expect((a - a).isZero)
    #expect(a.bitWidth == 66)
  }

  /// (a − b)² = a² − ab − (ab − b²), with numbers of different lengths.
  @Test func squaresAndProductsAgree() {
    let a = WideInteger([0x0123_4567_89AB_CDEF, 0xFEDC_BA98_7654_3210, 77])
    let b = WideInteger([0xFFFF_FFFF_FFFF_FFFF, 0xFFFF_FFFF_FFFF_FFFF])
    let difference = a - b
    #expect(difference * difference == a * a - a * b - (a * b - b * b))
  }

  @Test func leadingBitsKnowWhatIsBelow() {
    let exact = WideInteger([0, 0, 1]).leading
    #expect(exact.bits == 1 << 127 && exact.exponent == 1 && !exact.isInexact)
    let more = WideInteger([1, 0, 1 << 63]).leading
    #expect(more.bits == 1 << 127 && more.exponent == 64 && more.isInexact)
    let small = WideInteger([5]).leading
    #expect(small.bits == 5 << 125 && small.exponent == -125 && !small.isInexact)
  }
}
