// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// One line of a template: a text, the list of exams, a line to write on, a logo or a code.
struct LabelElement: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// Runs on one baseline; several only beside the hub.
    case text([Run])
    /// A line an exam, of these facts.
    case exams([ExamField], most: Int)
    /// A rule with its caption before it, to be filled in with a pen.
    case write(caption: String)
    /// Nil for the office's.
    case logo(LabelPicture?)
    case qr(LabelText)
    case code128(LabelText)
  }

  struct Run: Hashable, Sendable {
    var text: LabelText
    var style: TextStyle
  }

  /// A caption, of one and of several.
  struct Caption: Hashable, Sendable {
    var one: String
    var many: String
  }

  /// What must be so for the element to stand.
  enum Condition: String, CaseIterable, Hashable, Sendable {
    case oneExam = "one-exam"
    case severalExams = "several-exams"
  }

  enum Alignment: String, CaseIterable, Hashable, Sendable {
    case left, center, right
  }

  /// Its key in the template, by which a request overrides it and messages call it.
  var name: String
  var place: Place
  var kind: Kind
  /// Of lists, and of captions before lines to write on.
  var style: TextStyle
  var captionStyle: TextStyle
  var caption: Caption?
  var condition: Condition?
  var alignment: Alignment
  /// At most; beyond, the text is cut.
  var lines: Int
  /// Above it, in millimetres.
  var space: Double
  /// Of codes their width, of logos their height, of lines to write on their length; in millimetres.
  var size: Double
  /// The least that `size` may shrink to.
  var smallest: Double

  /// Whether it names the office.
  var isOfTheOffice: Bool {
    switch kind {
    case .text(let runs): runs.contains { $0.text.placeholders.contains(where: \.isOfTheOffice) }
    case .qr(let text), .code128(let text): text.placeholders.contains(where: \.isOfTheOffice)
    case .logo(let picture): picture == nil
    case .exams, .write: false
    }
  }

  /// The fonts that it asks for.
  var families: Set<String> {
    guard case .text(let runs) = kind else { return [style.family, captionStyle.family] }
    return Set(runs.map(\.style.family) + [captionStyle.family])
  }

  /// The letters that it draws whatever the label.
  var letters: [String] {
    let captions = caption.map { [$0.one, $0.many] } ?? []
    switch kind {
    case .text(let runs): return captions + runs.flatMap(\.text.letters)
    case .qr(let text), .code128(let text): return captions + text.letters
    case .write(let caption): return captions + [caption]
    case .exams, .logo: return captions
    }
  }
}

/// A fact of an exam in a list.
enum ExamField: String, CaseIterable, Sendable {
  case subject
  case timePoint = "timepoint"
  case date, modality, type, part
}
