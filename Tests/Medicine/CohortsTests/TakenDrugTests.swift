// SPDX-License-Identifier: Apache-2.0

import Cohorts
import KetamineModel
import Pharmacokinetics
import Quantities
import Scalars
import Testing

@Suite struct TakenDrugTests {
  private func message(_ body: @autoclosure () throws -> TakenDrug) -> String {
    do { return try "accepted: \(body())" } catch { return "\(error)" }
  }

  @Test func namesStandForOneThingEach() throws {
    #expect(Set(TakenDrug.names).count == TakenDrug.names.count)
    #expect(try TakenDrug("st-johns-wort").kind == .interaction(.stJohnsWort))
    let lorazepam = try TakenDrug("lorazepam", amount: UnifiedCode.quantity("0.5 mg/d"))
    #expect(lorazepam.kind == .benzodiazepine(.lorazepam) && lorazepam.amount == 0.5)
    #expect("\(lorazepam)" == "lorazepam:0.5 mg/d")
  }

  @Test func amountsAreConverted() throws {
    #expect(try TakenDrug("diazepam", amount: UnifiedCode.quantity("1 mg/h")).amount == 24)
  }

  @Test func whatIsWrongIsRefused() throws {
    let amount = try UnifiedCode.quantity("1 mg/d")
    #expect(
      message(try TakenDrug("rifampin"))
        == "\"rifampin\" goes by the name rifampicin here; write that")
    #expect(message(try TakenDrug("Xanax")).contains("by the name alprazolam"))
    #expect(
      message(try TakenDrug("diazepam"))
        == "diazepam needs the amount taken a day in mg/d, as diazepam:10mg/d")
    #expect(message(try TakenDrug("sedative", amount: amount)).contains("leave the amount out"))
    #expect(
      message(try TakenDrug("diazepam", amount: Quantity(0, amount.unit))).contains("more than 0"))
    #expect(
      message(try TakenDrug("diazepam", amount: Quantity(1, .kilogram))).contains("another kind"))
  }

  /// A wrong drug is worse than none: only other names of the same thing are told.
  @Test(arguments: [
    "fluoxetine", "lithium", "clonidine", "grapefrut", "lorazepan", "diazepan", "quetiapine",
    "ketamine", "ticlid plus", "loratadine", "clonazolam",
  ])
  func nothingIsGuessedOfADrug(_ name: String) {
    #expect(
      message(try TakenDrug(name))
        == "\"\(name)\" is not modelled; without it the result is as if it were not taken; modelled: "
        + TakenDrug.names.joined(separator: ", "))
  }

  @Test(arguments: [
    ("lorazepam 2 mg/d", 2.0), ("lorazepam:2mg/d", 2.0), ("lorazepam: 2 mg/d", 2.0),
    ("lorazepam = 2 mg per day", 2.0), ("lorazepam 2 mg daily", 2.0), ("lorazepam 1 mg/h", 24.0),
  ])
  func amountsStandAfterTheName(text: String, amount: Double) throws {
    #expect(
      try TakenDrug(reading: text) == TakenDrug("lorazepam", amount: Quantity(amount, try daily)))
  }

  @Test func anAmountIsByTheDay() throws {
    #expect(message(try TakenDrug(reading: "lorazepam 2 mg")).contains("lorazepam: found \"2 mg\""))
    #expect(message(try TakenDrug(reading: "lorazepam 2")).contains("write for example 2 mg/d"))
    #expect(try TakenDrug(reading: "st-johns-wort").kind == .interaction(.stJohnsWort))
  }

  private var daily: Unit { get throws { try UnifiedCode.unit("mg/d") } }

  @Test func aPatientTakesEachOnceAndNotTooMuch() throws {
    let amount = try UnifiedCode.quantity("50 mg/d")
    let diazepam = try TakenDrug("diazepam", amount: amount)
    #expect(throws: PatientError.comedication(.repeated("diazepam"))) {
      try Patient(comedication: [diazepam, diazepam])
    }
    #expect(throws: PatientError.comedication(.tooMuch(found: 120, most: 100))) {
      try Patient(comedication: [
        diazepam, TakenDrug("benzodiazepine", amount: UnifiedCode.quantity("70 mg/d")),
      ])
    }
  }

  /// How much is too much follows from the equivalents of the run.
  @Test func equivalentsAreThoseOfTheRun() throws {
    let patient = try Patient(comedication: [
      TakenDrug("diazepam", amount: UnifiedCode.quantity("50 mg/d")),
      TakenDrug("lorazepam", amount: UnifiedCode.quantity("10 mg/d")),
    ])
    #expect(throws: PatientError.comedication(.tooMuch(found: 150, most: 100))) {
      try patient.checkBenzodiazepines(under: .typical, Hypotheses())
    }
    var weaker = Parameters<Double>.typical
    weaker[DiazepamEquivalent.lorazepam] = 4
    try patient.checkBenzodiazepines(under: weaker, Hypotheses())
    weaker[DiazepamEquivalent.lorazepam] = 6
    #expect(throws: PatientError.comedication(.tooMuch(found: 110, most: 100))) {
      try patient.checkBenzodiazepines(under: weaker, Hypotheses())
    }
  }

  @Test func covariatesCarryWhatIsTaken() throws {
    let patient = try Patient(
      genotype: .twoVariants, liver: .moderate, kidney: .mild,
      comedication: [
        TakenDrug("grapefruit"),
        TakenDrug("benzodiazepine", amount: UnifiedCode.quantity("4 mg/d")),
        TakenDrug("diazepam", amount: UnifiedCode.quantity("5 mg/d")),
        TakenDrug("clonazepam", amount: UnifiedCode.quantity("1 mg/d")),
      ])
    let person = patient.covariates
    #expect(person.oneVariant == 0 && person.twoVariants == 1 && person.liverImpairment == 1)
    #expect(person.kidneyImpairment == 1 && person.advancedKidneyImpairment == 0)
    #expect(person.comedication[.grapefruit] == 1 && person.comedication[.rifampicin] == 0)
    #expect(person.comedication.diazepam == 9 && person.comedication[.clonazepam] == 1)
    #expect(patient.warnings.count == 1)
    #expect(try Patient(comedication: [TakenDrug("grapefruit")]).warnings.isEmpty)
  }

  @Test func wordsAreReadOrRefused() throws {
    #expect(try CYP2B6Genotype(reading: "*1/*6") == .oneVariant)
    #expect(
      throws: PatientError.notStudied(.liver, found: "severe", allowed: ["normal", "moderate"])
    ) {
      try LiverFunction(reading: "severe")
    }
    let genotypes = ["*1/*1", "*1/*6", "*6/*6"]
    #expect(throws: PatientError.notStudied(.cyp2b6, found: "*4/*18", allowed: genotypes)) {
      try CYP2B6Genotype(reading: "*4/*18")
    }
    for text in ["poor", "*1", "*/*", "*1/*6/*6", "1/6", ""] {
      #expect(throws: PatientError.unknownWord(.cyp2b6, found: text, allowed: genotypes)) {
        try CYP2B6Genotype(reading: text)
      }
    }
  }
}
