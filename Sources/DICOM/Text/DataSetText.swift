// SPDX-License-Identifier: GPL-3.0-or-later

extension DataSet {
  /// The value as text in the character set in force there, its padding trimmed, backslashes kept.
  ///
  /// Nil for numbers and binary values. UN counts as what the dictionary says of the tag; where it says nothing, as
  /// text if it has no control characters.
  public func string(_ index: Int) -> String? {
    guard elements.indices.contains(index), !elements[index].isSequence, !elements[index].isItem else { return nil }
    let vr = effectiveVR(of: index)
    return withValue(index) { value in
      guard vr.isText || (vr == .UN && value.looksLikeText) else { return nil }
      let text = value.trimmingPadding(leading: vr.ignoresLeadingSpaces)
      if text.allSatisfy({ $0 < 0x80 && $0 != 0x1B }) { return String(decoding: text, as: UTF8.self) }
      return characterSet(at: index).decode(text, vr: vr)
    }
  }

  /// The values, split at backslashes where the VR allows several, each trimmed; none for an empty value.
  public func strings(_ index: Int) -> [String] {
    guard let text = string(index), !text.isEmpty else { return [] }
    let vr = effectiveVR(of: index)
    guard vr.isMultiValued || vr == .UN else { return [text] }
    // By bytes: a character that combines with the backslash would hide it.
    return text.utf8.split(separator: 0x5C, omittingEmptySubsequences: false).map { part in
      String(Substring(part.trimmingSpaces(leading: vr.ignoresLeadingSpaces)))
    }
  }

  /// The text of an element of the main data set.
  public func string(_ tag: DataElementTag) -> String? { index(of: tag).flatMap { string($0) } }

  /// The character set in force in an item, or in the main data set for nil: its own, or the nearest one around.
  public func characterSet(in item: Int?) -> SpecificCharacterSet {
    var item = item
    while let inner = item, elements.indices.contains(inner) {
      if elements[inner].isItem, let set = characterSet(declaredIn: inner) { return set }
      item = enclosingItem(of: inner)
    }
    return characterSet(declaredIn: nil) ?? .default
  }

  /// The character set in force where an element stands.
  func characterSet(at index: Int) -> SpecificCharacterSet { characterSet(in: enclosingItem(of: index)) }

  private func characterSet(declaredIn item: Int?) -> SpecificCharacterSet? {
    let number = Int32(truncatingIfNeeded: item ?? -1)
    guard let found = characterSetPlaces[number] else { return nil }
    let index = Int(found)
    // Of what the parser took back there may be entries left.
    guard elements.indices.contains(index), elements[index].parent == number,
      elements[index].tag == .specificCharacterSet
    else { return nil }
    return withValue(index) { SpecificCharacterSet(value: $0) }
  }

  /// The VR as written, or for UN what the dictionary says.
  func effectiveVR(of index: Int) -> VR {
    let element = elements[index]
    guard element.vr == .UN else { return element.vr }
    if element.tag.isPrivateCreator { return .LO }
    return DataDictionary.vr(of: element.tag) ?? .UN
  }

  /// The creator that reserved the block of a private element (PS3.5 7.8.1), or nil.
  public func privateCreator(of index: Int) -> String? {
    guard elements.indices.contains(index) else { return nil }
    let tag = elements[index].tag
    guard tag.isPrivate, tag.element >= 0x1000 else { return nil }
    let creator = DataElementTag(tag.group, tag.element >> 8)
    guard creator.isPrivateCreator, let found = self.index(of: creator, in: enclosingItem(of: index)) else {
      return nil
    }
    return string(found)
  }
}
