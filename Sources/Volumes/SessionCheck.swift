// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the MD5 tags of an image's first session while the image is read from its start, and checks them.
public struct SessionCheck: Sendable {
  public struct Result: Sendable, Hashable {
    public var tag: SessionTag
    public var isGood: Bool
  }

  /// In the order in which the tags stand; empty where none is recorded.
  public private(set) var results: [Result] = []
  /// MD5 from these sectors on. libisofs begins a session with the first sector, or with the 33rd of a medium that can
  /// be written over; the tag behind the descriptors says which.
  private var states: [Int64: MD5Hasher] = [0: MD5Hasher(), 32: MD5Hasher()]
  private var isSettled = false

  /// No tag behind the descriptors begins later.
  private static let lastStart: Int64 = 128

  public init() {}

  /// Takes the next sectors of the image; whole ones, but for the end.
  public mutating func update(_ bytes: UnsafeRawBufferPointer, at offset: Int64) {
    guard !states.isEmpty else { return }
    let size = Int(SectorCount.size)
    var begin = 0
    for start in stride(from: 0, through: bytes.count - size, by: size) {
      let number = (offset + Int64(start)) / SectorCount.size
      if states[number] != nil {
        add(UnsafeRawBufferPointer(rebasing: bytes[begin..<start]))
        states[number] = MD5Hasher()
        begin = start
      }
      if !isSettled, number > Self.lastStart {
        states = [:]
        return
      }
      // Few sectors begin like this: only then the MD5 is brought up to date.
      guard bytes[start] == UInt8(ascii: "l"),
        let tag = SessionTag(UnsafeRawBufferPointer(rebasing: bytes[start..<start + size])), tag.position == number,
        tag.range.upperBound == number
      else { continue }
      add(UnsafeRawBufferPointer(rebasing: bytes[begin..<start]))
      begin = start
      check(tag)
      if states.isEmpty { return }
    }
    add(UnsafeRawBufferPointer(rebasing: bytes[begin...]))
  }

  private mutating func add(_ bytes: UnsafeRawBufferPointer) {
    for start in states.keys { states[start]?.update(bytes) }
  }

  private mutating func check(_ tag: SessionTag) {
    guard let state = states[tag.range.lowerBound] else { return }
    results.append(Result(tag: tag, isGood: state.digest == tag.md5))
    switch tag.kind {
    case .descriptors:
      isSettled = true
      states = [tag.range.lowerBound: state]
    case .directories: break
    case .session: states = [:]
    }
  }
}
