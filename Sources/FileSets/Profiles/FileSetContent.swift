// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Findings

/// What a file-set holds, as far as application profiles ask, and which of them it meets.
///
/// Costs a table of the different traits, not of the instances. Two that were filled apart can be joined.
public struct FileSetContent: Sendable {
  private struct Met: Sendable {
    var count: Int
    /// The first that was met.
    var example: String
  }

  private struct RecordKey: Hashable, Sendable {
    var type: DirectoryRecordType
    var tag: DataElementTag
  }

  private var instances: [InstanceTraits: Met] = [:]
  /// Keys that some profile wants, and the records that lack them.
  private var missingKeys: [RecordKey: Int] = [:]

  public init() {}

  /// `path` names the instance to people; of several, the first.
  public mutating func add(_ traits: InstanceTraits, count: Int = 1, path: @autoclosure () -> String) {
    if instances[traits] == nil { instances[traits] = Met(count: 0, example: path()) }
    instances[traits]?.count += count
  }

  /// Adds a directory record; `hasElement` says whether it holds the element, `hasValue` whether that has a value.
  public mutating func add(
    record type: DirectoryRecordType, hasElement: (DataElementTag) -> Bool, hasValue: (DataElementTag) -> Bool
  ) {
    for key in Self.wanted[type] ?? [] {
      let isThere = key.requirement == .required ? hasValue(key.tag) : hasElement(key.tag)
      if !isThere { missingKeys[RecordKey(type: type, tag: key.tag), default: 0] += 1 }
    }
  }

  public mutating func formUnion(_ other: FileSetContent) {
    instances.merge(other.instances) { Met(count: $0.count + $1.count, example: $0.example) }
    missingKeys.merge(other.missingKeys) { $0 + $1 }
  }

  /// The profiles for that medium that everything meets, in the order of `ApplicationProfile.all`.
  public func profilesMet(on medium: ProfileMedium) -> [ApplicationProfile] {
    guard !instances.isEmpty else { return [] }
    return ApplicationProfile.all.filter { $0.medium == medium && meets($0) }
  }

  private func meets(_ profile: ApplicationProfile) -> Bool {
    instances.keys.allSatisfy { profile.fault(of: $0) == nil } && keysMissing(from: profile).isEmpty
  }

  private func keysMissing(from profile: ApplicationProfile) -> [(key: RecordKey, count: Int)] {
    DirectoryRecordType.allCases.flatMap { type in
      profile.additionalKeys(of: type).compactMap { key in
        guard key.requirement == .required || key.requirement == .mayBeEmpty else { return nil }
        let key = RecordKey(type: type, tag: key.tag)
        return missingKeys[key].map { (key, $0) }
      }
    }
  }

  /// What does not fit the profile: for each kind of instance how many there are, one of them by name, and what would
  /// help; for each key the records that lack it; empty where all fits.
  public func findings(against profile: ApplicationProfile) -> [Finding] {
    var findings = instances.compactMap { traits, met -> Finding? in
      profile.fault(of: traits).map { Self.finding(profile, $0, traits, met) }
    }
    findings.sort { ($0.message, $0.place.path ?? "") < ($1.message, $1.place.path ?? "") }
    for (key, count) in keysMissing(from: profile) {
      let records = count == 1 ? "1 \(key.type.rawValue) record lacks" : "\(count) \(key.type.rawValue) records lack"
      let isIcon = key.tag == .iconImageSequence
      findings.append(
        Finding(
          .error, rule: "profile-key", clause: profile.clause, at: Place(tagPath: key.tag.description),
          "\(records) \(Self.name(key.tag)), which \(profile.identifier) asks for",
          remedy: isIcon
            ? "Spindle makes no icons yet: choose a profile without them"
            : "make the DICOMDIR anew with the keys of that profile"))
    }
    return findings
  }

  static let phrases = [
    "instance of", "instances of", "in", "allows", "does not allow that SOP class", "wants", "record lacks",
    "records lack", "which", "asks for",
  ]

  private static func finding(
    _ profile: ApplicationProfile, _ fault: ProfileFault, _ traits: InstanceTraits, _ met: Met
  ) -> Finding {
    let whose = met.count == 1 ? "1 instance" : "\(met.count) instances"
    let sopClass = name(uid: traits.sopClassUID)
    let syntax = name(uid: traits.transferSyntaxUID)
    let place = Place(path: met.example)
    switch fault {
    case .sopClass:
      return Finding(
        .error, rule: "profile-sop-class", clause: profile.clause, at: place,
        "\(whose) of \(sopClass): \(profile.identifier) does not allow that SOP class",
        remedy: "\(alternatives(to: profile, for: traits)) leave them out of the sources")
    case .transferSyntax(let allowed):
      let names = allowed.map { name(uid: $0) }.joined(separator: ", ")
      return Finding(
        .error, rule: "profile-syntax", clause: profile.clause, at: place,
        "\(whose) of \(sopClass) in \(syntax): \(profile.identifier) allows \(names)",
        remedy: "\(alternatives(to: profile, for: traits)) convert them, or leave them out of the sources")
    case .values(let wanted):
      return Finding(
        .error, rule: "profile-values", clause: profile.clause, at: place,
        "\(whose) of \(sopClass): \(profile.identifier) wants \(wanted.joined(separator: ", "))",
        remedy: "\(alternatives(to: profile, for: traits)) leave them out of the sources")
    }
  }

  /// Profiles of the same medium, else of other discs, that allow such instances.
  private static func alternatives(to profile: ApplicationProfile, for traits: InstanceTraits) -> String {
    let fitting = ApplicationProfile.all.filter { $0.fault(of: traits) == nil }
    let same = fitting.filter { $0.medium == profile.medium }
    let shown = (same.isEmpty ? fitting : same).prefix(3).map(\.identifier)
    return shown.isEmpty ? "No profile allows them:" : "\(shown.joined(separator: ", ")) would do;"
  }

  private static func name(uid: String) -> String {
    uid.isEmpty ? "no known kind" : UIDRegistry.entry(uid)?.name ?? uid
  }

  private static func name(_ tag: DataElementTag) -> String { DataDictionary.entry(tag)?.keyword ?? tag.description }

  /// Of all profiles, by record type, each key once.
  private static let wanted: [DirectoryRecordType: [DirectoryKey]] = {
    var wanted: [DirectoryRecordType: [DataElementTag: DirectoryKey]] = [:]
    for set in ProfileKeySet.allCases {
      for type in DirectoryRecordType.allCases {
        for key in set.keys(of: type) where key.requirement == .required || key.requirement == .mayBeEmpty {
          wanted[type, default: [:]][key.tag] = key
        }
      }
    }
    return wanted.mapValues { $0.values.sorted { $0.tag < $1.tag } }
  }()
}
