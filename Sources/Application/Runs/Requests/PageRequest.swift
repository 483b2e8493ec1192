// SPDX-License-Identifier: Apache-2.0

package import Cohorts

/// What a page shows beside the record of one patient.
package struct PageRequest: Sendable {
  /// How many people like the patient stand beside her; 0 for none.
  package var peopleAlike: Int
  /// The names of the observables whose band the page can show.
  package var banded: Set<String>
  /// Who follows the people; no result depends on it.
  package var concurrency: Concurrency
  /// Is told now and then how many of the people have been followed.
  package var watch: @Sendable (Int) -> Void

  package init(
    peopleAlike: Int, banded: Set<String>, concurrency: Concurrency,
    watch: @escaping @Sendable (Int) -> Void = { _ in }
  ) {
    self.peopleAlike = peopleAlike
    self.banded = banded
    self.concurrency = concurrency
    self.watch = watch
  }

  /// All observables and the first session, and nobody else.
  package static let withoutOthers = PageRequest(
    peopleAlike: 0, banded: [], concurrency: .oneAfterTheOther)
}
