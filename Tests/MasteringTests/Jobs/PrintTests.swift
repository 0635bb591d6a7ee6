// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

/// Papers on their way to a printer that nobody here wrote: ippeveprinter, reached over the loopback interface.
@Suite struct PrintTests {
  private static let printer = "ipp://localhost:8631/ipp/print"

  /// Where users may not make namespaces, nothing can be printed to.
  static let canPrint: Bool = {
    let folder = NSTemporaryDirectory() + "spindle-printer-\(ProcessInfo.processInfo.processIdentifier)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return (try? Tool.run("bash", [PackageRoot.oracle("printer.sh"), folder, "true"]).status) == 0
  }()

  private static func made() throws -> Workbench {
    let bench = try Workbench()
    let few = try bench.request(Workbench.few, as: "few.yaml")
    try #require(bench.spindle("master", few, "--into", "made").status == 0)
    return bench
  }

  /// Runs commands of `spindle` beside the printer, one a line, and gives what each printed and its exit code.
  private static func print(
    _ bench: Workbench, _ commands: [String], running program: String = "/bin/true"
  ) throws -> (answers: [(json: [String: Any], status: Int)], errors: String) {
    let script = commands.map { "'\(Workbench.product("spindle"))' \($0); echo \"\t$?\"" }.joined(separator: "\n")
    let run = try Tool.run(
      "bash", [PackageRoot.oracle("printer.sh"), bench.path("printer"), "bash", "-c", script], in: bench.folder,
      environment: ["XDG_CONFIG_HOME": bench.path("config"), "PRINTER_RUNS": program])
    var answers: [(json: [String: Any], status: Int)] = []
    var text = ""
    for line in run.output.split(separator: "\n") {
      if line.hasPrefix("\t") {
        let json = (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [String: Any] ?? [:]
        answers.append((json, Int(line.dropFirst()) ?? -1))
        text = ""
      } else {
        text += line
      }
    }
    return (answers, run.errors)
  }

  @Test("The printer gets the very bytes", .enabled(if: canPrint, "no namespaces here"))
  func printsBothPapers() throws {
    let bench = try Self.made()
    let (answers, errors) = try Self.print(
      bench,
      [
        "print made --printer \(Self.printer) --copies 2 --json",
        "print made --packing-list --tray manual --printer \(Self.printer) --json",
        "print made --offset 3,-2 --printer \(Self.printer) --json", "print --list --printer \(Self.printer) --json",
        "print made --start 2 --printer \(Self.printer) --json", "print made --printer \(Self.printer) --tray cellar",
        "print --list --json",
      ])
    try #require(answers.map(\.status) == [0, 0, 0, 0, 0, 78, 0], "\(errors)")
    #expect(errors.contains("manual"))
    for (answer, name) in zip(answers, ["labels.pdf", "packing-list.pdf"]) {
      let pdf = try bench.data("made/outgoing/" + name)
      #expect(answer.json["file"] as? String == name && answer.json["state"] as? String == "completed")
      #expect(answer.json["media"] as? String == "na_letter_8.5x11in" && answer.json["bytes"] as? Int == pdf.count)
      let job = try #require(answer.json["job"] as? Int)
      let got = try bench.names("printer/jobs").filter { $0.hasPrefix("\(job)-") }.map {
        try bench.data("printer/jobs/" + $0)
      }
      #expect(got.contains(pdf))
    }
    #expect(answers[1].json["tray"] as? String == "manual")
    // Moved, the labels are other bytes, and the printer's offset is remembered.
    let plain = try Self.place(of: "Lung", in: bench.path("made/outgoing/labels.pdf"))
    for (answer, down) in zip([answers[2], answers[4]], [-2, -2 + 127.0]) {
      let job = try #require(answer.json["job"] as? Int)
      let moved = try Self.place(of: "Lung", in: bench.path("printer/jobs/\(job)-spindle_labels_pdf.pdf"))
      #expect(abs(moved.x - plain.x - 3) < 0.05 && abs(moved.y - plain.y - down) < 0.05)
      #expect(answer.json["offset"] as? [Double] == [3, -2])
    }
    let listed = try #require((answers[3].json["printers"] as? [[String: Any]])?.first)
    #expect(listed["name"] as? String == Self.printer && listed["state"] as? String == "idle")
    #expect(listed["offset"] as? [Double] == [3, -2])
    // The printer announces itself.
    #expect((answers[6].json["printers"] as? [[String: Any]])?.first?["name"] as? String == "Label_printer")
    // What the printer was asked for, in its own words.
    let log = try bench.text("printer/log")
    for attribute in [
      "print-scaling (keyword) none", "sides (keyword) one-sided", "copies (integer) 2",
      "media (keyword) na_letter_8.5x11in", "media-source=manual", "job-name (nameWithoutLanguage) Spindle labels.pdf",
    ] {
      #expect(log.contains(attribute), "\(attribute)")
    }
    // A printer that gives up.
    let failed = try Self.print(bench, ["print made --printer \(Self.printer)"], running: "/bin/false")
    #expect(failed.answers.map(\.status) == [74] && failed.errors.contains("gave up job 1"))
  }

  /// Where a word begins, in millimetres from the top left of the page, as poppler sees it.
  private static func place(of word: String, in pdf: String) throws -> (x: Double, y: Double) {
    let run = try Tool.run("pdftotext", ["-bbox", pdf, "-"])
    let line = try #require(run.output.split(separator: "\n").first { $0.contains(">\(word)<") })
    let numbers = line.split(separator: "\"").compactMap { Double($0) }.map { $0 * 25.4 / 72 }
    try #require(numbers.count == 4)
    return (numbers[0], numbers[1])
  }

  /// A sheet of labels is not printed twice because its printer could not be asked.
  @Test func aJobThatThePrinterTookIsNotAskedForAgain() throws {
    let bench = try Self.made()
    let stumbled = try Self.strange(bench, "stumbles", "print", "made")
    #expect(stumbled.status == 0 && stumbled.output.contains("job 7: printed"), "\(stumbled.errors)")
    let left = try Self.strange(bench, "leaves", "print", "made", "--wait", "1")
    #expect(left.status == 75 && left.errors.contains("job 7 was handed over"), "\(left.errors)")
    #expect(left.errors.contains("look at the printer") && !left.errors.contains("print again"))
  }

  @Test func anOffsetMovesTheSheetsThatLieThereAndIsKeptWhenTheyArePrinted() throws {
    let bench = try Self.made()
    try #require(
      bench.spindle("labels", "made", "--stock", "Avery L7676", "--copies", "2", "--template", "trial").status == 0)
    let settings = "config/spindle/printers.json"
    let refused = try Self.strange(bench, "refuses", "print", "made", "--offset", "0.1,0")
    #expect(refused.status == 74 && !bench.exists(settings), "\(refused.errors)")
    let moved = try Self.strange(bench, "good", "print", "made", "--offset", "0.1,0", "--json")
    #expect(moved.status == 0 && moved.output.contains("iso_a4_210x297mm"), "\(moved.errors)")
    #expect(try bench.text(settings).contains("[0.1, 0.0]"))
    let text = try Tool.run("pdftotext", bench.path("printer/1.pdf"), "-").output
    #expect(text.components(separatedBy: "LUNG-SCREEN").count == 3)

    // What is not known to come out the same is not printed at another place.
    let printed = try bench.text("made/private/printed.json")
    try bench.write(printed.replacing("\"copies\": 2", with: "\"copies\": 3"), to: "made/private/printed.json")
    let otherwise = try Self.strange(bench, "good", "print", "made", "--offset", "0.2,0")
    #expect(otherwise.status == 65 && otherwise.errors.contains("spindle labels"), "\(otherwise.errors)")
  }

