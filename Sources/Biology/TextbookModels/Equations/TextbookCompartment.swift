// SPDX-License-Identifier: Apache-2.0

/// A place that a textbook model keeps an amount in.
public enum TextbookCompartment: String, CaseIterable, Sendable {
  /// Where an oral dose waits for its absorption.
  case depot
  case central
  /// The only periphery of two compartments.
  case peripheral
  /// The first periphery of three: Q2 and V2.
  case shallow
  /// The second periphery of three: Q3 and V3.
  case deep

  public var name: String { rawValue }
}
