// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// The memory of one integration, taken once, so that no step allocates.
@usableFromInline
final class Arena<Number: Scalar> {
  @usableFromInline let base: UnsafeMutablePointer<Number>
  @usableFromInline let capacity: Int
  @usableFromInline var used = 0

  /// Memory for `capacity` numbers, all zero.
  @inlinable
  init(capacity: Int) {
    self.capacity = capacity
    base = .allocate(capacity: capacity)
    base.initialize(repeating: 0, count: capacity)
  }

  deinit {
    base.deinitialize(count: capacity)
    base.deallocate()
  }

  /// The next `count` numbers.
  @inlinable
  func take(_ count: Int) -> StateVector<Number> {
    precondition(used + count <= capacity, "the arena is as large as its users say they need")
    defer { used += count }
    return StateVector(base + used, count: count)
  }

  /// The next numbers, with these constants in them.
  @inlinable
  func take(_ constants: [Double]) -> StateVector<Number> {
    let numbers = take(constants.count)
    for (i, constant) in constants.enumerated() { numbers[i] = Number(constant) }
    return numbers
  }
}

extension StateVector {
  /// Writes the components of another vector of the same length.
  @inlinable
  func copy(_ other: StateVector<Number>) {
    for i in 0..<count { self[i] = other[i] }
  }
}
