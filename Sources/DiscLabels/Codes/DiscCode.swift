// SPDX-License-Identifier: GPL-3.0-or-later

/// What the QR code on a disc says, so that a disc in the hand can be matched to its record:
/// `SPINDLE:2026_0147_D01:2026-0147:3F9A0C12B4D7`.
public struct DiscCode: Hashable, Sendable {
  /// Of the disc's image: 1 to 16 of `A-Z 0-9 _`.
  public let volumeIdentifier: String
  /// 1 to 32 of `A-Z a-z 0-9 . _ -`.
  public let requestNumber: String
  /// The first 12 hexadecimal digits, in capitals, of the SHA-256 of the disc's image.
  public let imageDigits: String

  static let prefix = "SPINDLE"
  public static let digitCount = 12

  /// - Parameter imageDigest: the image's SHA-256 in hexadecimal digits, or as many of its first as a code has.
  /// - Returns: nil unless each part is what it must be.
  public init?(volumeIdentifier: String, requestNumber: String, imageDigest: String) {
    let digits = imageDigest.uppercased().prefix(Self.digitCount)
    guard Self.isVolumeIdentifier(volumeIdentifier), Self.isRequestNumber(requestNumber),
      digits.utf8.count == Self.digitCount,
      digits.utf8.allSatisfy({ Self.isDigit($0) || (UInt8(ascii: "A")...UInt8(ascii: "F")).contains($0) })
    else { return nil }
    self.volumeIdentifier = volumeIdentifier
    self.requestNumber = requestNumber
    imageDigits = String(digits)
  }

  /// Of the code's text, as a reader of codes gives it: spaces and line ends around it do not count.
  public init?(_ text: String) {
    let bare = text.drop { $0.isWhitespace }
    let end = bare.lastIndex { !$0.isWhitespace }.map { bare.index(after: $0) } ?? bare.startIndex
    let parts = bare[..<end].split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 4, parts[0].uppercased() == Self.prefix, parts[3].utf8.count == Self.digitCount else {
      return nil
    }
    self.init(volumeIdentifier: parts[1].uppercased(), requestNumber: parts[2], imageDigest: parts[3])
  }

  /// A code of the same length, for a disc whose image is not made yet.
  public static func standIn(volumeIdentifier: String, requestNumber: String) -> DiscCode? {
    DiscCode(
      volumeIdentifier: volumeIdentifier, requestNumber: requestNumber,
      imageDigest: String(repeating: "0", count: digitCount))
  }

  private static func isVolumeIdentifier(_ text: String) -> Bool {
    (1...16).contains(text.utf8.count)
      && text.utf8.allSatisfy { isDigit($0) || isCapital($0) || $0 == UInt8(ascii: "_") }
  }

  private static func isRequestNumber(_ text: String) -> Bool {
    (1...32).contains(text.utf8.count)
      && text.utf8.allSatisfy { isDigit($0) || isCapital($0 & 0xDF) && $0 < 0x80 || ".-_".utf8.contains($0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
  private static func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
}

extension DiscCode: CustomStringConvertible {
  /// The text that is drawn.
  public var description: String { "\(Self.prefix):\(volumeIdentifier):\(requestNumber):\(imageDigits)" }
}
