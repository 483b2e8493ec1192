// SPDX-License-Identifier: Apache-2.0

extension House.Exception {
  /// The files of formats and faces that use the system, because something forces them.
  static let all = [
    Self(
      path: "Sources/Formats/StudyFormat/TreatmentProtocol+YAML.swift", modules: ["Foundation"],
      reason: "Yams")
  ]
}
