// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// The elements of the main data set that are written anew, whatever stood there (seed: Standard Tag Modifications;
/// PS3.3 C.7.1.1, C.7.1.3, C.7.2.3; PS3.15 E.1).
enum OwnedElement: Int, CaseIterable {
  case patientName, patientID, patientAge, institutionName
  case sponsorName, protocolID, protocolName, siteID, siteName, subjectID, subjectReadingID
  case timePointID, timePointDescription
  case identityRemoved, method, methodCodes, temporalInformation

  static let all = allCases

  var tag: DataElementTag { Self.tags[rawValue] }
  var vr: VR { Self.vrs[rawValue] }

  /// What says how a file was de-identified.
  static let statement: Set<DataElementTag> = [
    .patientIdentityRemoved, .deidentificationMethod, .deidentificationMethodCodeSequence,
    .longitudinalTemporalInformationModified,
  ]

  static func of(_ tag: DataElementTag) -> OwnedElement? {
    tags.firstIndex(of: tag).flatMap(OwnedElement.init(rawValue:))
  }

  private static let tags: [DataElementTag] = [
    .patientName, .patientID, .patientAge, .institutionName,
    .clinicalTrialSponsorName, .clinicalTrialProtocolID, .clinicalTrialProtocolName, .clinicalTrialSiteID,
    .clinicalTrialSiteName, .clinicalTrialSubjectID, .clinicalTrialSubjectReadingID,
    .clinicalTrialTimePointID, .clinicalTrialTimePointDescription,
    .patientIdentityRemoved, .deidentificationMethod, .deidentificationMethodCodeSequence,
    .longitudinalTemporalInformationModified,
  ]

  private static let vrs: [VR] = [
    .PN, .LO, .AS, .LO, .LO, .LO, .LO, .LO, .LO, .LO, .LO, .LO, .ST, .CS, .LO, .SQ, .CS,
  ]
}
