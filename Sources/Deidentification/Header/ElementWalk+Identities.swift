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
  /// A station called like the maker's model is no secret: the model stays.
  func identities(of dataSet: DataSet) -> SubjectIdentities {
    let kept = Set([DataElementTag.manufacturer, .manufacturerModelName].compactMap { dataSet.string($0) }.map(Self.bare))
    var found = SubjectIdentities()
    for index in identities {
      let kind = steps[index].kind
      guard let text = dataSet.string(index) ?? Self.latin(dataSet.value(index)) else { continue }
      if kind == .institution || kind == .device, kept.contains(Self.bare(text)) { continue }
      found.insert(kind, text)
    }
    return found
  }

  /// The letters and digits of a text, folded.
  private static func bare(_ text: String) -> [UInt32] { Word.words(of: text).flatMap(\.units) }

  /// Where the character set cannot be read, bytes as Latin-1; nil for a value that is nothing but binary.
  private static func latin(_ bytes: [UInt8]) -> String? {
    let text = bytes.filter { $0 >= 0x20 }
    guard !text.isEmpty else { return nil }
    return String(String.UnicodeScalarView(text.map { Unicode.Scalar($0) }))
  }
}
