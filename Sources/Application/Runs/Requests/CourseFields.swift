// SPDX-License-Identifier: Apache-2.0

import Encodings
import Quantities
import Scalars

/// How long somebody is followed, and when and what is looked at, as text.
package struct CourseFields: Equatable, Sendable {
  package var until: String?
  package var every: String?
  /// The field `endpoint-time`.
  package var endpointTime: String?
  /// As `score.*,bdnf`.
  package var observables: String?

  package init() {}
}

extension CourseFields {
  package func request() throws(RunError) -> CourseRequest {
    CourseRequest(
      until: try Self.time("until", until), every: try Self.time("every", every),
      endpointTime: try Self.time("endpoint-time", endpointTime), observables: patterns)
  }

  /// What stands between the commas; nil where nothing was chosen.
  package var patterns: [String]? {
    observables.map { text in
      text.split(separator: ",", omittingEmptySubsequences: false).map {
        String($0).withoutOuterSpaces
      }
    }
  }

  private static func time(
    _ name: String, _ text: String?
  ) throws(RunError) -> CourseRequest.Time? {
    guard let text else { return nil }
    let field = FieldText(name, text)
    _ = try field.hours()
    return CourseRequest.Time(try field.quantity(of: Dimension(time: 1)), text: text)
  }
}
