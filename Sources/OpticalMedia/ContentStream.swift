// SPDX-License-Identifier: GPL-3.0-or-later

import CLibburnia
import Glibc
import Volumes

/// One file of a volume as an `IsoStream`: libisofs calls it for the file's length, identity and bytes.
final class ContentStream {
  private let feed: ContentFeed
  /// Into `Volume.files`; also the stream's identity, so that two names of a file share one extent.
  private let index: Int
  private let length: Int64
  private var position: Int64 = 0
  private var isOpen = false

  private init(_ feed: ContentFeed, _ index: Int, _ length: ByteCount) {
    self.feed = feed
    self.index = index
    self.length = length.rawValue
  }

  /// A stream that libisofs owns: it frees it with `free` after the last reference is dropped.
  static func make(_ feed: ContentFeed, file index: Int, length: ByteCount) -> UnsafeMutablePointer<IsoStream>? {
    guard let memory = malloc(MemoryLayout<IsoStream>.size) else { return nil }
    let stream = memory.bindMemory(to: IsoStream.self, capacity: 1)
    let content = Unmanaged.passRetained(ContentStream(feed, index, length)).toOpaque()
    stream.initialize(to: IsoStream(class: calls, refcount: 1, data: content))
    return stream
  }

  private func open() -> Int32 {
    if isOpen { return Self.alreadyOpen }
    isOpen = true
    position = 0
    return ISO_SUCCESS
  }

  private func close() -> Int32 {
    if !isOpen { return Self.notOpen }
    isOpen = false
    return ISO_SUCCESS
  }

  private func read(into buffer: UnsafeMutableRawBufferPointer) -> Int32 {
    guard isOpen else { return Self.notOpen }
    let count = Int(min(Int64(buffer.count), length - position))
    guard count > 0 else { return 0 }
    do {
      try feed.read(file: index, into: .init(rebasing: buffer[..<count]))
    } catch {
      feed.cancel(error)
      return Self.readError
    }
    position += Int64(count)
    return Int32(count)
  }

  private static let alreadyOpen = Int32(bitPattern: UInt32(ISO_FILE_ALREADY_OPENED))
  private static let notOpen = Int32(bitPattern: UInt32(ISO_FILE_NOT_OPENED))
  private static let readError = Int32(bitPattern: UInt32(ISO_FILE_READ_ERROR))
  private static let noClone = Int32(bitPattern: UInt32(ISO_STREAM_NO_CLONE))
  /// Any number but 0, 1 and 2, which are libisofs' own kinds of file system.
  private static let fileSystemIdentity: UInt32 = 0x5350_4E44

  private static func of(_ stream: UnsafeMutablePointer<IsoStream>?) -> ContentStream? {
    guard let data = stream?.pointee.data else { return nil }
    return Unmanaged<ContentStream>.fromOpaque(data).takeUnretainedValue()
  }

  // libisofs keeps pointers to the table in every stream, so it is made once and never freed; nobody writes to it
  // after that, which the compiler cannot see.
  nonisolated(unsafe) private static let calls: UnsafeMutablePointer<IsoStreamIface> = {
    let calls = UnsafeMutablePointer<IsoStreamIface>.allocate(capacity: 1)
    var table = IsoStreamIface()
    table.version = 4
    // "user": a stream that is none of libisofs' own.
    table.type = (0x75, 0x73, 0x65, 0x72)
    table.open = { ContentStream.of($0)?.open() ?? ContentStream.notOpen }
    table.close = { ContentStream.of($0)?.close() ?? ContentStream.notOpen }
    table.get_size = { off_t(ContentStream.of($0)?.length ?? 0) }
    table.read = { stream, buffer, count in
      ContentStream.of(stream)?.read(into: .init(start: buffer, count: count)) ?? ContentStream.notOpen
    }
    table.is_repeatable = { _ in 1 }
    table.get_id = { stream, fileSystem, device, inode in
      fileSystem?.pointee = ContentStream.fileSystemIdentity
      device?.pointee = 0
      inode?.pointee = ino_t((ContentStream.of(stream)?.index ?? -1) + 1)
    }
    table.free = { stream in
      guard let data = stream?.pointee.data else { return }
      Unmanaged<ContentStream>.fromOpaque(data).release()
    }
    table.update_size = { _ in ISO_SUCCESS }
    table.get_input_stream = { _, _ in nil }
    table.cmp_ino = nil
    table.clone_stream = { _, _, _ in ContentStream.noClone }
    calls.initialize(to: table)
    return calls
  }()
}
