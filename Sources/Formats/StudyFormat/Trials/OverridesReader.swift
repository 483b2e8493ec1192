// SPDX-License-Identifier: Apache-2.0

import Cohorts

/// Reads what a file changes in the model: `set`, `switch` and `block`; the model itself judges the
/// names later.
struct OverridesReader {
  private let fields: FieldMapping

  init(_ fields: FieldMapping) { self.fields = fields }

  func overrides() throws(StudyFormatError) -> ModelOverrides {
    let sets = try changes("set")
    let switches = try changes("switch")
    let blocks = try blocks()
    do {
      return try ModelOverrides(sets: sets, switches: switches, blocks: blocks)
    } catch {
      throw (fields["block"] ?? fields.owner).failure(error.problem)
    }
  }

  private func changes(_ name: String) throws(StudyFormatError) -> [ModelOverrides.Change] {
    guard let field = fields[name] else { return [] }
    return try FieldMapping(field, keys: nil).all.map { name, field throws(StudyFormatError) in
      ModelOverrides.Change(name, try field.text(), origin: field.origin)
    }
  }

  /// One name, or a list of names.
  private func blocks() throws(StudyFormatError) -> [ModelOverrides.Change] {
    guard let field = fields["block"] else { return [] }
    let names = field.isText ? [field] : try field.list()
    return try names.map { field throws(StudyFormatError) in
      ModelOverrides.Change(try field.text(), origin: field.origin)
    }
  }
}
