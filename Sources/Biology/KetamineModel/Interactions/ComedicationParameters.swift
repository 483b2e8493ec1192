// SPDX-License-Identifier: Apache-2.0

public import Dynamics
import Literature
public import Quantities

/// How strongly what is taken besides changes effects and side effects, beyond drug levels.
///
/// No number is published for most of these: the label warns, a review counts, and nobody measured.
/// Such a parameter is small and its grade says that it is assumed.
public enum ComedicationParameter: Int, Slot, ParameterList {
  case lamotrigineSideEffects
  case lamotrigineDamping
  case maoInhibitorPressure
  case psychostimulantPressure
  case sedativePotency
  case naltrexoneAttenuation

  public var passport: Passport {
    switch self {
    case .lamotrigineSideEffects:
      Passport(
        "lamotrigine.side-effects", "\\mu_{lt}", value: 0.7, "1", range: 0.1...1, .assumed,
        "Dissociation and acute memory impairment under lamotrigine, relative to without: less in volunteers given 300 mg once, no different in patients",
        sources: [.anand2000, .wilkowska2022])
    case .lamotrigineDamping:
      Passport(
        "lamotrigine.surge-damping", "I_{lt}", value: 0.1, "1", range: 0...0.9, .assumed,
        "Share of the glutamate surge that lamotrigine takes away; small, for no loss of efficacy was seen in the one trial that looked",
        sources: [.anand2000, .wilkowska2022])
    case .maoInhibitorPressure:
      Passport(
        "mao-inhibitor.pressure-factor", "\\mu_{mao}", value: 1.2, "1", range: 1...3, .assumed,
        "Rise of blood pressure and heart rate with an inhibitor of monoamine oxidase, relative to without; the label warns and gives no number",
        sources: [.spravatoLabel])
    case .psychostimulantPressure:
      Passport(
        "psychostimulant.pressure-factor", "\\mu_{st}", value: 1.2, "1", range: 1...3, .assumed,
        "Rise of blood pressure and heart rate with a psychostimulant, relative to without; the label warns and gives no number",
        sources: [.spravatoLabel])
    case .sedativePotency:
      Passport(
        "sedative.sedation-factor", "\\mu_{se}", value: 1.3, "1", range: 1...5, .assumed,
        "By how much a sedative taken besides makes a level of ketamine more sedating; the label warns and gives no number",
        sources: [.spravatoLabel])
    case .naltrexoneAttenuation:
      Passport(
        "naltrexone.attenuation", "\\alpha_{nx}", value: 0.7, "1", range: 0...1, .assumed,
        "Share of the effect on symptoms that naltrexone takes away, where the switch naltrexone says that it does: most of it, in 12 people",
        sources: [.williams2018])
    }
  }
}
