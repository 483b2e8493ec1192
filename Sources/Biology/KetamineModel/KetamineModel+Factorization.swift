// SPDX-License-Identifier: Apache-2.0

public import Dynamics

/// The order of elimination depends on the sparsity alone, so one plan serves every person.
private let plan = SparseLU(ketamineJacobianPattern)

/// The order in which the rows of the model's matrix are eliminated.
var ketamineEliminationOrder: [Int] { plan.pivots }

extension KetamineModel {
  /// How the stiff method's matrix is factorised.
  public var factorization: SparseLU { plan }
}
