// SPDX-License-Identifier: Apache-2.0

/// The Patient Health Questionnaire for depression: nine items from 0 to 3, total 0 to 27, filled in
/// by the patient.
///
/// Kroenke K, Spitzer RL, Williams JBW. The PHQ-9: validity of a brief depression severity measure. J
/// Gen Intern Med 2001;16:606-613, doi:10.1046/j.1525-1497.2001.016009606.x.
public enum PHQ9 {
  /// The items, in the order of the scale.
  public enum Item: Int, CaseIterable, Sendable {
    case interest
    case mood
    case sleep
    case energy
    case appetite
    case selfWorth
    case concentration
    case movement
    case suicidalThoughts

    public var name: String {
      switch self {
      case .interest: "interest"
      case .mood: "mood"
      case .sleep: "sleep"
      case .energy: "energy"
      case .appetite: "appetite"
      case .selfWorth: "self-worth"
      case .concentration: "concentration"
      case .movement: "movement"
      case .suicidalThoughts: "suicidal thoughts"
      }
    }
  }

  public static let instrument = Instrument(
    "PHQ-9", items: Item.allCases.map { Instrument.Item($0.name, 0...3) },
    source:
      "Kroenke K et al. J Gen Intern Med 2001;16:606-613, doi:10.1046/j.1525-1497.2001.016009606.x")

  /// How severe a depression of a given total is called (Kroenke 2001).
  public enum Severity: Int, CaseIterable, Sendable {
    /// 0 to 4.
    case minimal
    /// 5 to 9.
    case mild
    /// 10 to 14.
    case moderate
    /// 15 to 19.
    case moderatelySevere
    /// 20 and more.
    case severe

    public var name: String {
      switch self {
      case .minimal: "minimal"
      case .mild: "mild"
      case .moderate: "moderate"
      case .moderatelySevere: "moderately severe"
      case .severe: "severe"
      }
    }

    /// The lowest total of the band.
    public var lowestTotal: Int { rawValue * 5 }

    /// The band of a total; an expected total between two bands belongs to the lower one.
    public init(total: Double) {
      self = Severity.allCases.last { Double($0.lowestTotal) <= total } ?? .minimal
    }
  }
}
