// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Foundation
import Testing

/// Messages cost no result, and do nothing to a terminal.
struct MessagesTests {
  /// With a warning, since it is above what is usual.
  private static let warned = "$kairos simulate --dose 200mg --route iv --over 40min --until 1h"

  /// A full disk, nothing at all, and a reader that is gone.
  @Test(arguments: ["2>/dev/full", "2>&-", "2> >(exec true)"])
  func whatCannotBeSaidCostsNothing(_ errors: String) throws {
    let scratch = try Scratch()
    let slow = errors.contains(">(") ? "sleep 0.3; " : ""
    let run = "{ \(slow)exec \(Self.warned) --format csv --output r.csv; } \(errors)"
    #expect(try Program.shell(run, in: scratch.folder).status == 0)
    #expect(try scratch.names == ["r.csv"])
    #expect(try scratch.text("r.csv").hasPrefix("time [h],"))
    #expect(try Program.shell("$kairos merge nowhere \(errors)").status == 66)
    #expect(try Program.shell("$kairos simulate \(errors)").status == 64)
  }

  /// Where standard error is closed, its place is not that of the result.
  @Test(arguments: ["<&-", ">&-", "<&- >&- 2>&-"])
  func closedStreamsStayApart(_ streams: String) throws {
    let scratch = try Scratch()
    let run = "exec \(Self.warned) --format csv --output r.csv \(streams)"
    #expect(try Program.shell(run, in: scratch.folder).status == 0)
    let lines = try scratch.text("r.csv").split(separator: "\n")
    #expect(lines.allSatisfy { !$0.contains("kairos") } && lines.count > 5)
    #expect(try Program.shell("exec $kairos --version >&-").status == 73)
  }

  @Test(arguments: ["--help", "--version", "help simulate", "model switches"])
  func whatCannotBePrintedIsToldAsSuch(_ words: String) throws {
    let outcome = try Program.shell("$kairos \(words) >/dev/full")
    #expect(outcome.status == 73 && outcome.errors.contains("standard output"))
  }

  /// Names from options: an escape that sets the title, one of C1, an override of direction, and a
  /// line that says what Kairos says.
  @Test(arguments: ["\u{1B}]0;t\u{7}", "\u{9B}31m", "\u{202E}", "x\nkairos: error: all is lost"])
  func namesDoNothing(_ name: String) throws {
    let lines: [[String]] = [
      ["merge", name], ["simulate", "--protocol", name, "--until", "1d"], [name], ["--" + name],
      ["simulate", "--dose", "35mg", "--route", name, "--until", "1d"],
      ["simulate", "--dose=" + name, "--route", "iv", "--until", "1d"],
      ["simulate", "--dose", "35mg", "--route", "iv", "--until", "1d", "--output", "no/" + name],
      ["model", name],
      ["sbml", "run", name, "--duration", "1", "--steps", "1", "--variables", "S"],
      ["nca", name, "--time", "T", "--concentration", "C"], ["cite", name],
    ]
    for line in lines {
      let outcome = try Program.kairos(line)
      #expect(outcome.status != 0)
      let said = outcome.errors.unicodeScalars
      #expect(!said.contains { $0 != "\n" && $0.properties.generalCategory == .control }, "\(line)")
      #expect(!said.contains("\u{202E}"), "\(line)")
      #expect(!outcome.errors.contains("\nkairos: error: all"), "\(line)")
    }
  }

  /// Names from files reach a table as they are written, and as data where data are asked for.
  @Test func namesInFilesDoNothing() throws {
    let scratch = try Scratch()
    let protocolFile = try scratch.write(
      """
      name: "\\e]0;title\\a\\nforged \\u202E"
      drug: ketamine
      sessions:
        - days: [0]
          dose: 35 mg
          route: iv
          over: 40 min
      """, to: "p.yaml")
    let line = "simulate --protocol \(protocolFile) --until 1d"
    let table = try Program.kairos(line + " --likely 0")
    #expect(table.status == 0, "\(table.errors)")
    #expect(table.text.hasPrefix("\\u{1B}]0;title\\u{7}\\u{A}forged \\u{202E} · "))
    #expect(!table.output.contains(0x1B))
    let json = try Program.kairos(line + " --cohort 2 --observables score.madrs")
    #expect(json.status == 0 && !json.output.contains(0x1B))
  }

  @Test func argumentsAreText() throws {
    let outcome = try Program.shell("$kairos simulate --output $'r\\xff.csv' --dose 1mg")
    #expect(outcome.status == 64 && outcome.errors.contains("not UTF-8"))
  }
}
