// SPDX-License-Identifier: Apache-2.0

import Encodings
import Quantities
package import Scalars

extension TakenDrug {
  /// A name, and after it how much is taken: `clarithromycin`, `diazepam:10mg/d`, `lorazepam 2 mg/d`.
  ///
  /// - Throws: ``ComedicationError``.
  package init(reading text: String) throws(ComedicationError) {
    let (name, amount) = Self.parts(of: text)
    _ = try Self.kind(named: name)
    guard let amount else {
      try self.init(name)
      return
    }
    let quantity: Quantity
    do { quantity = try UnifiedCode.quantity(amount, of: Self.daily) } catch {
      throw .quantity(name, error)
    }
    try self.init(name, amount: quantity)
  }

  /// The same, as something that a patient takes.
  ///
  /// - Throws: ``PatientError``.
  package init(ofPatient text: String) throws(PatientError) {
    do { try self.init(reading: text) } catch { throw .comedication(error) }
  }

  /// The amount of a drug that is taken, by time.
  package static let daily = Dimension(mass: 1, time: -1)

  /// What stands before the first colon, or before the first number after a blank, and what after it.
  private static func parts(of text: String) -> (name: String, amount: String?) {
    var name = ""
    var before: Character = "a"
    for (place, character) in zip(text.indices, text) {
      let isAmount = before == " " && ("0"..."9").contains(character)
      guard character == ":" || character == "=" || isAmount else {
        name.append(character)
        before = character
        continue
      }
      let amount = text[place...].dropFirst(isAmount ? 0 : 1)
      return (name.withoutOuterSpaces, String(amount).withoutOuterSpaces)
    }
    return (name.withoutOuterSpaces, nil)
  }
}
