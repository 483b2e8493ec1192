// SPDX-License-Identifier: Apache-2.0

/// Where the blood was drawn that a published model was fitted to. Venous concentrations peak lower
/// and later than arterial ones: the tissue of the arm takes up drug first and gives it back.
public enum SamplingSite: String, CaseIterable, Sendable {
  case arterial
  case venous

  public var name: String { rawValue }
}
