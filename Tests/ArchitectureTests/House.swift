// SPDX-License-Identifier: Apache-2.0

/// The targets of a package and their Swift files: this one, or one that a test makes up.
///
/// The laws that it must keep are in extensions. Each returns what breaks it, in sentences.
struct House: Sendable {
  let targets: [PackageManifest.Target]
  let files: [SourceFile]

  /// A file of a target, read once.
  struct SourceFile: Sendable {
    /// Relative to the root of the repository.
    let path: String
    let source: SwiftSource
    let lineCount: Int

    init(_ path: String, _ text: String) {
      self.path = path
      source = SwiftSource(text)
      lineCount = text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    }
  }

  init(targets: [PackageManifest.Target], files: [(String, String)] = []) {
    self.targets = targets
    self.files = files.map { SourceFile($0.0, $0.1) }
  }

  /// This repository, as it is on disk.
  static let standing = Result {
    let manifest = try PackageManifest.current()
    let folders = ["Sources", "Tests", "Benchmarks"]
    let paths = folders.flatMap { Repository.files(under: $0, endingIn: ".swift") }
    return House(
      targets: manifest.targets, files: try paths.map { ($0, try Repository.text(of: $0)) })
  }

  func target(_ name: String) -> PackageManifest.Target? {
    targets.first { $0.name == name }
  }

  func files(of target: PackageManifest.Target) -> [SourceFile] {
    files.filter { $0.path.hasPrefix(target.folder + "/") }
  }

  /// The files of the house itself, without what stands beside it.
  var sources: [SourceFile] { files.filter { $0.path.hasPrefix("Sources/") } }

  /// The modules that any file of a target imports.
  func imports(of target: PackageManifest.Target) -> Set<String> {
    Set(files(of: target).flatMap { $0.source.imports })
  }
}
