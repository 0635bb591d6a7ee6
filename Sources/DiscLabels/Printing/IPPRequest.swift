// SPDX-License-Identifier: GPL-3.0-or-later

import CCUPS

/// A request to a printer (RFC 8011 4.1), with what every request begins with: character set, language, the printer's
/// URI and the user's name.
final class IPPRequest {
  indirect enum Value {
    case integer(Int)
    case keyword(String)
    case name(String)
    case mediaType(String)
    case keywords([String])
    case collection([(String, Value)])
  }

  let pointer: OpaquePointer

  /// Nil where there is no memory for it.
  init?(_ operation: ipp_op_t, printer uri: String) {
    guard let request = ippNewRequest(operation) else { return nil }
    pointer = request
    ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nil, uri)
    ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nil, cupsUser())
  }

  deinit { ippDelete(pointer) }

  /// An attribute of the operation itself.
  func add(_ name: String, _ value: Value) { Self.add(name, value, to: pointer, in: IPP_TAG_OPERATION) }

  /// An attribute of the job that the operation makes.
  func addToJob(_ name: String, _ value: Value) { Self.add(name, value, to: pointer, in: IPP_TAG_JOB) }

  private static func add(_ name: String, _ value: Value, to ipp: OpaquePointer, in group: ipp_tag_t) {
    switch value {
    case .integer(let number): ippAddInteger(ipp, group, IPP_TAG_INTEGER, name, Int32(clamping: number))
    case .keyword(let text): ippAddString(ipp, group, IPP_TAG_KEYWORD, name, nil, text)
    case .name(let text): ippAddString(ipp, group, IPP_TAG_NAME, name, nil, text)
    case .mediaType(let text): ippAddString(ipp, group, IPP_TAG_MIMETYPE, name, nil, text)
    case .keywords(let texts):
      var attribute = ippAddStrings(ipp, group, IPP_TAG_KEYWORD, name, Int32(clamping: texts.count), nil, nil)
      for (index, text) in texts.enumerated() { ippSetString(ipp, &attribute, Int32(clamping: index), text) }
    case .collection(let members):
      guard let collection = ippNew() else { return }
      for (name, value) in members { add(name, value, to: collection, in: IPP_TAG_ZERO) }
      ippAddCollection(ipp, group, name, collection)
      // The attribute holds it from here on.
      ippDelete(collection)
    }
  }
}
