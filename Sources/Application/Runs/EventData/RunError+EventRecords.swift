// SPDX-License-Identifier: Apache-2.0

import TextbookModels

extension RunError {
  /// What an error of a record means: everything that is wrong inside of a file is a wrong value.
  init(_ error: EventRecordError) {
    let problem: Wording =
      switch error.problem {
      case .sentence(let sentence): Wording(sentence)
      case .missing(let parameter, let who):
        "\(who); give a column or \(field: "set") \(parameter)=..."
      case .twice(let parameter):
        "\(field: "set") gives \(parameter) too; give it in one place"
      case .noResidualError(let name):
        "no residual error is known for \(name); allowed with \(field: "residual"): plasma ketamine "
          + "and norketamine"
      }
    self.init(.value, at: .table(error.file, line: error.line, part: error.column), problem)
  }
}
