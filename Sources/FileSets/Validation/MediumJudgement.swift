// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Findings
import Volumes

/// What is said of a medium once every content of it was looked at.
struct MediumJudgement {
  private let tree: MediumTree
  private let options: MediumCheck.Options
  private let facts: [ContentFacts]
  private var findings: FindingList
  /// For a copy, the content that it repeats.
  private var original: [Int: Int] = [:]
  private var referenced: Set<Int> = []
  private var missing = 0
  private var foldedNames = 0
  private var fileSetID: String?
  private var content = FileSetContent()

  init(_ check: MediumCheck, _ examined: [MediumCheck.Examined]) {
    tree = check.tree
    options = check.options
    facts = examined.flatMap(\.facts)
    findings = tree.findings
    for part in examined {
      findings.add(part.findings)
      content.formUnion(part.content)
    }
  }

  mutating func report() throws -> MediumReport {
    let copies = try CopyCheck(tree: tree).run(facts)
    original = copies.original
    findings.add(copies.findings)
    let sets = FileSetFolders(tree, facts)
    let isSecure = checkSecure(sets)
    if !isSecure {
      try checkDirectories(sets)
      checkStrayDirectories(sets)
    }
    checkAliases()
    if let profile = options.profile { check(profile) }
    findings.add(PDICheck(tree: tree, facts: facts).findings())
    let all = findings.all
    let sorted = Finding.Severity.allCases.reversed().flatMap { severity in all.filter { $0.severity == severity } }
    return MediumReport(
      findings: sorted.map(\.asSentence), mediumClass: mediumClass(sorted, sets, isSecure),
      instances: facts.indices.count { facts[$0].isInstance && original[$0] == nil },
      referenced: referenced.count, missing: missing, volumeIdentifier: image?.primary.volumeIdentifier,
      fileSetID: fileSetID, medium: medium?.name ?? "folder", contentFits: contentFits, directories: sets.folders.count)
  }

  private var image: ISO9660Image? {
    guard case .image(let image) = tree.form else { return nil }
    return image
  }

  private var medium: ProfileMedium? {
    image.map { options.imageMedium ?? ProfileMedium(holding: $0.primary.sectors) }
  }

  private func mediumClass(_ findings: [Finding], _ sets: FileSetFolders, _ isSecure: Bool) -> MediumReport.Class {
    if findings.contains(where: { $0.severity == .error }) { return .notConformant }
    if isSecure { return .secure }
    guard let first = sets.folders.first else { return .withoutDirectory }
    if sets.folders.count > 1 || !first.prefix.isEmpty { return .severalDirectories }
    // Second names of other files, such as a README, are nothing that a reader of DICOM meets.
    let hasAliases =
      facts.indices.contains { facts[$0].isInstance && tree.contents[$0].hasOtherNames }
      || !original.isEmpty
    return hasAliases ? .alternateNames : .conformant
  }

  private var contentFits: [String] {
    // PS3.12 X wants UDF on a BD.
    if medium == .bd { return [] }
    return (medium.map { [$0] } ?? ProfileMedium.allCases).flatMap { content.profilesMet(on: $0) }.map(\.identifier)
  }

  private mutating func check(_ profile: ApplicationProfile) {
    findings.add(content.findings(against: profile))
    guard let image else { return }
    let wrong =
      !profile.medium.isDisc || profile.medium == .cd && ProfileMedium(holding: image.primary.sectors) != .cd
    if wrong {
      findings.add(
        .error, "profile-medium", profile.clause, at: Place(path: tree.path),
        "\(profile.identifier) is for a \(profile.medium.name), which this volume is not made for",
        remedy: "choose a profile for the medium that it is written to")
    }
  }

  // MARK: - DICOMDIR files

