// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Volumes

/// What an image's own descriptors and directories say: where each file lies, and what is wrong with them.
struct ImageStructure {
  struct File {
    var path: String
    /// nil where the file's sections do not lie one behind the other.
    var extent: ByteExtent?
  }

  private(set) var volumeIdentifier: String?
  /// What the volume says its size is; nil where it cannot be read.
  private(set) var sectors: SectorCount?
  /// Of the Rock Ridge names where there are some.
  private(set) var files: [File] = []
  private(set) var findings: [Finding] = []
  /// Some of it could not be read from the medium.
  private(set) var isUnreadable = false

  /// - Parameter isKnown: a manifest says what the image must be, so that it is damaged if it cannot be read as one;
  ///   otherwise that is no image at all.
  init(_ path: String, isKnown: Bool) throws {
    let image: ISO9660Image
    do throws(VolumeError) { image = try ISO9660Image(path: path) } catch {
      guard isKnown || error.kind == .inputOutput, error.kind != .missingInput else { throw error }
      findings = [error.finding]
      isUnreadable = error.kind == .inputOutput
      return
    }
    volumeIdentifier = image.primary.volumeIdentifier
    sectors = image.primary.sectors
    findings = image.findings
    do { try read(image) } catch let error as VolumeError where error.kind == .inputOutput {
      findings.append(error.finding)
      isUnreadable = true
    }
  }

  private mutating func read(_ image: ISO9660Image) throws {
    var byPath: [String: ByteExtent?] = [:]
    for tree in ISO9660Image.Tree.allCases {
      var folders: ISO9660Image.RecordedFolders = [:]
      var strange: String?
      let isFirst = tree == .primary
      var found: [File] = []
      findings += try image.visit(tree) { entry in
        if entry.isFolder {
          if let extent = entry.extents.first { folders[extent.offset] = entry.identifier }
          return
        }
        let file = File(path: entry.rockRidgePath ?? entry.path, extent: entry.contiguousExtent)
        if isFirst {
          found.append(file)
          if image.joliet != nil { byPath[file.path] = .some(file.extent) }
        } else if let first = byPath[file.path], first != file.extent {
          strange = strange ?? file.path
        }
      }
      if isFirst { files = found }
      if let strange {
        findings.append(
          Finding(
            .error, rule: "iso-trees-differ", at: Place(path: image.path),
            "The Joliet tree leads to other bytes than the Rock Ridge tree for \(strange)."))
      }
      findings += try image.pathTableFindings(tree, folders: folders)
    }
  }
}
