// SPDX-License-Identifier: Apache-2.0

import Encodings
import Testing

struct ShellWordTests {
  @Test(arguments: [
    ("trial.yaml", "trial.yaml"), ("a b", "'a b'"), ("it's", #"'it'\''s'"#), ("", "''"),
    ("$HOME;rm", "'$HOME;rm'"), ("--x=1/2", "--x=1/2"),
  ])
  func aShellReadsItBack(_ text: String, _ word: String) {
    #expect(text.shellWord == word)
  }
}
