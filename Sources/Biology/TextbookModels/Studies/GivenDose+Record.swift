// SPDX-License-Identifier: Apache-2.0

import Encodings
import Quantities
extension GivenDose {
  /// A dose record of a subject; its own parameters hold for all doses that it implies.
  init(
    _ dose: DoseRecord, at index: Int, of records: [EventRecord], _ parameters: TextbookParameters,
    in study: TextbookStudy
  ) throws(EventRecordError) {
    let record = records[index]
    guard let place = study.model.place(of: record.compartment) else {
      throw study.missing(record.compartment, at: record)
    }
    func value(_ parameter: EntryParameter) throws(EventRecordError) -> Double? {
      try parameters.value(of: parameter, into: place, at: index)
    }
    func needed(_ parameter: EntryParameter, for rate: Int) throws(EventRecordError) -> Double {
      if let value = try value(parameter) { return value }
      throw study.file.error(
        record, "RATE",
        .missing(
          parameter: parameter.name(of: place + 1),
          "\(rate) needs the parameter \(parameter.name(of: place + 1))"))
    }
    state = place
    time = record.time
    lag = try value(.lag) ?? 0
    interval = dose.interval
    additional = dose.additional
    amount = dose.amount * (try value(.bioavailability) ?? 1)
    switch dose.pace {
    case .bolus: (duration, rate) = (0, 0)
    case .rate(let rate): (duration, self.rate) = (amount / rate, rate)
    case .duration(let duration): (self.duration, rate) = (duration, amount / duration)
    case .modelledRate:
      rate = try needed(.rate, for: -1)
      duration = amount / rate
    case .modelledDuration:
      duration = try needed(.duration, for: -2)
      rate = amount / duration
    }
    try check(dose, of: record, in: study)
  }

  /// As many infusions of one steady state may run, or be held up by a lag, at once.
  private static let mostAtOnce = 1000.0

  private func check(
    _ dose: DoseRecord, of record: EventRecord, in study: TextbookStudy
  ) throws(EventRecordError) {
    let column = if case .duration = dose.pace { "DUR" } else { "RATE" }
    guard duration.isFinite, rate.isFinite else {
      throw study.file.error(
        record, column,
        "the infusion lasts \(duration.shortest) at a rate of \(rate.shortest); allowed: finite "
          + "numbers")
    }
    guard dose.history != .none, interval > 0 else { return }
    guard duration / interval <= Self.mostAtOnce else {
      throw study.file.error(
        record, column,
        "the infusion lasts \(duration.shortest) and II is \(interval.shortest), so that more than "
          + "1000 would run at once; allowed: up to 1000 times II")
    }
    guard lag / interval <= Self.mostAtOnce else {
      throw study.file.error(
        record, EntryParameter.lag.name(of: state + 1),
        "the lag is \(lag.shortest) and II is \(interval.shortest); allowed: up to 1000 times II")
    }
  }
}

extension CompartmentLabel {
  /// As messages show it.
  var text: String {
    switch self {
    case .number(let number): String(number)
    case .name(let name): name.quoted
    }
  }
}
