// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Volumes

extension MediumTree {
  init(image: ISO9660Image, medium: ProfileMedium?) throws {
    self.init(form: .image(image), path: image.path, directoryName: Self.directoryName, most: image.mostFindings)
    var volume = VolumeCheck(image, medium: medium, most: image.mostFindings)
    var runs = ExtentRuns()
    try listPrimary(&volume, &runs)
    try listJoliet(&volume, &runs)
    volume.finish()
    findings = volume.findings
    if let place = runs.overlap {
      findings.add(
        .error, "iso-extents-overlap", "ECMA-119 6.4", at: Place(path: path, offset: place),
        "Two files or folders share some of their bytes, but not all.", remedy: "Make the image anew.")
    }
  }

  private mutating func listPrimary(_ volume: inout VolumeCheck, _ runs: inout ExtentRuns) throws {
    guard case .image(let image) = form else { return }
    var folders: ISO9660Image.RecordedFolders = [:]
    volume.add(
      try image.visit(.primary) { entry in
        volume.check(entry)
        guard !entry.isFolder else {
          if let extent = entry.extents.first {
            folders[extent.offset] = entry.identifier
            runs.add(extent)
          }
          return
        }
        let extent = entry.run
        let content: Int32
        if let known = runs.contents[extent], extent.length > 0 {
          content = known
        } else {
          content = Int32(contents.count)
          runs.contents[extent] = content
          for extent in entry.extents { runs.add(extent) }
          contents.append(
            Content(
              name: Int32(names.count), isScattered: !entry.isOneRun || !image.contains(extent), length: extent.length,
              offset: extent.offset))
        }
        addName(entry.path, content: content)
      })
    volume.add(try image.pathTableFindings(.primary, folders: folders))
  }

  /// Joliet names lead to the same bytes; what does not is said.
  private mutating func listJoliet(_ volume: inout VolumeCheck, _ runs: inout ExtentRuns) throws {
    guard case .image(let image) = form, image.joliet != nil else { return }
    let foreign = ForeignNames()
    var folders: ISO9660Image.RecordedFolders = [:]
    var isMet = [Bool](repeating: false, count: contents.count)
    var strange: [Finding] = []
    volume.add(
      try image.visit(.joliet) { entry in
        volume.checkJoliet(entry, foreign)
        guard !entry.isFolder else {
          if let extent = entry.extents.first {
            folders[extent.offset] = entry.identifier
            runs.add(extent)
          }
          return
        }
        guard !entry.extents.isEmpty else { return }
        if let content = runs.contents[entry.run] {
          isMet[Int(content)] = true
        } else if strange.isEmpty {
          strange.append(
            Finding(
              .warning, rule: "iso-trees-differ", clause: "Joliet",
              at: Place(path: entry.path, offset: entry.recordOffset),
              "The Joliet tree has a file that the primary tree lacks.",
              remedy: "Make the image anew: what a reader sees depends on the tree that it takes."))
        }
      })
    if let missing = contents.indices.first(where: { !isMet[$0] && contents[$0].length > 0 }) {
      strange.append(
        Finding(
          .warning, rule: "iso-trees-differ", clause: "Joliet", at: Place(path: path(of: missing)),
          "The Joliet tree lacks a file that the primary tree has.",
          remedy: "Make the image anew: what a reader sees depends on the tree that it takes."))
    }
    volume.add(strange)
    volume.add(try image.pathTableFindings(.joliet, folders: folders))
  }
}

/// Where files and folders lie on a volume.
private struct ExtentRuns {
  /// Contents by their bytes.
  var contents: [ByteExtent: Int32] = [:]
  private var extents: [ByteExtent] = []

  mutating func add(_ extent: ByteExtent) { if extent.length > 0 { extents.append(extent) } }

  /// The first byte that belongs to two of them, or to the descriptors and one of them.
  var overlap: Int64? {
    // The system area and the first descriptors.
    var end = 17 * SectorCount.size
    for extent in extents.sorted(by: { $0.offset < $1.offset }) {
      if extent.offset < end { return extent.offset }
      end = extent.end
    }
    return nil
  }
}

extension ISO9660Entry {
  /// Its sections as one run of bytes.
  fileprivate var run: ByteExtent { ByteExtent(offset: extents.first?.offset ?? 0, length: length.rawValue) }

  fileprivate var isOneRun: Bool {
    zip(extents, extents.dropFirst()).allSatisfy { $0.end == $1.offset }
  }
}
