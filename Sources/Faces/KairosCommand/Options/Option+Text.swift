// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

extension Option where Value == String? {
  /// An option whose text may begin with a sign.
  init(_ help: String, name: String? = nil, value: String? = nil) {
    self.init(
      name: name.map { .customLong($0) } ?? .long, parsing: .unconditional,
      help: ArgumentHelp(help, valueName: value))
  }
}

extension Option where Value == [String] {
  /// An option that may stand several times.
  init(wrappedValue: [String], _ help: String, value: String) {
    self.init(
      wrappedValue: wrappedValue, parsing: .unconditionalSingleValue,
      help: ArgumentHelp(help, valueName: value))
  }
}
