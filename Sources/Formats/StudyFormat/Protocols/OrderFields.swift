// SPDX-License-Identifier: Apache-2.0

import Pharmacokinetics
import Quantities
import Scalars
import Therapy

/// The fields that say what is given in a session. A phase, or one of its sessions, says only what
/// differs from what was said before.
struct OrderFields {
  static let keys = [
    "drug", "dose", "rate", "route", "over", "hold", "residue", "pauses", "changes", "stop",
  ]
  private var fields: [String: Field] = [:]

  init() {}

  /// These fields with those of a mapping in their place.
  func overlaid(by mapping: FieldMapping) -> OrderFields {
    var all = self
    if mapping["dose"] != nil { all.fields["rate"] = nil }
    if mapping["rate"] != nil { all.fields["dose"] = nil }
    if mapping["route"] != nil, let route = mapping["route"], !isSame(route) {
      for key in ["over", "hold", "residue", "pauses", "changes", "stop"] { all.fields[key] = nil }
    }
    for key in Self.keys { all.fields[key] = mapping[key] ?? all.fields[key] }
    return all
  }

  private func isSame(_ route: Field) -> Bool {
    (try? route.text()) == (try? fields["route"]?.text())
  }

  /// What a session is given, and its place in time: none.
  ///
  /// - Parameters:
  ///   - drug: that of the protocol.
  ///   - owner: the phase or session that is at fault where a field is missing.
  func session(of drug: Drug, _ owner: Field) throws(StudyFormatError) -> Session {
    let mapping = FieldMapping(owner, fields.map { ($0.key, $0.value) })
    let own = try fields["drug"].map { field throws(StudyFormatError) in
      try field.choice(of: Drug.self)
    }
    return try SessionReader(mapping).order(of: own ?? drug, naming: own)
  }

  subscript(key: String) -> Field? { fields[key] }
}
