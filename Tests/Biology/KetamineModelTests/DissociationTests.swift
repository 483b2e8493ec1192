// SPDX-License-Identifier: Apache-2.0

import KetamineModel
import Scalars
import Testing

/// Dissociation is a side effect, and no cause of relief.
struct DissociationTests {
  /// The names of all states and parameters on which an observable rests: those of its formula, and
  /// those of the rates of the states among them, and so on.
  private func names(behind observable: Observable) throws -> Set<String> {
    let formulas = Formulas()
    let place = try #require(Observable.all.firstIndex(of: observable))
    var known = Set(formulas.observables[place].symbols)
    var waiting = Array(known)
    while let symbol = waiting.popLast() {
      guard let state = formulas.states.firstIndex(of: symbol) else { continue }
      for next in formulas.derivatives[state].symbols where known.insert(next).inserted {
        waiting.append(next)
      }
    }
    return Set(known.map { $0.name })
  }

  private func isOfDissociation(_ name: String) -> Bool {
    name.hasPrefix("dissociation") || name == "session.highest-felt"
  }

  @Test(arguments: [Observable.madrs, .phq9, .suicidality])
  func noScoreOfMoodRestsOnIt(_ observable: Observable) throws {
    let names = try names(behind: observable)
    #expect(names.contains("brain.s"), "the drug itself is behind the score")
    #expect(names.filter(isOfDissociation) == [])
  }

  /// The same search finds it where it is.
  @Test func itsOwnScoreRestsOnIt() throws {
    let names = try names(behind: .cadss).filter(isOfDissociation)
    #expect(names.isSuperset(of: ["dissociation-tolerance", "dissociation.scale"]))
  }
}
