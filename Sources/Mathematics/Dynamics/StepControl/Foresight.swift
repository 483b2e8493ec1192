// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// What a state at zero is heading for: the size by which its error is judged until it has one.
///
/// A state that is reached through several others grows as a high power of time, and so does its
/// error: relative to itself it is never small, however short the step. Its size is foreseen from the
/// Jacobian. What flows from state j to state i lasts as long as both do,
///
///     Sᵢ = Σⱼ |Jᵢⱼ| · Sⱼ · min(Lᵢ, Lⱼ),   Lᵢ = 1/maxⱼ √|Jᵢⱼ Jⱼᵢ|,
///
/// with no lifetime longer than the time that is left until the end. This has the unit of the
/// state whatever the units are. A state that no other reaches is judged by its slope: |fᵢ| · Lᵢ.
/// Where a slope needs two states that are both at zero, the Jacobian is looked at once more where
/// those would be. A state far below its size to come counts as zero: it is noise. Too small a size costs steps, too large a one accuracy of the absolute part only.
@usableFromInline
struct Foresight<Number: LanedScalar> {
  @usableFromInline let arena: Arena<Number>
  @usableFromInline let pattern: SparsityPattern
  /// The place of the element on the other side of the diagonal, for each element that has one.
  @usableFromInline let mirrors: [Int?]
  /// The elements of the Jacobian, as magnitudes; what is not finite counts as nothing.
  @usableFromInline let partials: StateVector<Number>
  /// How long each state lasts by itself, or swings with another, in hours.
  @usableFromInline let lifetimes: StateVector<Number>
  /// Where the slopes are looked at.
  @usableFromInline let state: StateVector<Number>
  @usableFromInline let slope: StateVector<Number>

  /// How often the Jacobian is looked at after an event, at most.
  @usableFromInline static var looks: Int { 16 }
  /// A state that has had no more than this share of its size to come counts as zero.
  @usableFromInline static var noise: Double { 1e-9 }
  /// Sizes above this are taken for none.
  @usableFromInline static var largest: Double { 1e300 }

  @inlinable
  init(dimension: Int, _ pattern: SparsityPattern) {
    self.pattern = pattern
    mirrors = pattern.mirrors
    arena = Arena(capacity: 3 * dimension + pattern.count)
    partials = arena.take(pattern.count)
    lifetimes = arena.take(dimension)
    state = arena.take(dimension)
    slope = arena.take(dimension)
  }

  /// Gives each state that has none a size, in some lanes.
  ///
  /// - Parameters:
  ///   - sizes: the sizes so far, zero for a state that has none.
  ///   - lanes: 1 in the lanes that are meant, 0 elsewhere.
  ///   - span: the time until the end, in hours.
  ///   - look: writes slope and Jacobian at a state.
  @inlinable
  func extend(
    _ sizes: StateVector<Number>, in lanes: Number, from origin: StateVector<Number>,
    over span: Number,
    _ look: (
      _ y: StateVector<Number>, _ slope: StateVector<Number>, _ partials: StateVector<Number>
    )
      -> Void
  ) {
    state.copy(origin)
    for _ in 0..<Self.looks {
      look(state, slope, partials)
      measure(over: span)
      guard spread(sizes, in: lanes) else { return }
      // Once each, to where the slope leads, as far as the state will come: there it may turn round.
      for i in 0..<state.count {
        let ahead = Number.select(-slope[i], positive: -sizes[i], otherwise: sizes[i])
        let isSmall = Number(Self.noise) * sizes[i] - state[i].size
        state[i] = Number.select(isSmall, positive: ahead, otherwise: state[i])
      }
    }
  }

  /// Takes magnitudes of the elements, and lifetimes from those of the diagonal.
  @inlinable
  func measure(over span: Number) {
    let slowest = 1 / span
    for i in 0..<lifetimes.count { lifetimes[i] = slowest }
    for place in 0..<partials.count { partials[place] = known(partials[place].size) }
    for place in 0..<partials.count {
      guard let mirror = mirrors[place] else { continue }
      let row = pattern.rows[place]
      let rate = Number.sqrt(partials[place]) * Number.sqrt(partials[mirror])
      lifetimes[row] = Number.maximum(lifetimes[row], rate)
    }
    for i in 0..<lifetimes.count { lifetimes[i] = 1 / lifetimes[i] }
  }

  /// A number, or zero where it is none.
  @inlinable
  func known(_ number: Number) -> Number {
    Number.select(Number(Self.largest) - number.size, positive: number, otherwise: 0)
  }

  /// Hands sizes on along the pattern until none is new.
  ///
  /// - Returns: whether any state got a size.
  @inlinable
  func spread(_ sizes: StateVector<Number>, in lanes: Number) -> Bool {
    var isAny = false
    while spreadOnce(sizes, in: lanes) { isAny = true }
    return give(sizes, in: lanes) { known(slope[$0].size) * lifetimes[$0] } || isAny
  }

  @inlinable
  func spreadOnce(_ sizes: StateVector<Number>, in lanes: Number) -> Bool {
    let count = partials.count
    var (place, isAny) = (0, false)
    while place < count {
      let row = pattern.rows[place]
      var inflow: Number = 0
      while place < count, pattern.rows[place] == row {
        let column = pattern.columns[place]
        if column != row {
          let time = Number.minimum(lifetimes[row], lifetimes[column])
          inflow += partials[place] * sizes[column] * time
        }
        place += 1
      }
      if give(sizes, row, inflow, in: lanes) { isAny = true }
    }
    return isAny
  }

  @inlinable
  func give(
    _ sizes: StateVector<Number>, in lanes: Number, _ size: (_ state: Int) -> Number
  ) -> Bool {
    var isAny = false
    for i in 0..<sizes.count where give(sizes, i, size(i), in: lanes) { isAny = true }
    return isAny
  }

  /// Gives a state a size in the lanes where it has none.
  @inlinable
  func give(
    _ sizes: StateVector<Number>, _ state: Int, _ size: Number, in lanes: Number
  ) -> Bool {
    let foreseen = known(size)
    let isSmall = Number(Self.noise) * foreseen - sizes[state]
    let isNew = Number.select(isSmall, positive: lanes, otherwise: 0)
    sizes[state] = Number.select(isNew, positive: foreseen, otherwise: sizes[state])
    return (0..<Number.laneCount).contains { isNew[$0].value > 0 }
  }
}
