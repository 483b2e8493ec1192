// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Testing

/// What is taken besides, from the command line to the result.
struct ComedicationTests {
  private let treatment =
    "simulate --dose 0.5mg/kg --route iv --over 40min --weight 70kg --until 1d --every 1d"

  private func madrs(_ options: String) throws -> Double {
    let outcome = try Program.kairos(
      treatment + " --format csv --observables score.madrs " + options)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try #require(CourseTable(outcome.text)?.value(of: "score.madrs", at: 24))
  }

  /// Andrashko 2020: few responded above 8 mg of diazepam a day.
  @Test func andrashko2020BenzodiazepinesLowerTheEffectOfDayOne() throws {
    let without = 33 - (try madrs(""))
    let below = 33 - (try madrs("--with diazepam:2mg/d"))
    let above = 33 - (try madrs("--with diazepam:10mg/d"))
    #expect(above < 0.9 * without && above < below)
    #expect(below > 0.99 * without)
    #expect((33 - (try madrs("--with lorazepam:1mg/d")) - above).magnitude < 1e-9)
    #expect((33 - (try madrs("--with benzodiazepine:10mg/d")) - above).magnitude < 1e-9)
    let split = try madrs("--with diazepam:5mg/d --with lorazepam:0.5mg/d")
    #expect((33 - split - above).magnitude < 1e-9)
  }

  @Test func naltrexoneIsASwitch() throws {
    let plain = try madrs("")
    #expect(try madrs("--with naltrexone") == plain)
    #expect(try madrs("--with naltrexone --switch naltrexone=attenuates") > plain + 3)
    #expect(try madrs("--switch naltrexone=attenuates") == plain)
  }

  @Test func aFileSaysTheSameAsOptions() throws {
    let scratch = try Scratch()
    let file = try scratch.write(
      "weight: 70 kg\ncyp2b6: '*6/*6'\nkidney: mild\n"
        + "with: [rifampicin, {name: lorazepam, amount: 1 mg/d}]\n", to: "patient.yaml")
    let dose = "simulate --dose 35mg --route iv --over 40min --until 1d --every 1d --format json "
    let read = try Program.kairos(dose + "--patient " + file)
    let given = try Program.kairos(
      dose + "--weight 70kg --cyp2b6 *6/*6 --kidney mild --with rifampicin --with lorazepam:1mg/d")
    #expect(read.status == 0 && read.output == given.output)
    #expect(
      read.text.contains(
        #""with": {"value": ["rifampicin", "lorazepam:1 mg/d"], "default": false}"#))
    #expect(read.errors.contains("CYP2B6 *6/*6, mild renal impairment, rifampicin"))
  }

  @Test func theTableTellsWhatIsTaken() throws {
    let text = try Program.kairos(treatment + " --with grapefruit --with diazepam:5mg/d").text
    #expect(text.contains("grapefruit, diazepam:5 mg/d"))
    #expect(try Program.kairos(treatment).text.contains("with none"))
  }
}
