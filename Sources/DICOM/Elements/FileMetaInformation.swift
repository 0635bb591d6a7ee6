// SPDX-License-Identifier: GPL-3.0-or-later

/// Group 2 of a file (PS3.10 7.1), always explicit little endian. Each value is made when asked for.
public struct FileMetaInformation: Sendable {
  /// Elements of group 2 in the order of the file; offsets as in `DataSet`.
  public internal(set) var elements: [DataElement] = []
  /// The bytes from the start of the file to the end of group 2.
  var bytes: [UInt8] = []

  public init() {}

  public var mediaStorageSOPClassUID: String? { string(0x0002_0002) }
  public var mediaStorageSOPInstanceUID: String? { string(0x0002_0003) }
  public var transferSyntaxUID: String? { string(0x0002_0010) }
  public var implementationClassUID: String? { string(0x0002_0012) }
  public var implementationVersionName: String? { string(0x0002_0013) }
  public var sourceApplicationEntityTitle: String? { string(0x0002_0016) }

  /// Bytes of the value of an element of group 2, or nil where it has none.
  public func value(_ tag: DataElementTag) -> [UInt8]? {
    withValue(tag) { Array($0) }
  }

  func withValue<R>(_ tag: DataElementTag, _ body: (UnsafeRawBufferPointer) -> R) -> R? {
    guard let element = elements.first(where: { $0.tag == tag }) else { return nil }
    let start = Int(element.valueOffset)
    let end = start &+ Int(element.valueLength)
    guard start >= 0, start <= end, end <= bytes.count else { return nil }
    return bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[start..<end])) }
  }

  private func string(_ tag: UInt32) -> String? {
    withValue(DataElementTag(rawValue: tag)) { String(decoding: $0.trimmingPadding(), as: UTF8.self) }
  }
}
