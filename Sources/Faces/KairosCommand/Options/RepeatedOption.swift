// SPDX-License-Identifier: Apache-2.0

/// An option that stands twice says two things at once: it is refused, and neither is dropped.
enum RepeatedOption {
  /// The options that may stand more than once.
  static let repeatable: Set<String> = [
    "--set", "--switch", "--block", "--with", "--compare", "--only", "--endpoint-time",
    "--area", "--covariate", "--common", "--stratum",
  ]

  /// - Throws: ``Failure`` that names the option.
  static func refuse(in arguments: [String]) throws(Failure) {
    var seen: Set<Substring> = []
    for argument in arguments where argument.hasPrefix("--") && argument != "--" {
      let name = argument.prefix { $0 != "=" }
      guard !repeatable.contains(String(name)) else { continue }
      guard seen.insert(name).inserted else {
        throw Failure(.usage, "\(name) stands twice; give it once")
      }
    }
  }
}
