// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings
import Requests
import Synchronization
import TestSupport
import Volumes

@testable import Mastering
@testable import OpticalMedia

/// Discs in memory, drives that are played, and a person who puts the next medium in: what the queue needs, without
/// exams and without hardware.
struct BurnTable {
  let folder: TemporaryFolder
  var drives: [ScriptedDrive]
  var discs: [BurnableDisc] = []
  var contents: [[UInt8]] = []
  var mayBlank = false
  var verifies = true
  var isSimulated = false

  /// - Parameter copies: of each disc.
  init(discs count: Int, copies: Int = 1, medium: Medium = .cd, _ drives: [ScriptedDrive]) throws {
    folder = try TemporaryFolder()
    self.drives = drives
    for number in 1...count {
      // Like any disc's, the first 16 sectors are zeros.
      let bytes = (0..<70_000 + number).map {
        $0 < 32_768 ? 0 : UInt8(truncatingIfNeeded: $0 &* number &+ $0 >> 11)
      }
      contents.append(bytes)
      discs.append(
        BurnableDisc(
          number: number, count: count, title: nil, copies: copies, volumeIdentifier: "REQ_D0\(number)", medium: medium,
          bytes: ByteCount(bytes.count), digest: SHA256Hasher.digest(of: bytes), planDigest: "plan \(number)"))
    }
  }

  struct Stock: DiscStock {
    let discs: [BurnableDisc]
    let contents: [[UInt8]]
    /// These cannot be made.
    var broken: Set<Int> = []

    func check(_ disc: Int) async throws -> DiscContent {
      if broken.contains(disc) {
        throw MasteringError(.badInput, rule: "source-changed", "a source changed", remedy: "scan again")
      }
      let bytes = contents[disc]
      return DiscContent(
        source: BytesInMemory(bytes), digest: SHA256Hasher.digest(of: bytes),
        files: { SectorOwners([(ByteExtent(offset: 20 * 2048, length: 30_000), "EXAM/IM_00001")]) })
    }
  }

  /// Puts in what comes next, up to a number of times, and remembers what was asked for.
  final class Person: DiscAttendant {
    private let drives: [ScriptedDrive]
    private let left: Mutex<Int>
    let requests = Mutex<[DiscRequest]>([])

    init(_ drives: [ScriptedDrive], patience: Int) {
      self.drives = drives
      left = Mutex(patience)
    }

    func change(_ request: DiscRequest) async throws {
      requests.withLock { $0.append(request) }
      let stays = left.withLock { left in
        left -= 1
        return left >= 0
      }
      guard stays else { throw MasteringError(.tryAgain, rule: "left-off", "nobody is there", remedy: "go on later") }
      drives.first { $0.address.text == request.drive }?.putNextIn()
    }

    var asked: [DiscRequest] { requests.withLock { $0 } }
  }

  var journalPath: String { folder.file("journal.jsonl") }

  /// Burns what the journal does not have yet.
  func run(
    patience: Int = 100, broken: Set<Int> = []
  ) async throws -> (result: BurnBench.Result, asked: [DiscRequest]) {
    let journal = try BurnJournal(journalPath)
    let person = Person(drives, patience: patience)
    let progress = ProgressStream()
    let settings = BurnSettings(
      options: BurnOptions(isSimulated: isSimulated), verifies: verifies, ejects: false, mayBlank: mayBlank,
      changesFirst: false)
    let stations = try drives.map {
      try DriveStation($0, settings, journal: journal, attendant: person, progress: progress)
    }
    let copies = discs.indices.flatMap { index in
      (1...discs[index].copies).map { DiscCopy(disc: index, copy: $0) }
    }.filter { copy in
      !(journal.before[copy.disc + 1] ?? []).contains { $0.copy == copy.copy && $0.isOf(discs[copy.disc]) }
    }
    let stock = Stock(discs: discs, contents: contents, broken: broken)
    let bench = BurnBench(stations: stations, discs: discs, contents: CheckedDiscs(stock), mostSpoiled: 2)
    return (await bench.run(copies), person.asked)
  }

  /// The journal's lines of that event.
  func lines(_ event: String) throws -> [JSONValue] {
    try FileSystem.readWhole(journalPath, limit: 1 << 20).split(separator: 0x0A).map {
      try JSONValue(parsing: Array($0), path: journalPath)
    }.filter { $0["event"]?.string == event }
  }

  /// How often each content lies whole on a disc.
  func counts() -> [Int] {
    let all = drives.flatMap(\.discs).map(\.bytes)
    return contents.map { content in all.count { $0 == content } }
  }
}
