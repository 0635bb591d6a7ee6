// SPDX-License-Identifier: GPL-3.0-or-later

import CLibburnia
import Glibc
import Volumes

/// The bytes of an image as libisofs brings them, from its own writer thread. Freed with the instance, which ends that
/// thread; the tree must not have another one at the same time.
final class IsofsBurnSource {
  private let source: UnsafeMutablePointer<burn_source>
  /// Kept, since the source's nodes lie in it.
  private let tree: IsofsTree
  let length: ByteCount

  /// - Parameter isOnlyPlanned: computes the layout and opens no content.
  init(_ tree: IsofsTree, date: Int64, pad: SectorCount, isOnlyPlanned: Bool) throws {
    let action = "Laying out the image"
    var made: UnsafeMutablePointer<burn_source>?
    do {
      try Libisofs.shared.strict(action, image: tree.messageID) {
        var options: OpaquePointer?
        try Libisofs.check(iso_write_opts_new(&options, 0), action)
        defer { iso_write_opts_free(options) }
        try Self.set(options, date: date, pad: pad)
        iso_write_opts_set_will_cancel(options, isOnlyPlanned ? 1 : 0)
        try Libisofs.check(iso_image_create_burn_source(tree.image, options, &made), action)
      }
    } catch {
      if let made { Self.free(made, tree) }
      throw error
    }
    guard let source = made else { throw OpticalMediaError.libisofs(action, "there is no memory") }
    self.source = source
    self.tree = tree
    length = ByteCount(Int64(source.pointee.get_size(source)))
  }

  deinit { Self.free(source, tree) }

  private static func free(_ source: UnsafeMutablePointer<burn_source>, _ tree: IsofsTree) {
    // libisofs waits here for its writer thread, which may be waiting for bytes.
    tree.feed.cancel(CancellationError())
    // Nobody can act on a failure; there is none, since libisofs is started.
    try? Libisofs.shared.locked {
      source.pointee.free_data(source)
      Glibc.free(source)
    }
  }

  /// Fills `buffer` with the image's next bytes; false at the end or after a failure, which look alike. At the end ask
  /// for no more than what is left: libisofs loses a part.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Bool {
    let bytes = buffer.bindMemory(to: UInt8.self)
    return source.pointee.read_xt(source, bytes.baseAddress, Int32(buffer.count)) == Int32(buffer.count)
  }

  /// Ends the image before its end; libisofs waits for its writer thread.
  func cancel() { _ = source.pointee.cancel?(source) }

  /// What libisofs said about this image.
  func words() -> String {
    let words = Libisofs.shared.messages(about: tree.messageID)
    return words.isEmpty ? "libisofs gave no reason" : words.joined(separator: "; ")
  }

  private static func set(_ options: OpaquePointer?, date: Int64, pad: SectorCount) throws(OpticalMediaError) {
    func check(_ result: Int32) throws(OpticalMediaError) { try Libisofs.check(result, "Choosing how to write") }
    try check(iso_write_opts_set_iso_level(options, 1))
    try check(iso_write_opts_set_joliet(options, 1))
    try check(iso_write_opts_set_rockridge(options, 1))
    try check(iso_write_opts_set_rrip_version_1_10(options, 1))
    try check(iso_write_opts_set_aaip(options, 0))
    try check(iso_write_opts_set_record_md5(options, 0, 0))
    // No dot at the end of a Joliet name; ISO 9660 keeps the one that ECMA-119 7.5.1 demands.
    try check(iso_write_opts_set_no_force_dots(options, 2))
    try check(iso_write_opts_set_sort_files(options, 1))
    try check(iso_write_opts_set_always_gmt(options, 1))
    try check(iso_write_opts_set_dir_rec_mtime(options, 7))
    try check(iso_write_opts_set_fifo_size(options, 1024))
    try check(iso_write_opts_set_tail_blocks(options, UInt32(clamping: pad.rawValue)))
    try withMutable("UTF-8") { name throws(OpticalMediaError) in
      try check(iso_write_opts_set_output_charset(options, name))
    }
    try withMutable(stamp(date)) { text throws(OpticalMediaError) in
      try check(iso_write_opts_set_pvd_times(options, time_t(date), time_t(date), 0, 0, text))
    }
  }

  /// `YYYYMMDDhhmmsscc`, which libisofs takes for the volume's creation and modification alike.
  private static func stamp(_ date: Int64) -> String {
    var seconds = time_t(date)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func digits(_ value: Int32, _ width: Int) -> String {
      let text = String(value)
      return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
    return digits(parts.tm_year &+ 1900, 4) + digits(parts.tm_mon &+ 1, 2) + digits(parts.tm_mday, 2)
      + digits(parts.tm_hour, 2) + digits(parts.tm_min, 2) + digits(parts.tm_sec, 2) + "00"
  }
}
