// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Foundation
import NONMEMFormat
import Testing
import TextbookModels

/// Records under one compartment with a depot agree with sums of closed solutions, dose by dose.
struct TextbookStudyTests {
  private static let (cl, v, ka) = (1.1, 20.0, 1.5)

  /// Concentration after a unit into the depot.
  private static func oral(_ t: Double) -> Double {
    guard t >= 0 else { return 0 }
    return ka / (v * (ka - cl / v)) * (exp(-cl / v * t) - exp(-ka * t))
  }

  /// Concentration after an amount into the centre, over a time or at once.
  private static func central(_ t: Double, _ amount: Double, over d: Double = 0) -> Double {
    guard t >= 0 else { return 0 }
    if d == 0 { return amount / v * exp(-cl / v * t) }
    return amount / d / cl * (exp(-cl / v * max(0, t - d)) - exp(-cl / v * t))
  }

  private func course(
    _ lines: String..., direction: CovariateDirection = .back, at grid: [Double]? = nil
  ) throws -> TextbookStudy.Course {
    let text = lines.joined(separator: "\n") + "\n"
    let file = try EventRecords(nonmem: Array(text.utf8), named: "events.csv")
    let columns = file.header
    let settings = [("CL", Self.cl), ("V", Self.v), ("KA", Self.ka)]
      .filter { !columns.contains($0.0) }
    let study = try TextbookStudy(
      file, TextbookModel(.oneCompartment, isOral: true),
      settings: settings.map { (name: $0.0, value: $0.1) }, direction: direction,
      solver: Solver(tolerance: Tolerance(absolute: 1e-12, relative: 1e-10)))
    return try study.course(of: file.subjects[0], at: grid)
  }

  private func expect(
    _ found: TextbookStudy.Course, _ exact: [Double], line: Int = #line
  ) {
    #expect(found.concentrations.count == exact.count)
    for (time, (a, b)) in zip(found.times, zip(found.concentrations, exact)) {
      #expect(abs(a - b) <= 1e-7 * max(abs(b), 1e-6), "at \(time): \(a), expected \(b), \(line)")
    }
  }

  @Test func additionalDosesComeBeforeObservations() throws {
    let found = try course(
      "ID,TIME,EVID,AMT,CMT,II,ADDL", "1,0,1,100,2,12,2", "1,12,0,,,,", "1,24,0,,,,", "1,30,0,,,,")
    expect(
      found,
      [0.0, 12, 24, 30].map { t in
        (0...2).reduce(0.0) { $0 + Self.central(t - 12 * Double($1), 100) }
      })
  }

  /// Explicit records of one time act in the file's order.
  @Test func explicitRecordsKeepTheirOrder() throws {
    let found = try course(
      "ID,TIME,EVID,AMT,CMT", "1,0,0,,", "1,0,1,100,2", "1,0,0,,", "1,0,1,100,2", "1,0,0,,")
    expect(found, [0, 5, 5, 10, 10])
  }

  @Test func lagAndBioavailability() throws {
    let found = try course(
      "ID,TIME,EVID,AMT,CMT,ALAG2,F2,ALAG1", "1,0,1,100,2,2,0.5,", "1,0,1,100,1,2,0.5,1",
      "1,1.5,0,,,2,0.5,", "1,2,0,,,2,0.5,", "1,5,0,,,2,0.5,")
    expect(
      found, [0.0, 0, 1.5, 2, 5].map { Self.central($0 - 2, 50) + 100 * Self.oral($0 - 1) })
  }

  /// RATE keeps the rate and DUR the duration when bioavailability changes the amount.
  @Test func ratesAndDurations() throws {
    let header = "ID,TIME,EVID,AMT,CMT,RATE,DUR,F2,R2,D2"
    let looks = ["1,3,0,,,,,0.5,8,6", "1,9,0,,,,,0.5,8,6"]
    let cases: [(String, Double)] = [
      ("1,0,1,100,2,10,,0.5,8,6", 5), ("1,0,1,100,2,,4,0.5,8,6", 4),
      ("1,0,1,100,2,-1,,0.5,8,6", 50.0 / 8), ("1,0,1,100,2,-2,,0.5,8,6", 6),
    ]
    for (dose, duration) in cases {
      let found = try course(header, dose, looks[0], looks[1])
      expect(found, [0.0, 3, 9].map { Self.central($0, 50, over: duration) })
    }
  }

