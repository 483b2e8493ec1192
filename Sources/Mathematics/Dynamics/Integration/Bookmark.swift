// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// Where a lane stood before a try that an answer may change: see `Integration+Questions.swift`.
@usableFromInline
struct Bookmark<Lane: ValuedScalar> {
  /// The place in time, without the course, which only grows.
  @usableFromInline let seat: Seat<Lane>
  @usableFromInline let previousError: Lane
  /// States, reaches, sizes and floors, once they are no longer those in memory.
  @usableFromInline var vectors: [Lane] = []

  @inlinable
  init(_ seat: Seat<Lane>, _ previousError: Lane) {
    var seat = seat
    seat.course = nil
    self.seat = seat
    self.previousError = previousError
  }

  /// Whether steps have been taken, or tried, since: all of them are taken back.
  @inlinable
  var isAhead: Bool { !vectors.isEmpty }
}
