// SPDX-License-Identifier: GPL-3.0-or-later

/// Which instances an application profile allows: alternatives of SOP class, transfer syntaxes and values.
struct ProfileContent: Sendable, Hashable {
  struct Alternative: Sendable, Hashable {
    /// Nil for every storage class that a directory record may refer to.
    var sopClassUID: String?
    var transferSyntaxUIDs: [String]
    var conditions: [ValueCondition]
  }

  var alternatives: [Alternative] = []

  func fault(of traits: InstanceTraits) -> ProfileFault? {
    let ofClass = alternatives.filter { alternative in
      guard let sopClass = alternative.sopClassUID else { return Self.isStorage(traits.sopClassUID) }
      return sopClass == traits.sopClassUID
    }
    guard !ofClass.isEmpty else { return .sopClass }
    let ofSyntax = ofClass.filter { $0.transferSyntaxUIDs.contains(traits.transferSyntaxUID) }
    guard !ofSyntax.isEmpty else {
      var allowed: [String] = []
      for uid in ofClass.flatMap(\.transferSyntaxUIDs) where !allowed.contains(uid) { allowed.append(uid) }
      return .transferSyntax(allowed: allowed)
    }
    let broken = ofSyntax.map { $0.conditions.filter { !$0.holds(for: traits) } }
    guard let least = broken.min(by: { $0.count < $1.count }), !least.isEmpty else { return nil }
    return .values(wanted: least.map(\.text))
  }

  private static func isStorage(_ uid: String) -> Bool {
    switch DirectoryRecordType(sopClassUID: uid)?.level {
    case .instance, .root: true
    default: false
    }
  }

  static let named: [String: ProfileContent] = {
    var contents: [String: ProfileContent] = [:]
    for line in ProfileTables.content.description.split(separator: "\n") {
      let fields = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 4 else { continue }
      contents[fields[0], default: ProfileContent()].alternatives.append(
        Alternative(
          sopClassUID: fields[1] == "*" ? nil : fields[1],
          transferSyntaxUIDs: fields[2].split(separator: " ").map(String.init),
          conditions: fields[3].split(separator: ";").compactMap { ValueCondition(String($0.drop { $0 == " " })) }))
    }
    return contents
  }()
}

/// Why an application profile does not allow an instance.
public enum ProfileFault: Sendable, Hashable {
  case sopClass
  /// With the UIDs of those that would do.
  case transferSyntax(allowed: [String])
  /// With the values that would do, such as `BitsStored=8,10,12`.
  case values(wanted: [String])
}
