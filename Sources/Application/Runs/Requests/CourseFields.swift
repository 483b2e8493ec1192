// SPDX-License-Identifier: Apache-2.0

import Encodings
import Quantities
import Scalars

/// How long somebody is followed, and when and what is looked at, as text.
package struct CourseFields: Equatable, Sendable {
  package var until: String?
  package var every: String?
  /// The field `endpoint-time`, which may stand several times.
  package var endpointTimes: [String] = []
  /// As `score.*,bdnf`.
  package var observables: String?

  package init() {}
}

extension CourseFields {
  package func request() throws(RunError) -> CourseRequest {
    CourseRequest(
      until: try Self.time("until", until, usual: "d"),
      every: try Self.time("every", every, usual: "min"),
      endpointTimes: try moments, observables: patterns)
  }

  /// The times of the endpoints, none of them twice; nil where none was given.
  private var moments: [CourseRequest.Time]? {
    get throws(RunError) {
      var times: [CourseRequest.Time] = []
      for text in endpointTimes {
        guard let time = try Self.time("endpoint-time", text, usual: "d") else { continue }
        guard !times.contains(where: { $0.hours == time.hours }) else {
          throw RunError(
            .request, at: .field("endpoint-time"), "\(text) stands twice; give it once",
            found: text)
        }
        times.append(time)
      }
      return times.isEmpty ? nil : times
    }
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
    _ name: String, _ text: String?, usual: String
  ) throws(RunError) -> CourseRequest.Time? {
    guard let text else { return nil }
    let field = FieldText(name, text)
    _ = try field.hours(usual: usual)
    return CourseRequest.Time(try field.quantity(of: Dimension(time: 1)), text: text)
  }
}
