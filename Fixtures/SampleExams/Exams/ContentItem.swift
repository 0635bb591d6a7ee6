// SPDX-License-Identifier: GPL-3.0-or-later

/// Content items of structured reports (PS3.3 C.17.3), made as items that inherit these fields' character set.
extension Fields {
  func content(
    _ relationship: String, _ valueType: String, _ code: String, _ meaning: String, scheme: String = "DCM",
    _ fill: (inout Fields) -> Void
  ) -> Fields {
    item {
      $0.set(0x0040_A010, .cs, relationship)
      $0.set(0x0040_A040, .cs, valueType)
      $0.code(0x0040_A043, code, scheme, meaning)
      fill(&$0)
    }
  }

  func text(_ relationship: String, _ code: String, _ meaning: String, _ value: String) -> Fields {
    content(relationship, "TEXT", code, meaning) { $0.set(0x0040_A160, .ut, value) }
  }

  func uid(_ relationship: String, _ code: String, _ meaning: String, _ value: String) -> Fields {
    content(relationship, "UIDREF", code, meaning) { $0.set(0x0040_A124, .ui, value) }
  }

  func number(_ code: String, _ meaning: String, _ value: String, _ unit: String, _ unitMeaning: String) -> Fields {
    content("CONTAINS", "NUM", code, meaning) {
      $0.sequence(0x0040_A300) {
        $0.set(0x0040_A30A, .ds, value)
        $0.code(0x0040_08EA, unit, "UCUM", unitMeaning)
      }
    }
  }

  func container(_ code: String, _ meaning: String, _ children: (Fields) -> [Fields]) -> Fields {
    content("CONTAINS", "CONTAINER", code, meaning) {
      $0.set(0x0040_A050, .cs, "SEPARATE")
      $0.set(0x0040_A730, items: children($0), form: .undefinedLength)
    }
  }
}
