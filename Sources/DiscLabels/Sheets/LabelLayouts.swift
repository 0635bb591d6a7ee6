// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// The layouts of many labels, each made once, and what there is to say of all of them.
struct LabelLayouts {
  let template: LabelTemplate
  let stock: LabelStock
  let typesetter: Typesetter
  private let isUnspoken: (String) -> Bool

  private(set) var strings: [String] = []
  private(set) var findings: [Finding] = []
  /// Copies of a disc follow each other.
  private var last: (label: DiscLabel, layout: LabelLayout)?

  init(
    template: LabelTemplate, stock: LabelStock, typesetter: Typesetter, isUnspoken: @escaping (String) -> Bool
  ) {
    self.template = template
    self.stock = stock
    self.typesetter = typesetter
    self.isUnspoken = isUnspoken
  }

  mutating func layout(_ label: DiscLabel) throws(DiscLabelError) -> LabelLayout {
    if let last, last.label == label { return last.layout }
    let layout = try LabelLayout(label, template, on: stock, typesetter)
    for (name, text) in layout.strings where isUnspoken(text) {
      throw DiscLabelError.namesOffice(name, at: template.elements.first { $0.name == name }?.place)
    }
    last = (label, layout)
    strings += layout.strings.map(\.text)
    var cut: [String] = []
    for item in layout.items where item.isCut && !cut.contains(item.name) { cut.append(item.name) }
    findings += cut.map { name in
      Finding(
        .warning, rule: "label-text-cut",
        "the label of disc \(label.disc) shows its line \"\(name)\" cut, since it does not fit on \(stock.name)",
        remedy: "shorten it in the request (label: {lines: {\(name): …}}), or use a template with more room for it")
    }
    return layout
  }
}
