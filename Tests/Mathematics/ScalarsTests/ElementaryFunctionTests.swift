// SPDX-License-Identifier: Apache-2.0

import Scalars
import Testing

struct ElementaryFunctionTests {
  /// Each name stands for its own function: values to sixteen digits.
  @Test func values() {
    let expected: [(ElementaryFunction, Double, Double)] = [
      (.exp, 1, 2.718281828459045), (.expMinusOne, 1, 1.718281828459045),
      (.log, 10, 2.302585092994046), (.logOnePlus, 9, 2.302585092994046),
      (.sqrt, 2, 1.4142135623730951), (.sin, 1, 0.8414709848078965),
      (.cos, 1, 0.5403023058681398), (.tan, 1, 1.5574077246549023),
      (.asin, 1, 1.5707963267948966), (.acos, 0, 1.5707963267948966),
      (.atan, 1, 0.7853981633974483), (.sinh, 1, 1.1752011936438014),
      (.cosh, 1, 1.5430806348152437), (.tanh, 1, 0.7615941559557649),
      (.asinh, 1, 0.881373587019543), (.acosh, 2, 1.3169578969248166),
      (.atanh, 0.5, 0.5493061443340549),
    ]
    #expect(expected.count == ElementaryFunction.allCases.count)
    for (function, x, value) in expected {
      #expect((function(x) - value).magnitude < 4e-16 * value, "\(function)")
    }
  }

  /// The slope uses the value that it is given and does not compute it again.
  @Test func slopesShareTheValue() {
    #expect(ElementaryFunction.exp.slope(at: 0.0, value: 42) == 42)
    #expect(ElementaryFunction.sqrt.slope(at: 0.0, value: 2) == 0.25)
  }

  @Test func namesAreDistinct() {
    #expect(Set(ElementaryFunction.allCases.map(\.name)).count == 17)
  }
}
