// SPDX-License-Identifier: Apache-2.0

/// A named place in a vector: the cases of an enumeration count the components from 0.
public protocol Slot: CaseIterable, RawRepresentable, Sendable where RawValue == Int {}

extension Slot {
  /// The number of components that the enumeration names.
  @inlinable
  public static var count: Int { allCases.count }
}

/// A view of a solver's vector: numbers side by side in memory that somebody else owns.
///
/// It is a view and not an array so that a step allocates nothing. It is valid only during the call
/// that it is passed to.
public struct StateVector<Number> {
  @usableFromInline let base: UnsafeMutablePointer<Number>
  public let count: Int

  @inlinable
  public init(_ base: UnsafeMutablePointer<Number>, count: Int) {
    self.base = base
    self.count = count
  }

  @inlinable
  public subscript(index: Int) -> Number {
    get { base[index] }
    nonmutating set { base[index] = newValue }
  }

  /// The part that begins at `offset`, its components addressed by the names of `Name`.
  @inlinable
  public func section<Name: Slot>(_: Name.Type, at offset: Int) -> Section<Name, Number> {
    Section(base + offset)
  }
}

/// A part of a vector that belongs to one chapter of the model, addressed by name.
public struct Section<Name: Slot, Number> {
  @usableFromInline let base: UnsafeMutablePointer<Number>

  @inlinable
  public init(_ base: UnsafeMutablePointer<Number>) {
    self.base = base
  }

  @inlinable
  public subscript(name: Name) -> Number {
    get { base[name.rawValue] }
    nonmutating set { base[name.rawValue] = newValue }
  }
}
