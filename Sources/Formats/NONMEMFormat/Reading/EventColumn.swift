// SPDX-License-Identifier: Apache-2.0

/// The columns that every model reads, by the names that NONMEM gave them. Capitals do not count.
enum EventColumn: String, CaseIterable {
  case comment = "C"
  case id = "ID"
  case time = "TIME"
  case event = "EVID"
  case amount = "AMT"
  case rate = "RATE"
  case duration = "DUR"
  case compartment = "CMT"
  case interval = "II"
  case additional = "ADDL"
  case steadyState = "SS"
  case measurement = "DV"
  case missing = "MDV"
  case quantity = "DVID"
  /// The ketamine model only.
  case route = "ROUTE"
  case drug = "DRUG"

  /// What NONMEM reads into records and this program does not: to leave it out would give other
  /// numbers.
  static let unsupported: [String: String] = [
    "DATE": "dates are not supported; give TIME in hours",
    "DAT1": "dates are not supported; give TIME in hours",
    "DAT2": "dates are not supported; give TIME in hours",
    "DAT3": "dates are not supported; give TIME in hours",
    "PCMT": "a compartment for predictions is not supported; name it in CMT",
    "CALL": "forced calls of subroutines are not supported; leave the column out",
    "CONT": "records over several lines are not supported; write each on one",
  ]
}