  /// A reset ends the infusion that runs and the doses to come.
  @Test func resets() throws {
    let found = try course(
      "ID,TIME,EVID,AMT,CMT,RATE,II,ADDL", "1,0,1,100,2,5,12,9", "1,6,0,,,,,", "1,15,3,,,,,",
      "1,40,0,,,,,", "1,41,4,60,1,,,", "1,44,0,,,,,")
    expect(
      found,
      [0, Self.central(6, 100, over: 20), 0, 0, 0, 60 * Self.oral(3)])
  }
}

/// Steady states as records give them.
extension TextbookStudyTests {
  private func sum(_ time: Double, _ one: (Double) -> Double, every interval: Double) -> Double {
    (-600...0).reduce(0.0) { $0 + one(time - Double($1) * interval) }
  }

  /// With a lag the record finds the amounts before its own dose enters.
  @Test(arguments: [0, 5, 12, 20.5] as [Double])
  func laggedBolus(lag: Double) throws {
    let found = try course(
      "ID,TIME,EVID,AMT,CMT,II,SS,ALAG2", "1,0,1,100,2,24,1,\(lag)", "1,3,0,,,,,\(lag)",
      "1,21,0,,,,,\(lag)", "1,40,0,,,,,\(lag)")
    expect(
      found, [0.0, 3, 21, 40].map { sum($0 - lag, { Self.central($0, 100) }, every: 24) })
  }

  @Test(arguments: [3, 12, 40] as [Double])
  func infusionsOfAnyLength(duration: Double) throws {
    let found = try course(
      "ID,TIME,EVID,AMT,CMT,II,SS,DUR,ADDL", "1,0,1,100,2,12,1,\(duration),1", "1,7,0,,,,,,",
      "1,15,0,,,,,,", "1,60,0,,,,,,")
    expect(
      found,
      [0.0, 7, 15, 60].map { time in
        sum(time, { Self.central($0, 100, over: duration) }, every: 12)
          + Self.central(time - 12, 100, over: duration)
      })
  }

  /// SS 2 comes on top of what is there, SS 1 in its place.
  @Test func addedAndReplacing() throws {
    for (state, before) in [(2, 1.0), (1, 0.0)] {
      let found = try course(
        "ID,TIME,EVID,AMT,CMT,II,SS,ADDL", "1,0,1,70,2,10,0,5", "1,5,1,100,1,24,\(state),",
        "1,8,0,,,,,", "1,12,0,,,,,")
      expect(
        found,
        [0.0, 5, 8, 12].map { time in
          let earlier = (0...5).reduce(0.0) { $0 + Self.central(time - 10 * Double($1), 70) }
          guard time >= 5 else { return earlier }
          return before * earlier + sum(time - 5, { 100 * Self.oral($0) }, every: 24)
        })
    }
  }

  /// An infusion that has always run ends at its record.
  @Test func constantInfusion() throws {
    let found = try course(
      "ID,TIME,EVID,AMT,CMT,RATE,SS", "1,10,1,0,2,22,1", "1,20,0,,,,")
    expect(found, [20.0, 20 * exp(-Self.cl / Self.v * 10)])
  }

  /// Where the lag is longer than the interval NONMEM carries the amounts back from the entry of the
  /// dose before, if that is possible.
  @Test func lagBeyondTheInterval() throws {
    let found = try course(
      "ID,TIME,EVID,AMT,CMT,II,SS,ALAG2", "1,0,1,100,2,24,1,28", "1,4,0,,,,,28", "1,30,0,,,,,28")
    let peak = sum(0, { Self.central($0, 100) }, every: 24)
    expect(
      found,
      [
        peak * exp(Self.cl / Self.v * 4), peak,
        sum(2, { Self.central($0, 100) }, every: 24),
      ])
    #expect(found.notes.count == 1)
    #expect(found.notes[0].contains("carried back"))
  }

