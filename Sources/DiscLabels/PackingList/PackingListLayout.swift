// SPDX-License-Identifier: GPL-3.0-or-later

/// A packing list put onto pages: its head, a block for each disc, how to open them, whom to ask.
struct PackingListLayout {
  private let list: PackingList
  private let table: PackingListTable
  /// Every text, whole: role and text.
  private(set) var strings: [(role: String, text: String)] = []

  private static let bandInk = Ink.grey(0.93)

  init(_ list: PackingList, typesetter: Typesetter) {
    self.list = list
    table = PackingListTable(list.packed.flatMap(\.exams), typesetter: typesetter)
  }

  mutating func lay(out flow: inout PageFlow) {
    head(&flow)
    for disc in list.packed { block(disc, &flow) }
    if !list.instructions.isEmpty {
      heading("How to open the discs", &flow)
      for paragraph in list.instructions {
        say("instructions", paragraph)
        flow.paragraph(paragraph, .listText)
        flow.y += 4
      }
    }
    guard !list.contact.isEmpty else { return }
    heading("Questions", &flow)
    for line in list.contact {
      say("contact", line)
      flow.paragraph(line, .listText)
    }
  }

  private mutating func say(_ role: String, _ text: String) { strings.append((role, Script.singleLine(text))) }

  private mutating func heading(_ text: String, _ flow: inout PageFlow) {
    flow.need(60)
    flow.y += 12
    say("heading", text)
    flow.put(text, .listHeading, x: flow.margin)
    flow.y += flow.height(.listHeading) + 4
  }

  private mutating func head(_ flow: inout PageFlow) {
    let top = flow.y
    let half = flow.width * 0.56
    say("title", PackingList.title)
    flow.put(PackingList.title, .listTitle, x: flow.margin)
    let titleEnd = flow.y + flow.height(.listTitle)
    for (index, text) in list.sender.enumerated() {
      say("office", text)
      let style = index == 0 ? TextStyle.listSender : .listText
      for line in flow.lines(text, style, width: half) {
        flow.putRight(line, style, right: flow.right)
        flow.y += flow.height(style)
      }
    }
    flow.y = max(titleEnd, flow.y, top) + 6
    flow.add(.rule(x: flow.margin, y: flow.y, width: flow.width, .black))
    flow.y += 10
    let labelWidth = (list.facts.map { flow.width(of: $0.label, .listCaption) }.max() ?? 0) + 14
    for fact in list.facts {
      say(fact.label, fact.label)
      say(fact.label, fact.value)
      for (index, line) in flow.lines(fact.value, .listText, width: flow.width - labelWidth).enumerated() {
        flow.need(flow.height(.listText))
        if index == 0 { flow.put(fact.label, .listCaption, x: flow.margin, beside: .listText) }
        flow.put(line, .listText, x: flow.margin + labelWidth)
        flow.y += flow.height(.listText) * 1.2
      }
    }
    flow.y += 6
  }

  private mutating func block(_ disc: PackingList.Disc, _ flow: inout PageFlow) {
    // The band, the volume, the table's head, a row and the digest belong together.
    flow.need(110)
    band(disc, isContinued: false, &flow)
    var volume = [PackingList.Line("Volume", disc.volumeIdentifier)]
    if let title = disc.title { volume.append(PackingList.Line("Title", title)) }
    captioned(volume, &flow)
    flow.y += 3
    table.head(&flow)
    for exam in disc.exams {
      if flow.need(table.height(of: exam, flow) + 2) {
        band(disc, isContinued: true, &flow)
        table.head(&flow)
      }
      strings += table.row(exam, &flow)
    }
    strings += table.labels.map { ("heading", $0) }
    flow.y += 3
    flow.need(flow.height(.listCell) + 4)
    captioned([PackingList.Line("SHA-256 of its \(Self.grouped(disc.bytes)) bytes", disc.sha256)], &flow)
    flow.y += 12
  }

  /// Label and value pairs one behind the other, where they fit.
  private mutating func captioned(_ pairs: [PackingList.Line], _ flow: inout PageFlow) {
    var x = flow.margin
    for pair in pairs {
      say(pair.label, pair.label)
      say(pair.label, pair.value)
      let label = flow.width(of: pair.label, .listCaption) + 6
      if x > flow.margin, x + label + flow.width(of: pair.value, .listCell) > flow.right {
        x = flow.margin
        flow.y += flow.height(.listCell) * 1.1
      }
      flow.put(pair.label, .listCaption, x: x, beside: .listCell)
      for (index, line) in flow.lines(pair.value, .listCell, width: flow.right - x - label).enumerated() {
        if index > 0 { flow.y += flow.height(.listCell) * 1.1 }
        flow.put(line, .listCell, x: x + label)
      }
      x += label + flow.width(of: pair.value, .listCell) + 18
    }
    flow.y += flow.height(.listCell) * 1.2
  }

  private mutating func band(_ disc: PackingList.Disc, isContinued: Bool, _ flow: inout PageFlow) {
    let text = "Disc \(disc.number) of \(list.discs)" + (isContinued ? ", continued" : "")
    let copies = disc.copies > 1 ? " · \(disc.copies) copies" : ""
    let medium = "\(disc.medium) · \(Self.size(disc.bytes))\(copies)"
    say("disc", text)
    say("disc", medium)
    let height = flow.height(.listHeading) + 6
    flow.add(.box(LabelBox(x: flow.margin, y: flow.y, width: flow.width, height: height), Self.bandInk))
    flow.y += 3
    flow.put(text, .listHeading, x: flow.margin + 5)
    flow.putRight(medium, .listText, right: flow.right - 5, beside: .listHeading)
    flow.y += height + 1
  }

  /// Rounded up, so that no disc is said to be nothing.
  private static func size(_ bytes: Int64) -> String {
    bytes < 1_000_000 ? "\((bytes + 999) / 1000) kB" : "\((bytes + 999_999) / 1_000_000) MB"
  }

  /// 1,234,567
  private static func grouped(_ number: Int64) -> String {
    let digits = Array(String(number))
    return String(
      digits.enumerated().flatMap { index, digit in
        index > 0 && (digits.count - index) % 3 == 0 ? [",", digit] : [digit]
      })
  }
}
