// SPDX-License-Identifier: GPL-3.0-or-later

/// A form as it is searched in text.
struct StringForm: Sendable {
  /// UTF-8 in lower case.
  var bytes: [UInt8]
  var kind: Secret.Kind
  var reach: Reach
  var edges: Edges
  var isNumber: Bool
  /// The form counts in its owners' text alone.
  var isCommon: Bool
  /// The subjects whose files bore the value; nil where it may be anyone's.
  var owners: Set<Int32>?

  init(_ form: SecretForm) {
    bytes = Array(form.text.lowercased().utf8)
    kind = form.kind
    reach = form.reach
    edges = Edges(form)
    isNumber = IdentifierForms.isNumber(form.text)
    isCommon = form.isCommon
    owners = form.owners
  }
}
