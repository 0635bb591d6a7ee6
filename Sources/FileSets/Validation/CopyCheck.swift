// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Volumes

/// Instances of the same SOP Instance UID on one medium: copies byte for byte, or two things under one name.
struct CopyCheck {
  let tree: MediumTree

  struct Result {
    /// For a copy, the content that it repeats.
    var original: [Int: Int] = [:]
    var findings: [Finding] = []
  }

  func run(_ facts: [ContentFacts]) throws -> Result {
    var result = Result()
    var first: [String: Int] = [:]
    first.reserveCapacity(facts.count)
    var copies = 0
    var bytes: Int64 = 0
    for (index, one) in facts.enumerated() where one.kind == .instance && !one.reference.sopInstanceUID.isEmpty {
      guard let other = first[one.reference.sopInstanceUID] else {
        first[one.reference.sopInstanceUID] = index
        continue
      }
      if try isSame(index, other) {
        result.original[index] = other
        copies += 1
        bytes += tree.contents[index].length
      } else {
        result.findings.append(
          Finding(
            .error, rule: "instance-uid-twice", clause: "PS3.5 9", at: Place(path: tree.path(of: index)),
            "the file has the SOP Instance UID of \(tree.path(of: other)), but another content",
            remedy: "find out which of them is right and leave the other out"))
      }
    }
    if let (copy, original) = result.original.min(by: { $0.key < $1.key }) {
      result.findings.append(
        Finding(
          .note, rule: "instance-copied", clause: "PS3.10 8.2", at: Place(path: tree.path(of: copy)),
          copies == 1
            ? "the file repeats \(tree.path(of: original)) byte for byte"
            : "\(copies) files (\(bytes) bytes) repeat others byte for byte, this one \(tree.path(of: original))"))
    }
    return result
  }

  private func isSame(_ a: Int, _ b: Int) throws -> Bool {
    let length = tree.contents[a].length
    guard length == tree.contents[b].length, !tree.contents[a].isScattered, !tree.contents[b].isScattered else {
      return false
    }
    let first = try open(a)
    let second = try open(b)
    let step: Int64 = 256 << 10
    var offset: Int64 = 0
    while offset < length {
      let count = min(step, length - offset)
      let one = try first.file.bytes(ByteExtent(offset: first.start + offset, length: count))
      guard one == (try second.file.bytes(ByteExtent(offset: second.start + offset, length: count))) else {
        return false
      }
      offset += count
    }
    return true
  }

  private func open(_ content: Int) throws -> (file: OpenFile, start: Int64) {
    switch tree.form {
    case .image(let image): return (image.opened, tree.contents[content].offset)
    case .folder: return (try OpenFile(reading: tree.fullPath(of: content)), 0)
    }
  }
}
