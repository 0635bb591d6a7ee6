// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Findings
import Mastering

struct DumpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dump",
    abstract: "Show a header, readable or as DICOM JSON.",
    discussion: """
      Prints tag, VR, length, keyword and value of each element, on standard output; what is wrong with the file goes \
      to standard error. On a terminal values are cut to its width. --json prints the DICOM JSON Model (PS3.18 F): an \
      object for one file, an array for several. Ends with 65 where a file is no DICOM file or breaks off.
      """)

  @Argument(help: ArgumentHelp("DICOM files.", valueName: "FILE"), completion: .file())
  var files: [String]

  @Flag(help: "Print the DICOM JSON Model.")
  var json = false

  @Flag(help: "Cut no values, on a terminal either.")
  var full = false

  func run() throws {
    var code: ExitCode?
    var isFirst = true
    if json, files.count > 1 { try StandardOutput.write("[") }
    for path in files {
      do {
        let dump = try HeaderDump(path: path)
        try json ? printJSON(dump, isFirst: isFirst) : printListing(dump, path, isFirst: isFirst)
        isFirst = false
        for finding in dump.findings { report(finding) }
        if let fault = dump.fault { code = code ?? Complaint(fault).exit() }
      } catch let error as OutputError {
        throw Complaint(error).exit()
      } catch {
        code = code ?? Complaint(error).exit()
      }
    }
    if json, files.count > 1 { try StandardOutput.write("]\n") }
    if let code { throw code }
  }

  private func printListing(_ dump: HeaderDump, _ path: String, isFirst: Bool) throws {
    let isCut = StandardOutput.isTerminal && !full
    let columns = isCut ? StandardOutput.columns : nil
    let text = DumpText(columns: columns, ellipsis: StandardOutput.isUTF8 ? "\u{2026}" : "...")
    var pending = (isFirst ? "" : "\n") + text.heading(path, dump.summary)
    try dump.forEachLine(limit: columns) { line in
      pending += text.line(line)
      guard pending.utf8.count > 1 << 16 else { return }
      try StandardOutput.write(pending)
      pending = ""
    }
    try StandardOutput.write(pending)
  }

  private func printJSON(_ dump: HeaderDump, isFirst: Bool) throws {
    if !isFirst { try StandardOutput.write(",\n") }
    var failure: OutputError?
    dump.writeJSON { bytes in
      guard failure == nil else { return }
      do throws(OutputError) { try StandardOutput.write(Array(bytes)) } catch { failure = error }
    }
    if let failure { throw failure }
    if files.count == 1 { try StandardOutput.write("\n") }
  }

  private func report(_ finding: Finding) {
    StandardError.write("\(finding.severity.rawValue): \(TerminalText.printable(finding.description))\n")
  }
}
