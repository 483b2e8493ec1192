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
      .init(PerpetratorParameter.clarithromycinLiver, 0.70, 0.1),
      .init(PerpetratorParameter.clarithromycinGut, 0.31, 0.5),
      .init(PerpetratorParameter.clarithromycinNorketamine, 1, 0.5),
      .init(PerpetratorParameter.ticlopidineLiver, 0.42, 0.3),
      .init(PerpetratorParameter.grapefruitLiver, 0.80, 0.1),
      .init(PerpetratorParameter.grapefruitGut, 0.07, 0.7),
      .init(PerpetratorParameter.grapefruitNorketamine, 1, 0.5),
      .init(PerpetratorParameter.stJohnsWortLiver, 1.4, 0.1),
      .init(PerpetratorParameter.stJohnsWortGut, 2, 0.5),
      .init(PerpetratorParameter.stJohnsWortNorketamine, 1, 0.5),
      .init(PerpetratorParameter.rifampicinLiver, 2, 0.5),
      .init(PerpetratorParameter.rifampicinGut, 4, 0.5),
      .init(PerpetratorParameter.rifampicinNorketamine, 3, 0.5),
      .init(OrganFunctionParameter.moderateLiver, 0.25, 0.5),
      .init(OrganFunctionParameter.impairedKidney, 0.7, 0.5),
      .init(OrganFunctionParameter.advancedKidneyNorketamine, 0.7, 0.5),
    ]
  }
}
