// SPDX-License-Identifier: GPL-3.0-or-later

extension DataSet {
  /// The first element with the tag in an item (its index), or in the main data set for nil.
  public func index(of tag: DataElementTag, in item: Int? = nil) -> Int? {
    var position = 0
    var end = elements.count
    if let item {
      guard elements.indices.contains(item) else { return nil }
      position = item + 1
      end = Int(elements[item].subtreeEnd)
    }
    return elements.withUnsafeBufferPointer { elements in
      while position < end {
        if elements[position].tag == tag { return position }
        position = Int(elements[position].subtreeEnd)
      }
      return nil
    }
  }

  /// The items of a sequence, or the elements of an item: indices, in order.
  public func children(of index: Int) -> some Sequence<Int> {
    guard elements.indices.contains(index) else { return SiblingIndices(elements: elements, position: 0, end: 0) }
    return SiblingIndices(elements: elements, position: index + 1, end: Int(elements[index].subtreeEnd))
  }

  /// The elements of the main data set: indices, in order.
  public var topLevel: some Sequence<Int> { SiblingIndices(elements: elements, position: 0, end: elements.count) }

  /// The sequences and items around an element, outermost first: sequence, item, sequence, item…
  func enclosing(_ index: Int) -> [Int] {
    var chain: [Int] = []
    guard elements.indices.contains(index) else { return chain }
    var parent = Int(elements[index].parent)
    while elements.indices.contains(parent) {
      chain.append(parent)
      parent = Int(elements[parent].parent)
    }
    return chain.reversed()
  }

  /// The item directly around an element (of an item: around its sequence), or nil for the main data set.
  func enclosingItem(of index: Int) -> Int? {
    guard elements.indices.contains(index) else { return nil }
    var parent = Int(elements[index].parent)
    while elements.indices.contains(parent) {
      if elements[parent].isItem { return parent }
      parent = Int(elements[parent].parent)
    }
    return nil
  }

  /// `(0008,1140)[1].(0008,1155)`: items counted from 1 (PS3.10 has no such notation; this is Spindle's).
  public func tagPath(of index: Int) -> String {
    guard elements.indices.contains(index) else { return "" }
    var path = ""
    for step in enclosing(index) + [index] {
      if elements[step].isItem {
        path += "[\(itemNumber(step))]"
      } else {
        path += (path.isEmpty ? "" : ".") + elements[step].tag.description
      }
    }
    return path
  }

  /// Counted from 1 within its sequence.
  private func itemNumber(_ item: Int) -> Int {
    var number = 1
    for sibling in children(of: Int(elements[item].parent)) {
      if sibling == item { break }
      number += 1
    }
    return number
  }
}

/// Steps over an array of elements from sibling to sibling; holds the array, allocates nothing.
struct SiblingIndices: Sequence, IteratorProtocol {
  let elements: [DataElement]
  var position: Int
  let end: Int

  mutating func next() -> Int? {
    guard position < end else { return nil }
    defer { position = Int(elements[position].subtreeEnd) }
    return position
  }
}
