// SPDX-License-Identifier: GPL-3.0-or-later

/// Subject IDs in the order of people: numbers at their ends by value, and runs of them as "00001 to 00040".
enum SubjectRanges {
  private struct Numbered: Comparable {
    var text: String
    /// What stands before the digits at the end.
    var stem: String
    var number: Int?
    var digits: Int

    init(_ text: String) {
      self.text = text
      let tail = text.utf8.reversed().prefix { $0 >= 0x30 && $0 <= 0x39 }.prefix(18)
      digits = tail.count
      stem = String(text.dropLast(digits))
      number = Int(String(decoding: tail.reversed(), as: UTF8.self))
    }

    static func < (a: Numbered, b: Numbered) -> Bool {
      (a.stem, a.number ?? -1, a.digits, a.text) < (b.stem, b.number ?? -1, b.digits, b.text)
    }

    func isFollowed(by next: Numbered) -> Bool {
      guard let number, let following = next.number else { return false }
      // 9 and 10 follow each other as 009 and 010 do; 9 and 010 do not.
      let isSameWidth = digits == next.digits || !text.dropFirst(stem.count).hasPrefix("0") && next.digits == digits + 1
      return stem == next.stem && following == number + 1 && isSameWidth
    }
  }

  static func sorted(_ subjects: some Sequence<String>) -> [String] {
    Set(subjects).map(Numbered.init).sorted().map(\.text)
  }

  /// - Parameter subjects: sorted, each once.
  static func ranges(_ subjects: [String]) -> [String] {
    var runs: [[Numbered]] = []
    for subject in subjects.map(Numbered.init) {
      if let last = runs.last?.last, last.isFollowed(by: subject) {
        runs[runs.count - 1].append(subject)
      } else {
        runs.append([subject])
      }
    }
    return runs.flatMap { run in
      guard run.count > 2, let first = run.first, let last = run.last else { return run.map(\.text) }
      return ["\(first.text) to \(last.text)"]
    }
  }
}
