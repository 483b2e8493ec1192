// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Quantities

/// Something that a patient takes besides ketamine: what changes its level, or a benzodiazepine.
///
///     ["clarithromycin", OtherDrug("diazepam", daily: .milligrams(10))]
public struct OtherDrug: Hashable, Sendable {
  /// Lower case with hyphens, as `st-johns-wort`.
  public let name: String
  /// How much of a benzodiazepine a day; nil for what is taken or not.
  public let daily: DoseAmount?

  /// A name that nobody knows is refused by the patient who is to take it.
  public init(_ name: String, daily: DoseAmount? = nil) {
    self.name = name
    self.daily = daily
  }

  /// Every name that the model knows.
  public static var known: [String] { TakenDrug.names }

  func taken() throws(PatientError) -> TakenDrug {
    do {
      return try TakenDrug(name, amount: daily.map { Self.perDay($0.quantity) })
    } catch {
      throw .comedication(error)
    }
  }

  private static func perDay(_ amount: Quantity) -> Quantity {
    Quantity(amount.value, .known(amount.unit.symbol + "/d"))
  }
}

extension OtherDrug: ExpressibleByStringLiteral {
  public init(stringLiteral name: String) { self.init(name) }
}
