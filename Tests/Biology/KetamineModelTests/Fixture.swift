// SPDX-License-Identifier: Apache-2.0

import Dynamics
import KetamineModel
import Neuroplasticity
import Pharmacokinetics
import Scalars

/// What the tests of the model share: states, models and treatments.
enum Fixture {
  /// Numbers from 0 to 1 that are the same in every run (SplitMix64).
  struct Numbers {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> Double {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return Double((z ^ (z >> 31)) >> 11) / 9_007_199_254_740_992
    }
  }

  /// A state that a treatment could leave behind: amounts up to 100 µmol, levels and fractions that
  /// the equations can meet.
  static func randomState(seed: UInt64) -> [Double] {
    var numbers = Numbers(seed: seed)
    return StateName.all.map { state in
      let x = numbers.next()
      switch state {
      case .compartment: return 100 * x * x
      case .effect(.brainS), .effect(.brainR): return 3 * x
      case .effect(.glutamate), .effect(.ampa), .effect(.bdnf), .effect(.neurogenesis):
        return 0.5 + 1.5 * x
      case .effect(.matureSynapses): return 0.75 + 0.1 * x
      case .effect(.newSynapses): return 0.1 * x
      default: return x
      }
    }
  }

  /// Every hypothesis at a number between its sides, so that no term of an equation vanishes.
  static let mixedHypotheses: [Double] = Hypothesis.allCases.indices.map {
    0.1 + 0.05 * Double($0)
  }

  /// The derivatives of a model at a state.
  static func derivatives<S: Scalar>(of model: KetamineModel<S>, at state: [S]) -> [S] {
    var rates = state
    withVector(state) { y in
      rates.withUnsafeMutableBufferPointer { buffer in
        model.derivatives(
          of: y, at: 0, into: StateVector(buffer.baseAddress!, count: buffer.count))
      }
    }
    return rates
  }

  /// Lends an array as a vector.
  static func withVector<S, Result>(
    _ state: [S], _ body: (StateVector<S>) -> Result
  ) -> Result {
    var copy = state
    return copy.withUnsafeMutableBufferPointer {
      body(StateVector($0.baseAddress!, count: $0.count))
    }
  }

  /// An infusion over 40 minutes into a person of 70 kg.
  static func infusion(
    _ milligrams: Double, of drug: Drug = .ketamine, at time: Double = 0
  ) throws -> Dose {
    try Dose(drug, amount: milligrams, route: .iv, at: time, over: 40 / 60)
  }

  /// A treatment of the typical patient.
  static func treatment(
    _ doses: [Dose], until end: Double, parameters: Parameters<Double> = .typical,
    hypotheses: Hypotheses = Hypotheses(), solver: Solver = Solver()
  ) throws -> Treatment {
    Treatment(
      parameters: parameters, hypotheses: hypotheses, baselineMADRS: 33,
      regimen: try Regimen(doses, bodyWeight: 70), until: end, solver: solver)
  }
}
