// SPDX-License-Identifier: GPL-3.0-or-later

import DiscPacking
import Documents
import Findings
import Requests
import Volumes

/// Any folders onto as few discs as can be: a list of paths for each.
///
/// Sizes are upper bounds: a file's whole sectors, its records in ISO 9660, Joliet and Rock Ridge, and on each disc
/// the records of all folders. A disc's list therefore fits when it is written with these trees.
public struct FolderPacking: Sendable {
  public struct Disc: Sendable, Hashable {
    /// In the order of the folders given, by the bytes of the names within each.
    public var paths: [String]
    public var files: Int
    /// An upper bound of what the disc needs.
    public var sectors: Int64
  }

  /// For people: "CD".
  public let mediumName: String
  /// Sectors of a disc.
  public let capacity: Int64
  private let mediumWord: String
  public let discs: [Disc]
  public let lowerBound: Int
  /// `optimal`, `feasible` or `infeasible`.
  public let status: String
  /// Entries larger than the medium.
  public let tooLarge: [String]
  /// What was left out, and why.
  public let findings: [Finding]

  /// Descriptors, path tables, the root folders and the pad at the end.
  private static let fixedSectors: Int64 = 300
  /// What a folder needs in both trees: a sector each, its records and entries in four path tables.
  private static let folderBytes: Int64 = 3 * SectorCount.size

  /// `word` is that of a request's `media:`: `cd`, `dvd`, `dvd-dl`, `bd`, or a number of sectors.
  public init(_ folders: [String], onto word: String, keeping: KeptWhole) throws {
    guard let medium = Medium(word: word) else {
      throw MasteringError(
        .usage, rule: "medium-unknown", "No medium is called \(word).",
        remedy: "Give cd, dvd, dvd-dl, bd, or a number of sectors from 300.")
    }
    let found = try FolderEntries(folders, keeping: keeping)
    let capacity = Int64(medium.sectors) * SectorCount.size
    let overhead = Self.fixedSectors * SectorCount.size + Int64(found.folders.count) * Self.folderBytes
    let entries = found.entries
    let solution = PackingProblem(
      items: entries.map { .init(size: $0.bytes) }, media: [.init(capacity: capacity, overhead: overhead)]
    ).solved()
    var tooLarge: [String] = []
    var findings = found.findings
    if case .infeasible(let items) = solution.status {
      for item in items {
        tooLarge.append(entries[item].path)
        findings.append(Self.tooLarge(entries[item], medium, overhead: overhead))
      }
    }
    mediumName = medium.name
    mediumWord = medium.word
    self.capacity = Int64(medium.sectors)
    self.tooLarge = tooLarge
    self.findings = findings
    discs = solution.bins.map { bin in
      let bytes = bin.items.reduce(overhead) { $0 + entries[$1].bytes }
      return Disc(
        paths: bin.items.map { entries[$0].path }, files: bin.items.reduce(0) { $0 + entries[$1].files },
        sectors: ByteCount(bytes).sectors.rawValue)
    }
    lowerBound = solution.lowerBound
    status = solution.status.word
  }

  private static func tooLarge(_ entry: FolderEntries.Entry, _ medium: Medium, overhead: Int64) -> Finding {
    let (sum, overflow) = entry.bytes.addingReportingOverflow(overhead + SectorCount.size)
    let needed = overflow ? Int64.max / SectorCount.size : sum / SectorCount.size
    let larger = Medium.named.first { Int64($0.sectors) >= needed }
    return Finding(
      .error, rule: "entry-larger-than-medium", at: Place(path: entry.path),
      "Needs \(needed) sectors, a \(medium.name) has \(medium.sectors).",
      remedy: larger.map { "Use --medium \($0.word), or --keep files." } ?? "Split it, or use --keep files.")
  }

  /// One line.
  public var json: String {
    JSONValue.object([
      "medium": .string(mediumWord), "capacity": .integer(capacity),
      "count": .integer(Int64(discs.count)), "lowerBound": .integer(Int64(lowerBound)), "status": .string(status),
      "discs": .array(
        discs.map {
          .object([
            "files": .integer(Int64($0.files)), "sectors": .integer($0.sectors),
            "paths": .array($0.paths.map { .string($0) }),
          ])
        }),
      "tooLarge": .array(tooLarge.map { .string($0) }),
      "findings": .array(findings.map { FindingDocument($0).json }),
    ]).compactText
  }

  /// Writes `disc-01.txt` and so on, a path a line, or each path ended by a zero byte, and removes the lists that follow
  /// them from an earlier run with more discs. Returns the files' paths.
  public func writeLists(into folder: String, endedByZero: Bool) throws -> [String] {
    try refuseLineFeeds(endedByZero: endedByZero)
    try FileSystem.makeFolder(folder, mode: 0o755)
    let files = try discs.enumerated().map { index, disc in
      let path = Self.list(index + 1, in: folder)
      var bytes: [UInt8] = []
      for entry in disc.paths {
        bytes += Array(entry.utf8)
        bytes.append(endedByZero ? 0 : 0x0A)
      }
      try FileSystem.writeAtomically(bytes, to: path)
      return path
    }
    var number = discs.count + 1
    while try FileSystem.status(of: Self.list(number, in: folder), followingLinks: false) != nil {
      try FileSystem.remove(Self.list(number, in: folder))
      number += 1
    }
    return files
  }

  private static func list(_ number: Int, in folder: String) -> String {
    "\(folder)/disc-\(number < 10 ? "0" : "")\(number).txt"
  }

  /// A list of lines cannot hold a name with a line feed.
  public func refuseLineFeeds(endedByZero: Bool) throws {
    guard !endedByZero else { return }
    for disc in discs {
      for path in disc.paths where path.utf8.contains(0x0A) {
        throw MasteringError(
          .badInput, rule: "line-feed-in-name", at: path.split(separator: "\n").joined(separator: "?"),
          "Has a line feed in its name, which a list of lines cannot hold (shown as a question mark).",
          remedy: "Use -0 with --into, or --json.")
      }
    }
  }
}
