// SPDX-License-Identifier: GPL-3.0-or-later

/// What months are called in texts: English and the languages of Western Europe, whole and as people shorten them.
enum MonthNames {
  static let english = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  /// From January on, those that are not English or the first three letters of it.
  private static let others = [
    "januar jaenner januari janvier janv enero ene gennaio gen janeiro",
    "februar februari feber fevrier fevr febrero febbraio fevereiro fev",
    "maerz marz mrz maart mrt mars marzo marco",
    "avril avr abril abr aprile",
    "mai mei maj mayo maggio maio",
    "juni juin junio giugno giu junho",
    "juli juil juillet julio luglio lug julho",
    "augustus aout agosto augusti",
    "septembre septiembre settembre setembro sept",
    "oktober okt octobre octubre ottobre ott outubro",
    "noviembre novembre novembro",
    "dezember dez decembre dicembre dic diciembre dezembro",
  ]

  /// From January on.
  static let all: [[String]] = zip(english, others).map { name, others in
    Array(Set([name, String(name.prefix(3))] + others.split(separator: " ").map(String.init))).sorted()
  }

  static let hashes = Set(all.joined().flatMap { Word.words(of: $0).map(\.hash) })
}
