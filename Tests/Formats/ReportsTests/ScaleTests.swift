// SPDX-License-Identifier: Apache-2.0

import Charts
import Testing

@testable import Reports

@Suite struct TicksTests {
  @Test func stepsAreOneTwoOrFive() {
    #expect(
      Ticks.linear(within: 0...100, atMost: 6).labels == ["0", "20", "40", "60", "80", "100"])
    #expect(
      Ticks.linear(within: 0...1, atMost: 6).labels == ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"])
    #expect(Ticks.linear(within: -3...4, atMost: 8).labels.first == "\u{2212}3")
  }

  @Test func ticksStayWithinTheRangeAndTheCount() {
    for (lower, upper) in [(0.03, 0.97), (-12.0, 1e6), (17.2, 17.9), (0, 1e-9)] {
      for count in 2...10 {
        let values = Ticks.linear(within: lower...upper, atMost: count).values
        let margin = (upper - lower) * 1e-6
        #expect(values.allSatisfy { $0 >= lower - margin && $0 <= upper + margin })
        #expect(values.count <= count + 1)
        #expect(values == values.sorted())
      }
    }
  }

  @Test func clocksHaveStepsOfTheirOwn() {
    let ticks = Ticks.linear(within: 0...240, atMost: 9, steps: [5, 10, 15, 20, 30, 60, 120])
    #expect(ticks.values == [0, 30, 60, 90, 120, 150, 180, 210, 240])
    let years = Ticks.linear(within: 0...260, atMost: 9, steps: [1, 2, 4, 8, 13, 26, 52])
    #expect(years.values == [0, 52, 104, 156, 208, 260])
  }

  @Test func decadesAreLabelledAsNumbers() {
    #expect(Ticks.logarithmic(within: 0.1...1000).labels == ["0.1", "1", "10", "100", "1000"])
    #expect(Ticks.logarithmic(within: 10...100).labels == ["10", "20", "50", "100"])
  }
}

@Suite struct ScaleTests {
  private func vertical(_ values: [Double], _ axis: Chart.Axis) -> Scale {
    Scale(vertical: axis, covering: values)
  }

  @Test func aLinearAxisEndsOnTicksAndIncludesItsReference() {
    let scale = vertical([1.1, 1.27], Chart.Axis(title: "", unit: "", reference: 1))
    #expect(scale.range.lowerBound == 1)
    #expect(scale.range.upperBound >= 1.27)
    #expect(scale.fraction(of: scale.range.upperBound) == 1)
  }

  @Test func aConstantLineHasAnAxis() throws {
    for value in [0.0, 1, -5] {
      let scale = vertical([value, value], Chart.Axis(title: "", unit: ""))
      let fraction = try #require(scale.fraction(of: value))
      #expect((0...1).contains(fraction))
      #expect(scale.ticks.values.count >= 2)
    }
  }

  @Test func aLogarithmicAxisLeavesOutZeroAndWhatIsFarBelow() {
    let scale = vertical(
      [0, 1e-9, 2, 180], Chart.Axis(title: "", unit: "", isLogarithmic: true))
    #expect(scale.range == 0.1...1000)
    #expect(scale.fraction(of: 0) == nil)
    #expect(scale.fraction(of: 1e-9) == nil)
    #expect((scale.fraction(of: 0.01) ?? 0) < 0, "a line may leave the axis")
    #expect(abs((scale.fraction(of: 10) ?? 0) - 0.5) < 1e-12)
  }

  @Test func aLogarithmicAxisWithoutPositiveValuesIsLinear() {
    let scale = vertical([0, 0], Chart.Axis(title: "", unit: "", isLogarithmic: true))
    #expect(!scale.isLogarithmic)
  }
}

@Suite struct PolylineTests {
  @Test func thinningKeepsEveryExtremeAndBothEnds() throws {
    var points = (0..<10_000).map { Chart.Point(x: Double($0) / 20, y: 100) }
    points[3_333].y = 7
    points[7_777].y = 190
    let thinned = Polyline.thinned(points)
    #expect(thinned.count < 1_100)
    #expect(thinned.contains(points[3_333]) && thinned.contains(points[7_777]))
    #expect(thinned.first == points.first && thinned.last == points.last)
    #expect(thinned.map(\.x) == thinned.map(\.x).sorted())
  }

  @Test func pointsWithoutAPlaceBreakTheLine() {
    let points = [1.0, 0, 2, 3].enumerated().map { Chart.Point(x: Double($0), y: $1) }
    let line = Polyline(points) { $0.y > 0 ? $0 : nil }
    #expect(line.path == "M0 1M2 2L3 3")
  }
}
