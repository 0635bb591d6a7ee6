// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Mastering

struct PackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack",
    abstract: "Pack sizes, or any folders, onto as few bins or discs as can be.",
    discussion: """
      spindle pack --capacity N < sizes reads whole numbers, one a line (blank lines are ignored), and prints the \
      bins as the numbers of items, counted from 0. spindle pack --medium cd FOLDER... lists what goes on which disc, \
      for any files at all; links are followed, what cannot be read is named and left out.

      The status is optimal (none has fewer bins), feasible (the lower bound is below the count) or infeasible: what \
      fits in no bin is named, the bins hold all else, and the exit code is 1. The same input gives the same bins on \
      every machine.
      """)

  @Option(help: ArgumentHelp("What a bin holds, in the unit of the sizes on standard input.", valueName: "N"))
  var capacity: Int64?

  @Option(help: ArgumentHelp("The disc for the folders: cd, dvd, dvd-dl, bd, or a number of sectors.", valueName: "M"))
  var medium: String?

  @Option(help: "What stays on one disc: files, children (of the folders named) or folders.")
  var keep: KeptWhole = .files

  @Option(help: ArgumentHelp("Write the lists into this folder: disc-01.txt and so on.", valueName: "DIR"))
  var into: String?

  @Flag(name: [.customShort("0"), .customLong("null")], help: "End each path by a zero byte; needs --into.")
  var null = false

  @Flag(help: "Print the result as JSON on standard output.")
  var json = false

  @Argument(help: ArgumentHelp("Folders or files, with --medium.", valueName: "FOLDER"), completion: .directory)
  var folders: [String] = []

  func validate() throws {
    guard (capacity == nil) != (medium == nil) else {
      throw ValidationError("Give either --capacity with sizes on standard input, or --medium with folders.")
    }
    if let capacity, capacity < 0 { throw ValidationError("--capacity is a whole number from 0.") }
    if medium == nil, !folders.isEmpty || into != nil || null || keep != .files {
      throw ValidationError("Folders, --keep, --into and -0 go with --medium.")
    }
    if medium != nil, folders.isEmpty { throw ValidationError("Name the folders to pack.") }
    if null, into == nil { throw ValidationError("-0 goes with --into.") }
  }

  func run() throws {
    do {
      if let capacity { try packSizes(capacity) }
      if let medium { try packFolders(medium) }
    } catch let code as ExitCode {
      throw code
    } catch {
      throw Complaint(error).exit()
    }
  }

  private func packSizes(_ capacity: Int64) throws {
    let packing = SizePacking(
      try SizeList(readingFrom: "/dev/stdin", calledInErrors: "standard input"), capacity: capacity)
    print(json ? packing.json : SizePackingText(packing).text)
    if !packing.misfits.isEmpty { throw ExitCode(1) }
  }

  private func packFolders(_ medium: String) throws {
    let packing = try FolderPacking(folders, onto: medium, keeping: keep)
    if !json && into == nil { try packing.refuseLineFeeds(endedByZero: false) }
    let files = try into.map { try packing.writeLists(into: $0, endedByZero: null) }
    for finding in packing.findings where !json { StandardError.write("\(finding.severity.rawValue): \(finding)\n") }
    print(json ? packing.json : FolderPackingText(packing).text(files: files))
    if packing.findings.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }
}

extension KeptWhole: ExpressibleByArgument {}
