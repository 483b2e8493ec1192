// SPDX-License-Identifier: Apache-2.0

/// Where blood is drawn.
///
/// Venous concentrations peak lower and later than arterial ones: the tissue of the arm takes up drug
/// first and gives it back (`Disposition`, venous sampling).
public enum SamplingSite: String, CaseIterable, Sendable {
  case arterial
  case venous

  public var name: String { rawValue }
}
