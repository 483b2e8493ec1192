// SPDX-License-Identifier: Apache-2.0

import Cohorts

extension FreeParameter where Values == PopulationParameters {
  /// What the data on whole arms of trials may move: settings, and how strongly people answer.
  static var population: [FreeParameter] {
    [
      .init(SettingParameter.contact, 0.2, 1),
      .init(SettingParameter.spread, 0.8, 0.1),
      .init(SettingParameter.antidepressantSpread, 1, 0.7),
      .init(StudyParameter.murroughCourse, 0.25, 1),
      .init(StudyParameter.singhCourse, 0.15, 1),
      .init(StudyParameter.dalyCourse, 0.15, 1),
      .init(StudyParameter.fedgchinCourse, 0.1, 2),
      .init(StudyParameter.popovaCourse, 0.1, 2),
      .init(StudyParameter.fedgchinAntidepressant, 0.5, 1),
      .init(StudyParameter.popovaAntidepressant, 0.5, 1),
      .init(ResponseParameter.strongShift, 1.6, 0.5),
    ]
  }

  /// What is estimated from the distances between studies that the fit leaves.
  static var betweenStudies: [SettingParameter] {
    [.betweenStudiesOutsideDrug, .betweenStudiesOfDrug]
  }
}
