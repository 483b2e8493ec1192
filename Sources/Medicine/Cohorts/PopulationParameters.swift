// SPDX-License-Identifier: Apache-2.0

public import Quantities
import Scalars

/// A list of parameters of who people are, how they differ and the placebo response, and
/// where its values begin among all of them.
package protocol PopulationParameter: ParameterList {
  /// The place of the list's first parameter in the order of ``PopulationParameters/passports``.
  static var offset: Int { get }
}

extension PopulationParameter {
  /// The place of this parameter in the order of ``PopulationParameters/passports``.
  package var place: Int { Self.offset + rawValue }

  /// Where the list after this one begins.
  static var end: Int { offset + allCases.count }
}

/// The values of who people are, how they differ and the placebo response, as one run uses them.
public struct PopulationParameters: Equatable, Sendable {
  /// One value for each of ``passports``.
  public var values: [Double]

  /// The values of the passports.
  public static let typical = PopulationParameters(values: passports.map { $0.value })

  /// Settings first, then studies, then who the people are.
  public static let passports: [Passport] =
    passports(SettingParameter.self) + passports(StudyParameter.self)
    + passports(BodyParameter.self)
    + passports(CirculationParameter.self) + passports(IllnessParameter.self)
    + passports(OccasionParameter.self) + passports(ResponseParameter.self)
    + passports(CorrelationParameter.self) + passports(PressureReadingParameter.self)
    + passports(OtherTreatmentParameter.self)

  private static func passports<List: ParameterList>(_: List.Type) -> [Passport] {
    List.allCases.map { $0.passport }
  }

  /// The place of a parameter by its name; nil for an unknown name.
  public static func index(of name: String) -> Int? { passports.firstIndex { $0.name == name } }

  public subscript(_ name: SettingParameter) -> Double { values[name.place] }
  public subscript(_ name: StudyParameter) -> Double { values[name.place] }
  public subscript(_ name: BodyParameter) -> Double { values[name.place] }
  public subscript(_ name: CirculationParameter) -> Double { values[name.place] }
  public subscript(_ name: IllnessParameter) -> Double { values[name.place] }
  public subscript(_ name: OccasionParameter) -> Double { values[name.place] }
  public subscript(_ name: ResponseParameter) -> Double { values[name.place] }
  public subscript(_ name: CorrelationParameter) -> Double { values[name.place] }
  public subscript(_ name: PressureReadingParameter) -> Double { values[name.place] }
  public subscript(_ name: OtherTreatmentParameter) -> Double { values[name.place] }
}

extension SettingParameter: PopulationParameter {
  package static let offset = 0
}
extension StudyParameter: PopulationParameter {
  package static let offset = SettingParameter.end
}
extension BodyParameter: PopulationParameter {
  package static let offset = StudyParameter.end
}
extension CirculationParameter: PopulationParameter {
  package static let offset = BodyParameter.end
}
extension IllnessParameter: PopulationParameter {
  package static let offset = CirculationParameter.end
}
extension OccasionParameter: PopulationParameter {
  package static let offset = IllnessParameter.end
}
extension ResponseParameter: PopulationParameter {
  package static let offset = OccasionParameter.end
}
extension CorrelationParameter: PopulationParameter {
  package static let offset = ResponseParameter.end
}
extension PressureReadingParameter: PopulationParameter {
  package static let offset = CorrelationParameter.end
}
extension OtherTreatmentParameter: PopulationParameter {
  package static let offset = PressureReadingParameter.end
}
