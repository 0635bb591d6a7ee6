// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import OpticalMedia

/// Several drives that share one queue of discs. A drive that fails leaves its disc to the others.
struct BurnBench {
  let stations: [DriveStation]
  let discs: [BurnableDisc]
  let contents: CheckedDiscs
  /// A drive that spoils so many discs in a row is left out: one may be the disc's own fault.
  let mostSpoiled: Int

  /// What came of the run.
  struct Result: Sendable {
    var made: [BurnOutcome.Copy] = []
    /// What went wrong, in the order in which it did.
    var failures: [any SpindleError] = []
    var wasStopped = false

    mutating func add(_ error: any Error) {
      if Task.isCancelled { wasStopped = true }
      if error is CancellationError { return }
      failures.append(
        error as? any SpindleError
          ?? MasteringError(.inputOutput, Finding(.error, rule: "burn-failed", "The burn failed: \(error).")))
    }
  }

  func run(_ copies: [DiscCopy]) async -> Result {
    let queue = DiscQueue(copies)
    return await withTaskGroup(of: Result.self) { group in
      for station in stations { group.addTask { await work(station, queue) } }
      var all = Result()
      for await one in group {
        all.made += one.made
        all.failures += one.failures
        all.wasStopped = all.wasStopped || one.wasStopped
      }
      all.made.sort { ($0.disc ?? 0, $0.copy) < ($1.disc ?? 0, $1.copy) }
      return all
    }
  }

  private func work(_ station: DriveStation, _ queue: DiscQueue) async -> Result {
    var result = Result()
    var spoiled = 0
    while spoiled < mostSpoiled, let copy = await queue.next() {
      let disc = discs[copy.disc]
      let content: DiscContent
      do {
        content = try await contents.content(copy.disc)
      } catch {
        result.add(error)
        if Task.isCancelled { await queue.close() }
        await queue.drop(copy.disc)
        continue
      }
      do {
        let status = try await station.make(copy, of: disc, content)
        result.made.append(
          BurnOutcome.Copy(
            disc: disc.number, copy: copy.copy, volumeIdentifier: disc.volumeIdentifier, title: disc.title,
            drive: station.address.text, medium: status.medium?.profile.name ?? "", sha256: content.digest.hex))
        spoiled = 0
        await queue.finish()
      } catch let error as BurnError where !Task.isCancelled {
        result.add(error)
        if error.isOfDrive {
          spoiled += 1
          await queue.giveBack(copy)
        } else {
          await queue.drop(copy.disc)
        }
      } catch {
        // Nobody puts in a disc, the drive is gone, or all is to end: this drive does no more.
        result.add(error)
        if Task.isCancelled { await queue.close() }
        await queue.giveBack(copy)
        break
      }
    }
    await station.release()
    return result
  }
}
