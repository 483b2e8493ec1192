// SPDX-License-Identifier: Apache-2.0

import Testing

/// What every source file owes its reader.
struct SourceFilesTests {
  @Test func theLicenceComesFirst() throws {
    let folders = ["Sources", "Tests", "Benchmarks", "Fuzzing"]
    let paths = folders.flatMap { Repository.files(under: $0, endingIn: ".swift") }
    #expect(paths.contains("Sources/Mathematics/Scalars/Scalar.swift"))
    // A manifest begins with the version of its tools.
    for path in paths where !path.hasSuffix("Package.swift") {
      let text = try Repository.text(of: path)
      #expect(text.hasPrefix("// SPDX-License-Identifier: Apache-2.0\n"), "\(path)")
    }
  }
}
