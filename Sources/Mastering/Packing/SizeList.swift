// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Volumes

/// Whole numbers, one a line, as `spindle pack` reads them. Blank lines are ignored; spaces around a number too.
public struct SizeList: Sendable, Hashable {
  /// Longer lists are refused: some hundred million numbers.
  static let longestInput = 1 << 30

  public var sizes: [Int64] = []

  /// `name` stands for the input in errors.
  public init(readingFrom path: String, calledInErrors name: String) throws {
    let bytes: [UInt8]
    do throws(VolumeError) {
      bytes = try FileSystem.readWhole(path, limit: Self.longestInput)
    } catch {
      throw MasteringError(
        error.kind, rule: "sizes-unreadable", at: name, "The sizes cannot be read: \(error.finding.message)",
        remedy: "Give whole numbers, one a line, on standard input.")
    }
    try self.init(bytes, calledInErrors: name)
  }

  init(_ bytes: [UInt8], calledInErrors name: String) throws(MasteringError) {
    var start = 0
    var line = 0
    while start < bytes.count {
      line += 1
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      if let size = try Self.size(bytes[start..<end], line: line, name) { sizes.append(size) }
      start = end + 1
    }
  }

  private static func size(_ bytes: ArraySlice<UInt8>, line: Int, _ name: String) throws(MasteringError) -> Int64? {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0D }
    guard let first = bytes.firstIndex(where: { !isBlank($0) }), let last = bytes.lastIndex(where: { !isBlank($0) })
    else { return nil }
    var size: Int64 = 0
    for byte in bytes[first...last] {
      guard (0x30...0x39).contains(byte) else {
        throw refusal(line, name, rule: "size-not-a-number", "This is no whole number.")
      }
      let (product, tooLarge) = size.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(Int64(byte - 0x30))
      guard !tooLarge, !carry else {
        throw refusal(line, name, rule: "size-too-large", "This number has more than 63 bits.")
      }
      size = sum
    }
    return size
  }

  private static func refusal(_ line: Int, _ name: String, rule: String, _ message: String) -> MasteringError {
    MasteringError(
      .badInput,
      Finding(
        .error, rule: rule, at: Place(path: name, line: line), message,
        remedy: "Give sizes from 0 to \(Int64.max), digits only, one a line."))
  }
}
