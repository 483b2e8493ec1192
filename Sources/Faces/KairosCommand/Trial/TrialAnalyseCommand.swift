// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Files
import Listings
import Reports
import Runs

/// Analyses a trial that stands in a table.
struct TrialAnalyseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyse", abstract: "Analyse a table of a trial, whoever ran it.",
    discussion: HelpText.of(PackageResources.trial_analyse_txt))

  @Argument(help: "Comma-separated values with a header; - for standard input.") var file: String
  @Option("mmrm, ancova and others: see above.") var method: String?

  @Option("The column of what was measured.", value: "name") var response: String?
  @Option("Of the patients.", value: "name") var subject: String?
  @Option("Of the visits.", value: "name") var visit: String?
  @Option("Of the arms.", value: "name") var arm: String?
  @Option("Of the score before treatment.", value: "name") var baseline: String?
  @Option("Of a number that scores depend on.", value: "name") var covariate: [String] = []
  @Option("The same, with one effect for all visits.", value: "name") var common: [String] = []
  @Option("Of the time to event or to the end of watching.", value: "name") var time: String?
  @Option("Of 1 for an event, 0 for none.", value: "name") var event: String?
  @Option("Within which times are compared.", value: "name") var stratum: [String] = []

  @Option("The arm that others are compared with.") var reference: String?
  @Option("The visit that is analysed. (default: the last)") var at: String?
  @Option("unstructured and others: see above.") var covariance: String?
  @Option("everybody or arm: whose it is.", name: "covariance-of") var owner: String?
  @Option("kenward-roger or satterthwaite. (default: kenward-roger)") var df: String?
  @Option("efron or breslow. (default: efron)") var ties: String?
  @Option("event, change or score, of responders.", name: "response-is") var meaning: String?
  @Option("Draws in place of the conditional mean.") var draws: String?
  @Option("Of the draws. (default: 1)") var seed: String?

  @Option("table, csv, json or latex. (default: table)") var format: String?
  @OptionGroup(title: "Output") var output: FileOptions
  @Flag(help: "Warnings are errors.") var strict = false

  func run() throws {
    let format =
      try format.map { try FieldText("format", $0).choice(of: Listing.Format.self) } ?? .table
    let input = InputFile(file)
    let request = try TableAnalysisRequest(fields)
    let bytes = try input.bytes(orFailing: 1 << 28)
    let record = try TableAnalysis(request, of: bytes, named: input.name).record
    try OutputOptions.heed(record.warnings, strict: strict)
    try output.write(record.bytes(as: format))
  }

  private var fields: TableAnalysisFields {
    TableAnalysisFields(
      [
        "method": method, "response": response, "subject": subject, "visit": visit, "arm": arm,
        "baseline": baseline, "time": time, "event": event, "reference": reference, "at": at,
        "covariance": covariance, "covariance-of": owner, "df": df, "ties": ties,
        "response-is": meaning, "draws": draws, "seed": seed,
      ], ["covariate": covariate, "common": common, "stratum": stratum])
  }
}
