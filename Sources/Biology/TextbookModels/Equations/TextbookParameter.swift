// SPDX-License-Identifier: Apache-2.0

/// A parameter of a textbook model, by the name that the field gives it.
///
/// It carries no typical value: these models belong to no drug, and whoever uses one says what it
/// is. Units are the file's own; they only have to agree with each other.
public enum TextbookParameter: String, CaseIterable, Sendable {
  case clearance = "CL"
  /// The only volume of one compartment.
  case volume = "V"
  /// The central volume where there are several.
  case centralVolume = "V1"
  /// Between the centre and the only periphery.
  case exchange = "Q"
  /// Between the centre and the first of two peripheries.
  case firstExchange = "Q2"
  case firstPeripheralVolume = "V2"
  case secondExchange = "Q3"
  case secondPeripheralVolume = "V3"
  /// A rate constant.
  case absorptionRate = "KA"
  /// The largest rate of elimination.
  case maximumRate = "VM"
  /// The concentration at which elimination has half its largest rate.
  case michaelisConstant = "KM"

  /// The name in files and on the command line.
  public var name: String { rawValue }

  /// What it is, with its kind of unit.
  public var meaning: String {
    switch self {
    case .clearance: "elimination clearance, volume per time"
    case .volume, .centralVolume: "central volume of distribution"
    case .exchange, .firstExchange, .secondExchange: "intercompartmental clearance, volume per time"
    case .firstPeripheralVolume, .secondPeripheralVolume: "peripheral volume of distribution"
    case .absorptionRate: "absorption rate constant, 1 per time"
    case .maximumRate: "largest rate of elimination, amount per time"
    case .michaelisConstant: "concentration at half the largest rate of elimination"
    }
  }
}
