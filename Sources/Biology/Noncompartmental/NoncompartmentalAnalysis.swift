// SPDX-License-Identifier: Apache-2.0

/// Noncompartmental analysis (NCA) of the curve after one dose: what the samples say by areas and
/// by one straight line, whatever compartments there may be.
///
/// The methods are those of Gibaldi M, Perrier D. Pharmacokinetics, 2nd edition, 1982, chapter 11
/// and appendix D, with the choice of terminal points that Phoenix WinNonlin made common. Before
/// the first dose there is no drug. See ``ConcentrationCurve`` for the units.
package struct NoncompartmentalAnalysis: Sendable {
  /// What needs no extrapolation.
  package let exposure: ObservedExposure
  /// The half-life and the points that it rests on.
  package let terminal: TerminalPhase

  /// Analyses a curve. The half-life rests on the line that fits best, unless its points are given.
  ///
  /// - Throws: ``NoncompartmentalError``.
  package init(
    of curve: ConcentrationCurve, after administration: AdministrationMode,
    by rule: AreaRule = .linearUpLogDown, terminal: TerminalPhase? = nil
  ) throws(NoncompartmentalError) {
    exposure = try ObservedExposure(of: curve, after: administration, by: rule)
    if let terminal {
      self.terminal = terminal
    } else {
      self.terminal = try TerminalPhase(of: curve, after: administration)
    }
  }

  /// To infinity from the last concentration as it was measured: what is usually reported.
  package var observed: ExtrapolatedExposure {
    ExtrapolatedExposure(exposure, terminal, from: exposure.lastConcentration)
  }

  /// To infinity from the last concentration as the terminal line gives it.
  package var predicted: ExtrapolatedExposure {
    let last = terminal.concentration(at: exposure.timeOfLast)
    return ExtrapolatedExposure(exposure, terminal, from: last)
  }
}

/// What a curve says when its terminal phase is followed to infinity.
package struct ExtrapolatedExposure: Equatable, Sendable {
  /// AUCinf: AUClast + c/λz.
  package let area: Double
  /// The share of the area that was not sampled, 0 to 1.
  package let extrapolatedShareOfArea: Double
  /// AUMCinf: AUMClast + c t/λz + c/λz².
  package let moment: Double
  /// The share of the moment that was not sampled, 0 to 1.
  package let extrapolatedShareOfMoment: Double
  /// MRTinf: moment over area, less half of the infusion. After a dose that has to be absorbed it
  /// holds the mean time of absorption as well.
  package let meanResidenceTime: Double

  fileprivate init(
    _ exposure: ObservedExposure, _ terminal: TerminalPhase, from concentration: Double
  ) {
    let tail = concentration / terminal.rate
    let tailOfMoment = tail * exposure.timeOfLast + tail / terminal.rate
    area = exposure.areaToLast + tail
    extrapolatedShareOfArea = tail / area
    moment = exposure.momentToLast + tailOfMoment
    extrapolatedShareOfMoment = tailOfMoment / moment
    meanResidenceTime = moment / area - exposure.administration.duration / 2
  }
}
