// SPDX-License-Identifier: GPL-3.0-or-later

/// The secrets of one request, each expanded to the forms in which it could leave the office.
///
/// Fed value by value, so that the caller need not keep a list of its own. Of old UIDs only 64-bit fingerprints are
/// kept: a million of them take about 20 MB, and the chance that some fresh UID is taken for one of them is below
/// one in a million for ten million comparisons.
public struct SecretSet: Sendable {
  private(set) var forms: [SecretForm] = []
  private(set) var uids: Set<UInt64> = []
  private(set) var documentExemptions: [[UInt8]] = []
  private(set) var kept: [UInt32: [[UInt8]]] = [:]
  private var indices: [FormKey: Int] = [:]
  private var allowed: Set<String> = []

  private struct FormKey: Hashable {
    var text: String
    var kind: Secret.Kind
  }

  private let vocabulary: Vocabulary

  public init(vocabulary: Vocabulary = Vocabulary()) { self.vocabulary = vocabulary }

  public init(_ secrets: some Sequence<Secret>, vocabulary: Vocabulary = Vocabulary()) {
    self.init(vocabulary: vocabulary)
    for secret in secrets { insert(secret) }
  }

  /// How many spellings will be searched for, UIDs aside.
  public var formCount: Int { forms.count }
  public var uidCount: Int { uids.count }

  /// - Parameter owners: the subjects whose files bore the value. Words of names and short values count in these
  ///   subjects' text alone, distinctive ones everywhere; nil for a value that may be anyone's.
  public mutating func insert(_ secret: Secret, owners: Set<Int32>? = nil) {
    if secret.kind == .uid {
      uids.formUnion(UIDText.fingerprints(in: secret.text))
    } else {
      for var form in forms(of: secret) {
        form.owners = owners
        add(form)
      }
    }
  }

  private func forms(of secret: Secret) -> [SecretForm] {
    switch secret.kind {
    case .personName: NameForms.forms(secret.text, vocabulary)
    case .patientIdentifier, .accessionNumber: IdentifierForms.identifier(secret.text, secret.kind, vocabulary)
    case .birthDate, .date: DateForms.forms(secret.text, secret.kind)
    case .institution, .device: IdentifierForms.place(secret.text, secret.kind, vocabulary)
    case .freeText: IdentifierForms.freeText(secret.text)
    case .uid: []
    }
  }

  /// A person lets this text stay wherever it stands: of a secret inserted from now on, no form of just these letters is
  /// searched for.
  public mutating func allow(_ text: String) {
    let folded = Folding.folded(text)
    if !folded.isEmpty { allowed.insert(folded) }
  }

  /// Text of the request, of `office.yaml` or of a template: no leak where it stands in a document
  /// (``TextContext/documentText``), and left out of the search through raw bytes, which hold the documents too.
  /// In headers and names it still counts.
  public mutating func exemptInDocuments(_ text: String) {
    let folded = Array(Folding.folded(text).utf8)
    if !folded.isEmpty { documentExemptions.append(folded) }
  }

  /// A rule keeps this value in this element: there, and in its copy in the DICOMDIR, it is no secret.
  public mutating func keep(_ text: String, in tag: UInt32) {
    let folded = Array(Folding.folded(text).utf8)
    if !folded.isEmpty, kept[tag]?.contains(folded) != true { kept[tag, default: []].append(folded) }
  }

  private mutating func add(_ form: SecretForm) {
    let key = FormKey(text: form.text.lowercased(), kind: form.kind)
    if allowed.contains(key.text) { return }
    if let index = indices[key] {
      // Where the two differ, the wider search is right.
      forms[index].reach.formUnion(form.reach)
      forms[index].isWord = forms[index].isWord && form.isWord
      forms[index].isCommon = forms[index].isCommon && form.isCommon
      if let owners = form.owners { forms[index].owners?.formUnion(owners) } else { forms[index].owners = nil }
    } else {
      indices[key] = forms.count
      forms.append(form)
    }
  }
}