  /// Where it is not, the doses that the lag holds up are followed, and the file's reader is told.
  @Test func lagBeyondWhatIsPossible() throws {
    let found = try course(
      "ID,TIME,EVID,AMT,CMT,RATE,II,SS,ALAG2", "1,0,1,40,2,10,24,1,46", "1,10,0,,,,,,46",
      "1,30,0,,,,,,46", "1,50,0,,,,,,46")
    expect(
      found,
      [0.0, 10, 30, 50].map { time in
        sum(time - 46, { Self.central($0, 40, over: 4) }, every: 24)
      })
    #expect(found.concentrations.allSatisfy { $0 >= 0 })
    #expect(found.notes.count == 1)
    #expect(found.notes[0].contains("line 2, SS"))
  }
}

/// Values that change in time, and grids.
extension TextbookStudyTests {
  /// A record's value holds back to the record before it, or on to the next.
  @Test func covariatesBackAndForward() throws {
    let lines = [
      "ID,TIME,EVID,AMT,CMT,CL", "1,0,1,100,2,1", "1,10,0,,,2", "1,20,0,,,4",
    ]
    let back = try course(lines[0], lines[1], lines[2], lines[3])
    expect(back, [5, 5 * exp(-2 / 20 * 10), 5 * exp(-(2 + 4) / 20 * 10)])
    let forward = try course(
      lines[0], lines[1], lines[2], lines[3], direction: .forward)
    expect(forward, [5, 5 * exp(-1 / 20 * 10), 5 * exp(-(1 + 2) / 20 * 10)])
  }

  @Test func infusionsGoOnWhenCovariatesChange() throws {
    let found = try course(
      "ID,TIME,EVID,AMT,CMT,RATE,V", "1,0,1,100,2,5,20", "1,10,0,,,,20", "1,20,0,,,,20",
      "1,20,0,,,,40")
    #expect(abs(found.amounts[3][1] - found.amounts[2][1]) < 1e-12)
    expect(
      found,
      [0.0, 10, 20].map { Self.central($0, 100, over: 20) } + [
        Self.central(20, 100, over: 20) / 2
      ])
  }

  @Test func grids() throws {
    let found = try course(
      "ID,TIME,EVID,AMT,CMT,II,ADDL", "1,0,1,100,2,12,1", "1,14,0,,,,", at: [0, 5, 12, 14])
    #expect(found.records == [nil, nil, nil, nil])
    expect(
      found, [0.0, 5, 12, 14].map { Self.central($0, 100) + Self.central($0 - 12, 100) })
  }

  /// An observation of another compartment than the centre sees its amount.
  @Test func predictions() throws {
    let found = try course(
      "ID,TIME,EVID,AMT,CMT", "1,0,1,100,1", "1,0,0,,depot", "1,1,0,,2", "1,1,0,,1", "1,1,0,,")
    let depot = 100 * exp(-Self.ka)
    let exact = [0, 100, 100 * Self.oral(1), depot, 100 * Self.oral(1)]
    for (a, b) in zip(found.predictions, exact) { #expect(abs((a ?? .nan) - b) < 1e-7) }
  }

  /// As much as can leave enters: there is no steady state, and the line is named.
  @Test func noSteadyState() throws {
    let file = try EventRecords(
      nonmem: Array("ID,TIME,AMT,II,SS\n1,0,100,10,1\n".utf8), named: "events.csv")
    let study = try TextbookStudy(
      file, TextbookModel(.oneCompartment, isSaturable: true),
      settings: [("VM", 9), ("KM", 1), ("V", 20)], direction: .back, solver: Solver())
    let error = #expect(throws: EventRecordError.self) { try study.course(of: file.subjects[0]) }
    #expect(error?.description.contains("line 2, SS: there is no steady state") == true)
  }
}
