// SPDX-License-Identifier: Apache-2.0

/// Units for people. Files keep UCUM; pages say `mmHg`.
enum UnitText {
  /// A UCUM unit as people write it; empty for a pure number.
  static func displayed(_ unit: String) -> String {
    if let whole = whole[unit] { return whole }
    return unit.split(separator: "/", omittingEmptySubsequences: false)
      .map { part in parts[String(part)] ?? String(part) }.joined(separator: "/")
  }

  /// A definition whose units are those of people; a unit that stands apart in it is left out, since
  /// it stands behind the number.
  static func spoken(_ text: String) -> String {
    timed(text).split(separator: ", mm[Hg]", omittingEmptySubsequences: false).joined()
      .split(separator: "mm[Hg]", omittingEmptySubsequences: false).joined(separator: "mmHg")
  }

  /// A definition of a time, which is printed in the unit that suits it.
  static func timed(_ text: String) -> String {
    text.split(separator: ", h from", omittingEmptySubsequences: false).joined(separator: ", from")
  }

  private static let whole = [
    "1": "", "mm[Hg]": "mmHg", "a": "years", "/min": "per min", "/h": "per h", "/d": "per day",
    "wk": "weeks", "d": "days", "%": "%",
  ]

  private static let parts = [
    "ug": "µg", "umol": "µmol", "uL": "µL", "mm[Hg]": "mmHg", "ug.h": "µg·h", "ng.h": "ng·h",
  ]
}
