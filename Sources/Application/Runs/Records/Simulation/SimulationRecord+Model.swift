// SPDX-License-Identifier: Apache-2.0

extension SimulationRecord {
  /// Which equations ran.
  package struct Model: Sendable, Equatable {
    package var name: String
    package var version: String
    /// The SHA-256 of all parameters, in hexadecimal.
    package var parameterHash: String
    /// Each hypothesis and the side taken.
    package var switches: [Setting]
    /// Virtual knock-outs, held from start to end.
    package var blocks: [String]
    /// Parameters set by hand; the value includes its unit.
    package var sets: [Setting]
    /// A published disposition in place of the default one.
    package var preset: String?
    /// The study whose non-drug effects were added.
    package var studySetting: String?

    package init(
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
  package struct Setting: Sendable, Equatable {
    package var name: String
    package var value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// How the equations were solved.
  package struct Solver: Sendable, Equatable {
    package var name: String
    /// Accepted steps.
    package var steps: Int
    /// Further counts in the order of printing, as rejected steps and evaluations.
    package var counts: [Count]
    package var relativeTolerance: Double
    package var absoluteTolerance: Double

    package init(
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
  package struct Count: Sendable, Equatable {
    package var name: String
    package var value: Int

    package init(_ name: String, _ value: Int) {
      self.name = name
      self.value = value
    }
  }
}
