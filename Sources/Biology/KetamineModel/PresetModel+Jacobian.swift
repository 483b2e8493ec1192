// SPDX-License-Identifier: Apache-2.0

public import Dynamics
import Pharmacokinetics
import Scalars
import Tolerability

/// ∂f/∂y of a model with a published blood. The blood is linear, so that its part never changes; the
/// part of the effects is the generated Jacobian of the default model, taken where that model would
/// have the same blood, and carried over by the chain rule.
struct PresetJacobian<Number: Scalar>: Sendable {
  let pattern: SparsityPattern
  /// The places and values of what never changes.
  private(set) var constants: [(place: Int, value: Number)] = []
  /// Which element of the default Jacobian, times what, belongs to which place.
  private(set) var carried: [(element: Int, place: Int, factor: Number)] = []

  init(_ blood: PublishedDisposition<Number>, _ effects: KetamineModel<Number>) {
    let fixed = Self.fixedTerms(blood, effects)
    let moving = Self.movingTerms(blood, effects)
    let positions = Set((fixed + moving.map { $0.term }).map { Position($0.row, $0.column) })
      .sorted()
    pattern = SparsityPattern(
      dimension: PublishedCompartment.count + EffectState.count, rows: positions.map { $0.row },
      columns: positions.map { $0.column })
    let places = Dictionary(uniqueKeysWithValues: positions.enumerated().map { ($1, $0) })
    constants = fixed.map { (places[Position($0.row, $0.column)]!, $0.value) }
    carried = moving.map {
      ($0.element, places[Position($0.term.row, $0.term.column)]!, $0.term.value)
    }
  }

  typealias Term = PublishedDisposition<Number>.Element

  /// The flows of the blood, and the bladder, which meets what is eliminated.
  private static func fixedTerms(
    _ blood: PublishedDisposition<Number>, _ effects: KetamineModel<Number>
  ) -> [Term] {
    let bladder = effects.bladder
    let slope = bladder.exposure(0, leaving: 1) - bladder.exposure(0, leaving: 0)
    let row = PublishedCompartment.count + EffectState.bladderExposure.rawValue
    let leaving = blood.jacobianTerms.filter {
      $0.row == PublishedCompartment.eliminated.rawValue
    }
    return blood.jacobianTerms
      + leaving.map { Term(row: row, column: $0.column, value: slope * $0.value) }
  }

  /// What of the default Jacobian the effects have, with its new place.
  private static func movingTerms(
    _ blood: PublishedDisposition<Number>, _ effects: KetamineModel<Number>
  ) -> [(element: Int, term: Term)] {
    let old = effects.jacobianPattern
    let bladder = Layout.effects + EffectState.bladderExposure.rawValue
    let shift = PublishedCompartment.count - Layout.effects
    let columns = bloodColumns(blood, effects)
    return (0..<old.count).compactMap { element in
      let (row, column) = (old.rows[element], old.columns[element])
      guard row >= Layout.effects else { return nil }
      if column >= Layout.effects {
        return (element, Term(row: row + shift, column: column + shift, value: 1))
      }
      guard row != bladder, let link = columns[column] else { return nil }
      return (element, Term(row: row + shift, column: link.column, value: link.factor))
    }
  }

  /// For a compartment of the default model whose concentration the effects see: which compartment of
  /// the published model stands for it, and how much one µmol there is here.
  private static func bloodColumns(
    _ blood: PublishedDisposition<Number>, _ effects: KetamineModel<Number>
  ) -> [Int: (column: Int, factor: Number)] {
    var columns: [Int: (column: Int, factor: Number)] = [:]
    for enantiomer in Enantiomer.allCases {
      let body = enantiomer == .s ? effects.disposition.s : effects.disposition.r
      let share = Number(blood.facts.share(of: enantiomer))
      for molecule in Molecule.allCases {
        guard let (source, slope) = blood.sensitivity(of: molecule) else { continue }
        let (compartment, volume) = body.arterialSource(of: molecule)
        columns[Layout.compartments(of: enantiomer) + compartment.rawValue] =
          (source.rawValue, share * slope * volume)
      }
    }
    return columns
  }
}

/// A place in a matrix, ordered row by row.
private struct Position: Hashable, Comparable {
  let row: Int
  let column: Int

  init(_ row: Int, _ column: Int) {
    self.row = row
    self.column = column
  }

  static func < (a: Position, b: Position) -> Bool { (a.row, a.column) < (b.row, b.column) }
}

extension PresetModel: DifferentiableSystem {
  public var jacobianPattern: SparsityPattern { jacobianPlan.pattern }

  /// ∂f/∂y at a state, in the order of the pattern, per hour.
  public func jacobian(
    at y: StateVector<Number>, time t: Number, into values: StateVector<Number>
  ) {
    for place in 0..<values.count { values[place] = 0 }
    for (place, value) in jacobianPlan.constants { values[place] = values[place] + value }
    var old = [Number](repeating: 0, count: effects.jacobianPattern.count)
    withStandIn(y) { standIn in
      old.withUnsafeMutableBufferPointer {
        effects.jacobian(
          at: standIn, time: t, into: StateVector($0.baseAddress!, count: $0.count))
      }
    }
    for (element, place, factor) in jacobianPlan.carried {
      values[place] = values[place] + factor * old[element]
    }
  }
}
