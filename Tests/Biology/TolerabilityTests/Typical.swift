// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Quantities

/// Lends the typical values of a list of parameters to a body.
func withTypical<List: ParameterList & Slot>(
  _: List.Type, _ body: (Section<List, Double>) -> Void
) {
  var values = List.allCases.map { $0.passport.value }
  values.withUnsafeMutableBufferPointer { body(Section($0.baseAddress!)) }
}
