// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars

/// The model as programs, cut back to what is asked for: the equations of the states that this needs,
/// their Jacobian, the levels of followers, and what is looked at.
///
/// The equations are run on symbols once, and what comes out is compiled. A program lives in one module
/// and costs the same however modules are optimised, where the equations themselves are generic over
/// four of them. Shared by all threads and patients.
///
/// What is kept has the bits that it has in the whole model (Documentation/Decisions/0058).
package struct ModelPrograms: Sendable {
  let system: TracedSystem
  /// The places of the states that are followed, among those of the model.
  let places: [Int]
  /// Those on which doses may act; nil for any.
  let entries: Set<Int>?
  let leading: LeadingStates
  let followers: [Follower]
  /// The levels of the followers, then their rates.
  let levels: ObservedProgram
  /// What is looked at, in one program.
  let observables: ObservedProgram
  /// What is sought along each step, one by one.
  let sought: [Observable: ObservedProgram]

  private let asked: (observables: [Observable], sought: [Observable])

  /// The same for doses of any kind.
  package var whole: ModelPrograms {
    ModelPrograms(of: asked.observables, seeking: asked.sought)
  }

  /// - Parameters:
  ///   - observables: what is looked at from time to time.
  ///   - sought: what is looked at by itself, and often.
  ///   - entries: the states on which events act, by their places in the model; nil for any. Of those
  ///     that then stay at zero none is followed.
  package init(
    of observables: [Observable], seeking sought: [Observable] = [],
    entering entries: Set<Int>? = nil
  ) {
    let model = SymbolicModel.whole
    let resting = entries.map { model.resting(entering: $0) } ?? []
    let seen = model.system.formulas(model.formulas.observables(observables), without: resting)
    let soughtSeen = model.system.formulas(model.formulas.observables(sought), without: resting)
    let places = model.needed(for: seen + soughtSeen, without: resting).sorted()
    let part = Part(model, places, without: resting)
    asked = (observables, sought)
    self.entries = entries
    self.places = places
    system = part.system
    leading = LeadingStates(
      part.positions(of: model.leading.places), of: model.leading.count)
    let kept = model.followers.indices.filter { places.contains(model.followers[$0].state) }
    followers = kept.map {
      Follower(
        part.positions(of: [model.followers[$0].state])[0],
        keepsHighest: model.followers[$0].keepsHighest)
    }
    levels = part.observed(
      model.system.formulas(
        kept.map { model.levels[$0] } + kept.map { model.levels[model.followers.count + $0] },
        without: resting))
    self.observables = part.observed(seen)
    self.sought = Dictionary(
      uniqueKeysWithValues: zip(sought, soughtSeen).map { ($0, part.observed([$1])) })
  }
}

/// A part of the model, from which programs are compiled.
private struct Part {
  let model: SymbolicModel
  let places: [Int]
  let system: TracedSystem

  init(_ model: SymbolicModel, _ places: [Int], without resting: Set<Int>) {
    (self.model, self.places) = (model, places)
    system = Self.certain { () throws(ProgramError) in
      try model.system.part(
        places, without: resting, riding: Set(model.followers.map { $0.state }))
    }
  }

  /// Where some states of the model are in the part, as far as they are.
  func positions(of states: [Int]) -> [Int] { states.compactMap { places.firstIndex(of: $0) } }

  func observed(_ results: [Expression]) -> ObservedProgram {
    let states = model.system.states(in: results).sorted()
    let program = Self.certain { () throws(ProgramError) in
      try Program(
        results, parameters: model.system.parameters,
        variables: states.map { model.system.states[$0] })
    }
    return ObservedProgram(program: program, sources: positions(of: states))
  }

  private static func certain<Value>(_ make: () throws(ProgramError) -> Value) -> Value {
    do { return try make() } catch {
      preconditionFailure("the model has no other symbols than its own: \(error)")
    }
  }
}

/// A program over some of the states.
struct ObservedProgram: Sendable {
  let program: Program
  /// The places of its variables among the states that are followed.
  let sources: [Int]
}
