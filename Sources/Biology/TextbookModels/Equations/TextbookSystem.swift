// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Scalars

/// A textbook model of one person, as differential equations of the amounts in its compartments.
public struct TextbookSystem<S: ValuedScalar>: DifferentiableSystem {
  public let model: TextbookModel
  /// The volume that concentrations refer to.
  public let centralVolume: S
  let flows: [TextbookFlow<S>]
  public let jacobianPattern: SparsityPattern
  public let factorization: SparseLU

  /// - Parameters:
  ///   - model: which compartments and flows there are.
  ///   - value: what a parameter of the model is for this person; asked for those in
  ///     ``TextbookModel/parameters`` only, and to be more than 0.
  public init(_ model: TextbookModel, _ value: (TextbookParameter) -> S) {
    let n = model.compartments.count
    self.model = model
    centralVolume = value(model.centralVolume)
    flows = model.flows(value)
    jacobianPattern = SparsityPattern(
      dimension: n, rows: (0..<n * n).map { $0 / n }, columns: (0..<n * n).map { $0 % n })
    factorization = SparseLU(jacobianPattern)
  }

  public var dimension: Int { model.compartments.count }

  public func derivatives(of y: StateVector<S>, at t: S, into rates: StateVector<S>) {
    for i in 0..<dimension { rates[i] = 0 }
    for flow in flows {
      let moved = flow.rate(at: y[flow.source])
      rates[flow.source] -= moved
      if let destination = flow.destination { rates[destination] += moved }
    }
  }

  public func jacobian(at y: StateVector<S>, time t: S, into values: StateVector<S>) {
    let n = dimension
    for element in 0..<n * n { values[element] = 0 }
    for flow in flows {
      let slope = flow.slope(at: y[flow.source])
      values[flow.source * n + flow.source] -= slope
      if let destination = flow.destination { values[destination * n + flow.source] += slope }
    }
  }

  /// The concentration in the centre, at the amounts of all compartments.
  public func concentration(at amounts: [S]) -> S { amounts[model.central] / centralVolume }
}

extension TextbookModel {
  /// Absorption, elimination, and exchange with each periphery.
  func flows<S: Scalar>(_ value: (TextbookParameter) -> S) -> [TextbookFlow<S>] {
    let volume = value(centralVolume)
    var flows: [TextbookFlow<S>] = []
    if isOral {
      flows.append(.init(law: .linear(value(.absorptionRate)), source: 0, destination: central))
    }
    flows.append(.init(law: elimination(volume, value), source: central, destination: nil))
    for (index, periphery) in exchanges.enumerated() {
      let (q, place) = (value(periphery.clearance), central + 1 + index)
      flows.append(.init(law: .linear(q / volume), source: central, destination: place))
      flows.append(
        .init(law: .linear(q / value(periphery.volume)), source: place, destination: central))
    }
    return flows
  }

  private func elimination<S: Scalar>(
    _ volume: S, _ value: (TextbookParameter) -> S
  ) -> TextbookFlow<S>.Law {
    guard isSaturable else { return .linear(value(.clearance) / volume) }
    return .saturable(
      maximum: value(.maximumRate), halfAmount: value(.michaelisConstant) * volume)
  }

  /// Which clearance leads to which volume, in the order of the compartments.
  private var exchanges: [(clearance: TextbookParameter, volume: TextbookParameter)] {
    switch distribution {
    case .oneCompartment: []
    case .twoCompartments: [(.exchange, .firstPeripheralVolume)]
    case .threeCompartments:
      [(.firstExchange, .firstPeripheralVolume), (.secondExchange, .secondPeripheralVolume)]
    }
  }
}
