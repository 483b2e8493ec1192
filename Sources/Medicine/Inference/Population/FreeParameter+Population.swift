// SPDX-License-Identifier: Apache-2.0

extension FreeParameter {
  /// What the data on whole arms of trials may move: settings, and how strongly people answer.
  public static let population: [FreeParameter] = [
    .init("setting.contact", 0.2, 1),
    .init("setting.spread", 0.8, 0.1),
    .init("setting.antidepressant.spread", 1, 0.7),
    .init("setting.murrough-2013.course", 0.25, 1),
    .init("setting.singh-2016.course", 0.15, 1),
    .init("setting.daly-2018.course", 0.15, 1),
    .init("setting.fedgchin-2019.course", 0.1, 2),
    .init("setting.popova-2019.course", 0.1, 2),
    .init("setting.fedgchin-2019.antidepressant", 0.5, 1),
    .init("setting.popova-2019.antidepressant", 0.5, 1),
    .init("response.strong.shift", 1.6, 0.5),
  ]

  /// What is estimated from the distances between studies that the fit leaves.
  public static let betweenStudies = [
    "setting.between-studies.non-drug", "setting.between-studies.drug",
  ]
}