  @Test func sheetsAreLaidOutAnewAsIsWished() throws {
    let bench = try Self.made()
    let run = try Self.strange(
      bench, "good", "print", "made", "--disc", "1", "--stock", "Avery L7676", "--template", "trial", "--wait", "0",
      "--json")
    #expect(run.status == 0 && run.output.contains("iso_a4_210x297mm"), "\(run.errors)")
    #expect(try Tool.run("pdftotext", bench.path("printer/1.pdf"), "-").output.contains("LUNG-SCREEN"))
    #expect(try bench.spindle("print", "made", "--disc", "0").status == 64)
  }

  @Test func aPrinterThatWantsAPasswordIsNotCalledUnreachable() throws {
    let locked = try Self.strange(Self.made(), "locked", "print", "made")
    #expect(locked.status == 78 && locked.errors.contains("wants a password"), "\(locked.errors)")
  }

  /// Runs `spindle` beside a printer with a way of its own; its documents are in `printer`.
  private static func strange(_ bench: Workbench, _ way: String, _ arguments: String...) throws -> Tool.Answer {
    try bench.spindle(
      arguments + ["--printer", "PRINTER"],
      through: ["python3", PackageRoot.oracle("strange_printer.py"), way, bench.path("printer")])
  }

  @Test func whatIsNotThereIsTold() throws {
    let bench = try Workbench()
    let nothing = try bench.spindle("print", "made", "--printer", Self.printer)
    #expect(nothing.status == 66 && nothing.errors.contains("made/outgoing/labels.pdf"))
    let few = try bench.request(Workbench.few, as: "few.yaml")
    try #require(bench.spindle("master", few, "--into", "made").status == 0)
    // Nobody listens on port 1.
    let unreachable = try bench.spindle("print", "made", "--printer", "ipp://127.0.0.1:1/ipp/print")
    #expect(unreachable.status == 75 && unreachable.errors.contains("cannot be reached"))
    #expect(try bench.spindle("print", "made", "--printer", "ipp://").status == 64)
    #expect(try bench.spindle("print", "made", "--offset", "1").status == 64)
    #expect(try bench.spindle("print").status == 64)
    try bench.patch("made/outgoing/labels.pdf") { $0.append(0x0A) }
    let changed = try bench.spindle("print", "made", "--printer", Self.printer)
    #expect(changed.status == 65)
  }
}
