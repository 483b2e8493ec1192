// SPDX-License-Identifier: Apache-2.0

/// Names of the command line as people read them.
enum Label {
  /// `cadss.peak` becomes `CADSS peak`, `baseline-madrs` becomes `Baseline MADRS`.
  static func words(_ name: String) -> String {
    if let whole = whole[name] { return whole }
    let words = name.split { $0 == "." || $0 == "-" }.map { acronyms[String($0)] ?? String($0) }
    let text = words.joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  private static let whole = [
    "cadss.peak": "Highest CADSS", "pressure.systolic.highest": "Highest systolic reading",
    "change": "Change of MADRS", "lowest": "Lowest MADRS",
    "half-lost": "Half of the best effect lost",
    "baseline.madrs": "MADRS before treatment", "baseline-madrs": "MADRS before treatment",
    "with": "Drugs taken besides",
  ]

  private static let acronyms = [
    "cadss": "CADSS", "madrs": "MADRS", "cyp2b6": "CYP2B6", "phq9": "PHQ-9", "bdnf": "BDNF",
    "mtor": "mTOR", "nmda": "NMDA", "ampa": "AMPA", "bmi": "BMI",
  ]
}
