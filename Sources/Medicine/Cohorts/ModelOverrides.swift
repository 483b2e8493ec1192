// SPDX-License-Identifier: Apache-2.0

/// What is changed in the model for one run: parameters set, hypotheses switched, parts blocked.
///
/// The names are kept as texts; the model that they belong to says whether it knows them.
public struct ModelOverrides: Equatable, Sendable {
  /// One change: a name, its new value as it was written, and where it was written.
  public struct Change: Equatable, Sendable {
    public let name: String
    /// A quantity as text for a parameter, a side for a switch, empty for a block.
    public let value: String
    public let origin: Origin

    public init(_ name: String, _ value: String = "", origin: Origin) {
      self.name = name
      self.value = value
      self.origin = origin
    }
  }

  /// Where a change was written.
  public enum Origin: Equatable, Sendable {
    /// In the request for a run.
    case request
    /// In a file as the user named it, at a key, as `set.ketamine.clearance.s`; line and column
    /// from 1, if they are known.
    case file(String, line: Int?, column: Int?, key: String)
  }

  /// Parameters and their values.
  public let sets: [Change]
  /// Hypotheses and the side taken.
  public let switches: [Change]
  /// Virtual knock-outs.
  public let blocks: [Change]

  /// - Throws: ``PatientError/repeated(kind:name:)``.
  public init(
    sets: [Change] = [], switches: [Change] = [], blocks: [Change] = []
  ) throws(PatientError) {
    try ModelOverrides.checkRepeats(in: sets, kind: "set")
    try ModelOverrides.checkRepeats(in: switches, kind: "switch")
    try ModelOverrides.checkRepeats(in: blocks, kind: "block")
    self.init(checkedSets: sets, switches: switches, blocks: blocks)
  }

  private init(checkedSets: [Change], switches: [Change], blocks: [Change]) {
    self.sets = checkedSets
    self.switches = switches
    self.blocks = blocks
  }

  /// The model as it is.
  public static let none = ModelOverrides(checkedSets: [], switches: [], blocks: [])

  public var isEmpty: Bool { sets.isEmpty && switches.isEmpty && blocks.isEmpty }

  private static func checkRepeats(
    in changes: [Change], kind: String
  ) throws(PatientError) {
    var seen: Set<String> = []
    for change in changes where !seen.insert(change.name).inserted {
      throw .repeated(kind: kind, name: change.name)
    }
  }
}
