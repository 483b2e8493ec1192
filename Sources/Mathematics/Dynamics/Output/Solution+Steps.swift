// SPDX-License-Identifier: Apache-2.0

public import Scalars

extension Solution where Number == Double {
  /// Lends each step in turn.
  public func forEachStep(_ body: (DenseStep<Double>) -> Void) {
    for index in stepStarts.indices { withStep(index) { body($0) } }
  }
}
