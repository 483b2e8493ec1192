// SPDX-License-Identifier: Apache-2.0

extension String {
  /// Whether a cell of a data file says that nothing is known: `.` (NONMEM, SAS), nothing, or R's
  /// `NA` and `NaN`, in any case.
  package var isMissingValue: Bool {
    switch utf8.count {
    case 0: true
    case 1: self == "."
    case 2: lowercased() == "na"
    case 3: lowercased() == "nan"
    default: false
    }
  }
}
