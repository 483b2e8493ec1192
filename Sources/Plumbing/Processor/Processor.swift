// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What the machine must be able to do, because the rest of the program was compiled for it.
///
/// This target alone is compiled for any x86-64 processor, so that it still runs where the rest does
/// not, and can say so. See Documentation/Decisions/0014.
package enum Processor {
  /// The instruction sets of x86-64-v3 as Linux names them; `abm` stands for lzcnt.
  static let needed = ["avx", "avx2", "bmi1", "bmi2", "f16c", "fma", "abm", "movbe"]

  /// The instruction sets that a processor lacks.
  ///
  /// - Parameter description: the text of `/proc/cpuinfo`; where it lists no flags, nothing is known
  ///   and nothing counts as missing.
  package static func missing(in description: String) -> [String] {
    let lines = description.split(separator: "\n")
    guard let flags = lines.first(where: { $0.hasPrefix("flags") }) else { return [] }
    let found = Set(flags.split(whereSeparator: { " :\t".contains($0) }).map { String($0) })
    return needed.filter { !found.contains($0) }
  }

  /// Ends the program with a sentence and status 70 if the machine cannot run it.
  package static func requireWhatTheBuildNeeds() {
    #if FUSED_MULTIPLY_ADD && arch(x86_64)
      let missing = missing(in: text(ofFile: "/proc/cpuinfo"))
      if missing.isEmpty { return }
      let sentence = Array(refusal(missing).utf8)
      _ = write(STDERR_FILENO, sentence, sentence.count)
      exit(70)
    #endif
  }

  static func refusal(_ missing: [String]) -> String {
    "kairos: error: this build needs a processor with AVX2 and FMA (x86-64-v3, 2013 or later); "
      + "this one lacks \(missing.joined(separator: ", ")). Take the unsafeFlags with -march out of "
      + "Package.swift and build again\n"
  }

  #if FUSED_MULTIPLY_ADD && arch(x86_64)
    /// The text of a file, empty if it cannot be read.
    private static func text(ofFile path: String) -> String {
      guard let file = fopen(path, "r") else { return "" }
      defer { fclose(file) }
      var bytes = [UInt8](repeating: 0, count: 1 << 14)
      return String(decoding: bytes.prefix(fread(&bytes, 1, bytes.count, file)), as: UTF8.self)
    }
  #endif
}
