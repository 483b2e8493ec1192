// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Testing

/// What a shell is told to offer: the values, where they are a list, and files by their extension.
struct CompletionTests {
  @Test(arguments: ["bash", "zsh", "fish"])
  func valuesAreOffered(_ shell: String) throws {
    let outcome = try Program.kairos("--generate-completion-script " + shell)
    #expect(outcome.status == 0)
    let values = [
      "sublingual", "arketamine", "perez-ruixo-2020", "murrough-2013", "st-johns-wort",
      "mtor=necessary", "default-mode-network.normalisation", "csl-json", "rxode2", "unspecified",
      "interactions", "yaml",
    ]
    for value in values { #expect(outcome.text.contains(value), "\(value)") }
  }
}
