// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Parallel
import Runs

/// Many virtual patients in place of one.
struct CohortOptions: ParsableArguments {
  @Option(
    "Follow this many virtual patients, 2 or more; what is given of the patient is the same for "
      + "all, the rest is drawn.", value: "n") var cohort: String?

  @Option(
    name: .customLong("patients"), parsing: .unconditional,
    help: ArgumentHelp(
      "Real patients, one a row: id, weight, age, sex, madrs; what else is not told is assumed as of "
        + "a single patient. The cohort is all of them, or with --cohort the first N; - is standard "
        + "input.",
      valueName: "file.csv"), completion: .csv)
  var patientsFile: String?

  @Flag(
    name: .customLong("draw-unknown"),
    help: "With --patients: what is not told of somebody is drawn as of a virtual patient.")
  var isUnknownDrawn = false

  @Option(
    """
    The key of all random numbers, those of --residual too: a whole number of 0 or more. \
    (default: 1)
    """)
  var seed: String?

  @Option("How many threads follow patients; no result depends on it. (default: all processors)")
  var threads: String?

  @Option(
    "Follow only part I of N parts of the cohort, from 1, and write it to the folder --output; "
      + "see kairos merge.", value: "i/n") var shard: String?

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Follow only patient I of the cohort, from 1, and print this one. Repeatable.",
      valueName: "i"))
  var only: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "A CSV of every patient at every time as well: id, time, observables.", valueName: "file.csv"),
    completion: .csv)
  var trajectories: String?

  @Option(
    "A CSV with a row for each patient as well: covariates, own parameters, endpoints, Cmax and AUC "
      + "of ketamine and norketamine; of a part of a cohort its own patients.", value: "file.csv")
  var individuals: String?
}

extension CohortOptions {
  /// The options as fields of a request.
  var fields: CohortFields {
    var fields = CohortFields()
    (fields.count, fields.file, fields.seed, fields.threads) = (cohort, patientsFile, seed, threads)
    fields.isUnknownDrawn = isUnknownDrawn
    (fields.shard, fields.only, fields.trajectories) = (shard, only, trajectories)
    fields.individuals = individuals
    return fields
  }

  /// What is asked for; nil where no cohort is.
  func request(isAmongOthers: Bool) throws(RunError) -> CohortRequest? {
    try fields.request(.onDisk, isAmongOthers: isAmongOthers)
  }

  func seedNumber() throws(RunError) -> Int { try fields.seedNumber() }

  /// As many threads as were asked for, else as there are processors.
  func threadCount() throws(RunError) -> Int {
    try fields.threadCount()
      ?? min(Processors.count, CohortFields.mostThreads)
  }
}
