// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars

/// A system whose time runs backwards: where it was, instead of where it goes.
struct ReversedSystem<System: DifferentiableSystem>: DifferentiableSystem {
  typealias Number = System.Number

  let forward: System

  init(_ forward: System) { self.forward = forward }

  var dimension: Int { forward.dimension }
  var jacobianPattern: SparsityPattern { forward.jacobianPattern }
  var factorization: SparseLU { forward.factorization }

  func derivatives(of y: StateVector<Number>, at t: Number, into rates: StateVector<Number>) {
    forward.derivatives(of: y, at: -t, into: rates)
    for i in 0..<dimension { rates[i] = -rates[i] }
  }

  func jacobian(at y: StateVector<Number>, time t: Number, into values: StateVector<Number>) {
    forward.jacobian(at: y, time: -t, into: values)
    for i in 0..<jacobianPattern.count { values[i] = -values[i] }
  }
}
