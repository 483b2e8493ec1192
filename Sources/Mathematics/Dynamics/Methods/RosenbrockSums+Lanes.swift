// SPDX-License-Identifier: Apache-2.0

public import Scalars

// The sums over stages of eight lanes: a loop over states for each number of stages, which lie n
// numbers apart from `k` on. Written out, since numbers of eight lanes that are handed from function to
// function travel in pieces of two (`Lanes.inPlace`).

extension RosenbrockSums {
  @usableFromInline typealias Numbers = UnsafeMutablePointer<Number>

  /// Writes both sums of a stage in one walk.
  @inlinable
  func combineTogether(_ s: Int, _ a: Numbers, _ c: Numbers) {
    let (n, k) = (memory.state.count, memory.stages.base)
    switch s {
    case 1: combineOne(a, c, k, n)
    case 2: combineTwo(a, c, k, n)
    case 3: combineThree(a, c, k, n)
    case 4: combineFour(a, c, k, n)
    case 5: combineFive(a, c, k, n)
    case 6: combineSix(c, k, n)
    default: combineSeven(c, k, n)
    }
  }

  @inlinable
  func combineOne(_ a: Numbers, _ c: Numbers, _ k: Numbers, _ n: Int) {
    for i in 0..<n {
      let x0 = k[i]
      memory.argument[i] = Number.product(a[0], x0, plus: memory.state[i])
      coupling[i] = c[0] * x0
    }
  }

  @inlinable
  func combineTwo(_ a: Numbers, _ c: Numbers, _ k: Numbers, _ n: Int) {
    let k1 = k + n
    for i in 0..<n {
      let (x0, x1) = (k[i], k1[i])
      let argument = Number.product(a[0], x0, plus: memory.state[i])
      memory.argument[i] = Number.product(a[1], x1, plus: argument)
      coupling[i] = Number.product(c[1], x1, plus: c[0] * x0)
    }
  }

  @inlinable
  func combineThree(_ a: Numbers, _ c: Numbers, _ k: Numbers, _ n: Int) {
    let (k1, k2) = (k + n, k + 2 * n)
    for i in 0..<n {
      let (x0, x1, x2) = (k[i], k1[i], k2[i])
      var argument = Number.product(a[0], x0, plus: memory.state[i])
      argument = Number.product(a[1], x1, plus: argument)
      memory.argument[i] = Number.product(a[2], x2, plus: argument)
      let sum = Number.product(c[1], x1, plus: c[0] * x0)
      coupling[i] = Number.product(c[2], x2, plus: sum)
    }
  }

  @inlinable
  func combineFour(_ a: Numbers, _ c: Numbers, _ k: Numbers, _ n: Int) {
    let (k1, k2, k3) = (k + n, k + 2 * n, k + 3 * n)
    for i in 0..<n {
      let (x0, x1, x2, x3) = (k[i], k1[i], k2[i], k3[i])
      var argument = Number.product(a[0], x0, plus: memory.state[i])
      argument = Number.product(a[1], x1, plus: argument)
      argument = Number.product(a[2], x2, plus: argument)
      memory.argument[i] = Number.product(a[3], x3, plus: argument)
      var sum = Number.product(c[1], x1, plus: c[0] * x0)
      sum = Number.product(c[2], x2, plus: sum)
      coupling[i] = Number.product(c[3], x3, plus: sum)
    }
  }

  @inlinable
  func combineFive(_ a: Numbers, _ c: Numbers, _ k: Numbers, _ n: Int) {
    let (k1, k2, k3, k4) = (k + n, k + 2 * n, k + 3 * n, k + 4 * n)
    for i in 0..<n {
      let (x0, x1, x2, x3, x4) = (k[i], k1[i], k2[i], k3[i], k4[i])
      var argument = Number.product(a[0], x0, plus: memory.state[i])
      argument = Number.product(a[1], x1, plus: argument)
      argument = Number.product(a[2], x2, plus: argument)
      argument = Number.product(a[3], x3, plus: argument)
      memory.argument[i] = Number.product(a[4], x4, plus: argument)
      var sum = Number.product(c[1], x1, plus: c[0] * x0)
      sum = Number.product(c[2], x2, plus: sum)
      sum = Number.product(c[3], x3, plus: sum)
      coupling[i] = Number.product(c[4], x4, plus: sum)
    }
  }

  @inlinable
  func combineSix(_ c: Numbers, _ k: Numbers, _ n: Int) {
    let (k1, k2, k3, k4, k5) = (k + n, k + 2 * n, k + 3 * n, k + 4 * n, k + 5 * n)
    for i in 0..<n {
      let (x0, x1, x2, x3, x4, x5) = (k[i], k1[i], k2[i], k3[i], k4[i], k5[i])
      memory.argument[i] += x5
      var sum = Number.product(c[1], x1, plus: c[0] * x0)
      sum = Number.product(c[2], x2, plus: sum)
      sum = Number.product(c[3], x3, plus: sum)
      sum = Number.product(c[4], x4, plus: sum)
      coupling[i] = Number.product(c[5], x5, plus: sum)
    }
  }

  @inlinable
  func combineSeven(_ c: Numbers, _ k: Numbers, _ n: Int) {
    let (k1, k2, k3, k4, k5, k6) = (k + n, k + 2 * n, k + 3 * n, k + 4 * n, k + 5 * n, k + 6 * n)
    for i in 0..<n {
      let (x0, x1, x2, x3, x4, x5, x6) = (k[i], k1[i], k2[i], k3[i], k4[i], k5[i], k6[i])
      memory.argument[i] += x6
      var sum = Number.product(c[1], x1, plus: c[0] * x0)
      sum = Number.product(c[2], x2, plus: sum)
      sum = Number.product(c[3], x3, plus: sum)
      sum = Number.product(c[4], x4, plus: sum)
      sum = Number.product(c[5], x5, plus: sum)
      coupling[i] = Number.product(c[6], x6, plus: sum)
    }
  }
}
