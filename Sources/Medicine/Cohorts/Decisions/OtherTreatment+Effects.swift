// SPDX-License-Identifier: Apache-2.0

package import KetamineModel
package import Therapy

extension OtherTreatment {
  /// What it does besides relieving, of what the model has a name for, and nothing here tells of: it is
  /// unknown, not absent. From what its product information, or the anaesthesia in it, warns of.
  package var unknownEffects: [Observable] {
    switch self {
    case .oralAntidepressant:
      [
        .probability(.nausea), .probability(.vomiting), .probability(.dizziness),
        .probability(.sedation),
      ]
    case .quetiapine:
      [
        .probability(.sedation), .probability(.dizziness), .systolicChange, .diastolicChange,
        .heartRateChange,
      ]
    case .electroconvulsiveTherapy:
      [
        .probability(.sedation), .probability(.nausea), .probability(.vomiting),
        .systolicChange, .diastolicChange, .heartRateChange, .memoryImpairment,
      ]
    case .cognitiveBehaviouralTherapy, .psychotherapy: []
    }
  }

  /// The same of what the model has no name for, in words.
  package var furtherEffects: [String] {
    switch self {
    case .oralAntidepressant: ["sleep", "sexual function", "weight"]
    case .quetiapine: ["weight", "glucose and lipids"]
    case .electroconvulsiveTherapy: ["headache", "confusion", "memory of one's own life"]
    case .cognitiveBehaviouralTherapy, .psychotherapy: []
    }
  }
}
