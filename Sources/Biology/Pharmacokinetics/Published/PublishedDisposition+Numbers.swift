// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// The equations of a published model apart from their numbers, which differ from person to person.
extension PublishedDisposition {
  /// The rate constants (1/h) of all flows, then the volumes (L) in which molecules are read, in the
  /// order in which the paper's equations were written down.
  public var numbers: [S] { transfers.map { $0.rate } + readings.map { $0.volume } }

  /// The same equations with other numbers, of any scalar. Doses are not taken in by the copy: when
  /// they enter is known for one person at a time.
  ///
  /// - Precondition: as many numbers as ``numbers``.
  public func withNumbers<T: Scalar>(_ numbers: [T]) -> PublishedDisposition<T> {
    precondition(numbers.count == transfers.count + readings.count, "one for each flow and volume")
    return PublishedDisposition<T>(
      facts,
      transfers: transfers.enumerated().map {
        .init(source: $1.source, destination: $1.destination, rate: numbers[$0])
      },
      readings: readings.enumerated().map {
        .init(
          molecule: $1.molecule, compartment: $1.compartment,
          volume: numbers[transfers.count + $0])
      })
  }
}
