// SPDX-License-Identifier: Apache-2.0

import KetamineModel
import Pharmacokinetics
import Scalars

extension FreeParameter where Values == Parameters<Double> {
  /// What the ratios of interactions and impaired organs may move. One ratio cannot tell liver and gut
  /// apart, so the starts share it out as a well-stirred liver and a gut wall would (the factors of
  /// an earlier model, with its gut factors turned from shares that pass into extraction), and the
  /// liver's priors are narrow.
  static var interactions: [FreeParameter] {
    [
      .init(EnzymeInteractionParameter.clarithromycinLiver, 0.70, 0.1),
      .init(EnzymeInteractionParameter.clarithromycinGut, 0.31, 0.5),
      .init(EnzymeInteractionParameter.clarithromycinNorketamine, 1, 0.5),
      .init(EnzymeInteractionParameter.ticlopidineLiver, 0.42, 0.3),
      .init(EnzymeInteractionParameter.grapefruitLiver, 0.80, 0.1),
      .init(EnzymeInteractionParameter.grapefruitGut, 0.07, 0.7),
      .init(EnzymeInteractionParameter.grapefruitNorketamine, 1, 0.5),
      .init(EnzymeInteractionParameter.stJohnsWortLiver, 1.4, 0.1),
      .init(EnzymeInteractionParameter.stJohnsWortGut, 2, 0.5),
      .init(EnzymeInteractionParameter.stJohnsWortNorketamine, 1, 0.5),
      .init(EnzymeInteractionParameter.rifampicinLiver, 2, 0.5),
      .init(EnzymeInteractionParameter.rifampicinGut, 4, 0.5),
      .init(EnzymeInteractionParameter.rifampicinNorketamine, 3, 0.5),
      .init(OrganFunctionParameter.moderateLiver, 0.25, 0.5),
      .init(OrganFunctionParameter.impairedKidney, 0.7, 0.5),
      .init(OrganFunctionParameter.advancedKidneyNorketamine, 0.7, 0.5),
    ]
  }
}
