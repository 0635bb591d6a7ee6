// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// Values as people read them.
struct ValueText {
  /// Bytes of a value that are turned into text; nil for all.
  let limit: Int?

  /// An element of the data set: text and numbers with backslashes between the values, bytes in hexadecimal.
  func text(_ index: Int, of file: PartTenFile) -> String {
    let dataSet = file.dataSet
    let element = dataSet.elements[index]
    if element.isItem { return "" }
    if element.isSequence { return count(dataSet.children(of: index).reduce(0) { count, _ in count + 1 }, "item") }
    if element.flags.contains(.pixelData) { return pixelData(element, file) }
    if let text = dataSet.string(index) { return text }
    switch element.vr {
    case .AT: return list(dataSet.tags(index).map(\.description))
    case .US, .UL, .UV: return list(dataSet.unsignedIntegers(index).map { $0.map { "\($0)" } ?? "" })
    case .SS, .SL, .SV: return list(dataSet.integers(index).map { $0.map { "\($0)" } ?? "" })
    case .FL, .FD: return list(dataSet.reals(index).map { $0.map { shortest($0, element.vr) } ?? "" })
    default: return dataSet.withValue(index) { hexadecimal($0) }
    }
  }

  /// An element of group 2: text, a number, or bytes.
  func text(_ element: DataElement, _ value: [UInt8]) -> String {
    if element.vr.isText {
      return String(decoding: value.reversed().drop { $0 == 0 || $0 == 0x20 }.reversed(), as: UTF8.self)
    }
    if element.vr == .UL, value.count == 4 { return "\(value.reversed().reduce(0) { $0 << 8 | UInt32($1) })" }
    return value.withUnsafeBytes { hexadecimal($0) }
  }

  private func pixelData(_ element: DataElement, _ file: PartTenFile) -> String {
    let bytes = "\(element.valueLength) bytes from byte \(element.valueOffset)"
    let inflated = file.isDeflated ? " of the inflated data set" : ""
    return element.flags.contains(.encapsulated) ? "fragments: \(bytes)\(inflated)" : bytes + inflated
  }

  /// A FL is no more exact than its own digits.
  private func shortest(_ number: Double, _ vr: VR) -> String { vr == .FL ? "\(Float(number))" : "\(number)" }

  private func list(_ values: [String]) -> String {
    guard let limit, values.count > limit else { return values.joined(separator: "\\") }
    return values.prefix(limit).joined(separator: "\\") + "\\"
  }

  private func hexadecimal(_ bytes: UnsafeRawBufferPointer) -> String {
    let shown = bytes.prefix(limit ?? bytes.count)
    var text: [UInt8] = []
    text.reserveCapacity(3 * shown.count)
    for byte in shown {
      if !text.isEmpty { text.append(0x20) }
      for nibble in [byte >> 4, byte & 15] { text.append(nibble < 10 ? 0x30 + nibble : 0x37 + nibble) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private func count(_ number: Int, _ noun: String) -> String { number == 1 ? "1 \(noun)" : "\(number) \(noun)s" }
}
