// SPDX-License-Identifier: GPL-3.0-or-later

import FileSets
import Findings
import LeakCheck
import OpticalMedia
import Synchronization
import Volumes

extension StreamCheck {
  /// Judges the files of a stream while they lie in its window, and lets go of those that nobody looks at again.
  final class Gates: Sendable {
    private let check: StreamCheck
    private let window: ImageWindow
    private let medium: MediumCheck
    private let leaks: LeakGate
    private let planned: PlannedInstances
    /// Contents of the medium by the first byte of their extents; empty files have none.
    private let contents: [Int64: Int]
    private let examined: Mutex<[Int: MediumCheck.Examined]>

    /// - Throws: what is wrong with descriptors, names and directories, which the window holds by now.
    init(_ check: StreamCheck, _ window: ImageWindow) throws {
      self.check = check
      self.window = window
      let image = try ISO9660Image(path: window.path)
      let layout = try ImageLayout(image, check.tree.volume)
      try DiscCheck.require(check.named(layout.findings))
      let isInOrder = zip(layout.extents, check.stream.geometry.extents).allSatisfy {
        $0 == $1 || $0.length + $1.length == 0
      }
      guard isInOrder else {
        throw MasteringError(
          .inputOutput, rule: "iso-order", at: nil, "the files do not lie in the order of the tree",
          remedy: "report this")
      }
      medium = try MediumCheck(
        window.path, DiscCheck.options(check.prepared, check.disc.medium))
      planned = PlannedInstances(check.prepared, check.tree, extents: layout.extents)
      leaks = LeakGate(image, check.tree, layout.extents, check.search)
      var contents: [Int64: Int] = [:]
      for (number, content) in medium.tree.contents.enumerated() where content.length > 0 {
        contents[content.offset] = number
      }
      self.contents = contents
      examined = Mutex([:])
    }

    /// Judges files that the window holds; instances are then let go.
    func examine(_ files: Range<Int>) async throws {
      let findings = try await concurrentChunks(of: files.count, size: 16) { range in
        let part = files.lowerBound + range.lowerBound..<files.lowerBound + range.upperBound
        for file in part { self.examine(contentAt: self.check.stream.geometry.extents[file]) }
        return try self.leaks.contents(part)
      }
      try DiscCheck.require(check.named(findings))
      for file in files where check.tree.roles[file].isInstance { window.letGo(check.stream.geometry.extents[file]) }
    }

    private func examine(contentAt extent: ByteExtent) {
      guard extent.length > 0, let number = contents[extent.offset] else { return }
      let found = examine(number)
      examined.withLock { $0[number] = found }
    }

    private func examine(_ number: Int) -> MediumCheck.Examined {
      let contents = medium.tree.contents
      return medium.examine(number..<number + 1) { [planned] number, file in
        planned.fault(of: file, at: contents[number].offset).map { [$0] } ?? []
      }
    }

    /// - Parameter hits: of the search over every byte.
    func finish(_ hits: [LeakHit]) async throws {
      let found = examined.withLock { $0 }
      let report = try medium.report((0..<medium.count).map { found[$0] ?? examine($0) })
      try DiscCheck.require(check.named(report.findings))
      try DiscCheck.require(check.named(leaks.names() + leaks.findings(of: hits)))
    }
  }

  /// Nobody knows the window by its path.
  private func named(_ findings: [Finding]) -> [Finding] {
    findings.map { finding in
      guard finding.place.path?.hasPrefix("/proc/self/fd/") == true else { return finding }
      var finding = finding
      finding.place.path = "disc \(disc.number)"
      return finding
    }
  }
}
