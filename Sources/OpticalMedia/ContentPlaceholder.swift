// SPDX-License-Identifier: GPL-3.0-or-later

import CLibburnia
import Glibc
import Volumes

/// One file of a volume as the `IsoStream` that libisofs lays out: its length and its identity. The content itself goes
/// from its source into the image without libisofs (`ISOImageStream`); what libisofs reads ahead, before it is told to
/// stop, are zeros that nobody uses.
final class ContentPlaceholder {
  /// Into `Volume.files`; also the stream's identity: two names of a file share one extent, and two files never do,
  /// however alike they are.
  private let index: Int
  private let length: Int64

  private init(_ index: Int, _ length: ByteCount) {
    self.index = index
    self.length = length.rawValue
  }

  /// A stream that libisofs owns: it frees it with `free` after the last reference is dropped.
  static func make(file index: Int, length: ByteCount) -> UnsafeMutablePointer<IsoStream>? {
    guard let memory = malloc(MemoryLayout<IsoStream>.size) else { return nil }
    let stream = memory.bindMemory(to: IsoStream.self, capacity: 1)
    let content = Unmanaged.passRetained(ContentPlaceholder(index, length)).toOpaque()
    stream.initialize(to: IsoStream(class: calls, refcount: 1, data: content))
    return stream
  }

  private static let noClone = Int32(bitPattern: UInt32(ISO_STREAM_NO_CLONE))
  /// Any number but 0, 1 and 2, which are libisofs' own kinds of file system.
  private static let fileSystemIdentity: UInt32 = 0x5350_4E44

  private static func of(_ stream: UnsafeMutablePointer<IsoStream>?) -> ContentPlaceholder? {
    guard let data = stream?.pointee.data else { return nil }
    return Unmanaged<ContentPlaceholder>.fromOpaque(data).takeUnretainedValue()
  }

  // libisofs keeps pointers to the table in every stream, so it is made once and never freed; nobody writes to it
  // after that, which the compiler cannot see.
  nonisolated(unsafe) private static let calls: UnsafeMutablePointer<IsoStreamIface> = {
    let calls = UnsafeMutablePointer<IsoStreamIface>.allocate(capacity: 1)
    var table = IsoStreamIface()
    table.version = 4
    // "user": a stream that is none of libisofs' own.
    table.type = (0x75, 0x73, 0x65, 0x72)
    table.open = { _ in ISO_SUCCESS }
    table.close = { _ in ISO_SUCCESS }
    table.get_size = { off_t(ContentPlaceholder.of($0)?.length ?? 0) }
    table.read = { _, buffer, count in
      if let buffer { memset(buffer, 0, count) }
      return Int32(clamping: count)
    }
    table.is_repeatable = { _ in 1 }
    table.get_id = { stream, fileSystem, device, inode in
      fileSystem?.pointee = ContentPlaceholder.fileSystemIdentity
      device?.pointee = 0
      inode?.pointee = ino_t((ContentPlaceholder.of(stream)?.index ?? -1) + 1)
    }
    table.free = { stream in
      guard let data = stream?.pointee.data else { return }
      Unmanaged<ContentPlaceholder>.fromOpaque(data).release()
    }
    table.update_size = { _ in ISO_SUCCESS }
    table.get_input_stream = { _, _ in nil }
    table.cmp_ino = nil
    table.clone_stream = { _, _, _ in ContentPlaceholder.noClone }
    calls.initialize(to: table)
    return calls
  }()
}
