// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import LeakCheck
import Volumes

/// The search for identities over one image, by the design's rule of what a secret is: every header and DICOMDIR
/// element by element, every name in every tree, the volume descriptors, what is written for people, and last every
/// byte.
struct LeakGate: Sendable {
  /// A file of the image, and how it is searched beside its bytes.
  struct File: Sendable {
    enum Content: Sendable { case instance, directory, text, other }
    var path: String
    var extent: ByteExtent
    var content: Content
  }

  let image: ISO9660Image
  let search: LeakSearch
  /// How many files there are.
  let count: Int
  let file: @Sendable (Int) -> File

  /// Printed text is small; what is longer is searched as bytes alone.
  static let longestText: Int64 = 4 << 20

  func findings(_ advance: @escaping @Sendable (Int64) -> Void) async throws -> [Finding] {
    let names = try self.names()
    let found = try await concurrentChunks(of: count) { range in try contents(range) }
    return names + found + (try await bytes(advance))
  }

  /// Names in every tree of the image, and what its descriptors say.
  func names() throws -> [Finding] {
    let worker = try search.worker()
    var findings: [Finding] = []
    var texts: [ScannedText] = []
    var owner: Int32?
    func flush() {
      // The name itself may be the leak, so the image is all that is said of the place.
      findings += worker.strings(texts, of: owner, at: Place(path: image.path))
      texts.removeAll(keepingCapacity: true)
    }
    for kind in ISO9660Image.Tree.allCases {
      _ = try image.visit(kind) { entry in
        let path = entry.rockRidgePath ?? entry.path
        let subject = search.owner(ofPath: path)
        if subject != owner || texts.count >= 1000 {
          flush()
          owner = subject
        }
        texts.append(ScannedText(path, .name))
        if path != entry.path { texts.append(ScannedText(entry.path, .name)) }
      }
    }
    flush()
    owner = nil
    texts += image.descriptors.flatMap(\.texts).map { ScannedText($0.text, .documentText) }
    flush()
    return Array(findings.prefix(LeakSearch.mostFindings))
  }

  /// Headers, directories and texts among some files.
  func contents(_ range: Range<Int>) throws -> [Finding] {
    var worker = try search.worker()
    let source = try OpenFile(reading: image.path)
    var findings: [Finding] = []
    for index in range where findings.count < LeakSearch.mostFindings {
      let file = file(index)
      switch file.content {
      case .instance: findings += try worker.instance(source, file.extent, path: file.path)
      case .directory: findings += try worker.directory(source, file.extent, path: file.path)
      case .text where file.extent.length <= Self.longestText:
        let bytes = try image.bytes(file.extent)
        let encoding = TextEncoding(bytes.prefix(TextEncoding.toldBy), isWhole: bytes.count <= TextEncoding.toldBy)
        let text = (encoding ?? .utf8).lines(of: bytes).map(\.text).joined(separator: "\n")
        // A page is searched as the strings that went into it: escaping would hide a name.
        let strings = file.path.uppercased().hasSuffix(".HTM") ? XHTMLText.strings(in: text) : [text]
        findings += worker.strings(strings.map { ScannedText($0, .documentText) }, at: Place(path: file.path))
      case .text, .other: break
      }
    }
    return findings
  }

  /// Every byte, in two halves that overlap by more than any form is long.
  private func bytes(_ advance: @escaping @Sendable (Int64) -> Void) async throws -> [Finding] {
    let overlap: Int64 = 1 << 20
    let length = image.length.rawValue
    let middle = length / 2
    let parts = [0..<middle, middle..<length]
    let counter = SharedCounter(advance)
    let hits = try await concurrentChunks(of: parts.count, size: 1) { range in
      let part = parts[range.lowerBound]
      var worker = try search.worker()
      let source = try OpenFile(reading: image.path)
      var left = part.upperBound - part.lowerBound
      return try worker.bytes(source, part.lowerBound..<min(length, part.upperBound + overlap)) { count in
        // What both parts read counts once.
        counter.add(min(count, left))
        left -= min(count, left)
      }
    }
    return findings(of: hits)
  }

  /// Hits among the image's bytes, each with the file that it lies in.
  func findings(of hits: [LeakHit]) -> [Finding] {
    hits.prefix(LeakSearch.mostFindings).map { $0.finding(at: Place(path: path(at: $0.offset), offset: $0.offset)) }
  }

  /// The file on the image that holds that byte.
  private func path(at offset: Int64) -> String {
    for index in 0..<count {
      let file = file(index)
      if file.extent.offset <= offset, offset < file.extent.end { return file.path }
    }
    return image.path
  }
}

extension LeakGate {
  /// Of a disc that is being made: its files as the plan has them.
  init(_ image: ISO9660Image, _ tree: DiscVolume, _ extents: [ByteExtent], _ search: LeakSearch) {
    self.init(image: image, search: search, count: extents.count) { index in
      let content: File.Content =
        switch tree.roles[index] {
        case .instance: .instance
        case .rootDirectory, .examDirectory: .directory
        case .document: .text
        case .viewer: .other
        }
      return File(
        path: tree.volume.path(of: tree.volume.files[index].name), extent: extents[index], content: content)
    }
  }
}
