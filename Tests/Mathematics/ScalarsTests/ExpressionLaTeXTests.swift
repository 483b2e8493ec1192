// SPDX-License-Identifier: Apache-2.0

import Scalars
import Testing

struct ExpressionLaTeXTests {
  private let a = Expression(Symbol(id: 0, name: "a", latex: #"\alpha"#))
  private let b = Expression(Symbol(id: 1, name: "b", latex: "b"))

  @Test func fractionsAndProducts() {
    #expect((a * b / (a + b)).latex == #"\frac{\alpha \, b}{\alpha + b}"#)
    #expect((2 * b).latex == #"2 \, b"#)
    #expect((b * 2).latex == #"b \cdot 2"#)
    #expect((b * (a + 1)).latex == #"b \, \left(\alpha + 1\right)"#)
    #expect((b * b).latex == "b^{2}")
    #expect((-b).latex == "-b")
    #expect((a - (b - 1)).latex == #"\alpha - \left(b - 1\right)"#)
  }

  @Test func powers() {
    #expect(Expression.pow(a, b + 1).latex == #"\alpha^{b + 1}"#)
    #expect(Expression.pow(a / b, 3).latex == #"\left(\frac{\alpha}{b}\right)^{3}"#)
    #expect(Expression.root(a, 3).latex == #"\sqrt[3]{\alpha}"#)
    #expect(Expression.sqrt(a + b).latex == #"\sqrt{\alpha + b}"#)
  }

  @Test func functions() {
    #expect(Expression.exp(-a).latex == #"\exp\left(-\alpha\right)"#)
    #expect(Expression.log(a).latex == #"\ln\left(\alpha\right)"#)
    #expect(Expression.log(onePlus: a).latex == #"\ln\left(1 + \alpha\right)"#)
    #expect((2 * Expression.expMinusOne(a)).latex == #"2 \, \left(e^{\alpha} - 1\right)"#)
    #expect(Expression.atan(a).latex == #"\arctan\left(\alpha\right)"#)
    #expect(Expression.atanh(a).latex == #"\operatorname{artanh}\left(\alpha\right)"#)
    #expect(Expression.maximum(a, 0).latex == #"\max\left(\alpha, 0\right)"#)
  }

  @Test func cases() {
    #expect(
      Expression.select(a - b, positive: 1, otherwise: b).latex
        == #"\begin{cases} 1 & \text{if } \alpha > b \\ b & \text{otherwise} \end{cases}"#)
    let product = (2 * Expression.select(a, positive: 1, otherwise: b)).latex
    #expect(product.hasPrefix(#"2 \, \left(\begin{cases}"#))
  }

  @Test func numbers() {
    #expect(Expression(0.25).latex == "0.25")
    #expect(Expression(1e-30).latex == "10^{-30}")
    #expect(Expression(2.5e-9).latex == #"2.5 \cdot 10^{-9}"#)
    #expect(Expression(6e23).latex == #"6 \cdot 10^{23}"#)
    #expect(Expression(-1e-7).latex == #"-10^{-7}"#)
    #expect(Expression(-.infinity).latex == #"-\infty"#)
    #expect(Expression.pow(Expression(1e-7), 2).latex == #"\left(10^{-7}\right)^{2}"#)
  }
}
