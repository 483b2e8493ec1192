// SPDX-License-Identifier: Apache-2.0

import Dynamics

extension NetworkState {
  /// What the absolute tolerance is a share of, state by state: of an amount, the volume that makes it
  /// a concentration of 1, where that is less than 1.
  var scales: [StateScale] {
    var moment = self
    return network.states.map { number in
      let variable = network.variables[number]
      guard variable.keepsAmount, let place = variable.compartment else { return StateScale() }
      let volume = moment.value(place).magnitude
      return StateScale(unit: volume < 1 ? volume : 1)
    }
  }
}
