// SPDX-License-Identifier: Apache-2.0

/// Collects the doses of a session, one a line.
@resultBuilder
public enum SessionBuilder {
  public static func buildExpression(_ dose: some DoseOrder) -> [OrderedDose] { [dose.ordered] }

  public static func buildBlock(_ doses: [OrderedDose]...) -> [OrderedDose] {
    doses.flatMap { $0 }
  }

  public static func buildArray(_ doses: [[OrderedDose]]) -> [OrderedDose] {
    doses.flatMap { $0 }
  }

  public static func buildOptional(_ doses: [OrderedDose]?) -> [OrderedDose] { doses ?? [] }

  public static func buildEither(first doses: [OrderedDose]) -> [OrderedDose] { doses }

  public static func buildEither(second doses: [OrderedDose]) -> [OrderedDose] { doses }
}
