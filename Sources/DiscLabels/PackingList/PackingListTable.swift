// SPDX-License-Identifier: GPL-3.0-or-later

/// The table of a disc's exams: columns as wide as their values, the description as wide as what is left, and cells
/// that break into lines rather than lose a letter.
struct PackingListTable {
  private struct Column {
    var label: String
    var isRight = false
    /// The most of the page that it takes, as a part of 1.
    var share: Double
    var value: @Sendable (PackingList.Exam) -> String
    var width = 0.0
  }

  private var columns: [Column]
  private static let gap = 10.0
  private static let description = "Description"

  init(_ exams: [PackingList.Exam], typesetter: Typesetter) {
    var columns = [Column(label: "Subject", share: 0.34) { $0.exam.subject }]
    if exams.contains(where: { $0.exam.timePoint != nil }) {
      columns.append(Column(label: "Time point", share: 0.2) { $0.exam.timePoint ?? "" })
    }
    if exams.contains(where: { $0.exam.date != nil }) {
      columns.append(Column(label: "Date", share: 0.2) { $0.exam.date?.description ?? "" })
    }
    columns.append(Column(label: "Modality", share: 0.15) { $0.modalities })
    columns.append(Column(label: Self.description, share: 1) { Self.description(of: $0) })
    columns.append(Column(label: "Files", isRight: true, share: 0.15) { String($0.files) })
    for index in columns.indices {
      let column = columns[index]
      columns[index].width = exams.reduce(typesetter.measure(column.label, .listCaption).width) {
        max($0, typesetter.measure(Script.singleLine(column.value($1)), .listCell).width)
      }
    }
    self.columns = columns
  }

  var labels: [String] { columns.map(\.label) }

  private static func description(of line: PackingList.Exam) -> String {
    let part = line.exam.part.map { "part \($0.number) of \($0.count)" }
    // An exam without a description is called by its modalities, which have a column of their own.
    return [line.exam.type == line.modalities ? nil : line.exam.type, part].compactMap { $0 }.joined(separator: ", ")
  }

  /// Each column with its left edge and its width on the page.
  private func placed(_ flow: PageFlow) -> [(column: Column, x: Double, width: Double)] {
    let gaps = Self.gap * Double(columns.count - 1)
    let fixed = columns.filter { $0.label != Self.description }
    let taken = fixed.reduce(0) { $0 + min($1.width, $1.share * flow.width) }
    var x = flow.margin
    return columns.map { column in
      let width =
        column.label == Self.description
        ? flow.width - gaps - taken : min(column.width, column.share * flow.width)
      defer { x += width + Self.gap }
      return (column, x, width)
    }
  }

  func head(_ flow: inout PageFlow) {
    for (column, x, width) in placed(flow) { put(column.label, .listCaption, column, x, width, &flow) }
    flow.y += flow.height(.listCaption) + 2
    flow.add(.rule(x: flow.margin, y: flow.y, width: flow.width, .grey(0.6)))
    flow.y += 2
  }

  func height(of exam: PackingList.Exam, _ flow: PageFlow) -> Double {
    let lines = placed(flow).map { flow.lines($0.column.value(exam), .listCell, width: $0.width).count }
    return Double(max(1, lines.max() ?? 1)) * flow.height(.listCell) + 3
  }

  /// - Returns: the texts of its cells, whole.
  func row(_ exam: PackingList.Exam, _ flow: inout PageFlow) -> [(role: String, text: String)] {
    let top = flow.y
    let height = height(of: exam, flow)
    for (column, x, width) in placed(flow) {
      for line in flow.lines(column.value(exam), .listCell, width: width) {
        put(line, .listCell, column, x, width, &flow)
        flow.y += flow.height(.listCell)
      }
      flow.y = top
    }
    flow.y = top + height
    flow.add(.rule(x: flow.margin, y: flow.y - 1, width: flow.width, .grey(0.86)))
    return columns.map { ($0.label, Script.singleLine($0.value(exam))) }.filter { !$0.1.isEmpty }
  }

  private func put(
    _ text: String, _ style: TextStyle, _ column: Column, _ x: Double, _ width: Double, _ flow: inout PageFlow
  ) {
    if column.isRight {
      flow.putRight(text, style, right: x + width)
    } else {
      flow.put(text, style, x: x)
    }
  }
}