  private mutating func checkDirectories(_ sets: FileSetFolders) throws {
    let hasRoot = sets.folders.first?.prefix.isEmpty ?? false
    if !hasRoot { reportMissingRoot(sets) }
    // Each once, whatever number of folders name the same bytes: a small image can have very many.
    var judged: Set<Int> = []
    for set in sets.folders {
      guard judged.insert(set.directory).inserted else {
        findings.add(
          .error, "dicomdir-shared", "PS3.12 F.1.2.2", at: Place(path: set.prefix + MediumTree.directoryName),
          "the folder's DICOMDIR has the bytes of \(tree.path(of: set.directory))",
          remedy: "make one for each folder, or that of the root alone")
        continue
      }
      let isSound = try check(set)
      guard !set.prefix.isEmpty else { continue }
      let isAllowed = isSound && hasRoot || !options.needsDirectory && isSound
      let path = tree.path(of: set.directory)
      findings.add(
        isAllowed ? .warning : .error, "dicomdir-several", "PS3.12 F.1.2.2", at: Place(path: path),
        hasRoot
          ? "a DICOMDIR below the root: a medium has one File-set, and its only DICOMDIR stands in the root"
          : "the DICOMDIR stands below the root, where no reader of the medium looks for it",
        remedy: hasRoot
          ? "keep that of the root alone (in a request of Spindle: organization: fileset, or views: strict)"
          : "make one DICOMDIR in the root, or validate \(set.prefix) by itself")
    }
  }

  private mutating func reportMissingRoot(_ sets: FileSetFolders) {
    findings.add(
      options.needsDirectory ? .error : .warning, "dicomdir-missing", "PS3.10 8.6", at: Place(path: tree.path),
      sets.folders.isEmpty ? "there is no DICOMDIR" : "there is no DICOMDIR in the root",
      remedy: "make a DICOMDIR of the files, with short names in the root's tree")
  }

  /// Whether nothing of severity error was found in a File-set.
  private mutating func check(_ set: FileSetFolders.Folder) throws -> Bool {
    let path = tree.path(of: set.directory)
    guard tree.contents[set.directory].length <= MediumCheck.longestDirectory else {
      findings.add(
        .error, "dicomdir-length", "PS3.3 F.3.2.2", at: Place(path: path),
        "the DICOMDIR is longer than 1 GiB and was not looked into")
      return false
    }
    let bytes = try tree.bytes(of: set.directory, limit: MediumCheck.longestDirectory)
    let directory = BasicDirectoryReader.read(bytes, name: path, mostOfOneRule: options.mostOfOneRule)
    var folded: Set<Int> = []
    var keys = FileSetContent()
    var check = FileSetCheck(directory, icons: options.profile?.icons, mostOfOneRule: options.mostOfOneRule) {
      [tree, facts] fileID in
      let path = set.prefix + (fileID.utf8.contains(UInt8(ascii: "\\")) ? fileID.replacing("\\", with: "/") : fileID)
      guard let found = tree.content(at: path) else { return nil }
      if found.isFolded { folded.insert(found.index) }
      return FileSetCheck.File(number: found.index, facts: facts[found.index])
    }
    let result = check.run { type, elements in
      guard set.prefix.isEmpty else { return }
      keys.add(record: type, hasElement: { elements.has($0) }, hasValue: { elements.hasValue($0) })
    }
    content.formUnion(keys)
    missing += result.missing
    let known = Set(result.referenced.map { original[$0] ?? $0 })
    for content in known where facts[content].isInstance { referenced.insert(content) }
    var found = result.findings
    reportUnreferenced(set, known, directory, &found)
    reportFolded(folded, path, &found)
    checkDescriptorFile(directory, set, &found)
    if set.prefix.isEmpty { checkRoot(directory, path, &found) }
    let all = found.all
    findings.add(all)
    return !all.contains { $0.severity == .error }
  }

  private func reportUnreferenced(
    _ set: FileSetFolders.Folder, _ known: Set<Int>, _ directory: BasicDirectory, _ found: inout FindingList
  ) {
    let isReadable = !directory.records.isEmpty || !directory.findings.contains { $0.severity == .error }
    // A directory that could not be read at all says that itself.
    guard isReadable else { return }
    for member in set.members where !known.contains(original[member] ?? member) {
      found.add(
        .error, "instance-unreferenced", "PS3.3 F.2.1", at: Place(path: tree.path(of: member)),
        "no record of \(directory.name) refers to the instance", remedy: "make the DICOMDIR anew from its files")
    }
  }

  private func reportFolded(_ folded: Set<Int>, _ path: String, _ found: inout FindingList) {
    guard !folded.isEmpty else { return }
    found.add(
      .warning, "file-id-case", "PS3.10 8.2", at: Place(path: path),
      "\(folded.count) files have their names in small letters here, the DICOMDIR in capitals",
      remedy: "a system may show a disc so: validate the drive itself, or mount it with its names as they are")
  }

