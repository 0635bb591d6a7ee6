// SPDX-License-Identifier: GPL-3.0-or-later

import CLibburnia
import CLinux
import Glibc
import Volumes

/// A volume's tree of names as libisofs holds it. Freed with the instance.
final class IsofsTree {
  let image: OpaquePointer
  let messageID: Int32
  /// Whether a file is longer than one extent of ISO 9660 can be (ECMA-119 9.1.4), so that it gets several.
  let needsLevel3: Bool

  /// A directory record has 32 bits for it.
  private static let longestExtent = ByteCount(0xFFFF_FFFF as Int64)

  init(_ volume: Volume) throws {
    var made: OpaquePointer?
    try Libisofs.shared.locked { try Libisofs.check(iso_image_new(volume.identifier, &made), "Making a tree") }
    guard let image = made else { throw OpticalMediaError.libisofs("Making a tree", "there is no memory") }
    self.image = image
    needsLevel3 = volume.files.contains { $0.source.length > Self.longestExtent }
    messageID = iso_image_get_msg_id(image)
    try Libisofs.shared.strict("Making the tree of names", image: messageID) {
      Self.describe(image, volume)
      // A name that is too long is an error, not a shorter name.
      try Libisofs.check(iso_image_set_truncate_mode(image, 0, 255), "Forbidding cut names")
      try Self.fill(image, volume)
    }
  }

  deinit {
    let image = self.image
    // Nobody can act on a failure here; libisofs is started, since there is a tree.
    try? Libisofs.shared.locked { iso_image_unref(image) }
    // What was said about the image interests nobody any more.
    _ = Libisofs.shared.messages(about: messageID)
    // A tree is many small pieces, 100 MB for 100,000 files, and glibc would keep their pages for this thread.
    _ = malloc_trim(0)
  }

  private static func describe(_ image: OpaquePointer, _ volume: Volume) {
    iso_image_set_volset_id(image, volume.setIdentifier.isEmpty ? volume.identifier : volume.setIdentifier)
    iso_image_set_publisher_id(image, volume.publisher)
    iso_image_set_data_preparer_id(image, volume.preparer)
    iso_image_set_application_id(image, volume.application)
    // PS3.12 F.2.1.1: all spaces.
    iso_image_set_system_id(image, "")
  }

  private static func fill(_ image: OpaquePointer, _ volume: Volume) throws {
    guard let root = iso_image_get_root(image) else { throw OpticalMediaError.libisofs("Making a tree", "no root") }
    stamp(root, folder: true, volume.date)
    var folders = [root]
    folders.reserveCapacity(volume.folders.count)
    for child in volume.folders.dropFirst() {
      // Folders are few beside files: their order is the volume's, so that a parent is there before its children.
      var node: OpaquePointer?
      try Libisofs.check(
        iso_image_add_new_dir(image, folders[Int(child.parent)], child.name, &node), "Adding the folder \(child.name)")
      guard let node else { throw OpticalMediaError.libisofs("Adding a folder", "there is no memory") }
      stamp(node, folder: true, volume.date)
      folders.append(node)
    }
    for leaf in leaves(of: volume) {
      let file = volume.files[leaf.file]
      var node: OpaquePointer?
      let stream = ContentPlaceholder.make(file: leaf.file, length: file.source.length)
      let result = iso_image_add_new_file(image, folders[Int(leaf.name.folder)], leaf.name.name, stream, &node)
      if result < 0 { iso_stream_unref(stream) }
      try Libisofs.check(result, "Adding \(volume.path(of: leaf.name))")
      guard let node else { throw OpticalMediaError.libisofs("Adding a file", "there is no memory") }
      stamp(node, folder: false, volume.date)
      // The heaviest comes first on the medium.
      iso_node_set_sort_weight(node, Int32(clamping: volume.files.count - leaf.file))
    }
  }

  private struct Leaf {
    var name: VolumeName
    var file: Int
  }

  /// Every name of every file, each folder's from last to first: libisofs keeps a folder's children in a sorted list
  /// that it searches from the start, so any other order takes quadratic time.
  private static func leaves(of volume: Volume) -> [Leaf] {
    var leaves: [Leaf] = []
    leaves.reserveCapacity(volume.files.count * 2)
    for (index, file) in volume.files.enumerated() {
      leaves.append(Leaf(name: file.name, file: index))
      if let alias = file.alias { leaves.append(Leaf(name: alias, file: index)) }
    }
    leaves.sort { a, b in
      if a.name.folder != b.name.folder { return a.name.folder < b.name.folder }
      return b.name.name.utf8.lexicographicallyPrecedes(a.name.name.utf8)
    }
    return leaves
  }

  private static func stamp(_ node: OpaquePointer, folder: Bool, _ date: Int64) {
    iso_node_set_mtime(node, time_t(date))
    iso_node_set_atime(node, time_t(date))
    iso_node_set_ctime(node, time_t(date))
    iso_node_set_permissions(node, folder ? 0o555 : 0o444)
    iso_node_set_uid(node, 0)
    iso_node_set_gid(node, 0)
  }
}
