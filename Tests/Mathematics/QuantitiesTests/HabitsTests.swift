// SPDX-License-Identifier: Apache-2.0

import Quantities
import Scalars
import Testing

/// Quantities as people write them.
@Suite struct HabitsTests {
  static let readings: [(text: String, meant: String)] = [
    ("2 weeks", "2 wk"), ("2w", "2 wk"), ("40 minutes", "40 min"), ("40minutes", "40 min"),
    ("40 Mins", "40 min"), ("1 hour", "1 h"), ("3 hrs", "3 h"), ("7 days", "7 d"), ("1 DAY", "1 d"),
    ("30 sec", "30 s"), ("45 years", "45 a"), ("45 yr", "45 a"), ("154 lb", "154 lb"),
    ("154 lbs", "154 lb"), ("70 Kg", "70 kg"), ("70kgs", "70 kg"), ("11 stone", "11 st"),
    ("5 feet", "5 ft"), ("69 inches", "69 in"), ("35MG", "35 mg"), ("35 milligrams", "35 mg"),
    ("500 mcg", "500 ug"), ("0.5 mg / kg", "0.5 mg/kg"), ("0.5 mg per kg", "0.5 mg/kg"),
    ("0.5MG/KG", "0.5 mg/kg"), ("10 ug / kg / min", "10 ug/kg/min"), ("10 mg per day", "10 mg/d"),
    ("10 mg daily", "10 mg/d"), ("10 mg a day", "10 mg/d"), ("120 mmHg", "120 mm[Hg]"),
    ("120 mm Hg", "120 mm[Hg]"), ("2 ml", "2 mL"), ("2 litres", "2 L"), ("20 percent", "20 %"),
    ("50 NG/ML", "50 ng/mL"), ("5 ft 9 in", "69 in"), ("5'9\"", "69 in"), ("5ft9in", "69 in"),
    ("5 foot 9 inches", "69 in"), ("1 h 30 min", "90 min"), ("1h30min", "90 min"),
    ("2 weeks and 3 days", "17 d"), ("11 st 4 lb", "158 lb"), ("1 m 75 cm", "175 cm"),
  ]

  @Test(arguments: readings)
  func areUnderstood(text: String, meant: String) throws {
    #expect(try UnifiedCode.quantity(text).description == meant)
  }

  @Test func poundsAndFeetAreTheInternationalOnes() throws {
    #expect(try UnifiedCode.quantity("1 lb").inBase == 0.45359237)
    #expect(try UnifiedCode.quantity("1 st").inBase == 14 * 0.45359237)
    #expect(try UnifiedCode.quantity("1 ft").inBase == 30.48)
    #expect(try UnifiedCode.quantity("1 in").inBase == 2.54)
  }

  static let faults: [(text: String, sentence: String)] = [
    ("0,5mg/kg", "found \"0,5mg/kg\" with a comma in the number; write 0.5mg/kg"),
    (",5 mg", "found \",5 mg\" with a comma in the number; write 0.5 mg"),
    ("1,000 mg", "found \"1,000 mg\" with a comma in the number; write 1000 mg or 1.000 mg"),
    ("30-40 min", "found \"30-40 min\", expected one number and one unit, as 40 min"),
    ("0:40", "found \"0:40\", expected one number and one unit, as 40 min"),
    ("1 000 mg", "found \"1 000 mg\", expected one number and one unit, as 40 min"),
    ("1/2 mg", "found \"1/2 mg\", expected one number and one unit, as 40 min"),
    ("3/4h", "found \"3/4h\", expected one number and one unit, as 40 min"),
    (
      "1month",
      "found \"1month\"; a month has no fixed length, write weeks or days, as 4 wk or 30 d, or years"
    ),
    (
      "0.5 mg/kg over 40 min",
      "found \"over 40 min\" after 0.5 mg/kg, expected one number and one unit and nothing else"
    ),
    ("45 years old", "found \"old\" after 45 a, expected one number and one unit and nothing else"),
    ("5 mg kg", "found \"kg\" after 5 mg, expected one number and one unit and nothing else"),
  ]

  @Test(arguments: faults)
  func faultsHaveSentencesOfTheirOwn(text: String, sentence: String) {
    let error = #expect(throws: QuantityError.self) { try UnifiedCode.quantity(text) }
    #expect(error?.description == sentence)
  }

  /// Parts in the wrong order, or more than one of the unit before, are no one quantity.
  @Test(arguments: ["5 ft 13 in", "9 in 5 ft", "1.5 h 10 min", "1 h 5 kg", "5 ft 9", "1 h 90 min"])
  func whatDoesNotBelongTogetherIsRefused(text: String) {
    #expect(throws: QuantityError.self) { try UnifiedCode.quantity(text) }
  }

  static let clocks: [(text: String, hours: Double)] = [
    ("08:30", 8.5), ("8:30", 8.5), ("00:00", 0), ("23:59", 23 + 59.0 / 60), ("8:30 am", 8.5),
    ("2:30 pm", 14.5), ("12:00 am", 0), ("12:15 pm", 12.25), ("9 am", 9), ("9pm", 21),
    ("10:00:36", 10.01),
  ]

  @Test(arguments: clocks)
  func clocksAreRead(text: String, hours: Double) {
    #expect(ClockTime(text)?.hours == hours)
  }

  @Test(arguments: ["24:00", "8:60", "8:5", "13 pm", "0 am", "8", "8:30:", "a:30", "8:30 xm", ""])
  func whatNoClockShowsIsNone(text: String) {
    #expect(ClockTime(text) == nil)
  }

  @Test func anExampleIsOfTheKindThatIsWanted() {
    let time = Dimension(time: 1)
    let error = #expect(throws: QuantityError.self) {
      try UnifiedCode.quantity("forty years", of: time, usual: "a")
    }
    #expect(
      error?.description == "found \"forty years\", expected a decimal number and a unit, as 45 a")
  }

  @Test func timesAreSaidInUnitsThatPeopleUse() throws {
    let said = [0, 0.001, 0.5, 1.5, 24, 96, 2.0 / 3].map { TimeText.rounded(hours: $0) }
    #expect(said == ["0 h", "3.6 s", "30 min", "90 min", "24 h", "4 d", "40 min"])
    let asGiven = TimeText.rounded(hours: 264, as: try UnifiedCode.quantity("1 d"))
    #expect(asGiven == "11 d")
    #expect(TimeText.rounded(hours: 240, as: try UnifiedCode.quantity("1 wk")) == "10 d")
    #expect(TimeText.rounded(hours: 336, as: try UnifiedCode.quantity("1 wk")) == "2 wk")
    let lowest = TimeText.rounded(
      hours: 31.557599999999997 / 3600, as: try UnifiedCode.quantity("1 s"), isLowest: true)
    #expect(lowest == "31.59 s")
  }

  @Test func aRateTimesATimeIsAnAmount() throws {
    let rate = try UnifiedCode.quantity("10 ug/kg/min")
    let given = rate.multiplied(by: try UnifiedCode.quantity("40 min"))
    #expect(try given.value(in: .milligramPerKilogram) == 0.4)
    let hourly = try UnifiedCode.quantity("0.3 mg/kg/h")
    #expect(
      try hourly.multiplied(by: UnifiedCode.quantity("60 min")).value(in: .milligramPerKilogram)
        == 0.3)
  }
}
