// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

extension ElementWalk {
  /// Fills `identityKey` from the elements of the last `plan`: equal keys, equal identities.
  mutating func writeIdentityKey(of dataSet: DataSet) {
    identityKey.removeAll(keepingCapacity: true)
    for index in identities {
      // The same bytes are another name in another character set.
      guard !appendToKey(steps[index].kind.rawValue, index, dataSet) else { continue }
      if let text = dataSet.string(index) { identityKey.append(contentsOf: text.utf8) }
    }
    // Which stations and institutions are none depends on the makers.
    for index in makers { _ = appendToKey(.max, index, dataSet) }
  }

  /// Returns whether the value is ASCII.
  private mutating func appendToKey(_ mark: UInt8, _ index: Int, _ dataSet: DataSet) -> Bool {
    dataSet.withValue(index) { bytes in
      identityKey.append(mark)
      withUnsafeBytes(of: UInt32(truncatingIfNeeded: bytes.count)) { identityKey.append(contentsOf: $0) }
      identityKey.append(contentsOf: bytes)
      for byte in bytes where byte >= 0x80 || byte == 0x1B { return false }
      return true
    }
  }

  /// The identities of the last `plan`, decoded.
  ///
  /// A station or institution called like a maker or a model is no secret: those stay.
  func identities(of dataSet: DataSet, except left: Set<Int> = []) -> SubjectIdentities {
    let kept = makers.compactMap { dataSet.string($0) }.map { Word.words(of: $0) }
    var found = SubjectIdentities()
    for index in identities where !left.contains(index) {
      let kind = steps[index].kind
      guard let text = dataSet.string(index) ?? Self.latin(dataSet.value(index)) else { continue }
      if kind == .institution || kind == .device, Self.stands(Word.words(of: text), in: kept) { continue }
      found.insert(kind, text)
    }
    return found
  }

  private static func stands(_ words: [Word], in texts: [[Word]]) -> Bool {
    guard !words.isEmpty else { return true }
    return texts.contains { text in
      text.count >= words.count
        && (0...(text.count - words.count)).contains { text[$0..<($0 + words.count)].elementsEqual(words) }
    }
  }

  /// Where the character set cannot be read, bytes as Latin-1; nil for a value that is nothing but binary.
  private static func latin(_ bytes: [UInt8]) -> String? {
    let text = bytes.filter { $0 >= 0x20 }
    guard !text.isEmpty else { return nil }
    return String(String.UnicodeScalarView(text.map { Unicode.Scalar($0) }))
  }
}
