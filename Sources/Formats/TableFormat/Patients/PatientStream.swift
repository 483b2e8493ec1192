// SPDX-License-Identifier: Apache-2.0

package import Cohorts
import Encodings
import Files
package import Runs

/// Something that is written patient by patient while a cohort is followed.
package protocol PatientStream: AnyObject, Sendable {
  /// What is written of some patients; on any thread.
  func text(of block: PatientBlock) throws(RunError) -> [UInt8]
  /// Writes it; one thread at a time, in the order of the patients.
  func write(_ bytes: [UInt8]) throws(RunError)
}

/// Several of them, as one.
package struct PatientStreams: Sendable {
  package let streams: [any PatientStream]

  package init(_ streams: [any PatientStream]) { self.streams = streams }

  /// What all of them write of some patients, each behind its length.
  package func text(of block: PatientBlock) throws(RunError) -> [UInt8] {
    var writer = ByteWriter()
    for stream in streams { writer.write(text: try stream.text(of: block)) }
    return writer.bytes
  }

  package func write(_ bytes: [UInt8]) throws(RunError) {
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
