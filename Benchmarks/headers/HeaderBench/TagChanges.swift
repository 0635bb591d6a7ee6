// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Glibc

/// Which elements the benchmark changes, and to what: read from the list that all contenders read.
struct TagChanges {
  static let newUID = "2.25.123456789012345678901234567890123456"

  /// An open table of twice the tags and more, found by a multiplicative hash.
  private var tags = [UInt32](repeating: 0, count: 128)
  private var values = [[UInt8]](repeating: [], count: 128)

  init(_ path: String) throws {
    guard let file = fopen(path, "r") else { throw BenchError("\(path) cannot be opened") }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, 256, file) != nil {
      let text = line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      let words = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      guard words.count == 2, let tag = UInt32(words[0], radix: 16) else { throw BenchError("\(path): \(words)") }
      var slot = Self.slot(tag)
      while tags[slot] != 0 { slot = (slot + 1) & 127 }
      tags[slot] = tag
      values[slot] = Self.value(words[1])
    }
  }

  subscript(tag: DataElementTag) -> [UInt8]? {
    var slot = Self.slot(tag.rawValue)
    while tags[slot] != 0 {
      if tags[slot] == tag.rawValue { return values[slot] }
      slot = (slot + 1) & 127
    }
    return nil
  }

  private static func slot(_ tag: UInt32) -> Int { Int((tag &* 0x9E37_79B1) >> 25) }

  private static func value(_ vr: Substring) -> [UInt8] {
    switch vr {
    case "UI": Array(newUID.utf8)
    case "DA": Array("20200101".utf8)
    case "TM": Array("101010".utf8)
    case "AS": Array("050Y".utf8)
    default: Array("CHANGED VALUE".utf8)
    }
  }
}
