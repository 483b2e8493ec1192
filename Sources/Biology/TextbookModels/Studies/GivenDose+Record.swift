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
