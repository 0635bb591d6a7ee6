// SPDX-License-Identifier: GPL-3.0-or-later

/// How a data set is encoded (PS3.5 10), named by its UID.
public struct TransferSyntax: Sendable {
  public let uid: String
  /// False for Implicit VR Little Endian and GE's private implicit one only. Unknown syntaxes count as explicit.
  public let isExplicit: Bool
  /// False for Explicit VR Big Endian only.
  public let isLittleEndian: Bool
  /// The data set, pixel data included, is one raw deflate stream (PS3.5 A.5).
  public let isDeflated: Bool
  /// Top-level pixel data may come in fragments (PS3.5 A.4).
  public let isEncapsulated: Bool
  /// The UID is nothing but digits and dots; what a file says may be anything.
  public let isPlain: Bool

  public init(uid: String) {
    self.uid = uid
    isPlain = UIDRegistry.isPlain(uid)
    isExplicit = uid != "1.2.840.10008.1.2" && uid != Self.gePrivateImplicitUID
    isLittleEndian = uid != "1.2.840.10008.1.2.2"
    isDeflated = Self.deflatedUIDs.contains(uid)
    isEncapsulated =
      uid == "1.2.840.10008.1.2.5" || uid == "1.2.840.10008.1.2.1.98" || uid == "1.2.840.10008.1.2.8.1"
      || (uid.hasPrefix("1.2.840.10008.1.2.4.") && !Self.referencedUIDs.contains(uid))
  }

  /// As PS3.6 calls it, else the UID if it is one.
  var name: String { UIDRegistry.entry(uid)?.name ?? (UIDRegistry.isWellFormed(uid) ? uid : "what is no UID") }

  public static let implicitVRLittleEndian = TransferSyntax(uid: "1.2.840.10008.1.2")
  public static let explicitVRLittleEndian = TransferSyntax(uid: "1.2.840.10008.1.2.1")
  public static let explicitVRBigEndian = TransferSyntax(uid: "1.2.840.10008.1.2.2")
  public static let deflatedExplicitVRLittleEndian = TransferSyntax(uid: "1.2.840.10008.1.2.1.99")
  public static let rleLossless = TransferSyntax(uid: "1.2.840.10008.1.2.5")
  public static let jpegBaseline8Bit = TransferSyntax(uid: "1.2.840.10008.1.2.4.50")
  public static let jpegExtended12Bit = TransferSyntax(uid: "1.2.840.10008.1.2.4.51")
  public static let jpegLosslessSV1 = TransferSyntax(uid: "1.2.840.10008.1.2.4.70")
  public static let jpegLSLossless = TransferSyntax(uid: "1.2.840.10008.1.2.4.80")
  public static let jpeg2000Lossless = TransferSyntax(uid: "1.2.840.10008.1.2.4.90")
  public static let jpeg2000 = TransferSyntax(uid: "1.2.840.10008.1.2.4.91")

  /// Header implicit little endian, pixels big endian: the header must not be re-encoded under another name.
  private static let gePrivateImplicitUID = "1.2.840.113619.5.2"
  private static let deflatedUIDs: Set<String> = [
    "1.2.840.10008.1.2.1.99", "1.2.840.10008.1.2.4.95", "1.2.840.10008.1.2.4.205",
  ]
  /// JPIP and the like: the pixels are elsewhere.
  private static let referencedUIDs: Set<String> = [
    "1.2.840.10008.1.2.4.94", "1.2.840.10008.1.2.4.95", "1.2.840.10008.1.2.4.204", "1.2.840.10008.1.2.4.205",
  ]
}

extension TransferSyntax: Hashable {
  public static func == (a: TransferSyntax, b: TransferSyntax) -> Bool { a.uid == b.uid }
  public func hash(into hasher: inout Hasher) { hasher.combine(uid) }
}
