// SPDX-License-Identifier: Apache-2.0

public import Scalars

extension MADRS {
  /// The domains of symptoms that the items speak of.
  public enum Domain: Int, CaseIterable, Sendable {
    case mood
    /// Anhedonia and energy.
    case anhedonia
    /// Somatic symptoms and sleep.
    case somatic
    case cognition
    case suicidality

    /// The name, as in the observable `symptom.mood`.
    public var name: String {
      switch self {
      case .mood: "mood"
      case .anhedonia: "anhedonia"
      case .somatic: "somatic"
      case .cognition: "cognition"
      case .suicidality: "suicidality"
      }
    }

    /// The items of the domain, in the order of the scale.
    public var items: [Item] { Item.allCases.filter { $0.domain == self } }
  }

  /// A number for each domain: the fraction of the untreated severity (1).
  public struct DomainSeverities<Number: Scalar>: Sendable {
    public var mood: Number
    public var anhedonia: Number
    public var somatic: Number
    public var cognition: Number
    public var suicidality: Number

    @inlinable
    public init(
      mood: Number, anhedonia: Number, somatic: Number, cognition: Number, suicidality: Number
    ) {
      self.mood = mood
      self.anhedonia = anhedonia
      self.somatic = somatic
      self.cognition = cognition
      self.suicidality = suicidality
    }

    @inlinable
    public subscript(domain: Domain) -> Number {
      switch domain {
      case .mood: mood
      case .anhedonia: anhedonia
      case .somatic: somatic
      case .cognition: cognition
      case .suicidality: suicidality
      }
    }
  }

  /// The expected scores of the ten items, in the scale's order, each a real number.
  ///
  /// Every item carries an equal share of the baseline total, and falls with its domain. The equal
  /// share is assumed: single items at baseline are not published for the trials used here.
  ///
  /// - Parameters:
  ///   - baseline: the total before treatment (0 to 60).
  ///   - severities: the fraction of the untreated severity, per domain (1).
  @inlinable
  public static func expectedScores<S: Scalar>(
    baseline: S, severities: DomainSeverities<S>
  ) -> [S] {
    let share = baseline / S(Double(Item.allCases.count))
    return Item.allCases.map { share * severities[$0.domain] }
  }

  /// The expected total: the sum of ``expectedScores(baseline:severities:)``, without the list.
  @inlinable
  public static func expectedTotal<S: Scalar>(
    baseline: S, severities: DomainSeverities<S>
  ) -> S {
    let share = baseline / S(Double(Item.allCases.count))
    var items: S = 0
    for item in Item.allCases { items += severities[item.domain] }
    return share * items
  }
}

extension MADRS.Item {
  /// The domain that the item belongs to.
  public var domain: MADRS.Domain {
    switch self {
    case .apparentSadness, .reportedSadness, .innerTension, .pessimisticThoughts: .mood
    case .lassitude, .inabilityToFeel: .anhedonia
    case .reducedSleep, .reducedAppetite: .somatic
    case .concentrationDifficulties: .cognition
    case .suicidalThoughts: .suicidality
    }
  }
}
