// SPDX-License-Identifier: GPL-3.0-or-later

/// Names a file of a file-set: 1 to 8 components of 1 to 8 characters out of A-Z, 0-9 and `_` (PS3.10 8.2, 8.5).
public struct FileID: Sendable, Hashable {
  public static let mostComponents = 8
  public static let longestComponent = 8

  /// From the folder in the root to the file.
  public let components: [String]

  /// Nil where a component or their count is not what the standard allows.
  public init?(_ components: [String]) {
    let isLegal = (1...Self.mostComponents).contains(components.count) && components.allSatisfy { Self.isLegal($0) }
    guard isLegal else { return nil }
    self.components = components
  }

  /// Components that a layout made, legal by how they are made.
  init(trusted components: [String]) {
    self.components = components
  }

  /// As the value of Referenced File ID (0004,1500): components parted by backslashes.
  public var value: String { components.joined(separator: "\\") }

  public static func isLegal(_ component: String) -> Bool {
    (1...longestComponent).contains(component.utf8.count) && component.utf8.allSatisfy { isLegal($0) }
  }

  /// Whether the value of Referenced File ID is a legal File ID; the same as making one of it, without its arrays.
  static func isLegal(value: String) -> Bool {
    var components = 1
    var length = 0
    for byte in value.utf8 {
      if byte == UInt8(ascii: "\\") {
        guard length > 0 else { return false }
        components += 1
        length = 0
      } else {
        length += 1
        guard isLegal(byte), length <= longestComponent else { return false }
      }
    }
    return length > 0 && components <= mostComponents
  }

  static func isLegal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
    default: false
    }
  }
}

extension FileID: CustomStringConvertible {
  /// Components parted by slashes, as a path.
  public var description: String { components.joined(separator: "/") }
}
