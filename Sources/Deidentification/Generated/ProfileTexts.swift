// SPDX-License-Identifier: GPL-3.0-or-later
// swift-format-ignore-file
// Made by Generator/generate.py from Profiles/*.yaml. Change those, not this.

/// The profiles that come with the program.
enum ProfileTexts {
  /// office.yaml
  static let office: StaticString = #"""
    # The office's procedure: PS3.15 Table E.1-1 under these options, and on top of it what the office's specification says
    # in its own words. A rule names an action, what it is done to, and why. The README says how rules are written.
    name: office
    dates: keep
    options:
      - retain-safe-private
      - retain-patient-characteristics
      - clean-descriptors
      - clean-structured-content
      - clean-graphics
    rules:
      # What is written anew from the request, whatever stood there.
      - write: [PatientName, PatientID]
        why: the subject ID
      - write: PatientAge
        otherwise: remove
        why: the age at the exam, 090Y over 89
      - write: InstitutionName
        why: the site number, where one is given
      - write:
          - ClinicalTrialSponsorName
          - ClinicalTrialProtocolID
          - ClinicalTrialProtocolName
          - ClinicalTrialSiteID
          - ClinicalTrialSiteName
          - ClinicalTrialSubjectID
          - ClinicalTrialSubjectReadingID
          - ClinicalTrialTimePointID
          - ClinicalTrialTimePointDescription
        otherwise: remove
        why: the request's trial and time point; an earlier trial's go
      - write:
          - PatientIdentityRemoved
          - DeidentificationMethod
          - DeidentificationMethodCodeSequence
          - LongitudinalTemporalInformationModified
        otherwise: remove
        why: true to what was done here

      # The patient.
      - empty: PatientBirthDate
        why: date of birth
      - remove: [PatientBirthTime, PatientBirthDateInAlternativeCalendar, PatientDeathDateInAlternativeCalendar,
          PatientAlternativeCalendar]
        why: date of birth and death in any calendar
      - remove: [NameToUse, OtherPatientNames, PatientBirthName, PatientMotherBirthName, ResponsiblePerson]
        why: names
      - remove: [OtherPatientIDs, OtherPatientIDsSequence, MedicalRecordLocator]
        why: medical record numbers
      - remove: [IssuerOfPatientIDQualifiersSequence, SourcePatientGroupIdentificationSequence,
          GroupOfPatientsIdentificationSequence]
        why: says whose number the patient ID is
      - remove: [PatientAddress, PatientTelephoneNumbers, PatientTelecomInformation]
        why: physical addresses
      - remove: [PronounComment, GenderIdentityComment, MedicalAlerts, Allergies, Occupation, AdditionalPatientHistory,
          PatientComments, SpecialNeeds, PatientState, VisitComments]
        why: free text about the person, which cutting known words does not clean
      - keep: [EthnicGroup, EthnicGroupCodeSequence, EthnicGroups]
        why: patient characteristics

      # The exam and its order.
      - empty: AccessionNumber
        why: accession number
      - remove: [IssuerOfAccessionNumberSequence, OrderPlacerIdentifierSequence, OrderFillerIdentifierSequence,
          LocalNamespaceEntityID, UniversalEntityID, UniversalEntityIDType, IdentifierTypeCode, AssigningFacilitySequence,
          AssigningJurisdictionCodeSequence, AssigningAgencyOrDepartmentCodeSequence]
        why: issuers, which are facilities
      - remove: [AdmittingDiagnosesDescription, IdentifyingComments, ReasonForStudy, ReasonForVisit, StudyComments,
          DischargeDiagnosisDescription, ServiceEpisodeDescription, CommentsOnThePerformedProcedureStep,
          ReasonForTheRequestedProcedure, RequestedProcedureComments, ReasonForTheImagingServiceRequest,
          ImagingServiceRequestComments, InterpretationText, InterpretationDiagnosisDescription, Impressions,
          ResultsComments]
        why: free text about the person or the visit
      - remove: [AdmittingDiagnosesCodeSequence, PrincipalDiagnosisCodeSequence, PrimaryDiagnosisCodeSequence,
          SecondaryDiagnosesCodeSequence, HistologicalDiagnosesCodeSequence, ReasonForVisitCodeSequence,
          ReasonForRequestedProcedureCodeSequence]
        why: diagnoses and reasons are about the person, no imaging setting
      - empty: [RTPhysicianIntentNarrative, ReasonForSuperseding, TreatmentTechniqueNotes, PrescriptionNotes,
          FractionationNotes, PrescriptionNotesSequence]
        why: free text about the person
      - keep: [ReferencedStudySequence, ReferencedPerformedProcedureStepSequence, ReferencedImageSequence,
          SourceImageSequence]
        why: references stay, to the new UIDs
      - remove: HL7InstanceIdentifier
        why: identifies the source document

