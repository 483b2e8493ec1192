// SPDX-License-Identifier: Apache-2.0

import Scalars
import TestSupport
import Testing

struct ExpressionTextTests {
  private let a = Expression(Symbol(id: 0, name: "clearance", latex: "CL"))
  private let b = Expression(Symbol(id: 1, name: "volume", latex: "V"))
  private let c = Expression(Symbol(id: 2, name: "central", latex: "A"))

  @Test func parenthesesOnlyWhereNeeded() {
    #expect((a * c / b).text == "clearance * central / volume")
    #expect((a / (c * b)).text == "clearance / (central * volume)")
    #expect((a * (c + b)).text == "clearance * (central + volume)")
    #expect((a - (c - b)).text == "clearance - (central - volume)")
    #expect((a - (c + b)).text == "clearance - (central + volume)")
    #expect((a + (c - b)).text == "clearance + central - volume")
    #expect((-(a + b)).text == "-(clearance + volume)")
    #expect((-a * b).text == "(-clearance) * volume")
    #expect((a + -b).text == "clearance + (-volume)")
    #expect((a + b).text == "clearance + volume")
  }

  @Test func powersAndFunctions() {
    #expect(Expression.pow(a, 2).text == "clearance^2")
    #expect(Expression.pow(a + b, -2).text == "(clearance + volume)^(-2)")
    #expect(Expression.pow(a, b).text == "clearance^volume")
    #expect(Expression.pow(Expression.pow(a, 2), Expression(-0.5)).text == "(clearance^2)^(-0.5)")
    #expect(Expression.root(a, 3).text == "root(clearance, 3)")
    #expect(Expression.log(onePlus: a).text == "log1p(clearance)")
    #expect(Expression.maximum(a, 0).text == "max(clearance, 0)")
    #expect(Expression.minimum(a, b).text == "min(clearance, volume)")
  }

  @Test func selections() {
    #expect(Expression.select(a, positive: 1, otherwise: b).text == "if(clearance > 0, 1, volume)")
    #expect(
      Expression.select(a - b, positive: a, otherwise: 0).text
        == "if(clearance > volume, clearance, 0)")
  }

  @Test func numbers() {
    #expect(Expression(0.1).text == "0.1")
    #expect(Expression(3).text == "3")
    #expect(Expression(1e-30).text == "1e-30")
    #expect((a * Expression(-2)).text == "clearance * (-2)")
    #expect(Expression(.nan).text == "nan")
  }
}
