// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Findings
import LeakCheck
import Synchronization
import Volumes

/// The search over files as they lie in a folder: images with all that is in them, DICOM files, text, JSON, label
/// sheets by the strings that were laid out on them, and the bytes of everything.
struct OutgoingSearch: Sendable {
  private struct File: Sendable {
    var path: String
    /// From the root, as names are searched.
    var name: String
    var length: Int64
  }

  let search: LeakSearch
  let printed: PrintedDocuments
  private let root: String
  private var files: [File] = []
  private var listing: [Finding] = []

  /// Text files up to this many bytes are searched as text, too.
  private static let longestText: Int64 = 64 << 20

  init(root: String, search: LeakSearch, printed: PrintedDocuments) throws {
    self.root = root
    self.search = search
    self.printed = printed
    guard let status = try FileSystem.status(of: root) else {
      throw MasteringError(
        .missingInput, rule: "source-missing", at: root, "there is nothing to search", remedy: "master the request")
    }
    let isFolder = status.kind == .folder
    var found: [File] = []
    listing = try FolderWalk.visit(root) { entry in
      guard entry.status.kind == .regular else { return }
      found.append(
        File(
          path: isFolder ? "\(root)/\(entry.path)" : root, name: entry.path, length: entry.status.length.rawValue))
    }
    files = found
  }

  var count: Int { files.count }
  var bytes: Int64 { files.reduce(0) { $0 + $1.length } }

  func findings(_ advance: @escaping @Sendable (Int64) -> Void) async throws -> [Finding] {
    let counter = SharedCounter(advance)
    let names = try concernNames()
    // Images are searched on all cores one after the other, all else file by file.
    var images: [File] = []
    var others: [File] = []
    for file in files { if try isImage(file) { images.append(file) } else { others.append(file) } }
    let rest = others
    var findings = listing + names
    findings += try await concurrentChunks(of: rest.count, size: 16) { range in
      var worker = try search.worker()
      var findings: [Finding] = []
      for file in rest[range] {
        findings += try contents(file, &worker)
        counter.add(file.length)
      }
      return findings
    }
    for file in images {
      findings += try await image(file) { _ in }
      counter.add(file.length)
    }
    return findings
  }

  private func concernNames() throws -> [Finding] {
    let worker = try search.worker()
    return files.flatMap { file in
      worker.strings([ScannedText(file.name, .name)], of: search.owner(ofPath: file.name), at: Place(path: root))
    }
  }

  private func isImage(_ file: File) throws -> Bool {
    guard file.length > 17 * 2048 else { return false }
    return try start(of: file, at: 16 * 2048, count: 6).dropFirst().elementsEqual("CD001".utf8)
  }

  private func start(of file: File, at offset: Int64 = 0, count: Int) throws -> [UInt8] {
    let source = try OpenFile(reading: file.path)
    var bytes = [UInt8](repeating: 0, count: count)
    let got = try bytes.withUnsafeMutableBytes { try source.read(at: offset, into: $0) }
    return Array(bytes.prefix(got))
  }

  private func contents(_ file: File, _ worker: inout LeakSearch.Worker) throws -> [Finding] {
    let source = try OpenFile(reading: file.path)
    let whole = ByteExtent(offset: 0, length: file.length)
    var findings: [Finding] = []
    let start = try start(of: file, count: 1024)
    if start.dropFirst(128).starts(with: "DICM".utf8) {
      findings +=
        FileSystem.name(of: file.path) == "DICOMDIR"
        ? try worker.directory(source, whole, path: file.path) : try worker.instance(source, whole, path: file.path)
    } else if start.starts(with: "%PDF".utf8) {
      findings += try sheets(file, worker)
    } else if start.starts(with: [0x50, 0x4B, 3, 4]) || start.starts(with: [0x1F, 0x8B]) {
      findings.append(
        Finding(
          .warning, rule: "not-searched", at: Place(path: file.path), "compressed content was not searched",
          remedy: "search the folder that it was made from"))
    } else if file.length <= Self.longestText, String(validating: start.dropLast(3), as: UTF8.self) != nil {
      let bytes = try FileSystem.readWhole(file.path, limit: Int(Self.longestText) + 1)
      findings +=
        file.path.hasSuffix(".json")
        ? worker.json(bytes, path: file.path) : text(bytes, file, worker)
    }
    return try findings
      + worker.bytes(source, 0..<file.length).map {
        $0.finding(at: Place(path: file.path, offset: $0.offset))
      }
  }

  private func text(_ bytes: [UInt8], _ file: File, _ worker: LeakSearch.Worker) -> [Finding] {
    var texts: [ScannedText] = []
    var offsets: [Int64] = []
    for line in bytes.split(separator: 0x0A) {
      texts.append(ScannedText(String(decoding: line, as: UTF8.self), .documentText))
      offsets.append(Int64(line.startIndex))
    }
    return worker.strings(texts, path: file.path, offsets: offsets)
  }

  /// A PDF's text is compressed: the strings that went in are searched, if this is a document that they went into.
  private func sheets(_ file: File, _ worker: LeakSearch.Worker) throws -> [Finding] {
    guard let document = printed.document(of: try FileSystem.readWhole(file.path, limit: 1 << 30)) else {
      return [
        Finding(
          .error, rule: "not-searched", at: Place(path: file.path),
          "it is not known what was laid out in this PDF, and its text is compressed",
          remedy: "run spindle master again, or take the file away")
      ]
    }
    return worker.strings(document.strings.map { ScannedText($0, .documentText) }, at: Place(path: file.path))
  }

  /// An image with its trees, in which each extent counts once, whatever names it has.
  private func image(_ file: File, _ advance: @escaping @Sendable (Int64) -> Void) async throws -> [Finding] {
    let image = try ISO9660Image(path: file.path)
    var found: [LeakGate.File] = []
    var seen: Set<Int64> = []
    for tree in ISO9660Image.Tree.allCases {
      _ = try image.visit(tree) { entry in
        guard !entry.isFolder, let extent = entry.extents.first, entry.extents.count == 1,
          seen.insert(extent.offset).inserted
        else { return }
        let path = entry.rockRidgePath ?? entry.path
        found.append(LeakGate.File(path: path, extent: extent, content: try content(image, extent, path)))
      }
    }
    let files = found
    let gate = LeakGate(image: image, search: search, count: files.count) { files[$0] }
    return try await gate.findings(advance).map { finding in
      var finding = finding
      if let inside = finding.place.path, inside != file.path { finding.place.path = "\(file.path): \(inside)" }
      return finding
    }
  }

  private func content(_ image: ISO9660Image, _ extent: ByteExtent, _ path: String) throws -> LeakGate.File.Content {
    if FileSystem.name(of: path) == "DICOMDIR" { return .directory }
    let start = try image.bytes(ByteExtent(offset: extent.offset, length: min(extent.length, 132)))
    if start.dropFirst(128).elementsEqual("DICM".utf8) { return .instance }
    return String(validating: start.dropLast(3), as: UTF8.self) != nil ? .text : .other
  }
}
