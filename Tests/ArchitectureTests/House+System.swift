// SPDX-License-Identifier: Apache-2.0

/// Where the operating system, its threads and its files may be used.
///
/// From `Plumbing/Encodings` up to `Application` nowhere: the same floors run in the browser. In
/// formats and faces only in the files listed here, because a library forces it.
extension House {
  static let systemModules: Set = [
    "Foundation", "FoundationEssentials", "FoundationNetworking", "FoundationXML", "Dispatch",
    "Glibc", "Musl", "Darwin", "WASILibc", "Synchronization",
  ]

  /// The targets that are there to bring files, threads or the processor to the others.
  static let systemTargets: Set = ["Files", "Parallel", "Processor"]

  /// A file of a format or a face that imports a system module, and what forces it to.
  struct Exception: Sendable {
    let path: String
    let modules: Set<String>
    let reason: String
  }

  /// Imports of the system where it must not be.
  func systemImports(allowed: [Exception]) -> [String] {
    sources.flatMap { file -> [String] in
      let target = targets.first { file.path.hasPrefix($0.folder + "/") }
      if let target, House.systemTargets.contains(target.name) { return [] }
      let exception = allowed.first { $0.path == file.path }
      return file.source.imports.filter(House.systemModules.contains)
        .filter { exception?.modules.contains($0) != true }
        .map { "\(file.path) imports \($0)" }
    }
  }

  /// Exceptions below the formats, and those whose file no longer needs one.
  func emptyExceptions(_ allowed: [Exception]) -> [String] {
    allowed.compactMap { exception in
      guard let floor = Floor(ofFolder: exception.path), floor >= .formats else {
        return "\(exception.path): no exception is made below the formats"
      }
      let file = files.first { $0.path == exception.path }
      let isUsed = exception.modules.isSubset(of: file?.source.imports ?? [])
      return isUsed ? nil : "\(exception.path) needs no exception any more"
    }
  }

  /// Threads and files enter from above: of what stands below the formats only the library Kairos
  /// brings threads itself.
  var systemDependencies: [String] {
    targets.flatMap { target -> [String] in
      guard let floor = target.floor, floor <= .application,
        !House.systemTargets.contains(target.name)
      else { return [] }
      return target.targetNames.filter(House.systemTargets.contains)
        .filter { !(target.name == "Kairos" && $0 == "Parallel") }
        .map { "\(target.name) must not use \($0): it enters from above, as an argument" }
    }
  }
}