  private func checkDescriptorFile(
    _ directory: BasicDirectory, _ set: FileSetFolders.Folder, _ found: inout FindingList
  ) {
    guard let fileID = directory.descriptorFileID else { return }
    let place = Place(path: directory.name)
    guard let content = tree.content(at: set.prefix + fileID.replacing("\\", with: "/"))?.index else {
      found.add(
        .error, "descriptor-file", "PS3.3 F.3.2.1", at: place, "the descriptor file of the DICOMDIR is not there",
        remedy: "put it there, or make the DICOMDIR anew without it")
      return
    }
    if facts[content].kind != .other {
      found.add(
        .error, "descriptor-file", "PS3.3 F.3.2.1", at: place, "the descriptor file of the DICOMDIR is a DICOM file",
        remedy: "name a text file there")
    } else if directory.descriptorCharacterSet == nil,
      let start = try? tree.bytes(of: content, limit: 1 << 20), start.contains(where: { $0 >= 0x80 })
    {
      found.add(
        .error, "descriptor-character-set", "PS3.3 F.3.2.1", at: place,
        "the descriptor file has other characters than ASCII, but the DICOMDIR names no character set for it",
        remedy: "make the DICOMDIR anew with the character set of the descriptor file")
    }
  }

  private mutating func checkRoot(_ directory: BasicDirectory, _ path: String, _ found: inout FindingList) {
    fileSetID = directory.fileSetID
    if tree.directoryName != MediumTree.directoryName, tree.directoryName.uppercased() != MediumTree.directoryName {
      found.add(
        .warning, "dicomdir-name", "PS3.10 8.6", at: Place(path: path),
        "the file is not named DICOMDIR: no reader finds it so", remedy: "rename it")
    }
    guard let image, medium == .cd, directory.fileSetID != image.primary.volumeIdentifier else { return }
    found.add(
      .error, "file-set-id", "PS3.12 F.1.1", at: Place(path: path),
      "the File-set ID is not the volume identifier", remedy: "make the image anew with the one as the other")
  }

  /// Media Storage Directories under other names.
  private mutating func checkStrayDirectories(_ sets: FileSetFolders) {
    let known = Set(sets.folders.map(\.directory))
    for (index, one) in facts.enumerated() where one.kind == .directory && !known.contains(index) {
      findings.add(
        .warning, "dicomdir-name", "PS3.10 8.6", at: Place(path: tree.path(of: index)),
        "a DICOMDIR under another name, which no reader looks for", remedy: "take it out")
    }
  }

  // MARK: - The whole

  /// Whether the medium is a secure one.
  private mutating func checkSecure(_ sets: FileSetFolders) -> Bool {
    guard let root = sets.folders.first, root.prefix.isEmpty, facts[root.directory].kind == .enveloped else {
      if sets.folders.isEmpty, let file = facts.firstIndex(where: { $0.kind == .enveloped }) {
        findings.add(
          .warning, "secure-mixed", "PS3.15 D.1", at: Place(path: tree.path(of: file)),
          "an encrypted file on a medium without an encrypted DICOMDIR", remedy: "encrypt all of it, or none")
      }
      return false
    }
    findings.add(
      .note, "secure-media", "PS3.15 D.1", at: Place(path: tree.path(of: root.directory)),
      "a secure medium: its DICOMDIR is encrypted, so that only names and directories were judged")
    for (index, one) in facts.enumerated() where one.isInstance || one.kind == .directory {
      findings.add(
        .error, "secure-mixed", "PS3.15 D.1", at: Place(path: tree.path(of: index)),
        "the file is not encrypted, but the DICOMDIR is", remedy: "encrypt every file of the File-set")
    }
    return true
  }

  /// One note for all second names: an organization over the strict tree has one for every instance.
  private mutating func checkAliases() {
    guard let first = tree.contents.firstIndex(where: \.hasOtherNames) else { return }
    let count = tree.contents.count(where: \.hasOtherNames)
    let names = tree.names.lazy.filter { $0.content == Int32(first) }.prefix(2).map(\.path)
    findings.add(
      .note, "alternate-names", "PS3.10 8.2", at: Place(path: tree.path(of: first)),
      "\(count == 1 ? "1 file has" : "\(count) files have") a second name for the same bytes, such as "
        + names.joined(separator: " and "))
  }
}

extension Finding {
  /// With messages and remedies as sentences, whoever wrote them.
  fileprivate var asSentence: Finding {
    var finding = self
    finding.message = Self.sentence(message)
    finding.remedy = remedy.map(Self.sentence)
    return finding
  }

  private static func sentence(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst() + (text.last == "." || text.last == "?" ? "" : ".")
  }
}
