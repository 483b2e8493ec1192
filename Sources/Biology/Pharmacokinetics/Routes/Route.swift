// SPDX-License-Identifier: Apache-2.0

/// The way by which a dose enters the body.
///
/// A route brings its own absorption. Adding one means a case here and a file that absorbs; the
/// compiler then names every place that has to decide about it.
public enum Route: String, CaseIterable, Sendable {
  /// Into a vein, as a bolus or over a time.
  case iv
  /// Into a muscle.
  case im
  /// Under the skin, as a bolus or over a time.
  case sc
  /// Into the nose: esketamine by spray devices used one after the other, racemate by any spray.
  case nasal
  /// Held under the tongue, as a solution or a wafer.
  case sublingual
  /// Held in the mouth while it dissolves.
  case lozenge
  /// A film held in the mouth.
  case film
  /// Swallowed.
  case oral

  /// The name on the command line and in files.
  public var name: String { rawValue }

  /// Whether a dose can be given over a time by this route; otherwise `over` has no meaning.
  public var isInfusible: Bool { self == .iv || self == .sc }

  /// Whether a dose is held in the mouth; otherwise `hold` has no meaning.
  public var isHeld: Bool { self == .sublingual || self == .lozenge || self == .film }

  /// Whether a dose is put into the mouth, so that much of it is lost before it reaches the blood.
  public var isByMouth: Bool { isHeld || self == .oral }
}

/// What becomes of what is left in the mouth after a dose was held there.
public enum Residue: String, CaseIterable, Sendable {
  case swallowed
  case spat
}
