// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Processor

struct ProcessorTests {
  /// The flags of an AMD Zen 4, shortened.
  private let modern = """
    processor\t: 0
    vendor_id\t: AuthenticAMD
    flags\t\t: fpu sse2 fma movbe avx f16c lahf_lm abm bmi1 avx2 bmi2 avx512f

    processor\t: 1
    flags\t\t: fpu
    """

  @Test func modernProcessorsLackNothing() {
    #expect(Processor.missing(in: modern).isEmpty)
  }

  /// Sandy Bridge (2011) has AVX but not its successor.
  @Test func olderProcessorsAreTold() {
    let missing = Processor.missing(in: "model\t: 42\nflags\t: fpu sse4_2 avx aes\n")
    #expect(missing == ["avx2", "bmi1", "bmi2", "f16c", "fma", "abm", "movbe"])
    #expect(Processor.refusal(missing).contains("lacks avx2, bmi1"))
  }

  @Test func whatIsNotKnownIsNotMissing() {
    #expect(Processor.missing(in: "").isEmpty)
    #expect(Processor.missing(in: "Features\t: fp asimd").isEmpty)
  }

  /// The tests run, so the machine has what they were built for.
  @Test func thisMachineWillDo() {
    Processor.requireWhatTheBuildNeeds()
  }
}
