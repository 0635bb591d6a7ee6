// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// What an IOD asks of an attribute at its place (PS3.5 7.4).
enum AttributeType: UInt8, Sendable {
  /// Type 3, or no attribute of the IOD.
  case optional
  /// Types 2 and 2C.
  case mayBeEmpty
  /// Types 1 and 1C: there, and with a value.
  case needsValue
  /// The SOP class or the place is not in the tables.
  case unknown

  init(type: Substring) {
    switch type {
    case "1", "1C": self = .needsValue
    case "2", "2C": self = .mayBeEmpty
    default: self = .optional
    }
  }
}

/// The types of those attributes whose action in Table E.1-1 depends on them, for one IOD (PS3.3).
struct AttributeTypes: Sendable {
  /// By place: the strictest of all modules that may be there, since the attribute is.
  private var types: [UInt64: AttributeType] = [:]
  private var isKnown = false

  static let unknown = AttributeTypes()

  /// - Parameter place: `ElementPlace` of the sequences around the attribute.
  func type(of tag: DataElementTag, in place: UInt64) -> AttributeType {
    guard isKnown else { return .unknown }
    return types[ElementPlace.inside(place, tag)] ?? (place == ElementPlace.top ? .optional : .unknown)
  }

  init() {}

  /// Those of a SOP class.
  init(sopClass: String) {
    guard let iod = Self.iods[sopClass], let modules = Self.modules[iod] else { return }
    isKnown = true
    for module in modules {
      for (place, type) in Self.attributes[module] ?? [] {
        if let other = types[place], other.rawValue >= type.rawValue { continue }
        types[place] = type
      }
    }
  }

  private static let iods = table(AttributeTypeTables.classes) { String($0[1]) }
  private static let modules = table(AttributeTypeTables.modules) { $0.dropFirst().map(String.init) }

  private static let attributes: [String: [(UInt64, AttributeType)]] = {
    var attributes: [String: [(UInt64, AttributeType)]] = [:]
    for line in RuleTable.lines(AttributeTypeTables.attributes) {
      let fields = line.split(separator: " ")
      guard fields.count >= 3, let type = fields.last else { continue }
      let place = fields.dropFirst().dropLast().reduce(ElementPlace.top) { place, tag in
        ElementPlace.inside(place, DataElementTag(rawValue: UInt32(tag, radix: 16) ?? 0))
      }
      attributes[String(fields[0]), default: []].append((place, AttributeType(type: type)))
    }
    return attributes
  }()

  private static func table<Value>(_ text: StaticString, _ value: ([Substring]) -> Value) -> [String: Value] {
    var table: [String: Value] = [:]
    for line in RuleTable.lines(text) {
      let fields = line.split(separator: " ")
      if fields.count > 1 { table[String(fields[0])] = value(fields) }
    }
    return table
  }
}

/// A hash of the tags on the way from the main data set to a place, items not counted.
enum ElementPlace {
  static let top: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always) static func inside(_ place: UInt64, _ tag: DataElementTag) -> UInt64 {
    let mixed = (place ^ UInt64(tag.rawValue)) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ (mixed >> 29)
  }
}
