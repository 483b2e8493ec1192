// SPDX-License-Identifier: Apache-2.0

package import ReactionNetworks

/// The course of one reaction network: what `sbml run` prints.
package struct NetworkRecord: Equatable, Sendable {
  /// The columns besides the time.
  package let variables: [String]
  /// The time and the variables, row by row.
  package let rows: [[Double]]

  /// Follows a network.
  ///
  /// - Parameter name: what messages call its file.
  /// - Throws: ``RunError`` if the request does not fit, or the equations have no solution.
  package init(
    of network: ReactionNetwork, named name: String, _ request: NetworkSimulation.Request
  ) throws(RunError) {
    var request = request
    if request.variables.isEmpty { request.variables = network.changingVariables }
    try request.check(against: network)
    variables = request.variables
    do {
      rows = try NetworkSimulation(network).run(request)
    } catch {
      throw RunError(error, in: name)
    }
  }
}

extension RunError {
  /// What an error of a network means.
  ///
  /// - Parameter name: what messages call the file of the network.
  package init(_ error: NetworkError, in name: String) {
    switch error {
    case .unsupported(let text): self.init(.unsupported, Wording(text))
    case .malformed(let line, let text):
      self.init(.value, at: .table(name, line: line), Wording(text))
    case .unanswerable, .unvarying, .unsolved:
      self.init(.value, at: .file(name), Wording(error.description))
    }
  }
}
