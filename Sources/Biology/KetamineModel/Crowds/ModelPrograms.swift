// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars

/// The model as programs: its equations, their Jacobian, its corners, and what is looked at.
///
/// The equations are run on symbols once, and what comes out is compiled. A program lives in one module
/// and costs the same however modules are optimised, where the equations themselves are generic over
/// four of them. Shared by all threads and patients.
package struct ModelPrograms: Sendable {
  let system: TracedSystem
  let corners: ObservedProgram
  /// What is looked at, in one program.
  let observables: ObservedProgram
  /// What is sought along each step, one by one.
  let sought: [Observable: ObservedProgram]

  /// - Parameters:
  ///   - observables: what is looked at from time to time.
  ///   - sought: what is looked at by itself, and often.
  package init(of observables: [Observable], seeking sought: [Observable]) {
    let formulas = Formulas()
    let parameters = formulas.coefficients + [formulas.baselineMADRS]
    system = Self.certain { () throws(ProgramError) in
      try TracedSystem(
        formulas.derivatives, states: formulas.states, parameters: parameters, keepsPowers: true)
    }
    corners = ObservedProgram(formulas.corners, formulas)
    self.observables = ObservedProgram(formulas.observables(observables), formulas)
    self.sought = Dictionary(
      uniqueKeysWithValues: sought.map {
        let sources = KetamineModel<Expression>.sources(of: $0, effects: Layout.effects)
        return ($0, ObservedProgram(formulas.observables([$0]), formulas, from: sources))
      })
  }

  fileprivate static func certain<Value>(_ make: () throws(ProgramError) -> Value) -> Value {
    do { return try make() } catch {
      preconditionFailure("the model has no other symbols than its own: \(error)")
    }
  }
}

/// A program over some of the states.
struct ObservedProgram: Sendable {
  let program: Program
  /// The places of its variables among the states.
  let sources: [Int]

  init(_ results: [Expression], _ formulas: Formulas, from sources: [Int]? = nil) {
    let places = sources ?? Array(formulas.states.indices)
    self.sources = places
    program = ModelPrograms.certain { () throws(ProgramError) in
      try Program(
        results, parameters: formulas.coefficients + [formulas.baselineMADRS],
        variables: places.map { formulas.states[$0] })
    }
  }
}
