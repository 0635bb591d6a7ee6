// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Deidentification

@Suite struct StudyKeyTests {
  let key = Deidentified.key

  /// Made with Python's hmac: key = HMAC(bytes(range(32)), b"LS-204"), then HMAC(key, UID)[:16] as a number.
  @Test func uidIsTheFirst128BitsOfTheHMAC() {
    #expect(key.uid(for: "1.2.840.113619.2.1") == "2.25.301762808042225371097173170192176776243")
  }

  @Test func oneSecretAndStudyGiveOneUIDAndAnotherStudyAnother() {
    let again = StudyKey(secret: Deidentified.secret, study: "LS-204")
    let other = StudyKey(secret: Deidentified.secret, study: "LS-205")
    let stranger = StudyKey(secret: OfficeSecret(bytes: [UInt8](repeating: 7, count: 32)), study: "LS-204")
    #expect(key.uid(for: "1.2.3") == again.uid(for: "1.2.3"))
    #expect(Set([key, other, stranger].map { $0.uid(for: "1.2.3") }).count == 3)
    #expect(Set([key, other, stranger].map(\.fingerprint)).count == 3)
    #expect(key.fingerprint == again.fingerprint)
  }

  @Test func uidsAreValid() {
    for number in 0..<2000 {
      let uid = key.uid(for: "1.2.\(number)")
      #expect(uid.utf8.count <= 64)
      let tail = uid.dropFirst(5)
      #expect(uid.hasPrefix("2.25.") && !tail.isEmpty && tail.allSatisfy { $0.isNumber })
      #expect(tail == "0" || tail.first != "0")
      #expect(UInt128(tail) != nil)
    }
  }

  @Test func purposesGiveDifferentValues() {
    #expect(key.digest("a", "x") != key.digest("b", "x"))
    #expect(key.digest("a", "bx") != key.digest("ab", "x"))
    #expect(key.digest("a", "x").count == 32)
    #expect(key.seed("codes", "x") != key.seed("order", "x"))
  }

  @Test func dateShiftsAreWholeDaysOfThePastYear() {
    var seen: Set<Int> = []
    for number in 0..<5000 { seen.insert(key.dateShift(subject: "S\(number)")) }
    #expect(seen.min() == -365)
    #expect(seen.max() == -1)
    #expect(key.dateShift(subject: "S1") == key.dateShift(subject: "S1"))
  }
}
