// SPDX-License-Identifier: Apache-2.0

/// What results call the model that made them.
public enum ModelVersion {
  public static let name = "kairos-ketamine"
  /// Raised whenever equations or values change what comes out, with the reason in the changelog.
  public static let number = "0.1.0"
}
