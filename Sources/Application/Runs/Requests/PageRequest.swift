// SPDX-License-Identifier: Apache-2.0

/// What a page shows beside the record of one patient.
package struct PageRequest: Equatable, Sendable {
  /// How many people like the patient stand beside her; 0 for none.
  package var peopleAlike: Int
  /// The names of the observables whose band the page can show.
  package var banded: Set<String>
  /// On how many threads the people are followed; no result depends on it.
  package var threads: Int

  package init(peopleAlike: Int, banded: Set<String>, threads: Int) {
    self.peopleAlike = peopleAlike
    self.banded = banded
    self.threads = threads
  }

  /// All observables and the first session, and nobody else.
  package static let withoutOthers = PageRequest(peopleAlike: 0, banded: [], threads: 1)
}
