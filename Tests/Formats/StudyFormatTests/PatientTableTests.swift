// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Pharmacokinetics
import StudyFormat
import Testing

/// Tables of real patients: what is read, and what is refused with line and field.
@Suite struct PatientTableTests {
  static let header = "id,weight,age,sex,madrs"

  static func table(_ lines: String...) throws -> [ListedPatient] {
    try PatientTable(lines.joined(separator: "\n"), file: "people.csv").patients
  }

  static func refusal(_ lines: String...) -> StudyFormatError? {
    do {
      _ = try PatientTable(lines.joined(separator: "\n"), file: "people.csv")
      return nil
    } catch {
      return error
    }
  }

  @Test func readsPeople() throws {
    let people = try Self.table(
      "id,weight,age,sex,madrs,height [m],failed-treatments,hypertension,cyp2b6",
      "a,81.5,45,male,33,1.8,4,yes,*1/*6", "\"b, the \"\"second\"\"\",60,30,female,28,,,,")
    #expect(people.map(\.id) == ["a", "b, the \"second\""])
    #expect(people[0].patient.height == 180 && people[0].patient.genotype == .oneVariant)
    #expect(people[0].failedTreatments == 4 && people[0].hasHypertension == true)
    #expect(people[1].patient.height == nil && people[1].failedTreatments == nil)
  }

  /// A quoted field may hold a line end: the next record stands one line further down.
  @Test func countsLinesWithinQuotes() {
    let error = Self.refusal(Self.header, "\"a\nb\",70,40,male,30", "c,-3,40,male,30")
    #expect(error?.line == 4 && error?.field == "weight")
  }

  /// As spreadsheets, R and people write them.
  @Test(arguments: [
    "id;weight;age;sex;madrs\na;70,5;45;female;33",
    "id\tweight\tage\tsex\tmadrs\na\t70.5\t45\tF\t33",
    "ID,WEIGHT,AGE,SEX,MADRS\na,70.5,45,Female,33",
    "\u{FEFF}id,weight,age,sex,madrs\na,70.5,45,f,33\n",
    "\"id\",\"weight\",\"age\",\"sex\",\"madrs\"\n\"a\",70.5,45,\"female\",33",
    "id,weight,age,sex,madrs,height,site,\na,70.5 kg,45 y,female,33,NA,Basel,",
    "id,weight (kg),Age (y),sex,madrs\na,70.5,45,F,33",
    "id,weight [lb],age,sex,madrs,cyp2b6\na,70.5 kg,45,female,33,.",
  ])
  func readsOrdinaryTables(text: String) throws {
    let people = try PatientTable(text, file: "people.csv").patients
    let person = try #require(people.first)
    #expect(people.count == 1 && person.id == "a")
    #expect(person.patient.weight == 70.5 && person.patient.age == 45)
    #expect(person.patient.sex == .female && person.patient.baselineMADRS == 33)
    #expect(person.patient.height == nil)
  }

