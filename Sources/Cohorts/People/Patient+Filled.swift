// SPDX-License-Identifier: Apache-2.0

extension Patient {
  /// A patient whom nothing is assumed of any more: what nobody gave is taken from here.
  ///
  /// - Precondition: all values lie within the model's limits.
  func filled(
    weight: Double, height: Double, age: Double, sex: Sex, baselineMADRS: Double
  ) -> Patient {
    var copy = self
    if defaults.contains(.weight) { copy.weight = weight }
    if self.height == nil { copy.height = height }
    if defaults.contains(.age) { copy.age = age }
    if defaults.contains(.sex) { copy.sex = sex }
    if defaults.contains(.baselineMADRS) { copy.baselineMADRS = baselineMADRS }
    copy.defaults = []
    return copy
  }
}
