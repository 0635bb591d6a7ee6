// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Volumes

/// `outgoing/manifest.json`: the parts of all sealed discs, joined.
struct Manifest {
  /// Levels of indentation that a disc's part moves in by: `discs` is an array in an object.
  private static let indentation = Array("    ".utf8)

  let request: String
  let discs: [Int]
  /// How many discs of each are to be made; told only where that is not one.
  let copies: [Int: Int]

  func write(in folder: RequestFolder) throws {
    let file = try AtomicFile(folder.manifest, stagedIn: folder.building)
    try file.append(Array("{\n".utf8))
    let several = copies.filter { $0.value > 1 }
    if !several.isEmpty {
      let value = JSONValue.object(Dictionary(uniqueKeysWithValues: several.map { (String($0), .integer(Int64($1))) }))
      try file.append(Array("  \"copies\": ".utf8) + value.bytes(.compact) + Array(",\n".utf8))
    }
    try file.append(Array("  \"discs\": [".utf8))
    for (index, disc) in discs.enumerated() {
      try file.append(Array(index == 0 ? "\n".utf8 : ",\n".utf8) + Self.indentation)
      try appendPart(of: folder.manifestPart(disc), to: file)
    }
    try file.append(Array("\n  ],\n  \"request\": ".utf8))
    try file.append(JSONValue.string(request).bytes(.compact))
    try file.append(Array("\n}\n".utf8))
    try file.commit()
  }

  /// Copies a part piece by piece; its last line feed is left to what follows.
  private func appendPart(of path: String, to file: AtomicFile) throws {
    let part = try OpenFile(reading: path)
    let length = try part.length().rawValue
    var offset: Int64 = 0
    var buffer = [UInt8](repeating: 0, count: 256 << 10)
    while offset < length {
      let count = try buffer.withUnsafeMutableBytes { try part.read(at: offset, into: $0) }
      guard count > 0 else { throw VolumeError.shortRead(path, at: offset) }
      offset += Int64(count)
      var piece: [UInt8] = []
      piece.reserveCapacity(count + count / 8)
      for (index, byte) in buffer[..<count].enumerated() {
        let isLast = offset == length && index == count - 1
        if byte == UInt8(ascii: "\n") {
          if isLast { continue }
          piece.append(byte)
          piece += Self.indentation
        } else {
          piece.append(byte)
        }
      }
      try file.append(piece)
    }
  }
}
