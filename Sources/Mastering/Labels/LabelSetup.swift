// SPDX-License-Identifier: GPL-3.0-or-later

import DiscLabels
import Findings
import Requests

/// What a request's labels are made with: the template with the request's own lines, the stock, and the office where it
/// may be named.
struct LabelSetup: Sendable {
  var template: LabelTemplate
  var stock: LabelStock
  /// Nil for a trial, unless the request says otherwise.
  var office: LabelOffice?
  /// The office that the labels must not name.
  var unspoken: OfficeWords?

  /// What the command line says instead of the request.
  struct Choice: Sendable {
    var template: String?
    var stock: String?
  }

  /// - Returns: nil where the request wants no labels and `choice` names no template.
  /// - Throws: 65 with the line for what the request names and is not there; a trial's template that names the office.
  init?(_ request: Request, office settings: OfficeSettings, choice: Choice = Choice()) throws {
    let wish: LabelWish
    switch request.label {
    case .made(let made): wish = made
    case .none:
      guard choice.template != nil else { return nil }
      wish = LabelWish()
    }
    let library = try LabelLibrary(folders: settings.labelFolders)
    if let named = choice.stock {
      stock = try library.stock(named: named)
    } else if let named = wish.stock {
      stock = try library.stock(named: named.text, at: named.place)
    } else {
      stock = try library.stock(named: LabelLibrary.standardStock)
    }
    if let named = choice.template {
      template = try library.template(named: named)
    } else if let named = wish.template {
      template = try library.template(named: named.text, in: named.folder, at: named.place)
    } else {
      template = try library.template(named: request.kind == .trial ? "trial" : "research")
    }
    for line in wish.lines { template = try template.replacing(line.name, with: line.text, at: line.value) }
    if request.kind == .trial, wish.namesOffice != true {
      if let element = template.officeElements.first {
        throw DiscLabelError.namesOffice(element.name, at: element.place)
      }
      unspoken = OfficeWords(settings)
    } else {
      office = LabelOffice(
        name: settings.name, organisation: settings.organisation,
        contact: settings.contact.map { $0.split(separator: "\n").joined(separator: ", ") },
        logo: try template.showsOfficeLogo ? settings.logo.map { try LabelPicture(path: $0.resolved) } : nil)
    }
  }
}
