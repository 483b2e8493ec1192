// SPDX-License-Identifier: Apache-2.0

import Scalars

/// The power of the step size that an error falls with, from two halvings of the step.
func observedOrders(_ errors: [Double]) -> [Double] {
  zip(errors, errors.dropFirst()).map { Double.log($0 / $1) / Double.log(2) }
}
