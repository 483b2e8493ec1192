// SPDX-License-Identifier: Apache-2.0

/// The Hamilton Depression Rating Scale in its four common lengths; the items are named, not worded.
///
/// Hamilton M. A rating scale for depression. J Neurol Neurosurg Psychiatry 1960;23:56-62,
/// doi:10.1136/jnnp.23.1.56: 17 items, total 0 to 52, and four more that were not to be added up. The
/// six of the core: Bech P et al. Acta Psychiatr Scand 1975;51:161-170,
/// doi:10.1111/j.1600-0447.1975.tb00002.x. The longest form adds three of cognition (Guy W, ECDEU
/// Assessment Manual, 1976) and four of reversed vegetative signs; the range of these four is assumed.
public enum HAMD {
  private static let source =
    "Hamilton M. J Neurol Neurosurg Psychiatry 1960;23:56-62, doi:10.1136/jnnp.23.1.56"

  private static let core: [(name: String, highest: Int, domain: MADRS.Domain)] = [
    ("depressed mood", 4, .mood), ("guilt", 4, .mood), ("work and activities", 4, .anhedonia),
    ("retardation", 4, .somatic), ("psychic anxiety", 4, .mood),
    ("general somatic symptoms", 2, .anhedonia),
  ]
  private static let rest: [(name: String, highest: Int, domain: MADRS.Domain)] = [
    ("suicide", 4, .suicidality), ("early insomnia", 2, .somatic), ("middle insomnia", 2, .somatic),
    ("late insomnia", 2, .somatic), ("agitation", 4, .somatic), ("somatic anxiety", 4, .somatic),
    ("gastrointestinal symptoms", 2, .somatic), ("genital symptoms", 2, .anhedonia),
    ("hypochondriasis", 4, .mood), ("loss of weight", 2, .somatic), ("insight", 2, .cognition),
  ]
  private static let subtypes: [(name: String, highest: Int, domain: MADRS.Domain)] = [
    ("diurnal variation", 2, .mood), ("depersonalisation", 4, .cognition),
    ("paranoid symptoms", 3, .cognition), ("obsessional symptoms", 2, .cognition),
  ]
  private static let further: [(name: String, highest: Int, domain: MADRS.Domain)] = [
    ("helplessness", 4, .mood), ("hopelessness", 4, .mood), ("worthlessness", 4, .mood),
    ("oversleeping", 2, .somatic), ("napping", 2, .somatic), ("increased appetite", 2, .somatic),
    ("gain of weight", 2, .somatic),
  ]

  public static let six = DomainScale("HAM-D-6", core, remission: 4, source: source)
  public static let seventeen = DomainScale("HAM-D-17", core + rest, remission: 7, source: source)
  public static let twentyOne = DomainScale(
    "HAM-D-21", core + rest + subtypes, remission: 7, source: source)
  public static let twentyEight = DomainScale(
    "HAM-D-28", core + rest + subtypes + further, remission: 9, source: source)

  /// How severe a depression of a total of the 17 items is called.
  ///
  /// Zimmerman M et al. J Affect Disord 2013;150:384-388, doi:10.1016/j.jad.2013.04.028.
  public enum Severity: Int, CaseIterable, Sendable {
    /// 0 to 7.
    case none
    /// 8 to 16.
    case mild
    /// 17 to 23.
    case moderate
    /// 24 and more.
    case severe

    /// The lowest total of the band.
    public var lowestTotal: Int {
      switch self {
      case .none: 0
      case .mild: 8
      case .moderate: 17
      case .severe: 24
      }
    }

    /// The band of a total; an expected total between two bands belongs to the lower one.
    public init(total: Double) {
      self = Severity.allCases.last { Double($0.lowestTotal) <= total } ?? .none
    }
  }
}