  @Test func tellsWhatIsPassedOver() throws {
    let table = try PatientTable(
      "id;weight;age;sex;madrs;site\na;70;45;female;33;Basel", file: "people.csv")
    #expect(
      table.notes == [
        "people.csv: values are separated by semicolons",
        "people.csv: these columns name nothing here and are passed over: site",
      ])
  }

  @Test(arguments: [
    ("id,weight,age,sex,madrs", "a,70 mL,45,female,33", "weight", "70 mL"),
    ("id,weight,age,sex,madrs", "a,NA,45,female,33", "weight", "a value is necessary"),
    ("id,weight,age,sex,madrs", "a,70,45,1,33", "sex", "allowed: female, male, unspecified"),
    ("id,weight,age,sex,madrs", "a,70,45,woman,33", "sex", "the nearest is female"),
    ("id,wt,age,sex,madrs", "a,70,45,female,33", "\"wt\"", "the nearest is weight"),
    ("name,weight,age,sex,madrs", "a,70,45,female,33", "id", "found: name, weight"),
    ("id|weight|age|sex|madrs", "a|70|45|female|33", "id", "commas, semicolons, tabs or blanks"),
  ])
  func tellsTheCause(header: String, row: String, field: String, words: String) {
    let error = Self.refusal(header, row)
    #expect(
      error?.field == field && error?.problem.contains(words) == true,
      "\(String(describing: error))")
  }

  @Test func refusesAMissingColumn() {
    let error = Self.refusal("id,weight,age,sex", "a,70,40,male")
    #expect(error?.line == 1 && error?.field == "madrs")
    #expect(error?.problem.contains("missing") == true)
  }

  @Test func refusesANegativeWeight() {
    let error = Self.refusal(Self.header, "a,70,40,male,30", "b,-3,40,male,30")
    #expect(error?.line == 3 && error?.field == "weight")
    #expect(error?.description == "people.csv:3: weight: found -3 kg, allowed 35 to 200 kg")
  }

  @Test func refusesAChild() {
    let error = Self.refusal(Self.header, "a,70,12,male,30")
    #expect(error?.line == 2 && error?.field == "age")
  }

  @Test(arguments: ["NaN", "nan", "inf", "-inf", "seventy", "7O", "0x46"])
  func refusesWhatIsNoNumber(text: String) {
    let error = Self.refusal(Self.header, "a,\(text),40,male,30")
    #expect(error?.line == 2 && error?.field == "weight")
  }

  @Test func refusesARepeatedId() {
    let error = Self.refusal(Self.header, "a,70,40,male,30", "b,70,40,male,30", "a,71,41,male,31")
    #expect(error?.line == 4 && error?.field == "id")
    #expect(error?.problem.contains("line 2") == true)
  }

  @Test func refusesAnUnknownColumnWithTheNearest() {
    let error = Self.refusal("id,wieght,age,sex,madrs", "a,70,40,male,30")
    #expect(error?.line == 1)
    #expect(error?.problem.contains("the nearest is weight") == true)
  }

  @Test(arguments: [
    ("id,weight,age,sex,madrs,weight", "a,70,40,male,30,70", "weight"),
    ("id,weight [mL],age,sex,madrs", "a,70,40,male,30", "weight"),
    ("id,weight,age,sex,madrs", "a,70,40,man,30", "sex"),
    ("id,weight,age,sex,madrs", ",70,40,male,30", "id"),
    ("id,weight,age,sex,madrs", "a,70,,male,30", "age"),
    ("id,weight,age,sex,madrs", "a,70,40,male,61", "madrs"),
    ("id,weight,age,sex,madrs,failed-treatments", "a,70,40,male,30,1.5", "failed-treatments"),
    ("id,weight,age,sex,madrs,systolic", "a,70,40,male,30,300", "systolic"),
    ("id,weight,age,sex,madrs,hypertension", "a,70,40,male,30,maybe", "hypertension"),
    ("id,weight,age,sex,madrs,cyp2b6", "a,70,40,male,30,*1/*9", "cyp2b6"),
    ("id,weight,age,sex,madrs,benzodiazepine", "a,70,40,male,30,-5", "benzodiazepine"),
  ])
  func refusesTheField(header: String, row: String, field: String) {
    #expect(Self.refusal(header, row)?.field == field)
  }

  @Test(arguments: [
    "", "id,weight,age,sex,madrs", "id,weight,age,sex,madrs\na,70,40,male",
    "id,weight,age,sex,madrs\n\"a,70,40,male,30", "id,weight,age,sex,madrs\na\"b,70,40,male,30",
  ])
  func refusesWhatIsNoTable(text: String) {
    #expect(Self.refusal(text) != nil)
  }

  /// None is another thing than not told.
  @Test func noBenzodiazepineIsKnown() throws {
    let people = try Self.table(
      Self.header + ",benzodiazepine", "a,70,40,male,30,0", "b,70,40,male,30,", "c,70,40,male,30,5")
    #expect(people.map(\.takesBenzodiazepines) == [false, nil, true])
  }

  @Test(arguments: [
    String(repeating: "x", count: 20_000), "id,weight\n\"" + String(repeating: "x", count: 20_000),
  ])
  func refusesWhatIsNoTableSoon(text: String) {
    let error = Self.refusal(text)
    #expect(error?.problem.contains("longer than 10000 bytes") == true)
    #expect((error?.description.utf8.count ?? 0) < 200)
  }
}
