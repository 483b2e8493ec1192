// SPDX-License-Identifier: Apache-2.0

import Noncompartmental
import Runs
import Testing

/// Measured curves, analysed as a request asks for it.
@Suite struct MeasuredCurvesTests {
  /// 100 mg into 20 L at a half-life of 2 h, sampled every hour.
  private func samples(unit: String? = "mg/L") -> ConcentrationSamples {
    var subject = ConcentrationSamples.Subject(id: "7")
    subject.times = [0, 1, 2, 3, 4, 6]
    subject.concentrations = subject.times.map { 5 * exponential($0) }
    return ConcentrationSamples(
      name: "study.csv", subjects: [subject], time: .init(name: "time", unit: "h"),
      concentration: .init(name: "conc", unit: unit), amount: nil)
  }

  /// 2^(-t/2), by halving and the root of 2.
  private func exponential(_ time: Double) -> Double {
    (0..<Int(time)).reduce(1) { value, _ in value / 2.0.squareRoot() }
  }

  private func request(dose: String? = "100mg") -> NoncompartmentalRequest {
    var fields = GivenDoseFields()
    fields.dose = dose
    fields.administration = "bolus"
    return NoncompartmentalRequest(ConcentrationFields(time: "time", concentration: "conc"), fields)
  }

  private func value(_ name: String, of record: NoncompartmentalRecord) throws -> Double {
    let parameter = try #require(record.parameters.first { $0.name == name })
    return try #require(parameter.value(record.curves[0]))
  }

  @Test func aBolusGivesVolumeAndHalfLife() throws {
    let record = try MeasuredCurves(request(), of: samples()).record
    #expect(abs(try value("half-life", of: record) - 2) < 1e-12)
    #expect(abs(try value("volume.terminal", of: record) - 20) < 1e-11)
    #expect(record.parameters.first { $0.name == "clearance" }?.unit == "L/h")
  }

  @Test func clearanceNeedsADose() throws {
    let record = try MeasuredCurves(request(dose: nil), of: samples()).record
    #expect(!record.parameters.contains { $0.name == "clearance" })
  }

  /// A field is a value in the error, which each face names in its own way.
  @Test func aRefusalNamesTheField() throws {
    let error = #expect(throws: RunError.self) {
      try MeasuredCurves(request(), of: samples(unit: nil))
    }
    #expect(error?.kind == .request)
    #expect(
      error?.sentence.text { "/" + $0 }
        == #"/concentration-unit is missing: the heading "conc" does not say the unit"#)
  }

  @Test func aReferenceThatIsNoSubject() throws {
    var request = request()
    request.reference = "8"
    let error = #expect(throws: RunError.self) { try MeasuredCurves(request, of: samples()) }
    #expect(error?.place == .field("reference"))
    #expect(error?.found == "8")
    #expect(error?.allowed == "7")
  }
}
