// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// What a disc's volume descriptors say beside its identifier and date. A trial's hold no word of the office.
struct VolumeTexts {
  /// The request and which of its discs: `2026-0147 disc 2 of 5`.
  let set: String
  let publisher: String
  let preparer: String
  let application = PartTenWriter.implementationVersionName

  init(_ prepared: PreparedRequest, _ disc: PlannedDisc) {
    let request = prepared.request
    set = Self.fitted("\(request.number.text) disc \(disc.number) of \(disc.count)")
    let office = prepared.office
    let study = request.study.short ?? request.study.name
    switch request.kind {
    case .research:
      publisher = Self.fitted(office.organisation ?? office.name ?? study)
      preparer = Self.fitted(office.name ?? office.organisation ?? application)
    case .trial:
      publisher = Self.fitted(study)
      preparer = application
    }
  }

  var all: [String] { [set, publisher, preparer, application] }

  /// What the Joliet descriptor holds: 64 characters of the Basic Multilingual Plane, on one line.
  private static func fitted(_ text: String) -> String {
    let plain = text.unicodeScalars.map { scalar in
      scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value > 0xFFFF ? " " : scalar
    }
    return String(String.UnicodeScalarView(plain.prefix(64)))
  }
}
