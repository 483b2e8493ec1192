// SPDX-License-Identifier: Apache-2.0

public import Dynamics
import Scalars

extension NetworkCohort {
  /// Follows patients from time 0 to the last of the moments, on the thread of the caller.
  ///
  /// What is shown of a patient does not depend, by one bit, on who else is followed. Patients take
  /// their turns: rows of eight of them come mixed, those of one patient in the order of moments.
  ///
  /// - Parameters:
  ///   - patients: the values of the variables that vary, in the order of `varied`.
  ///   - moments: when to look, in the model's time: ascending, from 0.
  ///   - tolerance: relative to the largest magnitude that each state has had in a patient so far
  ///     (``Tolerance/Reference/peak``).
  ///   - show: takes a row: the position of the patient, of the moment, and what is shown, in the
  ///     order of `variables`.
  /// - Returns: for each patient what it cost, or why the patient could not be followed; then the
  ///   rows that were shown are not to be used.
  /// - Throws: `NetworkError.unanswerable` for moments or a tolerance that cannot be used.
  @discardableResult
  public func follow(
    _ patients: [[Double]], at moments: [Double],
    tolerance: Tolerance = .ofPeaks,
    _ show: (_ patient: Int, _ moment: Int, _ row: [Double]) -> Void
  ) throws(NetworkError) -> [Result<Statistics, NetworkError>] {
    try NetworkCohort.checkMoments(moments)
    return try withoutActuallyEscaping(show) { (show) throws(NetworkError) in
      let system = ProgramSystem<Lanes>(system)
      var batch = NetworkCohortBatch(self, system, patients, moments, show)
      do throws(SolverError) { try Solver(tolerance: tolerance).run(system, &batch) } catch {
        throw .unanswerable(error.description)
      }
      return batch.outcomes
    }
  }

  private static func checkMoments(_ moments: [Double]) throws(NetworkError) {
    guard let first = moments.first, first >= 0, moments.allSatisfy({ $0.isFinite }),
      zip(moments, moments.dropFirst()).allSatisfy({ $0 <= $1 })
    else {
      throw .unanswerable("the times must be finite numbers from 0 up, in ascending order")
    }
  }
}
