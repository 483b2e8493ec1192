// SPDX-License-Identifier: Apache-2.0

import Encodings

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
  /// The day of TIME, in four orders.
  case date = "DATE"
  case dayFirstDate = "DAT1"
  case yearFirstDate = "DAT2"
  case yearDayDate = "DAT3"
  /// What a result writes itself, so that it can be read again.
  case timeAfterDose = "TAD"
  case prediction = "IPRED"

  /// Of the columns that hold dates, the order of each.
  var dateOrder: CalendarDay.Order? {
    switch self {
    case .date: .monthDayYear
    case .dayFirstDate: .dayMonthYear
    case .yearFirstDate: .yearMonthDay
    case .yearDayDate: .yearDayMonth
    default: nil
    }
  }

  /// What NONMEM reads into records and this program does not: to leave it out would give other
  /// numbers, unless it is 0 or missing throughout.
  static let unsupported: [String: String] = [
    "PCMT": "a compartment for predictions is not supported; name it in CMT",
    "CALL": "forced calls of subroutines are not supported; leave the column out",
    "CONT": "records over several lines are not supported; write each on one",
  ]
}
