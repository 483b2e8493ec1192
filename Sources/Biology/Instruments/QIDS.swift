// SPDX-License-Identifier: Apache-2.0

/// The Quick Inventory of Depressive Symptomatology: nine domains from 0 to 3, total 0 to 27. Sleep,
/// appetite with weight, and movement count with their highest item.
///
/// Rush AJ et al. Biol Psychiatry 2003;54:573-583, doi:10.1016/S0006-3223(02)01866-8. Numbers only.
public enum QIDS {
  public static let scale = DomainScale(
    "QIDS",
    [
      ("sleep", 3, .somatic), ("sad mood", 3, .mood), ("appetite or weight", 3, .somatic),
      ("concentration", 3, .cognition), ("view of oneself", 3, .mood),
      ("suicidal ideation", 3, .suicidality), ("interest", 3, .anhedonia),
      ("energy", 3, .anhedonia),
      ("movement", 3, .somatic),
    ], remission: 5,
    source: "Rush AJ et al. Biol Psychiatry 2003;54:573-583, doi:10.1016/S0006-3223(02)01866-8")

  /// How severe a depression of a given total is called (Rush 2003).
  public enum Severity: Int, CaseIterable, Sendable {
    /// 0 to 5.
    case none
    /// 6 to 10.
    case mild
    /// 11 to 15.
    case moderate
    /// 16 to 20.
    case severe
    /// 21 and more.
    case verySevere

    /// The lowest total of the band.
    public var lowestTotal: Int { rawValue == 0 ? 0 : 1 + 5 * rawValue }

    /// The band of a total; an expected total between two bands belongs to the lower one.
    public init(total: Double) {
      self = Severity.allCases.last { Double($0.lowestTotal) <= total } ?? .none
    }
  }
}
