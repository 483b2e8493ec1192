// SPDX-License-Identifier: Apache-2.0

/// How well a parameter is known.
public enum Grade: Int, CaseIterable, Sendable {
  /// Measured in people.
  case measured
  /// Measured in animals or tissue.
  case animal
  /// Fitted by `make calibrate` to the building data.
  case calibrated
  /// Chosen; nothing measured pins it down.
  case assumed

  public var name: String {
    switch self {
    case .measured: "measured"
    case .animal: "animal"
    case .calibrated: "calibrated"
    case .assumed: "assumed"
    }
  }
}
