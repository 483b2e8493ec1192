// SPDX-License-Identifier: Apache-2.0

/// A derivative measured by a central difference of fourth order.
///
/// Fornberg B. Generation of finite difference formulas on arbitrarily spaced grids. Math Comp
/// 1988;51:699-706. doi:10.1090/S0025-5718-1988-0935077-0
///
/// - Parameters:
///   - point: where the derivative is taken; the function has no corner within 2·10⁻³ of it,
///     relative to its size.
/// - Returns: the derivative, with an error of about 10⁻¹¹ for functions of the size of one.
public func finiteDifference(at point: Double, of function: (Double) -> Double) -> Double {
  let step = 1e-3 * max(point.magnitude, 1e-3)
  let near = function(point + step) - function(point - step)
  let far = function(point + 2 * step) - function(point - 2 * step)
  return (8 * near - far) / (12 * step)
}
