// SPDX-License-Identifier: Apache-2.0

/// Who is followed under a reaction network, and in what they differ.
package struct NetworkPatients: Equatable, Sendable {
  package struct Patient: Equatable, Sendable {
    /// In the file, from 1.
    package let line: Int
    package let id: String
    /// In the order of the variables.
    package let values: [Double]

    package init(line: Int, id: String, values: [Double]) {
      self.line = line
      self.id = id
      self.values = values
    }
  }

  /// What messages call the file.
  package let name: String
  /// The variables whose initial values the patients replace.
  package let variables: [String]
  /// At least one, each id once.
  package let patients: [Patient]

  package init(name: String, variables: [String], patients: [Patient]) {
    self.name = name
    self.variables = variables
    self.patients = patients
  }
}
