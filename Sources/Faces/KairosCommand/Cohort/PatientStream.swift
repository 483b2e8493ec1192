// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Encodings
import Files
import Runs

/// Something that is written patient by patient while a cohort is followed.
protocol PatientStream: AnyObject, Sendable {
  /// What is written of some patients; on any thread.
  func text(of block: PatientBlock) throws(RunError) -> [UInt8]
  /// Writes it; one thread at a time, in the order of the patients.
  func write(_ bytes: [UInt8]) throws(RunError)
}

/// Several of them, as one.
struct PatientStreams: Sendable {
  let streams: [any PatientStream]

  /// What all of them write of some patients, each behind its length.
  func text(of block: PatientBlock) throws(RunError) -> [UInt8] {
    var writer = ByteWriter()
    for stream in streams { writer.write(text: try stream.text(of: block)) }
    return writer.bytes
  }

  func write(_ bytes: [UInt8]) throws(RunError) {
    guard !bytes.isEmpty else { return }
    var reader = ByteReader(bytes[...])
    for stream in streams {
      let own: [UInt8]
      do { own = try reader.text() } catch {
        throw RunError(.defect, "the rows of patients were lost on their way")
      }
      try stream.write(own)
    }
  }
}

extension RunError {
  /// An output that could not be written.
  init(_ error: OutputError) { self.init(.unwritable, Wording(error.description)) }
}
