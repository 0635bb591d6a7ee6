// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Findings

/// Makes the edits that take a header's identities out, by the rules of a profile.
///
/// A value of it serves any number of threads; each has its own account.
public struct Deidentifier: Sendable {
  public let key: StudyKey
  let rules: RuleTable

  let answers: ReviewAnswers

  public init(profile: DeidentificationProfile, key: StudyKey, answers: ReviewAnswers = ReviewAnswers()) {
    self.key = key
    self.answers = answers
    rules = RuleTable(profile)
  }

  public var profile: DeidentificationProfile { rules.profile }

  /// Replaces `edits` with what one file needs, and adds to the account what was done.
  ///
  /// Whether the file may leave at all is asked of `holdReason` first: pixels and documents are not looked at here.
  /// A file without a SOP Instance UID, with a transfer syntax that is no UID, or whose document holds the patient's
  /// values, is refused with 65.
  ///
  /// - Returns: what group 2 of the new file says: the same SOP class, the new instance.
  @discardableResult
  public func edits(
    for file: PartTenFile, exam: ExamContext, into edits: inout DataSetEdits,
    account: inout DeidentificationAccount
  ) throws(DeidentificationError) -> NewMeta {
    edits.removeAll(keepingCapacity: true)
    let dataSet = file.dataSet
    account.workspace.walk.plan(dataSet, rules)
    let meta = try newMeta(for: file, &account.workspace)
    account.workspace.cleaner.answers = answers
    try account.prepareMatcher(file, exam)
    let pass = HeaderPass(key: key, rules: rules, exam: exam, file: file)
    try pass.apply(into: &edits, account: &account)
    try pass.writeOwned(into: &edits, account: &account)
    count(edits, of: dataSet, in: &account)
    account.countFile()
    return meta
  }

  /// What group 2 of the new file says; the workspace keeps the UIDs for the data set's own elements.
  private func newMeta(for file: PartTenFile, _ workspace: inout Workspace) throws(DeidentificationError) -> NewMeta {
    let sopClass =
      Self.uid(workspace.walk.index(of: .sopClass).flatMap { file.dataSet.string($0) })
      ?? Self.uid(file.meta.mediaStorageSOPClassUID)
    let instance =
      Self.uid(workspace.walk.index(of: .sopInstance).flatMap { file.dataSet.string($0) })
      ?? Self.uid(file.meta.mediaStorageSOPInstanceUID)
    guard let sopClass, let instance else {
      throw DeidentificationError(
        .badInput, rule: "no-sop-instance", clause: "PS3.3 C.12.1.1", at: Place(path: file.name),
        "has no SOP Class UID or no SOP Instance UID, so that nothing can refer to it",
        remedy: "leave the file out, or have it sent again by the system that made it")
    }
    let new = newUID(for: instance)
    // Both stand in group 2 of the new file. UIDs that are made here are good.
    let isInstance = !profile.retainsUIDs || UIDRegistry.isPlain(new)
    if !isInstance || !file.dataSet.transferSyntax.isPlain {
      let tag = isInstance ? DataElementTag.transferSyntaxUID : .sopInstanceUID
      throw DeidentificationError(
        .badInput, rule: "invalid-uid", clause: "PS3.5 9.1", at: Place(path: file.name, tagPath: tag.description),
        "names something that is no UID of 1 to 64 digits and dots",
        remedy: "leave the file out, or have it sent again by the system that made it")
    }
    workspace.instance = (Array(instance.utf8), Array(new.utf8))
    return NewMeta(sopClassUID: sopClass, sopInstanceUID: new)
  }

  /// The UID that stands for an old one from now on: the same one where the profile retains UIDs, and of those that the
  /// standard assigns.
  public func newUID(for old: String) -> String {
    profile.retainsUIDs || UIDRegistry.isWellKnown(old) ? old : key.uid(for: old)
  }

  private static func uid(_ text: String?) -> String? {
    guard let text, !text.isEmpty else { return nil }
    return text
  }
}
