// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// One of the descriptors at the start of an ISO 9660 volume (ECMA-119 8), with all its text.
public struct VolumeDescriptor: Sendable {
  public enum Kind: Sendable, Hashable {
    case boot, primary, joliet, supplementary, partition, terminator
    case other(UInt8)
  }

  public struct Text: Sendable, Hashable {
    /// The field's name in ECMA-119: `Publisher Identifier`.
    public var field: String
    /// Without the filling at its end.
    public var text: String
  }

  public let kind: Kind
  /// Where it stands on the volume.
  public let sector: Int64
  /// The whole sector as it is.
  public var bytes: [UInt8] { fields.bytes }
  let fields: ISO9660Fields

  init(_ sector: Int64, _ bytes: [UInt8]) {
    fields = ISO9660Fields(bytes: bytes)
    self.sector = sector
    switch fields.byte(0) {
    case 0: kind = .boot
    case 1: kind = .primary
    case 2:
      // Joliet, "Escape Sequences": UCS-2 levels 1 to 3.
      let escapes = bytes.dropFirst(88).prefix(32)
      let isJoliet =
        escapes.starts(with: [0x25, 0x2F, 0x40]) || escapes.starts(with: [0x25, 0x2F, 0x43])
        || escapes.starts(with: [0x25, 0x2F, 0x45])
      kind = isJoliet ? .joliet : .supplementary
    case 3: kind = .partition
    case 255: kind = .terminator
    case let type: kind = .other(type)
    }
  }

  /// Whether it describes a tree of files.
  public var hasTree: Bool { kind == .primary || kind == .joliet || kind == .supplementary }

  public var systemIdentifier: String { text(8..<40) }
  public var volumeIdentifier: String { text(40..<72) }
  public var volumeSetIdentifier: String { text(190..<318) }
  public var publisher: String { text(318..<446) }
  public var preparer: String { text(446..<574) }
  public var application: String { text(574..<702) }

  /// What the volume says its size is.
  public var sectors: SectorCount { SectorCount(Int64(fields.both32(80).value)) }
  /// 2,048 on every medium that Spindle knows.
  public var blockSize: Int { Int(fields.both16(128).value) }
  var pathTableLength: Int { Int(fields.both32(132).value) }
  var littlePathTable: Int64 { Int64(fields.little32(140)) }
  var bigPathTable: Int64 { Int64(fields.big32(148)) }

  /// Every text of the descriptor that is not empty, to be searched for what must not be there.
  public var texts: [Text] {
    var ranges: [(String, Range<Int>)] = []
    switch kind {
    case .primary, .joliet, .supplementary:
      ranges = [
        ("System Identifier", 8..<40), ("Volume Identifier", 40..<72), ("Volume Set Identifier", 190..<318),
        ("Publisher Identifier", 318..<446), ("Data Preparer Identifier", 446..<574),
        ("Application Identifier", 574..<702), ("Copyright File Identifier", 702..<739),
        ("Abstract File Identifier", 739..<776), ("Bibliographic File Identifier", 776..<813),
      ]
    case .boot:
      ranges = [("Boot System Identifier", 7..<39), ("Boot Identifier", 39..<71), ("Boot System Use", 71..<2048)]
    case .partition: ranges = [("System Identifier", 8..<40), ("Volume Partition Identifier", 40..<72)]
    case .terminator, .other: ranges = []
    }
    var texts = ranges.map { Text(field: $0.0, text: text($0.1)) }
    if hasTree {
      for (name, offset) in [("Creation", 813), ("Modification", 830), ("Expiration", 847), ("Effective", 864)] {
        texts.append(Text(field: "Volume \(name) Date and Time", text: fields.text(offset..<offset + 16, ucs2: false)))
      }
      texts.append(Text(field: "Application Use", text: text(883..<1395)))
    }
    return texts.filter { !$0.text.isEmpty }
  }

  private func text(_ range: Range<Int>) -> String { fields.text(range, ucs2: kind == .joliet) }
}
