// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Glibc
import OpticalMedia
import Volumes

/// Makes several discs, some of them at once: as many as cores and disk allow, and no more than memory and free space
/// hold. Each disc's bytes are those that it would have alone.
struct DiscBatch {
  let builds: [DiscBuild]
  let folder: RequestFolder
  /// How many at the most; nil for what suits this machine.
  let width: Int?

  struct Outcome: Sendable {
    var sealed: [SealedDisc] = []
    /// Discs whose sources failed, which does not touch the others.
    var failures: [(disc: Int, failure: SourceFailure)] = []
  }

  /// libisofs keeps about 1 KB for a file until its directories are written, and a plan's instances some more: a fifth
  /// of a gigabyte for all images that are being made.
  static let mostFiles = 200_000

  private enum Made: Sendable {
    case sealed(SealedDisc)
    case failed(Int, SourceFailure)

    var number: Int {
      switch self {
      case .sealed(let disc): disc.number
      case .failed(let number, _): number
      }
    }
  }

  func run(_ journal: Journal) async throws -> Outcome {
    try requireSpace()
    let most = max(1, width ?? Self.suitableWidth(in: folder.building))
    var outcome = Outcome()
    try await withThrowingTaskGroup(of: Made.self) { group in
      var waiting = builds[...]
      var running: [DiscBuild] = []
      while true {
        while let build = waiting.first, mayBegin(build, beside: running, most) {
          waiting.removeFirst()
          running.append(build)
          group.addTask { try await Self.make(build, journal) }
        }
        guard let made = try await group.next() else { return }
        running.removeAll { $0.disc.number == made.number }
        switch made {
        case .sealed(let disc): outcome.sealed.append(disc)
        case .failed(let disc, let failure): outcome.failures.append((disc, failure))
        }
      }
    }
    // Nothing may be lost in silence, whatever went wrong above.
    guard outcome.sealed.count + outcome.failures.count == builds.count else {
      throw MasteringError(
        .tryAgain, rule: "discs-left", at: folder.building, "not every disc was made",
        remedy: "run the same command again: discs that are sealed stay")
    }
    outcome.sealed.sort { $0.number < $1.number }
    outcome.failures.sort { $0.disc < $1.disc }
    return outcome
  }

  private static func make(_ build: DiscBuild, _ journal: Journal) async throws -> Made {
    do { return .sealed(try await build.run(journal: journal)) } catch let failure as SourceFailure {
      return .failed(build.disc.number, failure)
    }
  }

  private func mayBegin(_ build: DiscBuild, beside others: [DiscBuild], _ most: Int) -> Bool {
    guard !others.isEmpty else { return true }
    let files = others.reduce(build.instances) { $0 + $1.instances }
    // What the others have written is no longer free, so this asks for more than is needed.
    let bytes = others.reduce(build.disc.sectors.bytes) { $0 + $1.disc.sectors.bytes }
    let free = FileSystem.freeSpace(near: folder.building) ?? bytes
    return others.count < most && files <= Self.mostFiles && free >= bytes
  }

  /// Two cores make one image: one reads and writes, one hashes. Several at once only make a spinning disk seek.
  static func suitableWidth(in folder: String) -> Int {
    FileSystem.isOnSpinningDisk(folder) ? 1 : max(1, min(4, sysconf(Int32(_SC_NPROCESSORS_ONLN)) / 2))
  }

  /// Before the first disc is begun there must be room for the last one.
  private func requireSpace() throws {
    let bytes = builds.reduce(ByteCount.zero) { $0 + $1.disc.sectors.bytes }
    var places = [folder.building]
    let building = try FileSystem.status(of: folder.building)?.device
    if try FileSystem.status(of: folder.outgoing)?.device != building { places.append(folder.outgoing) }
    for place in places {
      guard let free = FileSystem.freeSpace(near: place), free < bytes else { continue }
      let discs = builds.count == 1 ? "disc \(builds[0].disc.number) needs" : "the \(builds.count) discs need"
      throw MasteringError(
        .cannotCreate, rule: "no-space", at: place, "\(discs) \(bytes.rawValue) bytes, \(free.rawValue) are free",
        remedy: "free the rest, or name another folder with --into")
    }
  }
}
