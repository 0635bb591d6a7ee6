// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Findings
import Mastering

struct ScanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan",
    abstract: "List what is there: patients, exams, series, and every file that is in none.",
    discussion: """
      Prints what the headers say of patients: on standard output only. Ends with 0 once all is listed, refused \
      files among it; with 65 where there are files but no instance that could be read.
      """)

  @Argument(
    help: ArgumentHelp(
      "Folders and files; a DICOMDIR stands for the folder around it.", valueName: "SOURCE"),
    completion: .file())
  var sources: [String]

  @OptionGroup var report: ReportOptions

  func run() async throws {
    do {
      let listing = try await report.progress.showing { try await SourceScan(sources: sources, progress: $0).run() }
      if report.json {
        try ListingDocument(listing).write { try StandardOutput.write($0) }
      } else {
        try printTree(listing)
      }
      if listing.isUnreadable { throw ExitCode(FailureKind.badInput.rawValue) }
    } catch let code as ExitCode {
      throw code
    } catch {
      throw Complaint(error).exit()
    }
  }

  private func printTree(_ listing: SourceListing) throws {
    var pending = ""
    let text = ListingText(listing, columns: StandardOutput.columns, isUTF8: StandardOutput.isUTF8) { line in
      pending += line
      guard pending.utf8.count > 1 << 16 else { return }
      try StandardOutput.write(pending)
      pending = ""
    }
    try text.write()
    try StandardOutput.write(pending)
  }
}
