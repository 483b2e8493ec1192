// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The signs that a newcomer follows lead somewhere.
struct DocumentsTests {
  @Test(arguments: ["README.md", "CONTRIBUTING.md"])
  func pathsExist(_ document: String) throws {
    let paths = Documents.paths(in: try Repository.text(of: document))
    #expect(paths.count > 5)
    for path in paths {
      let file = Repository.root.appending(path: path).path
      #expect(FileManager.default.fileExists(atPath: file), "\(path)")
    }
  }

  /// Nine stations, in order of the floors' story, each in a file of its own.
  @Test func theMapHasNineStations() throws {
    let lines = try Repository.text(of: "README.md").split(separator: "\n")
    let stations = lines.filter { $0.prefixMatch(of: /\| [1-9] \|/) != nil }
    #expect(stations.count == 9)
    let files = stations.flatMap { Documents.paths(in: String($0)).suffix(1) }
    #expect(Set(files).count == 9)
    #expect(files.allSatisfy { $0.hasSuffix(".swift") })
  }

  /// Every decision is in the list of decisions, and every line of the list has its page.
  @Test func decisionsAreListed() throws {
    let folder = "Documentation/Decisions/"
    let pages = Repository.files(under: String(folder.dropLast()), endingIn: ".md")
      .map { String($0.dropFirst(folder.count)) }.filter { $0 != "README.md" }
    let list = try Repository.text(of: folder + "README.md")
    let listed = list.matches(of: /\]\((\d{4}-[^)]*)\)/).map { String($0.1) }
    #expect(listed == pages)
  }

  @Test func pathsOfEveryForm() {
    let text = """
      [`Sources/A/B.swift`](Sources/A/B.swift#L3) and `Tests/C`, `Scripts/test.sh --filter X`,
      (https://a.b/Sources/D) [page](Documentation/E.md) `Sources`
      """
    #expect(
      Documents.paths(in: text) == [
        "Sources/A/B.swift", "Sources/A/B.swift", "Tests/C", "Scripts/test.sh",
        "Documentation/E.md",
      ])
  }
}

/// What documents say of the repository.
enum Documents {
  /// Paths of this repository in links and between backticks, in order.
  static func paths(in text: String) -> [String] {
    let pattern = /(?:\]\(|`)((?:Sources|Tests|Documentation|Scripts|Examples)\/[^\s`)#]*)/
    return text.matches(of: pattern).map { String($0.1) }
  }
}
