// SPDX-License-Identifier: Apache-2.0

import Pharmacokinetics

extension Patient {
  /// What is drawn of a person.
  struct Drawn {
    let weight: Double
    let height: Double
    let age: Double
    let sex: Sex
    let baselineMADRS: Double
    let genotype: CYP2B6Genotype
    let liver: LiverFunction
    /// Diazepam equivalents, mg/d; 0 for none.
    let benzodiazepine: Double
  }

  /// A patient whom nothing is assumed of any more: what nobody gave is taken from what was drawn.
  ///
  /// - Precondition: all values lie within the model's limits.
  func filled(from drawn: Drawn) -> Patient {
    var copy = self
    if defaults.contains(.weight) { copy.weight = drawn.weight }
    if height == nil { copy.height = drawn.height }
    if defaults.contains(.age) { copy.age = drawn.age }
    if defaults.contains(.sex) { copy.sex = drawn.sex }
    if defaults.contains(.baselineMADRS) { copy.baselineMADRS = drawn.baselineMADRS }
    if defaults.contains(.cyp2b6) { copy.genotype = drawn.genotype }
    if defaults.contains(.liver) { copy.liver = drawn.liver }
    if defaults.contains(.comedication), drawn.benzodiazepine > 0 {
      copy.comedication = [TakenDrug(diazepam: drawn.benzodiazepine)]
    }
    copy.defaults = []
    return copy
  }
}

extension TakenDrug {
  /// A benzodiazepine that is given as its equivalent in diazepam, mg/d.
  init(diazepam amount: Double) {
    name = "diazepam"
    kind = .benzodiazepine(nil)
    self.amount = amount
  }
}
