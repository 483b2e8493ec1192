// SPDX-License-Identifier: Apache-2.0

/// The Clinician-Administered Dissociative States Scale: 23 subjective items from 0 to 4, total 0
/// to 92, as used in drug trials.
///
/// Bremner JD et al. Measurement of dissociative states with the Clinician-Administered
/// Dissociative States Scale (CADSS). J Trauma Stress 1998;11:125-136,
/// doi:10.1023/A:1024465317902: 19 subjective items and 8 for an observer. The later form of 23
/// subjective items: Bremner JD et al. J Affect Disord 2024;364:249-258,
/// doi:10.1016/j.jad.2024.08.050. Numbers only: the items are numbered here, not worded.
public enum CADSS {
  public static let instrument = Instrument(
    "CADSS", items: (1...23).map { Instrument.Item("item \($0)", 0...4) },
    source: "Bremner JD et al. J Trauma Stress 1998;11:125-136, doi:10.1023/A:1024465317902")

  /// The cut-off of the esketamine trials: a total above 4 (Spravato, prescribing information).
  public static let dissociation = DissociationCutoff(above: 4)
}

/// The cut-off beyond which a CADSS total counts as dissociation.
public struct DissociationCutoff: Equatable, Sendable {
  /// The highest total that does not count.
  public let above: Int

  public init(above: Int) {
    self.above = above
  }

  public func isMet(total: Double) -> Bool { total > Double(above) }

  /// The cut-off in words.
  public var definition: String { "CADSS total above \(above)" }
}
