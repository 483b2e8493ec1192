// SPDX-License-Identifier: Apache-2.0

/// The heading of a column: `time [h]` is the name `time` with the unit `h`.
package struct ColumnHeading: Equatable, Sendable {
  package let name: String
  /// What stands in square brackets at the end; nil where nothing does.
  package let unit: String?

  package init(_ heading: String) {
    let parts = heading.split(separator: "[", maxSplits: 1, omittingEmptySubsequences: false)
    let hasUnit = parts.count == 2 && heading.hasSuffix("]")
    name = hasUnit ? String(parts[0]).withoutOuterSpaces : heading
    unit = hasUnit ? String(parts[1].dropLast()) : nil
  }
}
