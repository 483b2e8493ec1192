// SPDX-License-Identifier: Apache-2.0

package import Quantities

/// How long somebody is followed, and when and what is looked at.
package struct CourseRequest: Equatable, Sendable {
  /// A time as it was given, to be told of in these words.
  package struct Time: Equatable, Sendable {
    package let quantity: Quantity
    package let text: String

    /// - Parameter text: as somebody wrote it; as Kairos would unless given.
    package init(_ quantity: Quantity, text: String? = nil) {
      self.quantity = quantity
      self.text = text ?? quantity.description
    }

    package var hours: Double { quantity.inBase }
  }

  /// The end, from the first dose.
  package var until: Time?
  /// The spacing of the output; nil for the default grid.
  package var every: Time?
  /// When response, remission and change are read; nil for 24 h, the end of the course of treatment
  /// and the end.
  package var endpointTimes: [Time]?
  /// Which observables, as patterns; a trailing `*` stands for any ending. Nil for all.
  package var observables: [String]?

  package init(
    until: Time? = nil, every: Time? = nil, endpointTimes: [Time]? = nil,
    observables: [String]? = nil
  ) {
    self.until = until
    self.every = every
    self.endpointTimes = endpointTimes
    self.observables = observables
  }
}
