// SPDX-License-Identifier: Apache-2.0

import Scalars
import Testing

struct LanesTests {
  private let a = Lanes { Double($0) - 3.5 }
  private let b = Lanes { 2 / Double($0 + 1) }

  /// Whether a function of lanes gives in each lane, to the bit, what its twin gives for a number.
  private func expect(
    _ lanes: Lanes, _ twin: (Double, Double) -> Double,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for lane in 0..<Lanes.count {
      let expected = twin(a[lane], b[lane])
      #expect(
        lanes[lane].bitPattern == expected.bitPattern, "lane \(lane)",
        sourceLocation: sourceLocation)
    }
  }

  @Test func arithmetic() {
    expect(a + b) { $0 + $1 }
    expect(a - b) { $0 - $1 }
    expect(a * b) { $0 * $1 }
    expect(a / b) { $0 / $1 }
    expect(-a) { x, _ in -x }
    expect(a.magnitudes) { x, _ in x.magnitude }
    expect(Lanes.sqrt(b)) { _, x in x.squareRoot() }
    expect(2 * a + Lanes.half) { x, _ in 2 * x + 0.5 }
    #expect((-Lanes(0))[3].sign == .minus && (-Lanes(-0.0))[3].sign == .plus)
    #expect(a.magnitude == 3.5)
    #expect(Lanes(exactly: UInt64.max) == nil)
  }

  @Test func assignments() {
    var c = a
    c += b
    c *= a
    c -= 3
    c /= b
    c.negate()
    expect(c) { -((($0 + $1) * $0 - 3) / $1) }
    expect(b.reciprocal ?? 0) { 1 / $1 }
  }

  @Test func corners() {
    expect(Lanes.maximum(a, b)) { Double.maximum($0, $1) }
    expect(Lanes.minimum(a, b)) { Double.minimum($0, $1) }
    expect(Lanes.select(a, positive: b, otherwise: a)) {
      Double.select($0, positive: $1, otherwise: $0)
    }
    #expect(Lanes.select(.init(.nan), positive: 1, otherwise: 2) == 2)
    #expect(Lanes.maximum(-0.0, 0.0)[0].sign == .minus)
  }

  @Test func conditions() {
    for lane in 0..<Lanes.count {
      #expect((a .< b)[lane] == (a[lane] < b[lane]))
      #expect((a .<= b)[lane] == (a[lane] <= b[lane]))
      #expect((a .> b)[lane] == (a[lane] > b[lane]))
      #expect((a .>= b)[lane] == (a[lane] >= b[lane]))
      #expect((a .== Lanes(0.5))[lane] == (a[lane] == 0.5))
    }
    expect(Lanes.select(a .> b, positive: 1, otherwise: 2)) { $0 > $1 ? 1 : 2 }
  }

  /// The functions without a way of their own for lanes.
  @Test func elementaryFunctions() {
    let own: [ElementaryFunction] = [.exp, .expMinusOne, .log, .logOnePlus]
    for function in ElementaryFunction.allCases where !own.contains(function) {
      expect(function(b)) { function($1) }
    }
  }

  @Test func productsAreRoundedAsTheBuildSays() {
    let product = Lanes(1).addingProduct(a, b)
    for lane in 0..<Lanes.count {
      let once = 1.0.addingProduct(a[lane], b[lane])
      #expect(product[lane] == once || product[lane] == 1 + a[lane] * b[lane])
    }
  }

  @Test func oneLaneAtATime() {
    var changed = a
    changed[5] = 100
    #expect(changed[5] == 100)
    for lane in 0..<Lanes.count where lane != 5 { #expect(changed[lane] == a[lane]) }
    expect(a.map { 3 * $0 }) { x, _ in 3 * x }
  }
}