      # Institution, people, network.
      - remove: [InstitutionAddress, InstitutionalDepartmentName, InstitutionCodeSequence]
        why: facility and department names and addresses
      - remove: [RequestingService, RequestingServiceCodeSequence]
        why: department
      - remove: [ReferringPhysicianAddress, ReferringPhysicianTelephoneNumbers, PersonAddress, PersonTelephoneNumbers,
          PersonTelecomInformation, OrderCallbackPhoneNumber, OrderCallbackTelecomInformation]
        why: physicians' addresses and numbers
      - remove: [OperatorIdentificationSequence, RequestingPhysicianIdentificationSequence]
        why: operators and requesting physicians
      - remove: RetrieveURL
        why: network addresses

      # An earlier trial's.
      - remove: [IssuerOfClinicalTrialProtocolID, OtherClinicalTrialProtocolIDsSequence, IssuerOfClinicalTrialSiteID,
          IssuerOfClinicalTrialSubjectID, IssuerOfClinicalTrialSubjectReadingID, IssuerOfClinicalTrialTimePointID,
          ClinicalTrialCoordinatingCenterName, ClinicalTrialSeriesID, ClinicalTrialSeriesDescription,
          IssuerOfClinicalTrialSeriesID, ClinicalTrialProtocolEthicsCommitteeName,
          ClinicalTrialProtocolEthicsCommitteeApprovalNumber, EthicsCommitteeApprovalEffectivenessStartDate,
          EthicsCommitteeApprovalEffectivenessEndDate]
        why: an earlier trial's

      # Devices and what else a file holds.
      - keep: [LensSpecification, LensMake, LensModel, SourceManufacturer]
        why: imaging settings, as Manufacturer is
      - keep: DeviceDescription
        why: says what kind of device lies in the picture
      - remove: MakerNote
        why: a camera maker's own block, of unknown content
      - remove: ContributionDescription
        why: what equipment did to the object names stations and addresses, no imaging setting
      - empty: [LabelText, BarcodeValue]
        why: what stands on the slide's label
      - keep: EncapsulatedDocument
        why: a document leaves only where a person accepted it as it is
      - remove: IconImageSequence
        why: a picture made before de-identification
      - remove: [EncryptedAttributesSequence, MACParametersSequence]
        why: encrypted originals and MACs
      - remove: StorageMediaFileSetID
        why: name of a file-set that this is no longer in
      - remove: PrivateDataElementCharacteristicsSequence
        why: describes private blocks that may be gone
    """#

  /// ps3.15-basic.yaml
  static let basic: StaticString = #"""
    # The Basic Application Level Confidentiality Profile of PS3.15 E.2: Table E.1-1 as it stands, under the options that a
    # request names. The dummies of name and ID are the subject's, since the media are built by these.
    name: ps3.15-basic
    dates: remove
    rules:
      - write: [PatientName, PatientID]
        why: the subject ID stands in, as the table's Z and D allow
      - write:
          - ClinicalTrialSponsorName
          - ClinicalTrialProtocolID
          - ClinicalTrialProtocolName
          - ClinicalTrialSiteID
          - ClinicalTrialSiteName
          - ClinicalTrialSubjectID
          - ClinicalTrialTimePointID
          - ClinicalTrialTimePointDescription
        why: the request's trial and time point, where there is one
      - write:
          - PatientIdentityRemoved
          - DeidentificationMethod
          - DeidentificationMethodCodeSequence
          - LongitudinalTemporalInformationModified
        otherwise: remove
        why: true to what was done here
      - remove: PrivateDataElementCharacteristicsSequence
        why: describes private blocks that may be gone
    """#
}
