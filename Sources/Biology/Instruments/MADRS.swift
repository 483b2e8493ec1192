// SPDX-License-Identifier: Apache-2.0

/// The Montgomery-Åsberg Depression Rating Scale: ten items from 0 to 6, total 0 to 60.
///
/// Montgomery SA, Åsberg M. A new depression scale designed to be sensitive to change. Br J
/// Psychiatry 1979;134:382-389, doi:10.1192/bjp.134.4.382. Numbers only: the wording of the items
/// is the Royal College of Psychiatrists'.
public enum MADRS {
  /// The items, in the order of the scale.
  public enum Item: Int, CaseIterable, Sendable {
    case apparentSadness
    case reportedSadness
    case innerTension
    case reducedSleep
    case reducedAppetite
    case concentrationDifficulties
    case lassitude
    case inabilityToFeel
    case pessimisticThoughts
    case suicidalThoughts

    public var name: String {
      switch self {
      case .apparentSadness: "apparent sadness"
      case .reportedSadness: "reported sadness"
      case .innerTension: "inner tension"
      case .reducedSleep: "reduced sleep"
      case .reducedAppetite: "reduced appetite"
      case .concentrationDifficulties: "concentration difficulties"
      case .lassitude: "lassitude"
      case .inabilityToFeel: "inability to feel"
      case .pessimisticThoughts: "pessimistic thoughts"
      case .suicidalThoughts: "suicidal thoughts"
      }
    }
  }

  public static let instrument = Instrument(
    "MADRS", items: Item.allCases.map { Instrument.Item($0.name, 0...6) },
    source: "Montgomery SA, Åsberg M. Br J Psychiatry 1979;134:382-389, doi:10.1192/bjp.134.4.382")

  /// How severe a depression of a given total is called.
  ///
  /// Snaith RP et al. Grade scores of the Montgomery-Åsberg Depression and the Clinical Anxiety
  /// Scales. Br J Psychiatry 1986;148:599-601, doi:10.1192/bjp.148.5.599.
  public enum Severity: Int, CaseIterable, Sendable {
    /// 0 to 6.
    case absent
    /// 7 to 19.
    case mild
    /// 20 to 34.
    case moderate
    /// 35 and more.
    case severe

    public var name: String {
      switch self {
      case .absent: "absent"
      case .mild: "mild"
      case .moderate: "moderate"
      case .severe: "severe"
      }
    }

    /// The lowest total of the band.
    public var lowestTotal: Int {
      switch self {
      case .absent: 0
      case .mild: 7
      case .moderate: 20
      case .severe: 35
      }
    }

    /// The band of a total; an expected total between two bands belongs to the lower one.
    public init(total: Double) {
      self = Severity.allCases.last { Double($0.lowestTotal) <= total } ?? .absent
    }
  }
}
