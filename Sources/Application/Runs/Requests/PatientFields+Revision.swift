// SPDX-License-Identifier: Apache-2.0

package import Cohorts
import Pharmacokinetics

extension PatientFields {
  /// A person who is known, with what the fields say in place of it; drugs are taken besides the known
  /// ones.
  package func patient(revising known: Patient) throws(RunError) -> Patient {
    let new = try patient(.none)
    do {
      return try known.revised(by: new)
    } catch {
      throw RunError(error)
    }
  }
}

extension RequestFiles {
  /// Where no file is named, none is read.
  fileprivate static let none = RequestFiles { path throws(RunError) in
    throw RunError(.unreadable, at: .file(path), "cannot be read")
  } patient: { path throws(RunError) in
    throw RunError(.unreadable, at: .file(path), "cannot be read")
  } patients: { path throws(RunError) in
    throw RunError(.unreadable, at: .file(path), "cannot be read")
  }
}
