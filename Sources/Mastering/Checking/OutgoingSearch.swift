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
    let start = try start(of: file, count: TextEncoding.toldBy)
    if start.dropFirst(128).starts(with: "DICM".utf8) {
      findings +=
        FileSystem.name(of: file.path) == "DICOMDIR"
        ? try worker.directory(source, whole, path: file.path) : try worker.instance(source, whole, path: file.path)
    } else if start.starts(with: "%PDF".utf8) {
      findings += try sheets(file, worker)
    } else if UnsearchedContent.isCompressed(start) {
      findings.append(UnsearchedContent.finding(file.path, isCompressed: true))
    } else if file.length <= Self.longestText,
      let encoding = TextEncoding(start, isWhole: start.count == Int(file.length))
    {
      findings += try text(file, encoding, worker)
    } else {
      findings.append(UnsearchedContent.finding(file.path, isCompressed: false))
    }
    return try findings
      + worker.bytes(source, 0..<file.length).map {
        $0.finding(at: Place(path: file.path, offset: $0.offset))
      }
  }

  private func text(_ file: File, _ encoding: TextEncoding, _ worker: LeakSearch.Worker) throws -> [Finding] {
    let bytes = try FileSystem.readWhole(file.path, limit: Int(Self.longestText) + 1)
    if case .utf8 = encoding, file.path.hasSuffix(".json") { return worker.json(bytes, path: file.path) }
    let lines = encoding.lines(of: bytes)
    var findings = worker.strings(
      lines.map { ScannedText($0.text, .documentText) }, path: file.path, offsets: lines.map(\.offset),
      unit: encoding.unit)
    if Self.isMarkup(file.path) {
      // Without its tags and escapes, which part and hide names.
      let strings = XHTMLText.strings(in: lines.map(\.text).joined(separator: "\n"))
      findings += worker.strings(
        strings.map { ScannedText($0, .documentText) }, of: search.owner(ofPath: file.path), at: Place(path: file.path)
      ).filter { finding in !findings.contains { $0.rule == finding.rule } }
    }
    return findings
  }

  private static func isMarkup(_ path: String) -> Bool {
    let path = path.lowercased()
    return [".htm", ".html", ".xhtml", ".xml"].contains { path.hasSuffix($0) }
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
    let image: ISO9660Image
    do throws(VolumeError) {
      image = try ISO9660Image(path: file.path)
    } catch {
      guard error.kind == .badInput else { throw error }
      var worker = try search.worker()
      let hits = try worker.bytes(OpenFile(reading: file.path), 0..<file.length)
      return [UnsearchedContent.finding(file.path, error)]
        + hits.map { $0.finding(at: Place(path: file.path, offset: $0.offset)) }
    }
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
    var unsearched: [Finding] = []
    let others = files.filter { if case .other = $0.content { true } else { false } }
    if let first = others.first {
      unsearched = [UnsearchedContent.finding(others.count, first: first.path, on: file.path)]
    }
    let gate = LeakGate(image: image, search: search, count: files.count) { files[$0] }
    return try await unsearched
      + gate.findings(advance).map { finding in
        var finding = finding
        if let inside = finding.place.path, inside != file.path { finding.place.path = "\(file.path): \(inside)" }
        return finding
      }
  }

  private func content(_ image: ISO9660Image, _ extent: ByteExtent, _ path: String) throws -> LeakGate.File.Content {
    if FileSystem.name(of: path) == "DICOMDIR" { return .directory }
    let told = min(extent.length, Int64(TextEncoding.toldBy))
    let start = try image.bytes(ByteExtent(offset: extent.offset, length: told))
    if start.dropFirst(128).starts(with: "DICM".utf8) { return .instance }
    if start.starts(with: "%PDF".utf8) || UnsearchedContent.isCompressed(start) || extent.length > LeakGate.longestText
    {
      return .other
    }
    return TextEncoding(start, isWhole: extent.length == told) != nil ? .text : .other
  }
}
