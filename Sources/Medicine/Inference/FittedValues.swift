// SPDX-License-Identifier: Apache-2.0

package import Cohorts
package import KetamineModel
package import Quantities
import Scalars

/// Values with passports, which a fit may move: those of the model, or those of a population.
package protocol FittedValues {
  /// One value for each of ``passports``, in its unit.
  var values: [Double] { get set }
  static var passports: [Passport] { get }
}

extension Parameters: FittedValues where Number == Double {
  package static var passports: [Passport] { Layout.passports }
}

extension PopulationParameters: FittedValues {}
