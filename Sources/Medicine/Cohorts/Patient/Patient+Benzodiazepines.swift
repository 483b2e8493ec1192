// SPDX-License-Identifier: Apache-2.0

package import KetamineModel
import Neuroplasticity
import Quantities
import Scalars

extension Patient {
  /// Refuses benzodiazepines that together are more than the model has a meaning for, in diazepam
  /// equivalents as this run has them.
  ///
  /// - Parameter typical: the parameters of the run, before the patient acts on them.
  /// - Throws: ``ComedicationError/tooMuch(found:most:)`` within a ``PatientError``.
  package func checkBenzodiazepines(
    under typical: Parameters<Double>, _ hypotheses: Hypotheses
  ) throws(PatientError) {
    let found = typical.individual(covariates, under: hypotheses)[BenzodiazepineParameter.amount]
    let most = BenzodiazepineParameter.amount.passport.range.upperBound
    guard found <= most else { throw .comedication(.tooMuch(found: found, most: most)) }
  }

  /// Whether a benzodiazepine is taken by a name whose equivalent is a parameter of the model.
  var takesEquivalents: Bool {
    comedication.contains { drug in
      if case .benzodiazepine(.some) = drug.kind { true } else { false }
    }
  }
}
