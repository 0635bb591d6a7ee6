// SPDX-License-Identifier: GPL-3.0-or-later

/// What an exam's files say of whose it is: the input of subject assignment, and a row of the key.
public struct ExamIdentity: Sendable, Hashable {
  public var patientID: String
  public var patientName: String
  /// `YYYYMMDD`, as all dates here; empty where the files say none.
  public var birthDate: String
  public var studyInstanceUID: String
  public var accessionNumber: String
  public var studyDate: String
  /// A file of the exam, for findings.
  public var path: String

  public init(
    patientID: String, patientName: String, birthDate: String, studyInstanceUID: String, accessionNumber: String,
    studyDate: String, path: String
  ) {
    self.patientID = patientID
    self.patientName = patientName
    self.birthDate = birthDate
    self.studyInstanceUID = studyInstanceUID
    self.accessionNumber = accessionNumber
    self.studyDate = studyDate
    self.path = path
  }

  /// Which exams are one patient's: those with one ID; without an ID those with one name and birth date; else each
  /// alone.
  var patient: PatientKey {
    if !patientID.isEmpty { return .id(patientID) }
    let name = Self.folded(patientName)
    if !name.isEmpty, !birthDate.isEmpty { return .person(name: name, birthDate: birthDate) }
    return .exam(studyInstanceUID)
  }

  enum PatientKey: Hashable, Sendable {
    case id(String)
    case person(name: [String], birthDate: String)
    case exam(String)

    /// For the keyed order of subjects.
    var text: String {
      switch self {
      case .id(let id): "id \(id)"
      case .person(let name, let birthDate): "person \(name.joined(separator: " ")) \(birthDate)"
      case .exam(let uid): "exam \(uid)"
      }
    }
  }

  /// The words of a name in any order and case: spellings that differ in nothing else are one name.
  static func folded(_ name: String) -> [String] { Word.words(of: name).map(\.text).sorted() }
}
