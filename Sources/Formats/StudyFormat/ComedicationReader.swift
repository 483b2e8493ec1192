// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Encodings
import Quantities

/// Reads what is taken besides: a list, or one entry by itself.
///
/// An entry is `clarithromycin`, `lorazepam 2 mg/d`, `{name: diazepam, amount: 10 mg/d}`, or
/// `lorazepam: 2 mg/d`.
struct ComedicationReader {
  let field: Field

  /// - Throws: ``StudyFormatError`` at the amount if that is at fault, else at the name.
  func drugs() throws(StudyFormatError) -> [TakenDrug] {
    if field.isText { return [try drug(readFrom: field)] }
    if field.isMapping { return try drugs(in: field) }
    var drugs: [TakenDrug] = []
    for item in try field.list() {
      drugs += try item.isText ? [drug(readFrom: item)] : self.drugs(in: item)
    }
    return drugs
  }

  private func drug(readFrom text: Field) throws(StudyFormatError) -> TakenDrug {
    let written = try text.text()
    do { return try TakenDrug(reading: written) } catch {
      throw text.failure(error.description)
    }
  }

  /// Those of a mapping: one with the keys `name` and `amount`, or names with their amounts.
  private func drugs(in mapping: Field) throws(StudyFormatError) -> [TakenDrug] {
    let entries = try FieldMapping(mapping, keys: nil).all
    let keys = ["name", "amount"]
    guard !entries.contains(where: { !keys.near($0.name, Field.synonyms).isEmpty }) else {
      return [try drug(named: FieldMapping(mapping, keys: keys))]
    }
    return try entries.map { name, field throws(StudyFormatError) in
      try drug(name, at: field, amount: field)
    }
  }

  private func drug(named fields: FieldMapping) throws(StudyFormatError) -> TakenDrug {
    let name = try fields.required("name", as: "name: diazepam")
    return try drug(name.text(), at: name, amount: fields["amount"])
  }

  private func drug(
    _ name: String, at place: Field, amount: Field?
  ) throws(StudyFormatError) -> TakenDrug {
    let quantity = try amount.map { field throws(StudyFormatError) in
      try field.quantity(of: TakenDrug.daily)
    }
    do {
      return try TakenDrug(name, amount: quantity)
    } catch {
      let isAboutAmount: Bool
      switch error {
      case .amountNotMeant, .notPositive, .quantity: isAboutAmount = true
      default: isAboutAmount = false
      }
      throw (isAboutAmount ? amount ?? place : place).failure(error.description)
    }
  }
}
