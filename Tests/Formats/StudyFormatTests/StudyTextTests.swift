// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Foundation
import StudyFormat
import Testing

@Suite struct StudyTextTests {
  /// What reading a file of these bytes complains of; nil if it is accepted.
  private func failure(_ bytes: Data) throws -> StudyFormatError? {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try bytes.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    do {
      _ = try Patient(contentsOf: file.path)
      return nil
    } catch {
      return error
    }
  }

  private func failure(at path: String) -> StudyFormatError? {
    #expect(throws: StudyFormatError.self) { try Patient(contentsOf: path) }
  }

  @Test func aFileIsRead() throws {
    #expect(try failure(Data("age: 40 a\n".utf8)) == nil)
    #expect(try failure(Data("\u{FEFF}age: 40 a\r\nsex: male\r\n".utf8)) == nil)
  }

  @Test func whatIsNotThereCannotBeRead() {
    let error = failure(at: "/no/such/file.yaml")
    #expect(error?.kind == .unreadable)
    #expect(error?.description == "/no/such/file.yaml: cannot be read: there is no such file")
  }

  @Test func aFolderCannotBeRead() {
    let error = failure(at: FileManager.default.temporaryDirectory.path)
    #expect(error?.kind == .unreadable)
    #expect(error?.problem == "cannot be read: it is a folder")
  }

  @Test func onlyUTF8IsText() throws {
    let error = try failure(Data([0x61, 0x3A, 0x20, 0xFF, 0xFE]))
    #expect(error?.kind == .badContent)
    #expect(error?.problem == "the text is not UTF-8; save the file as UTF-8")
  }

  @Test func aMebibyteIsTheMost() throws {
    let comment = Data(repeating: UInt8(ascii: "#"), count: 1 << 20)
    #expect(try failure(comment)?.problem == "the file is empty")
    let error = try failure(comment + [10])
    #expect(error?.problem == "the file is longer than 1048576 bytes; split it")
    #expect(error?.kind == .badContent)
  }
}
