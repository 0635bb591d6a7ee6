// SPDX-License-Identifier: GPL-3.0-or-later

import Mastering

/// A disc as a bar of letters, one for each exam, or for each subject where there are many exams; the list below says
/// which is which. Colours are the subjects'.
struct DiscBar {
  /// What one letter stands for.
  private struct Piece {
    var letter: Character
    var subject: String
    var text: String
    var files: Int
    var sectors: Int64
  }

  static let width = 78
  /// So many exams have a letter each; more are shown by subject.
  private static let mostExams = 20
  private static let mostLines = 24
  private static let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
  private static let colours = [24, 131, 64, 96, 130, 30, 95, 61, 100, 133]

  let disc: PlanOutcome.Disc
  let style: TerminalStyle
  /// The number of each subject's colour, the same on all discs.
  let numbers: [String: Int]

  var lines: [String] {
    let pieces = pieces
    return [bar(pieces)] + legend(pieces)
  }

  private var pieces: [Piece] {
    if disc.exams.count <= Self.mostExams {
      return disc.exams.enumerated().map { index, exam in
        let part = exam.part.map { "part \($0.number) of \($0.of)" }
        let text = [exam.timePoint, exam.date, exam.type.isEmpty ? nil : exam.type, part].compactMap { $0 }
          .joined(separator: "  ")
        return Piece(
          letter: letter(index), subject: exam.subject, text: text, files: exam.files, sectors: exam.sectors)
      }
    }
    var order: [String] = []
    var bySubject: [String: [PlanOutcome.Exam]] = [:]
    for exam in disc.exams {
      if bySubject[exam.subject] == nil { order.append(exam.subject) }
      bySubject[exam.subject, default: []].append(exam)
    }
    return order.enumerated().map { index, subject in
      let exams = bySubject[subject] ?? []
      return Piece(
        letter: letter(index), subject: subject, text: exams.count == 1 ? "1 exam" : "\(exams.count) exams",
        files: exams.reduce(0) { $0 + $1.files }, sectors: exams.reduce(0) { $0 + $1.sectors })
    }
  }

  private func letter(_ index: Int) -> Character { Self.letters[index % Self.letters.count] }

  private func bar(_ pieces: [Piece]) -> String {
    let inner = Self.width - 2
    let scale = { (sectors: Int64) in disc.capacity > 0 ? Int(sectors * Int64(inner) / disc.capacity) : 0 }
    var line = style.sign("▕", "[")
    var used: Int64 = 0
    var drawn = 0
    for piece in pieces {
      used += piece.sectors
      let cells = max(0, min(inner, scale(used)) - drawn)
      drawn += cells
      line += painted(String(repeating: piece.letter, count: cells), piece.subject)
    }
    let rest = max(0, min(inner, scale(disc.sectors)) - drawn)
    line += String(repeating: style.sign("─", "="), count: rest)
    drawn += rest
    return line + String(repeating: style.sign("·", "."), count: inner - drawn) + style.sign("▏", "]")
  }

  private func legend(_ pieces: [Piece]) -> [String] {
    let shown = pieces.count <= Self.mostLines ? pieces : Array(pieces.prefix(Self.mostLines - 1))
    let width = min(32, (shown.map(\.subject.count).max() ?? 0) + 2)
    var lines = shown.map { piece in
      let amount = right("\(piece.files) file\(piece.files == 1 ? " " : "s")", 12) + right(size(piece.sectors), 10)
      let text = "\(piece.subject.padded(to: width))\(piece.text)"
      let room = Self.width - 3 - 22
      let fitted = TerminalText.fitted(TerminalText.printable(text), to: room - 1, ellipsis: style.sign("…", "..."))
      return " " + painted(String(piece.letter), piece.subject) + " " + fitted + " " + amount
    }
    if pieces.count > shown.count { lines.append("   and \(pieces.count - shown.count) more subjects") }
    return lines
  }

  private func painted(_ text: String, _ subject: String) -> String {
    text.isEmpty ? "" : style.painted(text, Self.colours[(numbers[subject] ?? 0) % Self.colours.count])
  }

  private func size(_ sectors: Int64) -> String { PhaseText.bytes(sectors * 2048) }

  private func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
