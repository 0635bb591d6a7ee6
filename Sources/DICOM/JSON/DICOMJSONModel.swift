// SPDX-License-Identifier: GPL-3.0-or-later

/// A data set in the DICOM JSON Model (PS3.18 F.2): one object, attributes in tag order, text in UTF-8.
///
/// Group 2 and group lengths are left out, as PS3.18 wants. Top-level pixel data are named by a `BulkDataURI`: `file:`
/// with the offset and length of the value, counted in the inflated bytes for a deflated file. Nothing recurses.
public struct DICOMJSONModel {
  private let file: PartTenFile
  private let uri: String
  private var output = JSONBytes()

  /// The main data set, or an item, whose attributes are being written.
  private struct Level {
    /// Elements in tag order, each tag once.
    var elements: [Int]
    var next = 0
    var isSequence: Bool
  }

  private init(_ file: PartTenFile) {
    self.file = file
    uri = "file://" + Self.percentEncoded(file.name)
  }

  /// Writes the data set as JSON without a line end.
  /// - Parameters:
  ///   - file: as read; its name, for the bulk data, should be an absolute path.
  ///   - sink: takes the bytes in pieces.
  public static func write(_ file: PartTenFile, to sink: (UnsafeRawBufferPointer) -> Void) {
    var model = DICOMJSONModel(file)
    model.run(sink)
    model.output.flush(sink, all: true)
  }

  private mutating func run(_ sink: (UnsafeRawBufferPointer) -> Void) {
    let dataSet = file.dataSet
    var levels = [Level(elements: sorted(dataSet.topLevel), isSequence: false)]
    output.append("{")
    while var level = levels.popLast() {
      guard level.next < level.elements.count else {
        output.append(level.isSequence ? "]}" : "}")
        continue
      }
      let index = level.elements[level.next]
      if level.next > 0 { output.append(",") }
      level.next += 1
      let isSequence = level.isSequence
      levels.append(level)
      if isSequence {
        output.append("{")
        levels.append(Level(elements: sorted(dataSet.children(of: index)), isSequence: false))
      } else if dataSet.elements[index].isSequence {
        appendName(index, .SQ)
        let items = Array(dataSet.children(of: index))
        if items.isEmpty {
          output.append("}")
        } else {
          output.append(",\"Value\":[")
          levels.append(Level(elements: items, isSequence: true))
        }
      } else {
        appendElement(index)
      }
      output.flush(sink)
    }
  }

  /// Without what the model leaves out. Of a tag that stands twice the last counts, as readers of JSON have it.
  private func sorted(_ indices: some Sequence<Int>) -> [Int] {
    let elements = file.dataSet.elements
    var result = indices.filter { !elements[$0].tag.isGroupLength && elements[$0].tag.group != 2 }
    let isSorted = zip(result, result.dropFirst()).allSatisfy { elements[$0].tag < elements[$1].tag }
    guard !isSorted else { return result }
    result.sort { elements[$0].tag == elements[$1].tag ? $0 < $1 : elements[$0].tag < elements[$1].tag }
    return zip(result, result.dropFirst() + [-1]).filter { index, next in
      next < 0 || elements[index].tag != elements[next].tag
    }.map(\.0)
  }

  /// `"00100010":{"vr":"PN"`, left open.
  private mutating func appendName(_ index: Int, _ vr: VR) {
    output.append("\"")
    output.append(plain: file.dataSet.elements[index].tag.digits)
    output.append("\":{\"vr\":")
    output.append(string: vr.description)
  }

  private mutating func appendElement(_ index: Int) {
    let dataSet = file.dataSet
    let element = dataSet.elements[index]
    var vr = dataSet.effectiveVR(of: index)
    // A sequence that could not be entered, or a VR of no edition: bytes.
    if vr == .SQ || !vr.isKnown { vr = .UN }
    appendName(index, vr)
    if element.flags.contains(.pixelData) {
      if element.valueLength > 0 {
        let isInflated = dataSet.isInflated ? "&inflated=true" : ""
        output.append(",\"BulkDataURI\":")
        output.append(string: "\(uri)?offset=\(element.valueOffset)&length=\(element.valueLength)\(isInflated)")
      }
    } else if element.valueLength > 0 {
      appendValue(index, vr)
    }
    output.append("}")
  }

