// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Quantities
import Scalars

/// Reads one thing that is taken besides: `clarithromycin`, or `{name: diazepam, amount: 10 mg/d}`.
struct ComedicationReader {
  private let name: Field
  private let amount: Field?

  init(_ item: Field) throws(StudyFormatError) {
    guard !item.isText else {
      (name, amount) = (item, nil)
      return
    }
    let fields = try FieldMapping(item, keys: ["name", "amount"])
    name = try fields.required("name", as: "name: diazepam")
    amount = fields["amount"]
  }

  /// - Throws: ``StudyFormatError`` at the amount if that is at fault, else at the name.
  func drug() throws(StudyFormatError) -> TakenDrug {
    let text = try name.text()
    let quantity = try amount.map { field throws(StudyFormatError) in
      try field.quantity(of: Dimension(mass: 1, time: -1))
    }
    do {
      return try TakenDrug(text, amount: quantity)
    } catch {
      throw place(of: error).failure(error.description)
    }
  }

  private func place(of error: ComedicationError) -> Field {
    switch error {
    case .amountNotMeant, .notPositive, .quantity: amount ?? name
    default: name
    }
  }
}
