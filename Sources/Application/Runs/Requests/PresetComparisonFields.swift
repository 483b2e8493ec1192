// SPDX-License-Identifier: Apache-2.0

package import Pharmacokinetics
import Quantities
import Scalars
import Therapy

/// The dose that the published models are compared on, as text.
package struct PresetComparisonFields: Equatable, Sendable {
  package var dose: String?
  package var route: String?
  package var over: String?
  package var drug: String?

  package init() {}

  /// Whether the dose is the one that patients were sampled after.
  package var isStandard: Bool { self == PresetComparisonFields() }

  /// 35 mg of racemate into a vein over 40 min, or what was asked for.
  package func comparedDose() throws(RunError) -> Dose {
    let path = try route.map { (text) throws(RunError) in
      try FieldText("route", text).choice(of: Route.self)
    }
    let duration = try over.map { (text) throws(RunError) in
      try FieldText("over", text).hours(usual: "min")
    }
    let given = try drug.map { (text) throws(RunError) in try Self.drug(text) }
    let amount = try amount()
    do {
      return try Dose(
        given ?? .ketamine, amount: amount, route: path ?? .iv, at: 0,
        over: duration ?? (route == nil ? 40 / 60 : nil))
    } catch {
      throw RunError(error)
    }
  }

  /// What published models were made of: nobody modelled arketamine.
  private static func drug(_ text: String) throws(RunError) -> Drug {
    let known: [Drug] = [.ketamine, .esketamine]
    if let drug = known.first(where: { $0.name == text }) { return drug }
    throw RunError(
      .request, at: .field("drug"), unknown: text, among: known.map { $0.name })
  }

  /// mg.
  private func amount() throws(RunError) -> Double {
    guard let dose else { return 35 }
    let amount = try FieldText("dose", dose).dose()
    let isMass = amount.dimension == Session.doseDimensions[0]
    return amount.inBase * (isMass ? 1 : PresetComparison.weight)
  }
}
