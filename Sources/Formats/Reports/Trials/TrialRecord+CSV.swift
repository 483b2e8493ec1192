// SPDX-License-Identifier: Apache-2.0

package import Encodings
package import Runs

extension TrialRecord {
  /// A row for each analysis; a dot for what is not known.
  package func csvBytes() throws(UnwritableNumber) -> [UInt8] {
    var csv = CSVWriter()
    for name in [
      "analysis", "method", "endpoint", "estimand", "missing", "visit [d]", "truth", "truth.se",
      "estimate", "sd", "se", "bias", "bias.se", "coverage", "power", "runs", "n", "n.reference",
    ] { csv.field(name) }
    csv.endRow()
    for analysis in analyses {
      for text in [
        analysis.name, analysis.method, analysis.endpoint, analysis.estimand, analysis.missing,
      ] { csv.field(text) }
      let numbers: [Double?] = [
        Double(analysis.day), analysis.truth, analysis.truthError, analysis.estimate,
        analysis.deviation, analysis.standardError, analysis.bias, analysis.biasError,
        analysis.coverage?.value, analysis.power?.value, Double(analysis.done),
        analysis.counts.asked, analysis.counts.reference,
      ]
      for number in numbers {
        if let number { try csv.field(number) } else { csv.field(".") }
      }
      csv.endRow()
    }
    return csv.bytes
  }
}
