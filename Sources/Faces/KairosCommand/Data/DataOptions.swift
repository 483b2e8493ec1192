// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import TextbookModels

/// Records of doses and observations from a file, in place of a dose or a protocol.
struct DataOptions: ParsableArguments {
  @Option(
    name: .customLong("data"), parsing: .unconditional,
    help: ArgumentHelp(
      "NONMEM-style records in place of --dose: a table with ID, TIME, EVID, AMT and so on; "
        + "- is standard input.",
      valueName: "events.csv"), completion: .csv)
  var file: String?

  @Option(
    """
    With --data, a textbook model in place of ketamine's, as one-compartment-oral; its parameters \
    (CL, V, KA ...) are columns of the file or --set CL=1.1.
    """, name: "model", value: "name") var model: String?

  @Option(
    """
    With --data, where a value that changes in time holds: back to the record before (NONMEM's \
    way) or forward to the next. (default: back)
    """)
  var covariates: String?

  @Option(
    "With --data, what numbers in the column SEX stand for.", name: "sex-code",
    value: "0=male,1=female") var sexCode: String?

  @Flag(
    help: "With --data, DV is the model's value with the named residual error, drawn by --seed.")
  var residual = false
}

extension DataOptions {
  /// Without a file the others mean nothing.
  func refuseWithoutFile() throws(Failure) {
    guard file == nil else { return }
    let others = [
      ("--model", model != nil), ("--covariates", covariates != nil), ("--residual", residual),
      ("--sex-code", sexCode != nil),
    ]
    if let other = others.first(where: { $0.1 }) {
      throw Failure(.usage, "\(other.0) needs --data, a file of records")
    }
  }
}
