// SPDX-License-Identifier: Apache-2.0

public import Pharmacokinetics

// Genotype, liver and kidneys are given by a word. One that exists and has not been studied is refused
// otherwise than one that nobody knows.

extension CYP2B6Genotype {
  /// - Throws: ``PatientError``.
  public init(reading text: String) throws(PatientError) {
    guard let known = CYP2B6Genotype(rawValue: Self.inOrder(text)) else {
      let allowed = CYP2B6Genotype.allCases.map { $0.name }
      throw Self.isGenotype(text)
        ? .notStudied(.cyp2b6, found: text, allowed: allowed)
        : .unknownWord(.cyp2b6, found: text, allowed: allowed)
    }
    self = known
  }

  /// The two alleles by number, for `*6/*1` is `*1/*6`; any other text as it stands.
  private static func inOrder(_ text: String) -> String {
    guard isGenotype(text) else { return text }
    let alleles = text.split(separator: "/").map(String.init)
    let numbers = alleles.map { Int($0.dropFirst()) ?? 0 }
    return numbers[0] > numbers[1] ? alleles[1] + "/" + alleles[0] : text
  }

  /// Whether a text names some genotype, as `*1/*4` does: two alleles by number.
  static func isGenotype(_ text: String) -> Bool {
    let alleles = text.split(separator: "/", omittingEmptySubsequences: false)
    return alleles.count == 2
      && alleles.allSatisfy { allele in
        allele.count > 1 && allele.first == "*" && allele.dropFirst().allSatisfy { $0.isNumber }
      }
  }
}

extension LiverFunction {
  /// - Throws: ``PatientError``.
  public init(reading text: String) throws(PatientError) {
    self = try word(text, .liver, notStudied: LiverFunction.notStudied)
  }
}

extension KidneyFunction {
  /// - Throws: ``PatientError``.
  public init(reading text: String) throws(PatientError) {
    self = try word(text, .kidney, notStudied: KidneyFunction.notStudied)
  }
}

private func word<Word: CaseIterable & RawRepresentable<String>>(
  _ text: String, _ field: Patient.Field, notStudied: [String]
) throws(PatientError) -> Word {
  if let known = Word(rawValue: text) { return known }
  let allowed = Word.allCases.map { $0.rawValue }
  throw notStudied.contains(text)
    ? .notStudied(field, found: text, allowed: allowed)
    : .unknownWord(field, found: text, allowed: allowed)
}
