// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Requests
import Volumes

/// The viewer that a request puts on its discs: a folder of programs, copied as it is into `VIEWER`.
///
/// Nothing in it is changed. What would start by itself is left out (the office says what a disc does, not the
/// disc), and DICOM files are refused: nobody de-identified them.
struct ViewerFolder: Sendable {
  static let name = "VIEWER"

  struct File: Sendable {
    /// Below `VIEWER`.
    var components: [String]
    var source: FileRange
    /// In nanoseconds since 1970.
    var modified: Int64
  }

  /// In the order of their names.
  private(set) var files: [File] = []
  private(set) var findings: [Finding] = []

  /// Sectors of the contents and, at the most, of the folders in both trees of names.
  var sectorsAtMost: SectorCount {
    let folders = Set(files.map { $0.components.dropLast().joined(separator: "/") }).count + 2
    let names = files.reduce(0) { $0 + 400 + 8 * $1.components.joined().utf16.count }
    let data = files.reduce(SectorCount.zero) { $0 + $1.source.length.sectors }
    return data + ByteCount(Int64(names + folders * 8 * 2048)).sectors
  }

  /// Names that some system runs, or asks to run, when a medium is put in.
  private static let selfStarting: Set<String> = ["autorun.inf", "autorun", ".autorun", "autorun.sh", ".autoopen"]

  init(_ folder: NamedPath) throws {
    let root = folder.resolved
    guard let status = try FileSystem.status(of: root) else {
      throw MasteringError(
        .missingInput, rule: "viewer-missing", at: root, "there is no such viewer folder",
        remedy: "check viewer: in the request")
    }
    guard status.kind == .folder else {
      throw MasteringError(
        .badInput, rule: "viewer-folder", at: root, "viewer: must name a folder", remedy: "name the folder it lies in")
    }
    var names: Set<String> = []
    let notes = try FolderWalk.visit(root) { entry in
      let components = entry.path.split(separator: "/").map(String.init)
      let path = "\(root)/\(entry.path)"
      guard entry.status.kind == .regular else {
        throw Self.refusal(path, "is no plain file", "copy what it stands for into the viewer's folder")
      }
      if Self.selfStarting.contains((components.last ?? "").lowercased()) {
        findings.append(
          Finding(
            .note, rule: "viewer-autorun", clause: "IHE RAD TF-3 4.47", at: Place(path: path),
            "left out: nothing on a disc may start by itself"))
        return
      }
      try Self.check(components, path)
      guard names.insert(entry.path.lowercased()).inserted else {
        throw Self.refusal(path, "differs from another name in capitals alone", "rename it: Windows sees one of both")
      }
      try Self.refuseDICOM(path, entry.status.length)
      files.append(
        File(
          components: components, source: FileRange(path: path, length: entry.status.length),
          modified: entry.status.modified))
    }
    if let unreadable = notes.first(where: { $0.severity == .error }) { throw MasteringError(.badInput, unreadable) }
    guard !files.isEmpty else {
      throw MasteringError(
        .badInput, rule: "viewer-empty", at: root, "the viewer's folder holds no file",
        remedy: "leave viewer: out of the request, or name the right folder")
    }
  }

  /// Whether the disc can show the name as it is.
  private static func check(_ components: [String], _ path: String) throws {
    for component in components {
      if let fault = VolumeNameRules.fault(in: component) { throw refusal(path, fault, "rename it") }
    }
    guard components.count <= VolumeNameRules.deepestFolder else {
      throw refusal(path, "lies too deep for a disc", "move it up")
    }
    guard VolumeNameRules.jolietPathLength([name] + components) <= VolumeNameRules.longestPath else {
      throw refusal(path, "has too long a path for a disc", "shorten the names")
    }
  }

  private static func refuseDICOM(_ path: String, _ length: ByteCount) throws {
    guard length.rawValue >= 132 else { return }
    var start = [UInt8](repeating: 0, count: 132)
    let file = try OpenFile(reading: path)
    try start.withUnsafeMutableBytes { try file.readExactly(at: 0, into: $0) }
    guard start.suffix(4) == Array("DICM".utf8)[...] else { return }
    throw refusal(path, "is a DICOM file, which nobody de-identified", "take it out, or name it among the sources")
  }

  private static func refusal(_ path: String, _ fault: String, _ remedy: String) -> MasteringError {
    MasteringError(.badInput, rule: "viewer-file", at: path, "the viewer's file \(fault)", remedy: remedy)
  }
}
