// SPDX-License-Identifier: GPL-3.0-or-later

/// A form as it is searched in text.
struct StringForm: Sendable {
  /// UTF-8 in lower case.
  var bytes: [UInt8]
  var kind: Secret.Kind
  var reach: Reach
  var edges: Edges
  var isNumber: Bool
  /// The subjects in whose text the form counts; nil for all.
  var owners: Set<Int32>?

  init(_ form: SecretForm) {
    bytes = Array(form.text.lowercased().utf8)
    kind = form.kind
    reach = form.reach
    edges = Edges(form)
    isNumber = IdentifierForms.isNumber(form.text)
    owners = form.isCommon ? form.owners : nil
  }
}

/// The forms that are searched in strings, compiled.
struct StringForms: Sendable {
  var forms: [StringForm]
  private var database: LiteralDatabase?

  init(_ forms: [SecretForm]) throws(LeakCheckError) {
    self.forms = forms.map(StringForm.init)
    // Vectorscan refuses an empty list.
    database = self.forms.isEmpty ? nil : try LiteralDatabase(self.forms.map(\.bytes))
  }

  func makeScratch() throws(LeakCheckError) -> LiteralDatabase.Scratch? {
    guard let database else { return nil }
    return try LiteralDatabase.Scratch(for: database)
  }

  func scan(
    _ bytes: UnsafeRawBufferPointer, with scratch: LiteralDatabase.Scratch, into matches: inout [LiteralDatabase.Match]
  ) throws(LeakCheckError) {
    try database?.scan(bytes, with: scratch, into: &matches)
  }
}
