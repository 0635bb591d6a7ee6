// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// What was done to elements of one tag by one rule: a line of an account. Holds no value of a patient.
public struct ElementChange: Sendable, Hashable {
  public enum Outcome: String, Sendable, CaseIterable {
    case removed, emptied, replaced, inserted
    /// Stays, though it may identify somebody: a rule of a profile, a request or a person's answer says so.
    case retained
  }

  /// Of a private element, the block's byte is 0: the creator says which block it is.
  public var tag: DataElementTag
  public var creator: String?
  public var outcome: Outcome
  /// Whose rule it was, as `ElementExplanation` calls it.
  public var rule: String
  public var action: String

  /// `(0010,0030) PatientBirthDate`, `(0019,xx02) of ACME 1.0`.
  public var element: String {
    guard let creator else {
      let keyword = DataDictionary.entry(tag)?.keyword ?? ""
      return keyword.isEmpty ? "\(tag)" : "\(tag) \(keyword)"
    }
    let text = tag.description
    return "\(text.prefix(6))xx\(text.suffix(3)) of \(creator)"
  }
}

/// Counts changes file by file. Files of a series are nearly always changed alike: one with the same sequence of edits
/// as one before costs a hash and an addition.
struct ChangeTally: Sendable {
  private struct Shape: Sendable {
    var hash: UInt64
    var changes: [ElementChange]
    var files: Int
  }

  private var shapes: [Shape] = []
  private var numbers: [UInt64: Int] = [:]
  private var last = 0

  /// Counts a file of this hash. False where no file had it yet: then `add` is to be called.
  mutating func count(_ hash: UInt64) -> Bool {
    if !shapes.indices.contains(last) || shapes[last].hash != hash {
      guard let number = numbers[hash] else { return false }
      last = number
    }
    shapes[last].files += 1
    return true
  }

  mutating func add(_ hash: UInt64, _ changes: [ElementChange], files: Int = 1) {
    if let number = numbers[hash] {
      shapes[number].files += files
      return
    }
    numbers[hash] = shapes.count
    last = shapes.count
    shapes.append(Shape(hash: hash, changes: changes, files: files))
  }

  mutating func merge(_ other: ChangeTally) {
    for shape in other.shapes { add(shape.hash, shape.changes, files: shape.files) }
  }

  /// How many elements were changed so, over all files.
  var changes: [ElementChange: Int] {
    var changes: [ElementChange: Int] = [:]
    for shape in shapes {
      for change in shape.changes { changes[change, default: 0] += shape.files }
    }
    return changes
  }
}
