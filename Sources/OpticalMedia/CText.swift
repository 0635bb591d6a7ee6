// SPDX-License-Identifier: GPL-3.0-or-later

/// libisofs and libburn ask for `char *` where they only read.
@discardableResult
func withMutable<R, Failure: Error>(
  _ text: String, _ body: (UnsafeMutablePointer<CChar>?) throws(Failure) -> R
) throws(Failure) -> R {
  var bytes = Array(text.utf8CString)
  return try bytes.withUnsafeMutableBufferPointer { buffer throws(Failure) in try body(buffer.baseAddress) }
}

extension String {
  /// What stands before the first zero, or before the end.
  init(cText bytes: UnsafeRawBufferPointer) { self = String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self) }

  /// What stands in an array that a C function filled.
  init(cText characters: [CChar]) { self = characters.withUnsafeBytes { String(cText: $0) } }

  /// What stands in an array of C's, which is a tuple here.
  init<T>(cTuple characters: T) { self = withUnsafeBytes(of: characters) { String(cText: $0) } }

  /// Its words with single blanks between.
  var singleSpaced: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
