// SPDX-License-Identifier: Apache-2.0

import Scalars
import Testing

struct SymbolTests {
  @Test func theNumberDecides() {
    let clearance = Symbol(id: 1, name: "clearance", latex: "CL")
    #expect(clearance == Symbol(id: 1, name: "other", latex: "o"))
    #expect(clearance != Symbol(id: 2, name: "clearance", latex: "CL"))
    #expect(Set([clearance, Symbol(id: 1, name: "other", latex: "o")]).count == 1)
  }

  @Test func identifiersHoldLettersDigitsAndUnderscores() {
    let symbol = Symbol(id: 0, name: "ketamine.clearance-2 µ", latex: "")
    #expect(symbol.identifier == "ketamine_clearance_2__")
  }
}
