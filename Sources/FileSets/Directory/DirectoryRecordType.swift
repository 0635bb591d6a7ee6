// SPDX-License-Identifier: GPL-3.0-or-later

/// What a directory record stands for: the value of Directory Record Type (0004,1430), PS3.3 F.3.2.2 and F.4.
public enum DirectoryRecordType: String, Sendable, Hashable, CaseIterable {
  case patient = "PATIENT"
  case study = "STUDY"
  case series = "SERIES"

  case image = "IMAGE"
  case rtDose = "RT DOSE"
  case rtStructureSet = "RT STRUCTURE SET"
  case rtPlan = "RT PLAN"
  case rtTreatmentRecord = "RT TREAT RECORD"
  case presentation = "PRESENTATION"
  case waveform = "WAVEFORM"
  case srDocument = "SR DOCUMENT"
  case keyObjectDocument = "KEY OBJECT DOC"
  case spectroscopy = "SPECTROSCOPY"
  case rawData = "RAW DATA"
  case registration = "REGISTRATION"
  case fiducial = "FIDUCIAL"
  case encapsulatedDocument = "ENCAP DOC"
  case valueMap = "VALUE MAP"
  case stereometric = "STEREOMETRIC"
  case plan = "PLAN"
  case measurement = "MEASUREMENT"
  case surface = "SURFACE"
  case surfaceScan = "SURFACE SCAN"
  case tract = "TRACT"
  case assessment = "ASSESSMENT"
  case radiotherapy = "RADIOTHERAPY"
  case annotation = "ANNOTATION"
  case waveformPresentation = "WF PRESENTATION"

  case hangingProtocol = "HANGING PROTOCOL"
  case palette = "PALETTE"
  case implant = "IMPLANT"
  case implantAssembly = "IMPLANT ASSY"
  case implantGroup = "IMPLANT GROUP"
  case inventory = "INVENTORY"

  case `private` = "PRIVATE"

  case overlay = "OVERLAY"
  case modalityLUT = "MODALITY LUT"
  case voiLUT = "VOI LUT"
  case curve = "CURVE"
  case storedPrint = "STORED PRINT"
  case topic = "TOPIC"
  case visit = "VISIT"
  case results = "RESULTS"
  case interpretation = "INTERPRETATION"
  case studyComponent = "STUDY COMPONENT"
  case printQueue = "PRINT QUEUE"
  case filmSession = "FILM SESSION"
  case filmBox = "FILM BOX"
  case imageBox = "IMAGE BOX"
  case multiReferencedFile = "MRDR"

  /// Where in the tree of directory records a type belongs (PS3.3 Table F.4-1).
  public enum Level: Sendable, Hashable {
    case patient, study, series
    /// Below SERIES; refers to a file.
    case instance
    /// In the root, without patient; refers to a file.
    case root
    /// Anywhere.
    case `private`
    /// Of earlier editions.
    case retired
  }

  public var level: Level {
    switch self {
    case .patient: .patient
    case .study: .study
    case .series: .series
    case .hangingProtocol, .palette, .implant, .implantAssembly, .implantGroup, .inventory: .root
    case .private: .private
    case .overlay, .modalityLUT, .voiLUT, .curve, .storedPrint, .topic, .visit, .results, .interpretation,
      .studyComponent, .printQueue, .filmSession, .filmBox, .imageBox, .multiReferencedFile:
      .retired
    default: .instance
    }
  }

  /// The type for instances of a SOP class, or nil where no record may refer to them (such as print objects).
  public init?(sopClassUID: String) {
    guard let type = Self.bySOPClass[sopClassUID] else { return nil }
    self = type
  }

  private static let bySOPClass: [String: DirectoryRecordType] = {
    var types: [String: DirectoryRecordType] = [:]
    for line in DirectoryTables.types.description.split(separator: "\n") {
      let fields = line.split(separator: "|")
      if fields.count == 2 { types[String(fields[0])] = DirectoryRecordType(rawValue: String(fields[1])) }
    }
    return types
  }()
}
