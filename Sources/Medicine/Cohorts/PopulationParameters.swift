// SPDX-License-Identifier: Apache-2.0

public import Quantities
import Scalars

/// The values of who people are, how they differ and what is not the drug, as one run uses them.
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
    + passports(CorrelationParameter.self)

  private static func passports<List: ParameterList>(_: List.Type) -> [Passport] {
    List.allCases.map { $0.passport }
  }

  private static let studies = SettingParameter.allCases.count
  private static let body = studies + StudyParameter.allCases.count
  private static let circulation = body + BodyParameter.allCases.count
  private static let illness = circulation + CirculationParameter.allCases.count
  private static let occasions = illness + IllnessParameter.allCases.count
  private static let responses = occasions + OccasionParameter.allCases.count
  private static let correlations = responses + ResponseParameter.allCases.count

  /// The place of a parameter by its name; nil for an unknown name.
  public static func index(of name: String) -> Int? { passports.firstIndex { $0.name == name } }

  public subscript(_ name: SettingParameter) -> Double { values[name.rawValue] }
  public subscript(_ name: StudyParameter) -> Double { values[Self.studies + name.rawValue] }
  public subscript(_ name: BodyParameter) -> Double { values[Self.body + name.rawValue] }
  public subscript(_ name: CirculationParameter) -> Double {
    values[Self.circulation + name.rawValue]
  }
  public subscript(_ name: IllnessParameter) -> Double { values[Self.illness + name.rawValue] }
  public subscript(_ name: OccasionParameter) -> Double { values[Self.occasions + name.rawValue] }
  public subscript(_ name: ResponseParameter) -> Double { values[Self.responses + name.rawValue] }
  public subscript(_ name: CorrelationParameter) -> Double {
    values[Self.correlations + name.rawValue]
  }
}
