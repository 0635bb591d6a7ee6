// SPDX-License-Identifier: GPL-3.0-or-later

extension DataSet {
  /// The value as text in the character set in force there, its padding trimmed, backslashes kept.
  public func string(_ index: Int) -> String? { nil }
  /// The values, split at backslashes where the VR allows several.
  public func strings(_ index: Int) -> [String] { [] }
  /// The text of an element of the main data set.
  public func string(_ tag: DataElementTag) -> String? { index(of: tag).flatMap { string($0) } }
  /// The first value of an element of the main data set as a whole number.
  public func integer(_ tag: DataElementTag) -> Int? { index(of: tag).flatMap { integer($0) } }
  /// The first value as a whole number (US SS UL SL UV SV IS, or DS without a fraction).
  public func integer(_ index: Int) -> Int? { nil }
  /// Text into bytes of the character set in force in an item (nil: main data set), padded to even length; nil if
  /// the set cannot hold it.
  public func encode(_ text: String, vr: VR, in item: Int?) -> [UInt8]? { nil }
  /// The creator that reserved the block of a private element (PS3.5 7.8.1), or nil.
  public func privateCreator(of index: Int) -> String? { nil }
}
