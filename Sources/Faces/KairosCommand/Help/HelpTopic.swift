// SPDX-License-Identifier: Apache-2.0

/// What `kairos help` explains beside the commands: formats of files and ways of writing, with
/// examples. The words stand in the text files beside this one.
enum HelpTopic: String, CaseIterable {
  case protocolFile = "protocol"
  case patient, units, data, trial

  var text: String {
    switch self {
    case .protocolFile: HelpText.of(PackageResources.protocol_txt)
    case .patient: HelpText.of(PackageResources.patient_txt)
    case .units: HelpText.of(PackageResources.units_txt)
    case .data: HelpText.of(PackageResources.data_txt)
    case .trial: HelpText.of(PackageResources.trial_txt)
    }
  }

  /// The topic that `kairos help NAME` asks for; nil where it asks for a command, or for all.
  init?(_ arguments: [String]) {
    guard arguments.count == 2, arguments[0] == "help" else { return nil }
    self.init(rawValue: arguments[1])
  }
}
