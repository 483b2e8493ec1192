// SPDX-License-Identifier: Apache-2.0

/// How the blocks of a cohort are worked through, and by how many at a time: given from above, since
/// there are no threads here.
package struct Concurrency: Sendable {
  /// Does a block on the worker of a number, and says what is to be written of it; nil where it failed.
  package typealias Work = @Sendable (_ worker: Int, _ block: Range<Int>) -> [UInt8]?

  /// Works through a range in blocks of a size; what is written comes in order, one at a time. Stops
  /// where work, write or watch says so, and returns how many are done.
  package typealias Running =
    @Sendable (
      _ indices: Range<Int>, _ size: Int, _ work: @escaping Work,
      _ write: @escaping @Sendable ([UInt8]) -> Bool, _ watch: (Int) -> Bool
    ) -> Int

  /// How many work at a time, 1 or more.
  package let workerCount: Int
  package let run: Running
  /// Lets one worker at a time into a section.
  package let exclusively: @Sendable (_ section: Int, _ body: () -> Void) -> Void

  package init(
    workerCount: Int, run: @escaping Running,
    exclusively: @escaping @Sendable (_ section: Int, _ body: () -> Void) -> Void
  ) {
    precondition(workerCount > 0, "somebody works")
    self.workerCount = workerCount
    self.run = run
    self.exclusively = exclusively
  }

  /// One worker, on the thread of the caller, who does one block after the other.
  package static let oneAfterTheOther = Concurrency(workerCount: 1) {
    indices, size, work, write, watch in
    var start = indices.lowerBound
    while start < indices.upperBound, watch(start - indices.lowerBound) {
      let end = min(start + size, indices.upperBound)
      guard let bytes = work(0, start..<end), write(bytes) else { break }
      start = end
    }
    return start - indices.lowerBound
  } exclusively: { _, body in
    body()
  }
}
