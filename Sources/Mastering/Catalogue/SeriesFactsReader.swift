// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// Finds in one walk over a header what the catalogue wants of it. The facts of a series are decoded only where a
/// file's bytes differ from those of the file before, which is once a series.
struct SeriesFactsReader {
  /// The elements wanted, each a place in `places`.
  private enum Want: Int, CaseIterable {
    case patientID, issuerOfPatientID, patientName, birthDate, sex
    case studyInstanceUID, studyTime, studyDescription, accessionNumber
    case seriesInstanceUID, seriesNumber, seriesDate, seriesDescription, modality
    case studyDate, acquisitionDate, contentDate
    case characterSet, sopClassUID, sopInstanceUID, instanceNumber

    /// Those whose bytes make the facts; of the dates only one counts.
    static let ofSeries: [Want] = [
      .characterSet, .patientID, .issuerOfPatientID, .patientName, .birthDate, .sex, .studyInstanceUID, .studyTime,
      .studyDescription, .accessionNumber, .seriesInstanceUID, .seriesNumber, .seriesDate, .seriesDescription,
      .modality,
    ]
    /// An exam without a study date is dated by what its series or images say.
    static let dates: [Want] = [.studyDate, .seriesDate, .acquisitionDate, .contentDate]

    init?(_ tag: DataElementTag) {
      // The groups that have them, since most elements are of others.
      guard tag.group == 0x0008 || tag.group == 0x0010 || tag.group == 0x0020 else { return nil }
      switch tag {
      case .specificCharacterSet: self = .characterSet
      case .sopClassUID: self = .sopClassUID
      case .sopInstanceUID: self = .sopInstanceUID
      case .studyDate: self = .studyDate
      case .seriesDate: self = .seriesDate
      case .acquisitionDate: self = .acquisitionDate
      case .contentDate: self = .contentDate
      case .studyTime: self = .studyTime
      case .accessionNumber: self = .accessionNumber
      case .modality: self = .modality
      case .studyDescription: self = .studyDescription
      case .seriesDescription: self = .seriesDescription
      case .patientName: self = .patientName
      case .patientID: self = .patientID
      case .issuerOfPatientID: self = .issuerOfPatientID
      case .patientBirthDate: self = .birthDate
      case .patientSex: self = .sex
      case .studyInstanceUID: self = .studyInstanceUID
      case .seriesInstanceUID: self = .seriesInstanceUID
      case .seriesNumber: self = .seriesNumber
      case .instanceNumber: self = .instanceNumber
      default: return nil
      }
    }
  }

  /// Of the file read last.
  private(set) var facts = SeriesFacts()
  /// Whether those are the facts of the file before it, too.
  private(set) var isSameSeries = false

  /// Index of each wanted element, -1 where the header has none.
  private var places = [Int](repeating: -1, count: Want.allCases.count)
  private var date = -1
  private var key: [UInt8] = []
  private var lastKey: [UInt8] = []

  var sopClassUID: Int? { place(.sopClassUID) }
  var sopInstanceUID: Int? { place(.sopInstanceUID) }
  var instanceNumber: Int? { place(.instanceNumber) }

  mutating func read(_ dataSet: DataSet) {
    find(in: dataSet)
    date = firstDate(dataSet)
    key.removeAll(keepingCapacity: true)
    for want in Want.ofSeries { appendKey(dataSet, places[want.rawValue]) }
    appendKey(dataSet, date)
    isSameSeries = key == lastKey
    guard !isSameSeries else { return }
    swap(&key, &lastKey)
    facts = decoded(dataSet)
  }

  private mutating func find(in dataSet: DataSet) {
    for place in places.indices { places[place] = -1 }
    var index = 0
    while index < dataSet.elements.count {
      if let want = Want(dataSet.elements[index].tag), places[want.rawValue] < 0 { places[want.rawValue] = index }
      index = Int(dataSet.elements[index].subtreeEnd)
    }
  }

  private func firstDate(_ dataSet: DataSet) -> Int {
    for want in Want.dates {
      let index = places[want.rawValue]
      if index >= 0, dataSet.withValue(index, { $0.contains { $0 != 0x20 && $0 != 0 } }) { return index }
    }
    return -1
  }

  /// VR, length and bytes: what decides the text, with the character set.
  private mutating func appendKey(_ dataSet: DataSet, _ index: Int) {
    guard index >= 0 else { return key.append(0) }
    let vr = dataSet.elements[index].vr.rawValue
    key.append(UInt8(truncatingIfNeeded: vr >> 8))
    key.append(UInt8(truncatingIfNeeded: vr))
    dataSet.withValue(index) { value in
      withUnsafeBytes(of: value.count) { key.append(contentsOf: $0) }
      key.append(contentsOf: value)
    }
  }

  private func decoded(_ dataSet: DataSet) -> SeriesFacts {
    func text(_ want: Want) -> String { place(want).map { dataSet.trimmed($0) } ?? "" }
    var facts = SeriesFacts()
    facts.patientID = text(.patientID)
    facts.issuerOfPatientID = text(.issuerOfPatientID)
    facts.patientName = text(.patientName)
    facts.birthDate = text(.birthDate)
    facts.sex = text(.sex)
    facts.studyInstanceUID = text(.studyInstanceUID)
    facts.studyDate = date >= 0 ? dataSet.trimmed(date) : ""
    facts.studyTime = text(.studyTime)
    facts.studyDescription = text(.studyDescription)
    facts.accessionNumber = text(.accessionNumber)
    facts.seriesInstanceUID = text(.seriesInstanceUID)
    facts.seriesNumber = text(.seriesNumber)
    facts.seriesDate = text(.seriesDate)
    facts.seriesDescription = text(.seriesDescription)
    facts.modality = text(.modality)
    return facts
  }

  private func place(_ want: Want) -> Int? {
    let index = places[want.rawValue]
    return index >= 0 ? index : nil
  }
}
