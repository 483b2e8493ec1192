// SPDX-License-Identifier: Apache-2.0

import Encodings
import Quantities
import Scalars
import Testing

@Suite struct QuantityTests {
  @Test func convertsBetweenUnitsOfOneDimension() throws {
    #expect(try Quantity(90, .minute).value(in: .hour) == 1.5)
    #expect(try Quantity(45, .year).value(in: .year) == 45)
    #expect(try Quantity(1, .day).converted(to: .minute) == Quantity(1440, .minute))
    #expect(try Quantity(0.1, .milligram).value(in: .milligram) == 0.1)
  }

  @Test func thereAndBackAgainIsTheSame() throws {
    for value in [0.1, 0.7, 3, 62.1] {
      let there = try UnifiedCode.quantity("\(value) ng/mL").converted(to: UnifiedCode.unit("ug/L"))
      #expect(there.value == value)
    }
  }

  @Test func anotherDimensionIsRefused() {
    let error = #expect(throws: QuantityError.self) { try Quantity(5, .milligram).value(in: .hour) }
    #expect(
      error?.description == "found \"5 mg\", which is another kind of quantity; allowed units: "
        + "min, h, d, wk, a, s")
  }

  @Test func aResultTooLargeIsRefused() {
    #expect(throws: QuantityError.notFinite(found: "1e+308 a")) {
      try Quantity(1e308, .year).value(in: .hour)
    }
  }

  @Test func printsTheShortestNumber() {
    #expect(Quantity(70, .kilogram).description == "70 kg")
    #expect(Quantity(0.5, .milligramPerKilogram).description == "0.5 mg/kg")
    #expect(Quantity(2, .one).description == "2")
    #expect((1.0 / 3).shortest == "0.3333333333333333")
  }
}
