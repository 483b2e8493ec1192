// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Files

/// Folder and name as `dirname` and `basename` of POSIX have them.
@Suite struct PathPartsTests {
  @Test(arguments: [
    ("a", ".", "a"), ("é", ".", "é"), ("-", ".", "-"), (" ", ".", " "), (".", ".", "."),
    ("..", ".", ".."), ("a/", ".", "a"), ("./", ".", "."), ("a/b", "a", "b"), ("a//b", "a", "b"),
    ("/a", "/", "a"), ("//a", "/", "a"), ("/a/b/", "/a", "b"), ("/a//b//", "/a", "b"),
    ("./a", ".", "a"), ("a/b/c.csv", "a/b", "c.csv"), ("👩‍👩‍👧/x", "👩‍👩‍👧", "x"),
  ])
  func areCut(_ path: String, _ folder: String, _ name: String) {
    let parts = PathParts(path)
    #expect(parts.folder == folder && parts.name == name)
  }

  @Test func theRootAndNothingHaveNoName() {
    #expect(PathParts("/").folder == "/" && PathParts("/").name.isEmpty)
    #expect(PathParts("///").folder == "/" && PathParts("///").name.isEmpty)
    #expect(PathParts("").folder == "." && PathParts("").name.isEmpty)
  }

  @Test func areJoined() {
    #expect(PathParts.path("a", in: ".") == "a")
    #expect(PathParts.path("a", in: "/") == "/a")
    #expect(PathParts.path("a", in: "b/") == "b/a")
    #expect(PathParts.path("a", in: "b") == "b/a")
  }

  @Test func beginningsEndBetweenCharacters() {
    #expect(PathParts.beginning(of: "abcdef", bytes: 4) == "abcd")
    #expect(PathParts.beginning(of: "ab", bytes: 4) == "ab")
    #expect(PathParts.beginning(of: "aéé", bytes: 4) == "aé")
  }
}
