// SPDX-License-Identifier: Apache-2.0

import Pharmacokinetics
import Quantities
import Scalars

/// Reads what is done to the pump during a session: `pauses`, `changes` and `stop`.
struct PumpReader {
  private let fields: FieldMapping

  init(_ fields: FieldMapping) {
    self.fields = fields
  }

  /// - Throws: ``StudyFormatError`` at the field that is at fault.
  func adjustments() throws(StudyFormatError) -> PumpAdjustments {
    PumpAdjustments(
      pauses: try entries("pauses", keys: ["at", "for"]).map { entry throws(StudyFormatError) in
        .init(at: try hours(entry, "at"), for: try hours(entry, "for"))
      },
      changes: try entries("changes", keys: ["at", "rate"]).map { entry throws(StudyFormatError) in
        .init(at: try hours(entry, "at"), share: try share(entry))
      },
      stop: try fields["stop"].map { field throws(StudyFormatError) in
        try field.quantity(of: Dimension(time: 1)).inBase
      })
  }

  private func entries(
    _ name: String, keys: [String]
  ) throws(StudyFormatError) -> [FieldMapping] {
    guard let field = fields[name] else { return [] }
    return try field.list().map { entry throws(StudyFormatError) in
      try FieldMapping(entry, keys: keys)
    }
  }

  private func hours(_ entry: FieldMapping, _ name: String) throws(StudyFormatError) -> Double {
    try entry.required(name, as: "\(name): 10 min").quantity(of: Dimension(time: 1)).inBase
  }

  /// The share of the planned rate; `%` is required, so that 50 is not taken for fiftyfold.
  private func share(_ entry: FieldMapping) throws(StudyFormatError) -> Double {
    let field = try entry.required("rate", as: "rate: 50 %")
    let share = try field.quantity(of: .one)
    guard share.unit == .percent else {
      throw field.failure("found \(share), expected a share of the planned rate, as 50 %")
    }
    return share.inBase
  }
}
