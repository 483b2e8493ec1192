// SPDX-License-Identifier: Apache-2.0

extension House.Exception {
  /// The files of formats and faces that use the system, because something forces them.
  static let all = [
    Self(
      path: "Sources/Formats/SBMLFormat/Reading/ElementReader.swift",
      modules: ["Foundation", "FoundationXML"], reason: "XMLParser, which reads the elements"),
    Self(
      path: "Sources/Faces/KairosCommand/Options/TerminalWidth.swift", modules: ["Foundation"],
      reason: "the width of the terminal"),
    Self(
      path: "Sources/Faces/KairosCommand/Kairos.swift", modules: ["Foundation"],
      reason: "the status that the process ends with"),
    Self(
      path: "Sources/Faces/KairosCommand/Breakdown.swift", modules: ["Foundation"],
      reason: "signals that say that a run cannot go on"),
    Self(
      path: "Sources/Faces/calibrate/Calibrate.swift", modules: ["Foundation"],
      reason: "the status that the process ends with"),
    Self(
      path: "Sources/Faces/calibrate/ParameterTables.swift", modules: ["Foundation"],
      reason: "rewrites parameter tables, by regular expressions"),
    Self(
      path: "Sources/Faces/generate-jacobian/GenerateJacobian.swift", modules: ["Foundation"],
      reason: "writes a source file"),
  ]
}
