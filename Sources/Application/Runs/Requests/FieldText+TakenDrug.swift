// SPDX-License-Identifier: Apache-2.0

package import Cohorts
import Encodings
import Quantities
import Scalars

extension FieldText {
  /// A name, and after a colon how much is taken: `clarithromycin`, `diazepam:10mg/d`.
  ///
  /// - Throws: `PatientError`.
  package func takenDrug() throws(PatientError) -> TakenDrug {
    let (name, amount) = parts
    do {
      guard let amount else { return try TakenDrug(name) }
      _ = try TakenDrug.kind(named: name)
      return try TakenDrug(name, amount: quantity(amount, of: name))
    } catch {
      throw .comedication(error)
    }
  }

  /// What stands before the first colon, and what after it; nil where there is none.
  private var parts: (name: String, amount: String?) {
    guard let colon = text.firstIndex(of: ":") else { return (text.withoutOuterSpaces, nil) }
    return (
      String(text[..<colon]).withoutOuterSpaces,
      String(text[text.index(after: colon)...]).withoutOuterSpaces
    )
  }

  private func quantity(
    _ amount: String, of name: String
  ) throws(ComedicationError) -> Quantity {
    do {
      return try UnifiedCode.quantity(amount, of: Dimension(mass: 1, time: -1))
    } catch {
      throw .quantity(name, error)
    }
  }
}
