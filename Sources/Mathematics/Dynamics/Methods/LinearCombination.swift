// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// Adds w₀·k₀ + w₁·k₁ + … to a vector, where the vectors kₛ lie one after the other in memory.
///
/// Vectors are taken four, two and one at a time, so that the sum is read and written seldom. The
/// order of the additions is fixed.
///
/// - Parameters:
///   - sum: what is added to; its length is the length of each kₛ.
///   - weights: one weight per vector.
///   - vectors: the number of vectors.
///   - first: the first component of k₀.
///   - stride: how far the vectors lie apart; their length unless given.
@inlinable
func addCombination<Number: Scalar>(
  to sum: StateVector<Number>, _ weights: UnsafeMutablePointer<Number>, of vectors: Int,
  from first: UnsafeMutablePointer<Number>, stride: Int? = nil
) {
  let n = stride ?? sum.count
  var s = 0
  while s + 4 <= vectors {
    addFour(to: sum, weights + s, from: first + s * n, n)
    s += 4
  }
  if s + 2 <= vectors {
    addTwo(to: sum, weights + s, from: first + s * n, n)
    s += 2
  }
  if s < vectors {
    let (w, k) = (weights[s], first + s * n)
    for i in 0..<sum.count { sum[i] = Number.product(w, k[i], plus: sum[i]) }
  }
}

@inlinable
func addFour<Number: Scalar>(
  to sum: StateVector<Number>, _ weights: UnsafeMutablePointer<Number>,
  from first: UnsafeMutablePointer<Number>, _ n: Int
) {
  let (w0, w1, w2, w3) = (weights[0], weights[1], weights[2], weights[3])
  let (k0, k1, k2, k3) = (first, first + n, first + 2 * n, first + 3 * n)
  for i in 0..<sum.count {
    let early = Number.product(w1, k1[i], plus: Number.product(w0, k0[i], plus: sum[i]))
    sum[i] = Number.product(w3, k3[i], plus: Number.product(w2, k2[i], plus: early))
  }
}

@inlinable
func addTwo<Number: Scalar>(
  to sum: StateVector<Number>, _ weights: UnsafeMutablePointer<Number>,
  from first: UnsafeMutablePointer<Number>, _ n: Int
) {
  let (w0, w1) = (weights[0], weights[1])
  let (k0, k1) = (first, first + n)
  for i in 0..<sum.count {
    sum[i] = Number.product(w1, k1[i], plus: Number.product(w0, k0[i], plus: sum[i]))
  }
}
