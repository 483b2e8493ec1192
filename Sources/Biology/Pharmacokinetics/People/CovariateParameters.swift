// SPDX-License-Identifier: Apache-2.0

public import Dynamics
import Literature
public import Quantities

/// How a person's weight, age and sex change the parameters of disposition.
public enum CovariateParameter: Int, Slot, ParameterList {
  case referenceWeight
  case volumeExponent
  case clearanceExponent
  case womensClearanceRatio
  case ageOfDecline
  case bloodFlowDecline

  public var passport: Passport {
    switch self {
    case .referenceWeight:
      Passport(
        "weight.reference", "W_{0}", value: 70, "kg", range: 50...90, .assumed,
        "Body weight that the typical volumes and clearances belong to",
        sources: [.anderson2008])
    case .volumeExponent:
      Passport(
        "weight.volume-exponent", "b_{V}", value: 1, "1", range: 0...1.5, .assumed,
        "Exponent of weight for volumes",
        sources: [.anderson2008])
    case .clearanceExponent:
      Passport(
        "weight.clearance-exponent", "b_{CL}", value: 0.75, "1", range: 0...1.5, .assumed,
        "Exponent of weight for clearances and flows",
        sources: [.anderson2008])
    case .womensClearanceRatio:
      Passport(
        "sex.clearance-ratio", "\\rho_{f}", value: 1.2, "1", range: 0.7...1.7, .measured,
        "Clearance of ketamine and norketamine in women relative to men; sex unspecified lies between",
        sources: [.sigtermans2009])
    case .ageOfDecline:
      Passport(
        "age.onset-of-decline", "a_{0}", value: 60, "a", range: 40...80, .measured,
        "Age from which the blood flow through the liver falls",
        sources: [.perezRuixo2020])
    case .bloodFlowDecline:
      Passport(
        "age.blood-flow-decline", "\\delta_{Q}", value: 0.0145, "1/a", range: 0...0.025, .measured,
        "Yearly fall of liver blood flow above that age, as a share: 2.19 of 151 L/h",
        sources: [.perezRuixo2020])
    }
  }
}
