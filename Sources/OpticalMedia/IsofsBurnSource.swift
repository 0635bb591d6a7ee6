// SPDX-License-Identifier: GPL-3.0-or-later

import CLibburnia
import Glibc
import Volumes

/// An image as libisofs lays it out, and its bytes from its own writer thread. Freed with the instance, which ends that
/// thread. A tree must not have two at a time: libisofs does not refuse that, and the first one's image is then wrong.
final class IsofsBurnSource {
  private let source: UnsafeMutablePointer<burn_source>
  /// Kept, since the source's nodes lie in it.
  private let tree: IsofsTree
  let length: ByteCount

  /// - Parameter isOnlyPlanned: computes the layout and opens no content.
  init(_ tree: IsofsTree, date: Int64, _ choices: ISOImageOptions, isOnlyPlanned: Bool) throws {
    let action = "Laying out the image"
    var made: UnsafeMutablePointer<burn_source>?
    do {
      try Libisofs.shared.strict(action, image: tree.messageID) {
        var options: OpaquePointer?
        try Libisofs.check(iso_write_opts_new(&options, 0), action)
        defer { iso_write_opts_free(options) }
        try Self.set(options, date: date, choices, isLevel3: tree.needsLevel3)
        iso_write_opts_set_will_cancel(options, isOnlyPlanned ? 1 : 0)
        try Libisofs.check(iso_image_create_burn_source(tree.image, options, &made), action)
      }
    } catch {
      if let made { Self.free(made) }
      throw error
    }
    guard let source = made else { throw OpticalMediaError.libisofs(action, "there is no memory") }
    self.source = source
    self.tree = tree
    length = ByteCount(Int64(source.pointee.get_size(source)))
  }

  deinit {
    // Ends the writer thread, and waits for it, before the lock is taken: other images go on meanwhile.
    _ = source.pointee.cancel?(source)
    Self.free(source)
  }

  private static func free(_ source: UnsafeMutablePointer<burn_source>) {
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

  /// What libisofs said about this image.
  func words() -> String {
    let words = Libisofs.shared.messages(about: tree.messageID)
    return words.isEmpty ? "libisofs gave no reason" : words.joined(separator: "; ")
  }

  private static func set(
    _ options: OpaquePointer?, date: Int64, _ choices: ISOImageOptions, isLevel3: Bool
  ) throws(OpticalMediaError) {
    func check(_ result: Int32) throws(OpticalMediaError) { try Libisofs.check(result, "Choosing how to write") }
    try check(iso_write_opts_set_iso_level(options, isLevel3 ? 3 : 1))
    try check(iso_write_opts_set_joliet(options, 1))
    try check(iso_write_opts_set_rockridge(options, 1))
    try check(iso_write_opts_set_rrip_version_1_10(options, 1))
    // The root tells by AAIP where the MD5 sums lie. Only the session's: with those of files libisofs' planned size is
    // wrong.
    try check(iso_write_opts_set_aaip(options, choices.recordsMD5 ? 1 : 0))
    try check(iso_write_opts_set_record_md5(options, choices.recordsMD5 ? 1 : 0, 0))
    // No dot at the end of a Joliet name; ISO 9660 keeps the one that ECMA-119 7.5.1 demands.
    try check(iso_write_opts_set_no_force_dots(options, 2))
    try check(iso_write_opts_set_sort_files(options, 1))
    try check(iso_write_opts_set_always_gmt(options, 1))
    try check(iso_write_opts_set_dir_rec_mtime(options, 7))
    try check(iso_write_opts_set_fifo_size(options, 1024))
    try check(iso_write_opts_set_tail_blocks(options, UInt32(clamping: choices.readAheadPad.rawValue)))
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
