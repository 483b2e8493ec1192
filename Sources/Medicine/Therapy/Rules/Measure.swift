// SPDX-License-Identifier: Apache-2.0

/// What a rule looks at: a reading of now, or the highest of those taken during the last session.
package struct Measure: Hashable, Sendable {
  package let kind: ReadingKind
  /// Whether the highest reading of the last session counts, instead of the one of now.
  package let isPeak: Bool

  package init(_ kind: ReadingKind, isPeak: Bool = false) {
    self.kind = kind
    self.isPeak = isPeak
  }

  /// Those that a rule may look at. Dissociation is there only during a session.
  package static let all: [Measure] = [
    Measure(.madrs), Measure(.phq9), Measure(.systolic), Measure(.diastolic),
    Measure(.cadss, isPeak: true), Measure(.systolic, isPeak: true),
    Measure(.diastolic, isPeak: true),
  ]

  /// As it stands in a protocol: `madrs`, `cadss.peak`.
  package var name: String { kind.rawValue + (isPeak ? ".peak" : "") }
}
