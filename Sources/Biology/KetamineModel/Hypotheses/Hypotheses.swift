// SPDX-License-Identifier: Apache-2.0

public import Neuroplasticity

/// Which side each switch stands on, and what is blocked.
public struct Hypotheses: Equatable, Sendable {
  /// For each switch, in the order of `Switch.allCases`, the number of its side.
  var sides: [Int]
  var blocks: [Bool]

  /// Every switch on its default side, nothing blocked.
  public init() {
    sides = Switch.allCases.map { _ in 0 }
    blocks = KnockOut.allCases.map { _ in false }
  }

  /// The side of a switch, by name.
  public subscript(aSwitch: Switch) -> String {
    aSwitch.sides[sides[aSwitch.rawValue]]
  }

  /// Whether a switch stands on a side.
  package func isOn(_ side: Switch.Side, of aSwitch: Switch) -> Bool {
    self[aSwitch] == side.rawValue
  }

  /// Puts a switch on a side; false where it has no side of that name.
  public mutating func set(_ aSwitch: Switch, to side: String) -> Bool {
    guard let index = aSwitch.sides.firstIndex(of: side) else { return false }
    sides[aSwitch.rawValue] = index
    return true
  }

  /// Blocks from start to end.
  public mutating func block(_ target: KnockOut) {
    blocks[target.rawValue] = true
  }

  public func isBlocked(_ target: KnockOut) -> Bool { blocks[target.rawValue] }

  /// What stands in the equations for one hypothesis: 0 or 1.
  public func value(of hypothesis: Hypothesis) -> Int {
    isTrue(hypothesis) ? 1 : 0
  }

  func isTrue(_ hypothesis: Hypothesis) -> Bool {
    switch hypothesis {
    case .hydroxynorketamineActive: isOn(.active, of: .hydroxynorketamine)
    case .mtorNecessary: isOn(.necessary, of: .mtor)
    case .mtorBlockProtects: isOn(.abdallah2020, of: .mtor)
    case .interneuronPreference: isOn(.on, of: .interneuronPreference)
    case .temmeAffinity: isOn(.temme2018, of: .receptorAffinity)
    case .suicidalityThroughMood: isOn(.on, of: .suicidalityThroughMood)
    case .neurogenesis: isOn(.on, of: .neurogenesis)
    case .nonDrugAdditive: isOn(.additive, of: .nonDrug)
    case .ampaBlocked: isBlocked(.ampa)
    case .trkbBlocked: isBlocked(.trkb)
    case .mtorBlocked: isBlocked(.mtor)
    }
  }
}
