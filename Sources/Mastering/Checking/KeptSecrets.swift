// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings
import LeakCheck
import Volumes

/// What a request's folder still knows of its secrets: `secrets.csv` and `uids.csv`, or the key of an older folder.
struct KeptSecrets {
  let folder: RequestFolder

  init(_ folder: RequestFolder) { self.folder = folder }

  /// - Returns: the secrets, and what a person should know of them.
  func load() throws -> (LeakSecrets, [Finding]) {
    var secrets: LeakSecrets
    var notes: [Finding] = []
    if try FileSystem.status(of: folder.secrets) != nil {
      secrets = try LeakSecretsDocument.read(folder.secrets)
    } else if try FileSystem.status(of: folder.key) != nil {
      secrets = try fromKey()
      notes.append(
        Finding(
          .warning, rule: "secrets-incomplete", at: Place(path: folder.secrets),
          "the folder does not keep its secrets, so that only what stands in its key was searched for",
          remedy: "master the request again to have all of them searched for"))
    } else {
      throw MasteringError(
        .missingInput, rule: "no-secrets", at: folder.inside, "the folder keeps neither secrets.csv nor key.csv",
        remedy: "name a table of secrets with --secrets")
    }
    try addUIDs(to: &secrets)
    return (secrets, notes)
  }

  /// Old UIDs that did not stay.
  private func addUIDs(to secrets: inout LeakSecrets) throws {
    guard try FileSystem.status(of: folder.uids) != nil else { return }
    var reader = CSVReader(try FileSystem.readWhole(folder.uids, limit: 1 << 31), path: folder.uids)
    _ = try reader.next()
    while let row = try reader.next() {
      if row.count == 2, row[0].text != row[1].text { secrets.uids.insert(LeakCheck.Secret(.uid, row[0].text)) }
    }
  }

  private func fromKey() throws -> LeakSecrets {
    let table = try CSVDocument.load(folder.key, limit: 1 << 30)
    var secrets = LeakSecrets()
    secrets.documentTexts = DiscFacts.constantTexts
    let kinds: [(String, LeakCheck.Secret.Kind)] = [
      ("patient_id", .patientIdentifier), ("patient_name", .personName), ("birth_date", .birthDate),
      ("accession_number", .accessionNumber),
    ]
    guard let subject = table.column("subject_id") else { return secrets }
    for row in table.rows {
      let owner: Int32
      if let known = secrets.subjects.firstIndex(of: row[subject].text) {
        owner = Int32(known)
      } else {
        owner = Int32(secrets.subjects.count)
        secrets.subjects.append(row[subject].text)
      }
      for (name, kind) in kinds {
        guard let column = table.column(name), !row[column].text.isEmpty else { continue }
        secrets.values.append(LeakSecrets.Value(kind: kind, text: row[column].text, owners: [owner]))
      }
    }
    return secrets
  }
}
