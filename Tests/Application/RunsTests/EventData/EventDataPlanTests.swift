// SPDX-License-Identifier: Apache-2.0

import Runs
import Testing
import TextbookModels

@Suite("Plans for event records")
struct EventDataPlanTests {
  private static let files = RequestFiles(
    treatment: { path throws(RunError) in throw RunError(.unreadable, at: .file(path), "none") },
    patient: { path throws(RunError) in throw RunError(.unreadable, at: .file(path), "none") },
    patients: { path throws(RunError) in throw RunError(.unreadable, at: .file(path), "none") })

  /// A bolus of 100 and two looks, as a format hands them in.
  private func records(route: String? = nil, columns: [String: String] = [:]) -> EventRecords {
    let dose = DoseRecord(
      amount: 100, pace: .bolus, additional: 0, interval: 0, history: .none)
    var subject = EventRecords.Subject(id: "7")
    let cells = columns.keys.sorted().map { columns[$0]! }
    for (index, time) in [0.0, 1, 2].enumerated() {
      subject.append(
        EventRecord(
          line: index + 2, time: time, kind: index == 0 ? .dose : .observation,
          dose: index == 0 ? dose : nil, compartment: nil, measurement: nil, isMissing: false,
          quantity: nil, route: route, drug: nil),
        cells)
    }
    return EventRecords(
      name: "events.csv", header: columns.keys.sorted(), subjects: [subject], notes: [],
      otherColumns: columns.keys.sorted().enumerated().map { ($1, $0) }, carriedPlaces: [])
  }

  private func fields(_ change: (inout EventDataFields) -> Void) -> EventDataFields {
    var fields = EventDataFields()
    change(&fields)
    return fields
  }

  private func refusal(_ records: EventRecords, _ fields: EventDataFields) -> String {
    do {
      _ = try fields.plan(for: records, Self.files).record()
      return "nothing was refused"
    } catch {
      return error.sentence.text { "--" + $0 }
    }
  }

  @Test("A bolus leaves one compartment exponentially")
  func textbook() throws {
    let fields = fields {
      $0.model = "one-compartment"
      $0.changes.sets = ["CL=2", "V=4"]
    }
    let record = try fields.plan(for: records(), Self.files).record()
    let amounts = record.subjects[0].observables[0].values
    for (found, exact) in zip(amounts, [100, 100 * 0.6065306597, 100 * 0.3678794412]) {
      #expect(abs(found - exact) < 1e-4)
    }
  }

  @Test("A parameter that nobody gives is asked for as a column or a field")
  func missing() {
    let fields = fields {
      $0.model = "one-compartment"
      $0.changes.sets = ["CL=2"]
    }
    let refusal = refusal(records(), fields)
    #expect(refusal.hasPrefix("events.csv, line 2, V: subject \"7\" has no value of it"))
    #expect(refusal.hasSuffix("; give a column or --set V=..."))
  }

  @Test("A parameter is given in one place")
  func twice() {
    let fields = fields {
      $0.model = "one-compartment"
      $0.changes.sets = ["CL=2", "V=4"]
    }
    #expect(
      refusal(records(columns: ["CL": "3"]), fields)
        == "events.csv, line 1, CL: --set gives CL too; give it in one place")
  }

  @Test("What only ketamine's model has is refused beside a textbook model")
  func ketamineOnly() {
    let fields = fields {
      $0.model = "one-compartment"
      $0.hasResidual = true
    }
    #expect(
      refusal(records(), fields)
        == "found --model and --residual, which only the ketamine model knows; leave one out")
  }

  @Test("A covariate of the file is not given beside it")
  func covariateTwice() {
    let fields = fields { $0.patient.weight = "70kg" }
    #expect(
      refusal(records(route: "iv", columns: ["WT": "80"]), fields)
        == "--weight: the file has the column WT; give it in one place")
  }

  @Test("A route that is not known is told at its record")
  func route() {
    #expect(
      refusal(records(route: "nasall"), EventDataFields())
        .hasPrefix("events.csv, line 2, ROUTE: found \"nasall\", the nearest is nasal; allowed: "))
  }

  @Test("Subjects of ketamine's model are followed by the same driver")
  func ketamine() throws {
    let fields = fields { $0.course.observables = "plasma.ketamine.venous" }
    let record = try fields.plan(for: records(route: "iv"), Self.files).record()
    let concentrations = record.subjects[0].observables[0].values
    #expect(concentrations[0] > concentrations[1] && concentrations[1] > concentrations[2])
    #expect(record.subjects[0].rows.map { $0.prediction } == concentrations)
  }
}
