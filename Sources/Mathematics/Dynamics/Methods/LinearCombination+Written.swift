// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// Writes y + w₀·k₀ + w₁·k₁ + …, where the vectors kₛ lie one after the other in memory.
///
/// There is a loop for each number of vectors up to seven: the sum is written once, the weights stay in
/// the processor's registers, and one number after the other may be worked on side by side. The order of
/// the additions is fixed.
///
/// - Parameters:
///   - sum: where the sum goes; its length is the length of y and of each kₛ.
///   - y: what the sum begins with.
///   - weights: one weight per vector.
///   - vectors: the number of vectors, one or more.
///   - first: the first component of k₀.
@inlinable
func writeCombination<Number: Scalar>(
  to sum: StateVector<Number>, _ y: StateVector<Number>, _ weights: UnsafeMutablePointer<Number>,
  of vectors: Int, from first: UnsafeMutablePointer<Number>
) {
  switch vectors {
  case 1: writeOne(sum, y, weights, first)
  case 2: writeTwo(sum, y, weights, first)
  case 3: writeThree(sum, y, weights, first)
  case 4: writeFour(sum, y, weights, first)
  case 5: writeFive(sum, y, weights, first)
  case 6: writeSix(sum, y, weights, first)
  default:
    writeSeven(sum, y, weights, first)
    let rest = first + 7 * sum.count
    addCombination(to: sum, weights + 7, of: vectors - 7, from: rest)
  }
}

@inlinable
func writeOne<Number: Scalar>(
  _ sum: StateVector<Number>, _ y: StateVector<Number>, _ w: UnsafeMutablePointer<Number>,
  _ k: UnsafeMutablePointer<Number>
) {
  let w0 = w[0]
  for i in 0..<sum.count {
    sum[i] = Number.product(w0, k[i], plus: y[i])
  }
}

@inlinable
func writeTwo<Number: Scalar>(
  _ sum: StateVector<Number>, _ y: StateVector<Number>, _ w: UnsafeMutablePointer<Number>,
  _ k: UnsafeMutablePointer<Number>
) {
  let n = sum.count
  let (w0, w1) = (w[0], w[1])
  let k1 = k + n
  for i in 0..<sum.count {
    let number = Number.product(w0, k[i], plus: y[i])
    sum[i] = Number.product(w1, k1[i], plus: number)
  }
}

@inlinable
func writeThree<Number: Scalar>(
  _ sum: StateVector<Number>, _ y: StateVector<Number>, _ w: UnsafeMutablePointer<Number>,
  _ k: UnsafeMutablePointer<Number>
) {
  let n = sum.count
  let (w0, w1, w2) = (w[0], w[1], w[2])
  let (k1, k2) = (k + n, k + 2 * n)
  for i in 0..<sum.count {
    var number = Number.product(w0, k[i], plus: y[i])
    number = Number.product(w1, k1[i], plus: number)
    sum[i] = Number.product(w2, k2[i], plus: number)
  }
}

@inlinable
func writeFour<Number: Scalar>(
  _ sum: StateVector<Number>, _ y: StateVector<Number>, _ w: UnsafeMutablePointer<Number>,
  _ k: UnsafeMutablePointer<Number>
) {
  let n = sum.count
  let (w0, w1, w2, w3) = (w[0], w[1], w[2], w[3])
  let (k1, k2, k3) = (k + n, k + 2 * n, k + 3 * n)
  for i in 0..<sum.count {
    var number = Number.product(w0, k[i], plus: y[i])
    number = Number.product(w1, k1[i], plus: number)
    number = Number.product(w2, k2[i], plus: number)
    sum[i] = Number.product(w3, k3[i], plus: number)
  }
}

@inlinable
func writeFive<Number: Scalar>(
  _ sum: StateVector<Number>, _ y: StateVector<Number>, _ w: UnsafeMutablePointer<Number>,
  _ k: UnsafeMutablePointer<Number>
) {
  let n = sum.count
  let (w0, w1, w2, w3, w4) = (w[0], w[1], w[2], w[3], w[4])
  let (k1, k2, k3, k4) = (k + n, k + 2 * n, k + 3 * n, k + 4 * n)
  for i in 0..<sum.count {
    var number = Number.product(w0, k[i], plus: y[i])
    number = Number.product(w1, k1[i], plus: number)
    number = Number.product(w2, k2[i], plus: number)
    number = Number.product(w3, k3[i], plus: number)
    sum[i] = Number.product(w4, k4[i], plus: number)
  }
}

@inlinable
func writeSix<Number: Scalar>(
  _ sum: StateVector<Number>, _ y: StateVector<Number>, _ w: UnsafeMutablePointer<Number>,
  _ k: UnsafeMutablePointer<Number>
) {
  let n = sum.count
  let (w0, w1, w2, w3, w4, w5) = (w[0], w[1], w[2], w[3], w[4], w[5])
  let (k1, k2, k3, k4, k5) = (k + n, k + 2 * n, k + 3 * n, k + 4 * n, k + 5 * n)
  for i in 0..<sum.count {
    var number = Number.product(w0, k[i], plus: y[i])
    number = Number.product(w1, k1[i], plus: number)
    number = Number.product(w2, k2[i], plus: number)
    number = Number.product(w3, k3[i], plus: number)
    number = Number.product(w4, k4[i], plus: number)
    sum[i] = Number.product(w5, k5[i], plus: number)
  }
}

@inlinable
func writeSeven<Number: Scalar>(
  _ sum: StateVector<Number>, _ y: StateVector<Number>, _ w: UnsafeMutablePointer<Number>,
  _ k: UnsafeMutablePointer<Number>
) {
  let n = sum.count
  let (w0, w1, w2, w3, w4, w5, w6) = (w[0], w[1], w[2], w[3], w[4], w[5], w[6])
  let (k1, k2, k3, k4, k5, k6) = (k + n, k + 2 * n, k + 3 * n, k + 4 * n, k + 5 * n, k + 6 * n)
  for i in 0..<sum.count {
    var number = Number.product(w0, k[i], plus: y[i])
    number = Number.product(w1, k1[i], plus: number)
    number = Number.product(w2, k2[i], plus: number)
    number = Number.product(w3, k3[i], plus: number)
    number = Number.product(w4, k4[i], plus: number)
    number = Number.product(w5, k5[i], plus: number)
    sum[i] = Number.product(w6, k6[i], plus: number)
  }
}
