// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Cohorts
import KetamineModel
import Pharmacokinetics
import Runs

/// What a shell offers after an option.
extension CompletionKind {
  static var routes: CompletionKind { .list(Route.allCases.map { $0.rawValue }) }

  static var drugs: CompletionKind { .list(Drug.allCases.map { $0.rawValue } + ["none"]) }

  static var presets: CompletionKind { .list(Preset.allCases.map { $0.rawValue }) }

  static var settings: CompletionKind { .list(Setting.all.map { $0.name }) }

  static var takenDrugs: CompletionKind { .list(TakenDrug.names) }

  static var switches: CompletionKind {
    .list(Switch.allCases.flatMap { each in each.sides.map { each.name + "=" + $0 } })
  }

  static var knockOuts: CompletionKind { .list(KnockOut.allCases.map { $0.name }) }

  static var observables: CompletionKind { .list(Observable.all.map { $0.name }) }

  static var modelParts: CompletionKind { .list(ModelPart.allCases.map { $0.rawValue }) }

  /// The words of a list in the code, as of formats.
  static func words<Choice: CaseIterable & RawRepresentable<String>>(
    of _: Choice.Type
  ) -> CompletionKind {
    .list(Choice.allCases.map { $0.rawValue })
  }

  static var yaml: CompletionKind { .file(extensions: ["yaml", "yml"]) }
  static var csv: CompletionKind { .file(extensions: ["csv"]) }
  static var html: CompletionKind { .file(extensions: ["html"]) }
}
