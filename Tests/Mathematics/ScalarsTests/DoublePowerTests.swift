// SPDX-License-Identifier: Apache-2.0

import Scalars
import Testing

/// One patient's powers are those of eight, to the bit.
struct DoublePowerTests {
  private func agree(_ base: Double, _ exponent: Double) {
    let (x, y) = (Lanes(base), Lanes(exponent))
    let exact = (Double.power(base, exponent), Lanes.power(x, y)[3])
    let short = (Double.positivePower(base, exponent), Lanes.positivePower(x, y)[3])
    #expect(exact.0.bitPattern == exact.1.bitPattern, "\(base) to the \(exponent)")
    #expect(short.0.bitPattern == short.1.bitPattern, "\(base) to the \(exponent), short")
  }

  @Test func ofRandomNumbers() {
    var random = SplitMix(state: 7)
    for _ in 0..<20_000 {
      let base = random.positive()
      agree(base, .random(in: -1080...1080, using: &random) / Double.log2(base))
      agree(Double.exp(.random(in: -60...60, using: &random)), .random(in: -8...8, using: &random))
    }
  }

  @Test func ofExtremes() {
    for base in extremes where !base.isNaN {
      for exponent in extremes where !exponent.isNaN {
        let found = Double.power(base, exponent)
        if found.isNaN {
          #expect(Lanes.power(Lanes(base), Lanes(exponent))[0].isNaN)
        } else {
          agree(base, exponent)
        }
      }
    }
  }
}
