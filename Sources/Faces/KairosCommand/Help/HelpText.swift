// SPDX-License-Identifier: Apache-2.0

/// What stands in the text files beside this one, which are compiled into the program: the
/// explanations of commands, a paragraph a line, and of topics.
enum HelpText {
  static func of(_ file: [UInt8]) -> String {
    String(decoding: file.dropLast(), as: UTF8.self)
  }
}
