// SPDX-License-Identifier: Apache-2.0

extension PopulationParameters {
  /// The lowest MADRS total that a setting lets in.
  package func entryScore(of setting: Setting) -> Double { self[setting.entry] }

  /// The same with another one: 0 where somebody else decides who is let in.
  package func lettingIn(from score: Double, of setting: Setting) -> PopulationParameters {
    var other = self
    other.values[setting.entry.place] = score
    return other
  }

  /// The same with raters who err by so much.
  package func rated(withError error: Double) -> PopulationParameters {
    var other = self
    other.values[SettingParameter.raterNoise.place] = error
    return other
  }
}
