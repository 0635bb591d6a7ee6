// SPDX-License-Identifier: GPL-3.0-or-later

extension DataSet {
  /// The names of a PN; nothing for another VR.
  public func personNames(_ index: Int) -> [PersonName] { typed(index, .PN) { PersonName($0) } }

  /// The days of a DA, nil for each value that is none (of several, an empty one too).
  public func dates(_ index: Int) -> [DICOMDate?] { typed(index, .DA) { DICOMDate($0) } }

  /// The times of a TM, nil for each value that is none.
  public func times(_ index: Int) -> [DICOMTime?] { typed(index, .TM) { DICOMTime($0) } }

  /// The times of a DT, nil for each value that is none.
  public func dateTimes(_ index: Int) -> [DICOMDateTime?] { typed(index, .DT) { DICOMDateTime($0) } }

  /// The ages of an AS, nil for each value that is none.
  public func ages(_ index: Int) -> [DICOMAge?] { typed(index, .AS) { DICOMAge($0) } }

  /// The UIDs of a UI, nil for each value that breaks the rules for them (PS3.5 9.1).
  public func uids(_ index: Int) -> [String?] { typed(index, .UI) { UIDRegistry.isWellFormed($0) ? $0 : nil } }

  /// Minutes east of UTC that (0008,0201) says for the times in an item without an offset of their own: the item's,
  /// or the nearest around it.
  public func timezoneOffset(in item: Int? = nil) -> Int? {
    var scope = item
    while true {
      if let index = index(of: .timezoneOffsetFromUTC, in: scope), let text = string(index) {
        return Array(text.utf8).withUnsafeBufferPointer { DICOMDateTime.offset($0[...]) }
      }
      guard let inner = scope else { return nil }
      scope = enclosingItem(of: inner)
    }
  }

  private func typed<Value>(_ index: Int, _ vr: VR, _ make: (String) -> Value) -> [Value] {
    guard elements.indices.contains(index), effectiveVR(of: index) == vr else { return [] }
    return strings(index).map(make)
  }
}
