// SPDX-License-Identifier: Apache-2.0

/// One of the models that every textbook of pharmacokinetics has: which compartments there are, how
/// drug gets in and how it leaves.
///
/// Gibaldi M, Perrier D. Pharmacokinetics. 2nd ed. Marcel Dekker 1982.
public struct TextbookModel: Equatable, Sendable {
  /// Where drug is besides the depot.
  public enum Distribution: String, CaseIterable, Sendable {
    case oneCompartment = "one-compartment"
    case twoCompartments = "two-compartment"
    case threeCompartments = "three-compartment"
  }

  public let distribution: Distribution
  /// Whether there is a depot, from which drug is absorbed at first order.
  public let isOral: Bool
  /// Whether elimination saturates, after Michaelis and Menten.
  public let isSaturable: Bool

  public init(_ distribution: Distribution, isOral: Bool = false, isSaturable: Bool = false) {
    self.distribution = distribution
    self.isOral = isOral
    self.isSaturable = isSaturable
  }

  /// Every model, the simplest first.
  public static let all: [TextbookModel] = Distribution.allCases.flatMap { distribution in
    [false, true].flatMap { isOral in
      [false, true].map { TextbookModel(distribution, isOral: isOral, isSaturable: $0) }
    }
  }

  /// As `two-compartment-oral-michaelis-menten`.
  public var name: String {
    distribution.rawValue + (isOral ? "-oral" : "") + (isSaturable ? "-michaelis-menten" : "")
  }

  /// The model of a name; nil if there is none.
  public init?(named name: String) {
    guard let model = TextbookModel.all.first(where: { $0.name == name }) else { return nil }
    self = model
  }

  /// In the order of their numbers: the first is compartment 1.
  public var compartments: [TextbookCompartment] {
    (isOral ? [.depot, .central] : [.central]) + peripheries
  }

  private var peripheries: [TextbookCompartment] {
    switch distribution {
    case .oneCompartment: []
    case .twoCompartments: [.peripheral]
    case .threeCompartments: [.shallow, .deep]
    }
  }

  /// What has to be known of a person.
  public var parameters: [TextbookParameter] {
    let elimination: [TextbookParameter] =
      isSaturable ? [.maximumRate, .michaelisConstant] : [.clearance]
    return elimination + disposition + (isOral ? [.absorptionRate] : [])
  }

  private var disposition: [TextbookParameter] {
    switch distribution {
    case .oneCompartment: [.volume]
    case .twoCompartments: [.centralVolume, .exchange, .firstPeripheralVolume]
    case .threeCompartments:
      [
        .centralVolume, .firstExchange, .firstPeripheralVolume, .secondExchange,
        .secondPeripheralVolume,
      ]
    }
  }

  /// The place of the centre in the state.
  public var central: Int { isOral ? 1 : 0 }
  /// The parameter that the central amount is divided by for a concentration.
  public var centralVolume: TextbookParameter {
    distribution == .oneCompartment ? .volume : .centralVolume
  }
}
