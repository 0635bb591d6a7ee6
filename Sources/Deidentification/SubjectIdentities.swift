// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// The identifying values of one subject's files: gathered by the scan, searched for by de-identification.
public struct SubjectIdentities: Sendable {
  struct Value: Hashable, Sendable {
    var kind: RuleKind
    var text: String
  }

  private(set) var values: Set<Value> = []
  /// Of all values together, in any order: tells one set from another at no cost.
  private(set) var mark: UInt64 = 0

  public init() {}

  public var isEmpty: Bool { values.isEmpty }

  mutating func insert(_ kind: RuleKind, _ text: String) {
    guard kind == .birthDate else { return insert(value: text, kind) }
    for value in text.split(separator: "\\") {
      for day in BirthDate.readings(of: value) { insert(value: String(decoding: day.da, as: UTF8.self), kind) }
    }
  }

  private mutating func insert(value text: String, _ kind: RuleKind) {
    guard !text.isEmpty, values.insert(Value(kind: kind, text: text)).inserted else { return }
    var hash = TokenHash.adding(UInt32(kind.rawValue), to: TokenHash.start)
    for byte in text.utf8 { hash = TokenHash.adding(UInt32(byte), to: hash) }
    mark ^= hash
  }

  public mutating func formUnion(_ other: SubjectIdentities) {
    for value in other.values { insert(value.kind, value.text) }
  }
}

/// Gathers the identities of one file after the other. One for each thread of a scan; cheap where files are alike.
public struct IdentityGatherer: Sendable {
  private var walk = ElementWalk()
  private var lastKey: [UInt8] = []
  private var last = SubjectIdentities()
  private let rules: RuleTable

  /// - Parameter deidentifier: whose rules say what is an identity, and what is kept.
  public init(for deidentifier: Deidentifier) { rules = deidentifier.rules }

  /// Adds what a data set says of its patient, at any depth.
  public mutating func gather(_ dataSet: DataSet, into identities: inout SubjectIdentities) {
    walk.plan(dataSet, rules)
    walk.writeIdentityKey(of: dataSet)
    if walk.identityKey != lastKey {
      lastKey = walk.identityKey
      last = walk.identities(of: dataSet)
    }
    identities.formUnion(last)
  }
}
