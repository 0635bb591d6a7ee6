// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

extension ElementWalk {
  /// Fills `identityKey` from the elements of the last `plan`.
  mutating func writeIdentityKey(of dataSet: DataSet) {
    identityKey.removeAll(keepingCapacity: true)
    for index in identities {
      dataSet.withValue(index) { bytes in
        identityKey.append(steps[index].kind.rawValue)
        withUnsafeBytes(of: UInt32(truncatingIfNeeded: bytes.count)) { identityKey.append(contentsOf: $0) }
        identityKey.append(contentsOf: bytes)
      }
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
