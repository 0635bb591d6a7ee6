// SPDX-License-Identifier: GPL-3.0-or-later

import CCUPS

/// What a printer answered: its attributes by name.
final class IPPAnswer {
  private let pointer: OpaquePointer
  /// What the printer made of the request (RFC 8011 4.1.6).
  let status: ipp_status_t

  init(adopting pointer: OpaquePointer) {
    self.pointer = pointer
    status = ippGetStatusCode(pointer)
  }

  deinit { ippDelete(pointer) }

  /// Some attributes may have been passed over: those are successes, too.
  var isSuccess: Bool { status.rawValue >= 0 && status.rawValue < 0x0100 }

  /// The texts of an attribute, none where it is not there.
  func strings(_ name: String) -> [String] {
    guard let attribute = ippFindAttribute(pointer, name, IPP_TAG_ZERO) else { return [] }
    return (0..<ippGetCount(attribute)).compactMap { index in
      ippGetString(attribute, index, nil).map { String(cString: $0) }
    }
  }

  func string(_ name: String) -> String? { strings(name).first { !$0.isEmpty } }

  /// A number or an enumerated value.
  func integer(_ name: String) -> Int? {
    for tag in [IPP_TAG_INTEGER, IPP_TAG_ENUM] {
      if let attribute = ippFindAttribute(pointer, name, tag) { return Int(ippGetInteger(attribute, 0)) }
    }
    return nil
  }

  func boolean(_ name: String) -> Bool? {
    ippFindAttribute(pointer, name, IPP_TAG_BOOLEAN).map { ippGetBoolean($0, 0) != 0 }
  }

  /// Whether the printer names an attribute of the request among those that it did not heed (RFC 8011 4.1.7).
  func isUnsupported(_ name: String) -> Bool {
    var attribute = ippFirstAttribute(pointer)
    while let found = attribute {
      if ippGetGroupTag(found) == IPP_TAG_UNSUPPORTED_GROUP, ippGetName(found).map({ String(cString: $0) }) == name {
        return true
      }
      attribute = ippNextAttribute(pointer)
    }
    return false
  }

  /// The largest number of a range.
  func upperBound(_ name: String) -> Int? {
    guard let attribute = ippFindAttribute(pointer, name, IPP_TAG_RANGE) else { return nil }
    var upper: Int32 = 0
    _ = ippGetRange(attribute, 0, &upper)
    return Int(upper)
  }

  /// The collections of an attribute of the form of `media-col` (PWG 5100.7) that have a size.
  func loadedMedia(_ name: String) -> [LoadedMedia] {
    guard let attribute = ippFindAttribute(pointer, name, IPP_TAG_BEGIN_COLLECTION) else { return [] }
    return (0..<ippGetCount(attribute)).compactMap { index in
      guard let media = ippGetCollection(attribute, index),
        let sizes = ippFindAttribute(media, "media-size", IPP_TAG_BEGIN_COLLECTION),
        let size = ippGetCollection(sizes, 0),
        let width = ippFindAttribute(size, "x-dimension", IPP_TAG_INTEGER),
        let height = ippFindAttribute(size, "y-dimension", IPP_TAG_INTEGER)
      else { return nil }
      func text(_ name: String) -> String? {
        ippFindAttribute(media, name, IPP_TAG_ZERO).flatMap { ippGetString($0, 0, nil) }.map { String(cString: $0) }
      }
      return LoadedMedia(
        size: MediaSize(width: Int(ippGetInteger(width, 0)), height: Int(ippGetInteger(height, 0))),
        source: text("media-source"), type: text("media-type"))
    }
  }
}
