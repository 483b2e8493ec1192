// SPDX-License-Identifier: Apache-2.0

extension RunError {
  /// Where something is wrong.
  package enum Place: Equatable, Sendable {
    /// In the request as a whole.
    case request
    /// In one field, by its name in the contract without anything before it: `weight`.
    case field(String)
    /// In one entry of a field that may stand several times: of `compare`, the one that is
    /// `route=oral`.
    case entry(field: String, String)
    /// In a parameter of the model that the field `set` names.
    case parameter(String)
    /// In a file as the user named it. Line and column count from 1, and are nil where the whole
    /// file is at fault; the key is what stands there, as `sessions[0].dose`, or empty.
    case file(String, line: Int? = nil, column: Int? = nil, key: String = "")
    /// In a table as the user named it: a line, from 1, and in it a column or whoever stands there.
    case table(String, line: Int? = nil, part: String? = nil)
    /// In anything else that has a name: a key of a document, a word of a command.
    case named(String)

    /// The place in a sentence; without any part for the whole request.
    package var wording: Wording {
      switch self {
      case .request: Wording([])
      case .field(let name): "\(field: name)"
      case .entry(let name, let entry): "\(field: name) \(entry)"
      case .parameter: "\(field: "set")"
      case .file(let path, let line, let column, let key):
        Wording(
          Self.seen(path) + Self.position(line) + Self.position(column)
            + (key.isEmpty ? "" : ": " + key))
      case .table(let path, let line, let part):
        Wording(
          Self.seen(path) + (line.map { ", line \($0)" } ?? "") + (part.map { ", " + $0 } ?? ""))
      case .named(let name): Wording(name)
      }
    }

    /// A name of which nothing would be seen, in quotation marks.
    private static func seen(_ path: String) -> String {
      path.contains { $0 != " " } ? path : "\"" + path + "\""
    }

    private static func position(_ number: Int?) -> String {
      number.map { ":\($0)" } ?? ""
    }
  }
}