  private mutating func appendValue(_ index: Int, _ vr: VR) {
    let dataSet = file.dataSet
    switch vr {
    case .PN: appendValues(dataSet.strings(index)) { $0.appendName($1) }
    case .IS, .DS: appendValues(dataSet.strings(index)) { $0.appendDecimal($1) }
    case .AT: appendValues(dataSet.tags(index)) { $0.output.append(string: $1.digits) }
    case .FL, .FD: appendValues(dataSet.reals(index)) { $0.appendReal($1 ?? .nan) }
    case .US, .UL, .UV:
      // JSON's numbers are doubles to many readers: beyond them a string keeps all digits.
      appendValues(dataSet.unsignedIntegers(index)) { $0.appendWhole($1 ?? 0, isExact: $1 ?? 0 <= 1 << 53) }
    case .SS, .SL, .SV:
      appendValues(dataSet.integers(index)) { $0.appendWhole($1 ?? 0, isExact: ($1 ?? 0).magnitude <= 1 << 53) }
    case _ where vr.isText: appendValues(dataSet.strings(index)) { $0.appendText($1) }
    default:
      let size =
        dataSet.isBigEndian(at: index) && !dataSet.elements[index].flags.contains(.encapsulated) ? vr.unitSize : 1
      output.append(",\"InlineBinary\":")
      dataSet.withValue(index) { output.append(base64: $0, swapping: size) }
    }
  }

  private mutating func appendValues<Value>(_ values: [Value], _ append: (inout Self, Value) -> Void) {
    guard !values.isEmpty else { return }
    output.append(",\"Value\":[")
    for (number, value) in values.enumerated() {
      if number > 0 { output.append(",") }
      append(&self, value)
    }
    output.append("]")
  }

  /// Null where the value is empty (PS3.18 F.2.5).
  private mutating func appendText(_ text: String) {
    if text.isEmpty { output.append("null") } else { output.append(string: text) }
  }

  private mutating func appendName(_ text: String) {
    let name = PersonName(text)
    guard !name.isEmpty else { return output.append("null") }
    var isFirst = true
    output.append("{")
    let groups: [(StaticString, PersonName.Group)] = [
      ("\"Alphabetic\":", name.alphabetic), ("\"Ideographic\":", name.ideographic), ("\"Phonetic\":", name.phonetic),
    ]
    for (key, group) in groups where !group.isEmpty {
      if !isFirst { output.append(",") }
      isFirst = false
      output.append(key)
      output.append(string: group.text)
    }
    output.append("}")
  }

  /// A number as the file writes it, but for signs and zeros that JSON does not allow; what is none as a string.
  private mutating func appendDecimal(_ text: String) {
    var text = text
    guard text.withUTF8({ NumberText.real(UnsafeRawBufferPointer($0)) }) != nil else { return appendText(text) }
    var number = Substring(text)
    if number.first == "-" { output.append("-") }
    if number.first == "-" || number.first == "+" { number.removeFirst() }
    while number.first == "0", number.dropFirst().first?.isNumber == true { number.removeFirst() }
    if number.first == "." { output.append("0") }
    if let point = number.firstIndex(of: "."), number[number.index(after: point)...].first?.isNumber != true {
      number.remove(at: point)
    }
    output.append(plain: String(number))
  }

  /// JSON has no word for what is no number: a string says it.
  private mutating func appendReal(_ number: Double) {
    guard number.isFinite else {
      return output.append(string: number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity")
    }
    output.append(plain: number.description)
  }

  private mutating func appendWhole(_ number: some BinaryInteger, isExact: Bool) {
    if isExact { output.append(plain: "\(number)") } else { output.append(string: "\(number)") }
  }

  /// A path as a URI has it (RFC 3986).
  private static func percentEncoded(_ path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      switch byte {
      case 0x2D, 0x2E, 0x2F, 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x7E:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return result
  }
}
