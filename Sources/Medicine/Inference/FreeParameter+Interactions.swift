// SPDX-License-Identifier: Apache-2.0

extension FreeParameter {
  /// What the ratios of interactions and impaired organs may move. One ratio cannot tell liver and gut
  /// apart, so the starts share it out as a well-stirred liver and a gut wall would (the factors of
  /// an earlier model, with its gut factors turned from shares that pass into extraction), and the
  /// liver's priors are narrow.
  public static let interactions: [FreeParameter] = [
    .init("clarithromycin.liver", 0.70, 0.1),
    .init("clarithromycin.gut", 0.31, 0.5),
    .init("clarithromycin.norketamine-clearance", 1, 0.5),
    .init("ticlopidine.liver", 0.42, 0.3),
    .init("grapefruit.liver", 0.80, 0.1),
    .init("grapefruit.gut", 0.07, 0.7),
    .init("grapefruit.norketamine-clearance", 1, 0.5),
    .init("st-johns-wort.liver", 1.4, 0.1),
    .init("st-johns-wort.gut", 2, 0.5),
    .init("st-johns-wort.norketamine-clearance", 1, 0.5),
    .init("rifampicin.liver", 2, 0.5),
    .init("rifampicin.gut", 4, 0.5),
    .init("rifampicin.norketamine-clearance", 3, 0.5),
    .init("liver.moderate-impairment", 0.25, 0.5),
    .init("kidney.impairment", 0.7, 0.5),
    .init("kidney.norketamine-clearance", 0.7, 0.5),
  ]
}
