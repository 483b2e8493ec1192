// SPDX-License-Identifier: Apache-2.0

package import ReactionNetworks

extension ReactionNetwork {
  /// Reads a model in SBML, Level 2 or 3.
  ///
  /// - Parameter bytes: the file.
  /// - Throws: `SBMLError` if it is not SBML, or needs what Kairos does not have.
  package init(sbml bytes: [UInt8]) throws(SBMLError) {
    self = try NetworkBuilder.network(of: try DocumentReader.read(bytes))
  }
}
