// SPDX-License-Identifier: GPL-3.0-or-later

/// One of the five people who never were: every word is artificial, and none is a word of radiology.
struct Subject: Sendable {
  let id: String
  let otherID: String
  /// Person names as the value stands in the header: components by `^`, groups by `=`.
  let name: String
  let otherName: String
  let mothersBirthName: String
  /// The name as a technologist types it into a description.
  let spokenName: String
  let birthDate: String
  let sex: String
  let address: String
  let telephone: String
  let characterSet: CharacterSet

  var planted: [Planted] {
    [
      Planted(.identifier, id), Planted(.identifier, otherID), Planted(.name, name), Planted(.name, otherName),
      Planted(.name, mothersBirthName), Planted(.birthDate, birthDate), Planted(.address, address),
      Planted(.address, telephone),
    ]
  }

  /// The Patient module and what exports add to it (PS3.3 C.7.1.1, C.2.3).
  func describe(in fields: inout Fields) {
    fields.set(0x0010_0010, .pn, name)
    fields.set(0x0010_0020, .lo, id)
    fields.set(0x0010_0021, .lo, "MUSTER-MPI")
    fields.set(0x0010_0030, .da, birthDate)
    fields.set(0x0010_0032, .tm, "041500")
    fields.set(0x0010_0040, .cs, sex)
    fields.set(0x0010_1000, .lo, otherID)
    fields.set(0x0010_1001, .pn, otherName)
    fields.sequence(0x0010_1002) {
      $0.set(0x0010_0020, .lo, otherID)
      $0.set(0x0010_0022, .cs, "TEXT")
    }
    fields.set(0x0010_1040, .lo, address)
    fields.set(0x0010_1060, .pn, mothersBirthName)
    fields.set(0x0010_2154, .sh, telephone)
    fields.set(0x0010_21B0, .lt, "Known to the office as \(spokenName), born \(birthDate).")
    fields.set(0x0010_4000, .lt, "Please call \(telephone) and ask for \(spokenName)")
  }

  static let alpha = Subject(
    id: "MRN-SAMPLE-0001", otherID: "VISIT-SAMPLE-88101", name: "ALPHASAMPLE^PRIMATEST^MEDIATEST",
    otherName: "ALPHAVORMALS^PRIMATEST", mothersBirthName: "ALPHAMUTTER^MATERTEST",
    spokenName: "Primatest Alphasample", birthDate: "19580314", sex: "M", address: "1 Musterprobenweg, Beispielhausen",
    telephone: "555-0100-881", characterSet: .latin1)
  static let beta = Subject(
    id: "MRN-SAMPLE-0002", otherID: "VISIT-SAMPLE-88202", name: "ΔΟΚΙΜΗ^ΒΗΤΑΔΕΙΓΜΑ", otherName: "BETASAMPLE^DOKIMETEST",
    mothersBirthName: "ΜΗΤΡΟΔΕΙΓΜΑ^ΔΟΚΙΜΙΑ", spokenName: "Dokimetest Betasample", birthDate: "19610704", sex: "F",
    address: "Οδός Δείγματος 2, Παραδειγματία", telephone: "555-0100-882", characterSet: .greek)
  static let gamma = Subject(
    id: "MRN-SAMPLE-0003", otherID: "VISIT-SAMPLE-88303", name: "GAMMASAMPLE^TERTIATEST=見本^三番例=みほん^さんばんれい",
    otherName: "GAMMAVORMALS^TERTIATEST", mothersBirthName: "GAMMAMUTTER^MATERTEST=見本例^題例=みほんれい^だいれい",
    spokenName: "Tertiatest Gammasample", birthDate: "19721125", sex: "F", address: "3-3-3 Mihonrei, Reidaimura",
    telephone: "555-0100-883", characterSet: .japanese)
  static let delta = Subject(
    id: "MRN-SAMPLE-0004", otherID: "VISIT-SAMPLE-88404", name: "ОБРАЗЦОВЫЙ^ДЕЛЬТАТЕСТ^ЧЕТВЁРТЫЙ",
    otherName: "DELTASAMPLE^QUARTATEST", mothersBirthName: "МАТЕРИНСКИЙ^ПРИМЕРТЕСТ",
    spokenName: "Quartatest Deltasample",
    birthDate: "19490908", sex: "M", address: "ул. Примерная 4, Образцовск", telephone: "555-0100-884",
    characterSet: .cyrillic)
  static let epsilon = Subject(
    id: "77005512", otherID: "VISIT-SAMPLE-88505", name: "ÉCHANTILLON^ÉPSILONNE^ŽKOUŠKA",
    otherName: "ECHANTILLON^EPSILONNE",
    mothersBirthName: "NÁZEVVZORKU^MATEŘTEST", spokenName: "Épsilonne Échantillon", birthDate: "19290517", sex: "F",
    address: "5 rue de l’Échantillonnage, Exempleville", telephone: "555-0100-885", characterSet: .utf8)
}
