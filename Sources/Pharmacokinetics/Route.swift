// SPDX-License-Identifier: Apache-2.0

/// The way by which a dose enters the body.
///
/// A route brings its own absorption. Adding one means a case here and a file that absorbs; the
/// compiler then names every place that has to decide about it.
public enum Route: String, CaseIterable, Sendable {
  /// Into a vein, as a bolus or over a time.
  case iv
  /// Into the nose, by spray devices used one after the other.
  case nasal

  /// The name on the command line and in files.
  public var name: String { rawValue }

  /// Whether a dose can be given over a time by this route; otherwise `over` has no meaning.
  public var isInfusible: Bool {
    switch self {
    case .iv: true
    case .nasal: false
    }
  }
}
