// SPDX-License-Identifier: GPL-3.0-or-later

/// The contents of one file of an export: preamble, group 2, data set, pixel bytes, trailing padding.
struct PartTenFile: Sendable {
  enum Syntax: String, Sendable {
    case implicitLittleEndian = "1.2.840.10008.1.2"
    case explicitLittleEndian = "1.2.840.10008.1.2.1"
    case runLength = "1.2.840.10008.1.2.5"
  }

  enum Pixels: Sendable {
    case none
    case words([Int16])
    case bytes([UInt8])
    /// One fragment a frame (PS3.5 A.4).
    case fragments([[UInt8]])
  }

  var syntax = Syntax.explicitLittleEndian
  var fields: Fields
  var pixels = Pixels.none
  /// At most 128 bytes; some systems leave text there.
  var preamble: [UInt8] = []
  /// SOP class and instance of group 2 where the data set has none of its own, as in a DICOMDIR.
  var mediaStorage: (sopClass: String, instance: String)?
  /// Source Application Entity Title (0002,0016).
  var sourceAETitle: String?
  /// Private Information (0002,0102), with its creator's UID.
  var privateInformation: [UInt8]?
  /// Data Set Trailing Padding (FFFC,FFFC).
  var trailingPadding: [UInt8]?

  /// All bytes of the file.
  func encoded() -> [UInt8] {
    var dataSet = Encoder(explicit: syntax != .implicitLittleEndian)
    dataSet.append(fields)
    appendPixelHeader(to: &dataSet)
    var file = preamble + [UInt8](repeating: 0, count: 128 - preamble.count) + Array("DICM".utf8)
    file += metaInformation()
    file += dataSet.bytes
    appendPixels(to: &file)
    if let trailingPadding {
      var tail = Encoder(explicit: syntax != .implicitLittleEndian)
      tail.appendHeader(0xFFFC_FFFC, .ob, length: UInt32(trailingPadding.count))
      file += tail.bytes + trailingPadding
    }
    return file
  }

  private func metaInformation() -> [UInt8] {
    var meta = Fields(.latin1)
    meta.set(0x0002_0001, .ob, bytes: [0, 1])
    if let mediaStorage {
      meta.set(0x0002_0002, .ui, mediaStorage.sopClass)
      meta.set(0x0002_0003, .ui, mediaStorage.instance)
    }
    if case .bytes(let value)? = fields.elements[0x0008_0016]?.value { meta.set(0x0002_0002, .ui, bytes: value) }
    if case .bytes(let value)? = fields.elements[0x0008_0018]?.value { meta.set(0x0002_0003, .ui, bytes: value) }
    meta.set(0x0002_0010, .ui, syntax.rawValue)
    meta.set(0x0002_0012, .ui, SampleUID.of("0"))
    meta.set(0x0002_0013, .sh, "SAMPLE_PACS_1")
    if let sourceAETitle { meta.set(0x0002_0016, .ae, sourceAETitle) }
    if let privateInformation {
      meta.set(0x0002_0100, .ui, SampleUID.of("0.1"))
      meta.set(0x0002_0102, .ob, bytes: privateInformation)
    }
    var body = Encoder(explicit: true)
    body.append(meta)
    var head = Fields(.latin1)
    head.set(0x0002_0000, ul: UInt32(body.bytes.count))
    var group = Encoder(explicit: true)
    group.append(head)
    return group.bytes + body.bytes
  }

  private func appendPixelHeader(to dataSet: inout Encoder) {
    switch pixels {
    case .none: break
    case .words(let words): dataSet.appendHeader(0x7FE0_0010, .ow, length: UInt32(words.count * 2))
    case .bytes(let bytes): dataSet.appendHeader(0x7FE0_0010, .ob, length: UInt32((bytes.count + 1) / 2 * 2))
    case .fragments: dataSet.appendHeader(0x7FE0_0010, .ob, length: .max)
    }
  }

  private func appendPixels(to file: inout [UInt8]) {
    switch pixels {
    case .none: break
    case .words(let words):
      words.withUnsafeBytes { file.append(contentsOf: $0) }
    case .bytes(let bytes):
      file += bytes
      if bytes.count % 2 == 1 { file.append(0) }
    case .fragments(let fragments):
      Self.append(fragments, to: &file)
    }
  }

  /// A basic offset table, one item a frame, and the delimiter.
  private static func append(_ fragments: [[UInt8]], to file: inout [UInt8]) {
    let itemTag: [UInt8] = [0xFE, 0xFF, 0x00, 0xE0]
    file += itemTag + UInt32(fragments.count * 4).littleEndianBytes
    var offset: UInt32 = 0
    for fragment in fragments {
      file += offset.littleEndianBytes
      offset += UInt32(fragment.count) + 8
    }
    for fragment in fragments {
      file += itemTag + UInt32(fragment.count).littleEndianBytes + fragment
    }
    file += [0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0]
  }
}
