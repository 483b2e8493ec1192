// SPDX-License-Identifier: Apache-2.0

package import Quantities

/// What can be read of a patient: the total of a scale, or a pressure.
package enum ReadingKind: String, CaseIterable, Sendable {
  case madrs
  case phq9
  case cadss
  case systolic
  case diastolic

  /// Whether it tells of the illness, and not of the drug.
  package var isOfSymptoms: Bool { self == .madrs || self == .phq9 }

  /// The unit in which it is read.
  package var unit: Unit {
    switch self {
    case .madrs, .phq9, .cadss: .one
    case .systolic, .diastolic: .millimetreOfMercury
    }
  }

  /// Its place in a list of all.
  var place: Int {
    switch self {
    case .madrs: 0
    case .phq9: 1
    case .cadss: 2
    case .systolic: 3
    case .diastolic: 4
    }
  }
}
