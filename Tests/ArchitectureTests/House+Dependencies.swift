// SPDX-License-Identifier: Apache-2.0

/// What is declared is imported, and what is imported is declared; other packages have their place.
extension House {
  /// Who alone may use a product of another package (`design`: one place for each).
  static let usersOfProducts: [String: Set<String>] = [
    "RealModule": ["Scalars"],
    "ArgumentParser": ["KairosCommand"],
    "Yams": ["StudyFormat"],
    "GRDB": ["TableFormat", "ClinicRecords"],
    "Crypto": ["ClinicRecords", "KairosServer"],
    "Hummingbird": ["KairosServer"],
  ]

  /// Products of other packages in targets that must not use them.
  var straysOfProducts: [String] {
    targets.filter { !$0.standsBeside }.flatMap { target in
      target.productNames
        .filter { House.usersOfProducts[$0]?.contains(target.name) != true }
        .map { "\(target.name) must not use \($0)" }
    }
  }

  /// Imports of this package's targets, or of a product, that the manifest does not declare.
  var undeclaredImports: [String] {
    let known = Set(targets.map(\.name)).union(House.usersOfProducts.keys)
    return targets.flatMap { target in
      imports(of: target).intersection(known)
        .subtracting(target.targetNames + target.productNames + [target.name]).sorted()
        .map { "\(target.name) imports \($0) without declaring it" }
    }
  }

  /// Dependencies that no file imports. A test may declare a program, so that it is built.
  var unusedDependencies: [String] {
    targets.flatMap { target in
      let imports = imports(of: target)
      return (target.targetNames + target.productNames).filter { !imports.contains($0) }
        .filter { !(target.standsBeside && self.target($0)?.type == "executable") }
        .map { "\(target.name) declares \($0) and never imports it" }
    }
  }
}
