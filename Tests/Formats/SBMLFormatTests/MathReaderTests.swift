// SPDX-License-Identifier: Apache-2.0

import Foundation
import NetworkSupport
import Testing

@testable import SBMLFormat

struct MathReaderTests {
  private func value(_ content: String) throws -> Double {
    let text = ModelText.file(
      ModelText.parameters(["x": 0, "y": 3]),
      ModelText.rules(ModelText.assignment(of: "x", content)))
    return try Outcome.rows(text, "x", until: 1, steps: 1)[0][1]
  }

  @Test func numbersAreReadAsWritten() throws {
    #expect(try value("<cn type=\"e-notation\"> 1.1 <sep/> -2 </cn>") == 1.1e-2)
    #expect(try value("<cn type=\"rational\"> 1 <sep/> 3 </cn>") == 1.0 / 3)
    #expect(try value("<cn type=\"integer\" units=\"mole\"> 7 </cn>") == 7)
    #expect(try value("<infinity/>") == .infinity)
    #expect(try value("<notanumber/>").isNaN)
    #expect(
      try value(
        "<csymbol encoding=\"text\" definitionURL=\"\(ModelText.symbols)avogadro\">N</csymbol>")
        == 6.02214179e23)
  }

  @Test(
    arguments: [
      ("plus", [], 0), ("times", [], 1), ("plus", [1, 2, 3], 6), ("minus", [3], -3),
      ("quotient", [-7, 2], -3), ("rem", [-7, 2], -1), ("rem", [7, -2], 1), ("implies", [1, 0], 0),
      ("implies", [0, 0], 1), ("min", [3, 1, 2], 1), ("max", [3, 1, 2], 3), ("lt", [1, 2, 3], 1),
      ("lt", [1, 3, 2], 0), ("xor", [1, 1, 1], 1), ("xor", [1, 1], 0), ("and", [], 1),
      ("or", [], 0),
      ("factorial", [5], 120), ("ceiling", [-1.5], -1), ("floor", [-1.5], -2), ("root", [9], 3),
      ("log", [1000], 3), ("power", [-2, 3], -8), ("neq", [1, 2], 1), ("arccoth", [2], atanh(0.5)),
    ] as [(String, [Double], Double)])
  func operatorsGiveTheirValues(_ name: String, _ arguments: [Double], _ expected: Double) throws {
    let numbers = arguments.map(ModelText.number).joined()
    let found = try value("<apply><\(name)/>\(numbers)</apply>")
    #expect(abs(found - expected) <= 1e-15 * abs(expected), "\(name): \(found)")
  }

  @Test func qualifiersAreRead() throws {
    let degree = "<degree><cn>3</cn></degree><cn>-8</cn>"
    #expect(try value("<apply><root/>\(degree)</apply>") == -2)
    #expect(try value("<apply><log/><logbase><cn>2</cn></logbase><cn>8</cn></apply>") == 3)
  }

  @Test func theFirstPieceThatHoldsCounts() throws {
    let piece = { (value: Double, test: String) in
      "<piece>\(ModelText.number(value))\(test)</piece>"
    }
    let pieces = piece(1, "<false/>") + piece(2, "<true/>") + piece(3, "<true/>")
    #expect(try value("<piecewise>\(pieces)</piecewise>") == 2)
    #expect(try value("<piecewise>\(piece(1, "<false/>"))</piecewise>").isNaN)
  }

  @Test(arguments: [
    ("<apply><power/><cn>1</cn></apply>", "<power> cannot have the number of arguments"),
    ("<apply><integrate/><cn>1</cn></apply>", "unsupported: line 5: <integrate> in MathML"),
    ("<cn>one</cn>", "<cn> must hold a number; found \"one\""),
    ("<cn>0x10</cn>", "<cn> must hold a number"), ("<apply/>", "<apply> is empty"),
    ("<ci>z</ci>", "the name z is not defined"),
    ("<apply><ci>f</ci></apply>", "the function f is not defined"),
    ("<piecewise><otherwise/></piecewise>", "<piecewise> holds <piece>"),
    (
      "<csymbol encoding=\"text\" definitionURL=\"http://e/planck\">h</csymbol>",
      "unsupported: line 5: <csymbol> \"http://e/planck\""
    ),
  ])
  func whatIsNoFormulaIsRefused(_ content: String, _ expected: String) {
    let text = ModelText.file(
      ModelText.parameters(["x": 0]), ModelText.rules(ModelText.assignment(of: "x", content)))
    #expect(Outcome.refusal(text).contains(expected), "\(Outcome.refusal(text))")
  }
}
