// SPDX-License-Identifier: Apache-2.0

import StudyFormat
import Testing

@Suite struct StudyFormatErrorTests {
  @Test func thePlaceComesFirst() {
    let error = StudyFormatError(
      .badContent, file: "a.yaml", line: 3, column: 7, field: "sessions[0].dose", problem: "wrong")
    #expect(error.description == "a.yaml:3:7: sessions[0].dose: wrong")
    #expect(StudyFormatError(.unreadable, file: "a", problem: "gone").description == "a: gone")
  }
}
