// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings

extension LabelTemplate {
  /// The template with one line that says something else, or is taken away.
  ///
  /// - Parameters:
  ///   - name: the line's name with its place.
  ///   - text: what it says instead, placeholders and all; nil takes it away.
  ///   - value: the text with its place.
  /// - Throws: 65 with line and column for a line that the template does not have, or that has no text.
  public func replacing(
    _ name: NodeReader, with text: String?, at value: NodeReader
  ) throws(DiscLabelError) -> LabelTemplate {
    var template = self
    do throws(DocumentError) {
      let wanted = try name.string(limit: 40)
      guard elements.contains(where: { $0.name == wanted }) else {
        throw name.refusal(unknown: wanted, among: elements.map(\.name))
      }
      func changed(_ element: LabelElement) throws(DocumentError) -> LabelElement? {
        guard element.name == wanted else { return element }
        return try text.map { text throws(DocumentError) in try element.saying(text, value) }
      }
      for zone in [\LabelTemplate.above, \.left, \.right, \.below] {
        var kept: [LabelElement] = []
        for element in template[keyPath: zone] { if let one = try changed(element) { kept.append(one) } }
        template[keyPath: zone] = kept
      }
      for rim in [\LabelTemplate.topRim, \.bottomRim] {
        if let element = template[keyPath: rim] { template[keyPath: rim] = try changed(element) }
      }
    } catch {
      throw DiscLabelError(error)
    }
    return template
  }
}

extension LabelElement {
  fileprivate func saying(_ text: String, _ value: NodeReader) throws(DocumentError) -> LabelElement {
    var element = self
    element.place = value.place
    switch kind {
    case .text(let runs):
      element.kind = .text([Run(text: try LabelText(text, value), style: runs.first?.style ?? style)])
    case .qr: element.kind = .qr(try LabelText(text, value))
    case .code128: element.kind = .code128(try LabelText(text, value))
    case .write: element.kind = .write(caption: text)
    case .exams, .logo:
      throw value.refusal("is for a line without a text of its own", remedy: "Write none to take it away.")
    }
    return element
  }
}
