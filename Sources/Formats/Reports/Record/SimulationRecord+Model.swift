// SPDX-License-Identifier: Apache-2.0

extension SimulationRecord {
  /// Which equations ran.
  public struct Model: Sendable, Equatable, Codable {
    public var name: String
    public var version: String
    /// The SHA-256 of all parameters, in hexadecimal.
    public var parameterHash: String
    /// Each hypothesis and the side taken.
    public var switches: [Setting]
    /// Virtual knock-outs, held from start to end.
    public var blocks: [String]
    /// Parameters set by hand; the value includes its unit.
    public var sets: [Setting]
    /// A published disposition in place of the default one.
    public var preset: String?
    /// The study whose non-drug effects were added.
    public var studySetting: String?

    public init(
      name: String, version: String, parameterHash: String, switches: [Setting] = [],
      blocks: [String] = [], sets: [Setting] = [], preset: String? = nil,
      studySetting: String? = nil
    ) {
      self.name = name
      self.version = version
      self.parameterHash = parameterHash
      self.switches = switches
      self.blocks = blocks
      self.sets = sets
      self.preset = preset
      self.studySetting = studySetting
    }
  }

  /// A name and what it was set to.
  public struct Setting: Sendable, Equatable, Codable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// How the equations were solved.
  public struct Solver: Sendable, Equatable, Codable {
    public var name: String
    /// Accepted steps.
    public var steps: Int
    /// Further counts in the order of printing, as rejected steps and evaluations.
    public var counts: [Count]
    public var relativeTolerance: Double
    public var absoluteTolerance: Double

    public init(
      name: String, steps: Int, counts: [Count] = [], relativeTolerance: Double,
      absoluteTolerance: Double
    ) {
      self.name = name
      self.steps = steps
      self.counts = counts
      self.relativeTolerance = relativeTolerance
      self.absoluteTolerance = absoluteTolerance
    }
  }

  /// Something the solver counted.
  public struct Count: Sendable, Equatable, Codable {
    public var name: String
    public var value: Int

    public init(_ name: String, _ value: Int) {
      self.name = name
      self.value = value
    }
  }
}
