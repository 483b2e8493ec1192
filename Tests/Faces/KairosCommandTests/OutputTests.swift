// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Foundation
import Testing

/// Where a result goes: whole or not at all.
struct OutputTests {
  private let treatment =
    "simulate --dose 0.5mg/kg --route iv --over 40min --weight 70kg --until 2d --format csv"

  @Test func folderThatDoesNotExist() throws {
    let scratch = try Scratch()
    for option in ["--output", "--report"] {
      let outcome = try Program.kairos("\(treatment) \(option) \(scratch.path("no/such/file"))")
      #expect(outcome.status == 73)
      #expect(outcome.errors.contains("no/such/file"))
      #expect(outcome.errors.hasPrefix("kairos: error: "))
      #expect(outcome.output.isEmpty)
    }
    #expect(try scratch.names.isEmpty)
  }

  @Test func folderInPlaceOfAFile() throws {
    let scratch = try Scratch()
    #expect(try Program.kairos("\(treatment) --output \(scratch.folder.path)").status == 73)
  }

  @Test func devicesStayDevices() throws {
    let outcome = try Program.kairos(treatment + " --output /dev/null")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    let type = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type]
    #expect(type as? FileAttributeType == .typeCharacterSpecial)
  }

  @Test func fileHoldsWhatWouldBePrinted() throws {
    let scratch = try Scratch()
    let file = try scratch.write("old", to: "course.csv")
    #expect(try Program.kairos("\(treatment) --output \(file)").status == 0)
    #expect(try scratch.data("course.csv") == Program.kairos(treatment).output)
    #expect(try scratch.names == ["course.csv"])
  }

  @Test func refusedInputLeavesTheOldFile() throws {
    let scratch = try Scratch()
    let file = try scratch.write("old", to: "course.csv")
    #expect(try Program.kairos("\(treatment) --age 12a --output \(file)").status == 65)
    #expect(try scratch.text("course.csv") == "old")
    #expect(try scratch.names == ["course.csv"])
  }

  @Test func fullDeviceIsToldAsSuch() throws {
    let outcome = try Program.kairos(treatment + " --output /dev/full")
    #expect(outcome.status == 73)
    #expect(outcome.errors.contains("/dev/full"))
  }

  @Test func reportStandsAlone() throws {
    let scratch = try Scratch()
    let file = scratch.path("report.html")
    let outcome = try Program.kairos("\(treatment) --report \(file) --output /dev/null")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let page = try scratch.text("report.html")
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    #expect(page.components(separatedBy: "<svg").count > 6)
    let words = [
      "Not a medical device", "in minutes", "from session to session", "0.5 mg/kg",
      "calibrated", "assumed", "doi:10.1038/s41386-020-0644-9", "Riva-Posse", "Vankawala",
      "Holmes", "MADRS",
    ]
    for word in words { #expect(page.contains(word), "\(word)") }
    for remote in ["<script", "<link", "@import", "src=\"http"] {
      #expect(!page.contains(remote), "\(remote)")
    }
  }

  /// A wish for one observable is a wish for a short report.
  @Test func observablesReachTheReport() throws {
    let scratch = try Scratch()
    let file = scratch.path("report.html")
    let outcome = try Program.kairos(
      "\(treatment) --observables bdnf --band 0 --report \(file)")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.lines[0] == "time [h],bdnf [1]")
    let page = try scratch.text("report.html")
    #expect(page.contains("id=\"day-plasticity\""))
    #expect(!page.contains("id=\"session-plasma\"") && !page.contains("id=\"course-madrs\""))
  }

  @Test func interruptionHasItsStatus() throws {
    let pipe = Pipe()
    let process = Program.process(
      "simulate --dose 35mg --route iv --until 30d --every 30s --format csv"
        .split(separator: " ").map(String.init))
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    // The pipe is never emptied, so after its first bytes the program waits to write the rest.
    _ = try pipe.fileHandleForReading.read(upToCount: 1)
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 130)
  }
}
