// SPDX-License-Identifier: Apache-2.0

/// What may be said of how drug gets into a compartment, by NONMEM's names: F1, ALAG1, R1, D1.
enum EntryParameter: String, CaseIterable {
  case bioavailability = "F"
  case lag = "ALAG"
  case rate = "R"
  case duration = "D"

  func name(of compartment: Int) -> String { rawValue + String(compartment) }
}

extension TextbookModel {
  /// The names of all parameters: those of the equations, and those of entry per compartment.
  package var parameterNames: [String] {
    parameters.map { $0.name }
      + compartments.indices.flatMap { place in
        EntryParameter.allCases.map { $0.name(of: place + 1) }
      }
  }

  /// The place of a compartment in the state.
  ///
  /// - Returns: nil where the model lacks it; the compartment 1 where none is named.
  func place(of label: CompartmentLabel?) -> Int? {
    switch label {
    case nil: 0
    case .number(let number): (1...compartments.count).contains(number) ? number - 1 : nil
    case .name(let name): compartments.firstIndex { $0.name == name.lowercased() }
    }
  }

  /// As `1 (depot), 2 (central)`.
  var compartmentList: String {
    compartments.enumerated().map { "\($0.offset + 1) (\($0.element.name))" }
      .joined(separator: ", ")
  }
}
