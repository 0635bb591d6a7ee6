// SPDX-License-Identifier: GPL-3.0-or-later

/// Where an exam was made, by whom and on what; as artificial as the subjects.
struct Practice: Sendable {
  let institution: String
  let institutionAddress: String
  let department: String
  let referrer: String
  let performer: String
  let reader: String
  let operatorName: String
  let manufacturer: String
  let model: String
  let software: String
  let station: String
  let serialNumber: String
  let aeTitle: String
  /// Out of the block that is set aside for documentation (RFC 5737).
  let ipAddress: String

  var planted: [Planted] {
    [
      Planted(.institution, institution), Planted(.institution, institutionAddress), Planted(.institution, department),
      Planted(.name, referrer), Planted(.name, performer), Planted(.name, reader), Planted(.name, operatorName),
      Planted(.device, station), Planted(.device, serialNumber), Planted(.device, aeTitle),
      Planted(.address, ipAddress),
    ]
  }

  /// The General Equipment module (PS3.3 C.7.5.1) and the equipment that the picture passed through on its way.
  func describe(in fields: inout Fields) {
    fields.set(0x0008_0070, .lo, manufacturer)
    fields.set(0x0008_0080, .lo, institution)
    fields.set(0x0008_0081, .st, institutionAddress)
    fields.set(0x0008_1010, .sh, station)
    fields.set(0x0008_1040, .lo, department)
    fields.set(0x0008_1090, .lo, model)
    fields.set(0x0018_1000, .lo, serialNumber)
    fields.set(0x0018_1020, .lo, software)
    fields.sequence(0x0018_A001, form: .undefinedLength) {
      $0.set(0x0008_0070, .lo, "Sample Systems")
      $0.set(0x0008_0080, .lo, institution)
      $0.set(0x0008_1010, .sh, "GATE-\(station)")
      $0.set(0x0018_1000, .lo, serialNumber)
      $0.set(0x0018_A003, .st, "Routed by \(aeTitle) at \(ipAddress)")
      $0.code(0x0040_A170, "109105", "DCM", "Frame Extracting Equipment")
    }
  }

  /// A scanner of the hospital, with people in the letters of `characterSet`.
  static func hospital(_ characterSet: CharacterSet, _ manufacturer: String, _ model: String, unit: Int) -> Practice {
    let greek = characterSet.definedTerm == CharacterSet.greek.definedTerm
    let japanese = characterSet.definedTerm == CharacterSet.japanese.definedTerm
    return Practice(
      institution: "BEISPIELKLINIK NORDMUSTER", institutionAddress: "99 Klinikmusterallee, Beispielhausen",
      department: "BEISPIELABTEILUNG BILDGEBUNG",
      referrer: greek
        ? "ΙΑΤΡΟΔΕΙΓΜΑ^ΠΑΡΑΠΕΜΠΩΝ" : japanese ? "ZUWEISERMUSTER^UNATEST=検査医^例題" : "ZUWEISERMUSTER^UNATEST",
      performer: "BEFUNDERMUSTER^DUOTEST", reader: "LESERMUSTER^TRESTEST", operatorName: "TECHNIKMUSTER^QUATTUORTEST",
      manufacturer: manufacturer, model: model, software: "SW 7.4.1", station: "BSPSTN0\(unit)",
      serialNumber: "SNBSP4077\(unit)", aeTitle: "BSPAET0\(unit)", ipAddress: "192.0.2.\(110 + unit)")
  }
}
