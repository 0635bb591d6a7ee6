// SPDX-License-Identifier: GPL-3.0-or-later
// Made by Generator/generate.py from Tables/uids.tsv. Change those, not this.

/// The UIDs of PS3.6, one a line: UID, retired, type, name.
enum UIDRegistryTable {
  /// In the order of their text.
  static let uids: StaticString = """
    1.2.840.10008.1.1|N|SOP Class|Verification SOP Class
    1.2.840.10008.1.2|N|Transfer Syntax|Implicit VR Little Endian
    1.2.840.10008.1.2.1|N|Transfer Syntax|Explicit VR Little Endian
    1.2.840.10008.1.2.1.98|N|Transfer Syntax|Encapsulated Uncompressed Explicit VR Little Endian
    1.2.840.10008.1.2.1.99|N|Transfer Syntax|Deflated Explicit VR Little Endian
    1.2.840.10008.1.2.2|Y|Transfer Syntax|Explicit VR Big Endian
    1.2.840.10008.1.2.4.100|N|Transfer Syntax|MPEG2 Main Profile / Main Level
    1.2.840.10008.1.2.4.100.1|N|Transfer Syntax|Fragmentable MPEG2 Main Profile / Main Level
    1.2.840.10008.1.2.4.101|N|Transfer Syntax|MPEG2 Main Profile / High Level
    1.2.840.10008.1.2.4.101.1|N|Transfer Syntax|Fragmentable MPEG2 Main Profile / High Level
    1.2.840.10008.1.2.4.102|N|Transfer Syntax|MPEG-4 AVC/H.264 High Profile / Level 4.1
    1.2.840.10008.1.2.4.102.1|N|Transfer Syntax|Fragmentable MPEG-4 AVC/H.264 High Profile / Level 4.1
    1.2.840.10008.1.2.4.103|N|Transfer Syntax|MPEG-4 AVC/H.264 BD-compatible High Profile / Level 4.1
    1.2.840.10008.1.2.4.103.1|N|Transfer Syntax|Fragmentable MPEG-4 AVC/H.264 BD-compatible High Profile / Level 4.1
    1.2.840.10008.1.2.4.104|N|Transfer Syntax|MPEG-4 AVC/H.264 High Profile / Level 4.2 For 2D Video
    1.2.840.10008.1.2.4.104.1|N|Transfer Syntax|Fragmentable MPEG-4 AVC/H.264 High Profile / Level 4.2 For 2D Video
    1.2.840.10008.1.2.4.105|N|Transfer Syntax|MPEG-4 AVC/H.264 High Profile / Level 4.2 For 3D Video
    1.2.840.10008.1.2.4.105.1|N|Transfer Syntax|Fragmentable MPEG-4 AVC/H.264 High Profile / Level 4.2 For 3D Video
    1.2.840.10008.1.2.4.106|N|Transfer Syntax|MPEG-4 AVC/H.264 Stereo High Profile / Level 4.2
    1.2.840.10008.1.2.4.106.1|N|Transfer Syntax|Fragmentable MPEG-4 AVC/H.264 Stereo High Profile / Level 4.2
    1.2.840.10008.1.2.4.107|N|Transfer Syntax|HEVC/H.265 Main Profile / Level 5.1
    1.2.840.10008.1.2.4.108|N|Transfer Syntax|HEVC/H.265 Main 10 Profile / Level 5.1
    1.2.840.10008.1.2.4.110|N|Transfer Syntax|JPEG XL Lossless
    1.2.840.10008.1.2.4.111|N|Transfer Syntax|JPEG XL JPEG Recompression
    1.2.840.10008.1.2.4.112|N|Transfer Syntax|JPEG XL
    1.2.840.10008.1.2.4.201|N|Transfer Syntax|High-Throughput JPEG 2000 Image Compression (Lossless Only)
    1.2.840.10008.1.2.4.202|N|Transfer Syntax|High-Throughput JPEG 2000 with RPCL Options Image Compression (Lossless Only)
    1.2.840.10008.1.2.4.203|N|Transfer Syntax|High-Throughput JPEG 2000 Image Compression
    1.2.840.10008.1.2.4.204|N|Transfer Syntax|JPIP HTJ2K Referenced
    1.2.840.10008.1.2.4.205|N|Transfer Syntax|JPIP HTJ2K Referenced Deflate
    1.2.840.10008.1.2.4.50|N|Transfer Syntax|JPEG Baseline (Process 1)
    1.2.840.10008.1.2.4.51|N|Transfer Syntax|JPEG Extended (Process 2 and 4)
    1.2.840.10008.1.2.4.52|Y|Transfer Syntax|JPEG Extended (Process 3 and 5)
    1.2.840.10008.1.2.4.53|Y|Transfer Syntax|JPEG Spectral Selection, Non-Hierarchical (Process 6 and 8)
    1.2.840.10008.1.2.4.54|Y|Transfer Syntax|JPEG Spectral Selection, Non-Hierarchical (Process 7 and 9)
    1.2.840.10008.1.2.4.55|Y|Transfer Syntax|JPEG Full Progression, Non-Hierarchical (Process 10 and 12)
    1.2.840.10008.1.2.4.56|Y|Transfer Syntax|JPEG Full Progression, Non-Hierarchical (Process 11 and 13)
    1.2.840.10008.1.2.4.57|N|Transfer Syntax|JPEG Lossless, Non-Hierarchical (Process 14)
    1.2.840.10008.1.2.4.58|Y|Transfer Syntax|JPEG Lossless, Non-Hierarchical (Process 15)
    1.2.840.10008.1.2.4.59|Y|Transfer Syntax|JPEG Extended, Hierarchical (Process 16 and 18)
    1.2.840.10008.1.2.4.60|Y|Transfer Syntax|JPEG Extended, Hierarchical (Process 17 and 19)
    1.2.840.10008.1.2.4.61|Y|Transfer Syntax|JPEG Spectral Selection, Hierarchical (Process 20 and 22)
    1.2.840.10008.1.2.4.62|Y|Transfer Syntax|JPEG Spectral Selection, Hierarchical (Process 21 and 23)
    1.2.840.10008.1.2.4.63|Y|Transfer Syntax|JPEG Full Progression, Hierarchical (Process 24 and 26)
    1.2.840.10008.1.2.4.64|Y|Transfer Syntax|JPEG Full Progression, Hierarchical (Process 25 and 27)
    1.2.840.10008.1.2.4.65|Y|Transfer Syntax|JPEG Lossless, Hierarchical (Process 28)
    1.2.840.10008.1.2.4.66|Y|Transfer Syntax|JPEG Lossless, Hierarchical (Process 29)
    1.2.840.10008.1.2.4.70|N|Transfer Syntax|JPEG Lossless, Non-Hierarchical, First-Order Prediction (Process 14 [Selection Value 1])
    1.2.840.10008.1.2.4.80|N|Transfer Syntax|JPEG-LS Lossless Image Compression
    1.2.840.10008.1.2.4.81|N|Transfer Syntax|JPEG-LS Lossy (Near-Lossless) Image Compression
    1.2.840.10008.1.2.4.90|N|Transfer Syntax|JPEG 2000 Image Compression (Lossless Only)
    1.2.840.10008.1.2.4.91|N|Transfer Syntax|JPEG 2000 Image Compression
    1.2.840.10008.1.2.4.92|N|Transfer Syntax|JPEG 2000 Part 2 Multi-component Image Compression (Lossless Only)
    1.2.840.10008.1.2.4.93|N|Transfer Syntax|JPEG 2000 Part 2 Multi-component Image Compression
    1.2.840.10008.1.2.4.94|N|Transfer Syntax|JPIP Referenced
    1.2.840.10008.1.2.4.95|N|Transfer Syntax|JPIP Referenced Deflate
    1.2.840.10008.1.2.5|N|Transfer Syntax|RLE Lossless
    1.2.840.10008.1.2.6.1|Y|Transfer Syntax|RFC 2557 MIME encapsulation
    1.2.840.10008.1.2.6.2|Y|Transfer Syntax|XML Encoding
    1.2.840.10008.1.2.7.1|N|Transfer Syntax|SMPTE ST 2110-20 Uncompressed Progressive Active Video
    1.2.840.10008.1.2.7.2|N|Transfer Syntax|SMPTE ST 2110-20 Uncompressed Interlaced Active Video
    1.2.840.10008.1.2.7.3|N|Transfer Syntax|SMPTE ST 2110-30 PCM Digital Audio
    1.2.840.10008.1.2.8.1|N|Transfer Syntax|Deflated Image Frame Compression
    1.2.840.10008.1.20|Y|Transfer Syntax|Papyrus 3 Implicit VR Little Endian
    1.2.840.10008.1.20.1|N|SOP Class|Storage Commitment Push Model SOP Class
    1.2.840.10008.1.20.1.1|N|Well-known SOP Instance|Storage Commitment Push Model SOP Instance
    1.2.840.10008.1.20.2|Y|SOP Class|Storage Commitment Pull Model SOP Class
    1.2.840.10008.1.20.2.1|Y|Well-known SOP Instance|Storage Commitment Pull Model SOP Instance
    1.2.840.10008.1.3.10|N|SOP Class|Media Storage Directory Storage
    1.2.840.10008.1.4.1.1|N|Well-known frame of reference|Talairach Brain Atlas Frame of Reference
    1.2.840.10008.1.4.1.10|N|Well-known frame of reference|SPM2 GRAY Frame of Reference
    1.2.840.10008.1.4.1.11|N|Well-known frame of reference|SPM2 WHITE Frame of Reference
    1.2.840.10008.1.4.1.12|N|Well-known frame of reference|SPM2 CSF Frame of Reference
    1.2.840.10008.1.4.1.13|N|Well-known frame of reference|SPM2 BRAINMASK Frame of Reference
    1.2.840.10008.1.4.1.14|N|Well-known frame of reference|SPM2 AVG305T1 Frame of Reference
    1.2.840.10008.1.4.1.15|N|Well-known frame of reference|SPM2 AVG152T1 Frame of Reference
    1.2.840.10008.1.4.1.16|N|Well-known frame of reference|SPM2 AVG152T2 Frame of Reference
    1.2.840.10008.1.4.1.17|N|Well-known frame of reference|SPM2 AVG152PD Frame of Reference
    1.2.840.10008.1.4.1.18|N|Well-known frame of reference|SPM2 SINGLESUBJT1 Frame of Reference
    1.2.840.10008.1.4.1.2|N|Well-known frame of reference|SPM2 T1 Frame of Reference
    1.2.840.10008.1.4.1.3|N|Well-known frame of reference|SPM2 T2 Frame of Reference
    1.2.840.10008.1.4.1.4|N|Well-known frame of reference|SPM2 PD Frame of Reference
    1.2.840.10008.1.4.1.5|N|Well-known frame of reference|SPM2 EPI Frame of Reference
    1.2.840.10008.1.4.1.6|N|Well-known frame of reference|SPM2 FIL T1 Frame of Reference
    1.2.840.10008.1.4.1.7|N|Well-known frame of reference|SPM2 PET Frame of Reference
    1.2.840.10008.1.4.1.8|N|Well-known frame of reference|SPM2 TRANSM Frame of Reference
    1.2.840.10008.1.4.1.9|N|Well-known frame of reference|SPM2 SPECT Frame of Reference
    1.2.840.10008.1.4.2.1|N|Well-known frame of reference|ICBM 452 T1 Frame of Reference
    1.2.840.10008.1.4.2.2|N|Well-known frame of reference|ICBM Single Subject MRI Frame of Reference
    1.2.840.10008.1.4.3.1|N|Well-known frame of reference|IEC 61217 Fixed Coordinate System Frame of Reference
    1.2.840.10008.1.4.3.2|N|Well-known frame of reference|Standard Robotic-Arm Coordinate System Frame of Reference
    1.2.840.10008.1.4.3.3|N|Well-known frame of reference|IEC 61217 Table Top Coordinate System Frame of Reference
    1.2.840.10008.1.4.4.1|N|Well-known frame of reference|SRI24 Frame of Reference
    1.2.840.10008.1.4.5.1|N|Well-known frame of reference|Colin27 Frame of Reference
    1.2.840.10008.1.4.6.1|N|Well-known frame of reference|LPBA40/AIR Frame of Reference
    1.2.840.10008.1.4.6.2|N|Well-known frame of reference|LPBA40/FLIRT Frame of Reference
    1.2.840.10008.1.4.6.3|N|Well-known frame of reference|LPBA40/SPM5 Frame of Reference
    1.2.840.10008.1.40|N|SOP Class|Procedural Event Logging SOP Class
    1.2.840.10008.1.40.1|N|Well-known SOP Instance|Procedural Event Logging SOP Instance
    1.2.840.10008.1.42|N|SOP Class|Substance Administration Logging SOP Class
    1.2.840.10008.1.42.1|N|Well-known SOP Instance|Substance Administration Logging SOP Instance
    1.2.840.10008.1.5.1|N|Well-known SOP Instance|Hot Iron Color Palette SOP Instance
    1.2.840.10008.1.5.2|N|Well-known SOP Instance|PET Color Palette SOP Instance
    1.2.840.10008.1.5.3|N|Well-known SOP Instance|Hot Metal Blue Color Palette SOP Instance
    1.2.840.10008.1.5.4|N|Well-known SOP Instance|PET 20 Step Color Palette SOP Instance
    1.2.840.10008.1.5.5|N|Well-known SOP Instance|Spring Color Palette SOP Instance
    1.2.840.10008.1.5.6|N|Well-known SOP Instance|Summer Color Palette SOP Instance
    1.2.840.10008.1.5.7|N|Well-known SOP Instance|Fall Color Palette SOP Instance
    1.2.840.10008.1.5.8|N|Well-known SOP Instance|Winter Color Palette SOP Instance
    1.2.840.10008.1.9|Y|SOP Class|Basic Study Content Notification SOP Class
    1.2.840.10008.10.1|N|SOP Class|Video Endoscopic Image Real-Time Communication
    1.2.840.10008.10.2|N|SOP Class|Video Photographic Image Real-Time Communication
    1.2.840.10008.10.3|N|SOP Class|Audio Waveform Real-Time Communication
    1.2.840.10008.10.4|N|SOP Class|Rendition Selection Document Real-Time Communication
    1.2.840.10008.15.0.3.1|N|LDAP OID|dicomDeviceName
    1.2.840.10008.15.0.3.10|N|LDAP OID|dicomAssociationInitiator
    1.2.840.10008.15.0.3.11|N|LDAP OID|dicomAssociationAcceptor
    1.2.840.10008.15.0.3.12|N|LDAP OID|dicomHostname
    1.2.840.10008.15.0.3.13|N|LDAP OID|dicomPort
    1.2.840.10008.15.0.3.14|N|LDAP OID|dicomSOPClass
    1.2.840.10008.15.0.3.15|N|LDAP OID|dicomTransferRole
    1.2.840.10008.15.0.3.16|N|LDAP OID|dicomTransferSyntax
    1.2.840.10008.15.0.3.17|N|LDAP OID|dicomPrimaryDeviceType
    1.2.840.10008.15.0.3.18|N|LDAP OID|dicomRelatedDeviceReference
    1.2.840.10008.15.0.3.19|N|LDAP OID|dicomPreferredCalledAETitle
    1.2.840.10008.15.0.3.2|N|LDAP OID|dicomDescription
    1.2.840.10008.15.0.3.20|N|LDAP OID|dicomTLSCyphersuite
    1.2.840.10008.15.0.3.21|N|LDAP OID|dicomAuthorizedNodeCertificateReference
    1.2.840.10008.15.0.3.22|N|LDAP OID|dicomThisNodeCertificateReference
    1.2.840.10008.15.0.3.23|N|LDAP OID|dicomInstalled
    1.2.840.10008.15.0.3.24|N|LDAP OID|dicomStationName
    1.2.840.10008.15.0.3.25|N|LDAP OID|dicomDeviceSerialNumber
    1.2.840.10008.15.0.3.26|N|LDAP OID|dicomInstitutionName
    1.2.840.10008.15.0.3.27|N|LDAP OID|dicomInstitutionAddress
    1.2.840.10008.15.0.3.28|N|LDAP OID|dicomInstitutionDepartmentName
    1.2.840.10008.15.0.3.29|N|LDAP OID|dicomIssuerOfPatientID
    1.2.840.10008.15.0.3.3|N|LDAP OID|dicomManufacturer
    1.2.840.10008.15.0.3.30|N|LDAP OID|dicomPreferredCallingAETitle
    1.2.840.10008.15.0.3.31|N|LDAP OID|dicomSupportedCharacterSet
    1.2.840.10008.15.0.3.4|N|LDAP OID|dicomManufacturerModelName
    1.2.840.10008.15.0.3.5|N|LDAP OID|dicomSoftwareVersion
    1.2.840.10008.15.0.3.6|N|LDAP OID|dicomVendorData
    1.2.840.10008.15.0.3.7|N|LDAP OID|dicomAETitle
    1.2.840.10008.15.0.3.8|N|LDAP OID|dicomNetworkConnectionReference
    1.2.840.10008.15.0.3.9|N|LDAP OID|dicomApplicationCluster
    1.2.840.10008.15.0.4.1|N|LDAP OID|dicomConfigurationRoot
    1.2.840.10008.15.0.4.2|N|LDAP OID|dicomDevicesRoot
    1.2.840.10008.15.0.4.3|N|LDAP OID|dicomUniqueAETitlesRegistryRoot
    1.2.840.10008.15.0.4.4|N|LDAP OID|dicomDevice
    1.2.840.10008.15.0.4.5|N|LDAP OID|dicomNetworkAE
    1.2.840.10008.15.0.4.6|N|LDAP OID|dicomNetworkConnection
    1.2.840.10008.15.0.4.7|N|LDAP OID|dicomUniqueAETitle
    1.2.840.10008.15.0.4.8|N|LDAP OID|dicomTransferCapability
    1.2.840.10008.15.1.1|N|Synchronization Frame of Reference|Universal Coordinated Time
    1.2.840.10008.2.16.10|N|Coding Scheme|Dublin Core
    1.2.840.10008.2.16.11|N|Coding Scheme|New York University Melanoma Clinical Cooperative Group
    1.2.840.10008.2.16.12|N|Coding Scheme|Mayo Clinic Non-radiological Images Specific Body Structure Anatomical Surface Region Guide
    1.2.840.10008.2.16.13|N|Coding Scheme|Image Biomarker Standardisation Initiative
    1.2.840.10008.2.16.14|N|Coding Scheme|Radiomics Ontology
    1.2.840.10008.2.16.15|N|Coding Scheme|RadElement
    1.2.840.10008.2.16.16|N|Coding Scheme|ICD-11
    1.2.840.10008.2.16.17|N|Coding Scheme|Unified numbering system (UNS) for metals and alloys
    1.2.840.10008.2.16.18|N|Coding Scheme|Research Resource Identification
    1.2.840.10008.2.16.4|N|Coding Scheme|DICOM Controlled Terminology
    1.2.840.10008.2.16.5|N|Coding Scheme|Adult Mouse Anatomy Ontology
    1.2.840.10008.2.16.6|N|Coding Scheme|Uberon Ontology
    1.2.840.10008.2.16.7|N|Coding Scheme|Integrated Taxonomic Information System (ITIS) Taxonomic Serial Number (TSN)
    1.2.840.10008.2.16.8|N|Coding Scheme|Mouse Genome Initiative (MGI)
    1.2.840.10008.2.16.9|N|Coding Scheme|PubChem Compound CID
    1.2.840.10008.2.6.1|N|DICOM UIDs as a Coding Scheme|DICOM UID Registry
    1.2.840.10008.3.1.1.1|N|Application Context Name|DICOM Application Context Name
    1.2.840.10008.3.1.2.1.1|Y|SOP Class|Detached Patient Management SOP Class
    1.2.840.10008.3.1.2.1.4|Y|Meta SOP Class|Detached Patient Management Meta SOP Class
    1.2.840.10008.3.1.2.2.1|Y|SOP Class|Detached Visit Management SOP Class
    1.2.840.10008.3.1.2.3.1|Y|SOP Class|Detached Study Management SOP Class
    1.2.840.10008.3.1.2.3.2|Y|SOP Class|Study Component Management SOP Class
    1.2.840.10008.3.1.2.3.3|N|SOP Class|Modality Performed Procedure Step SOP Class
    1.2.840.10008.3.1.2.3.4|N|SOP Class|Modality Performed Procedure Step Retrieve SOP Class
    1.2.840.10008.3.1.2.3.5|N|SOP Class|Modality Performed Procedure Step Notification SOP Class
    1.2.840.10008.3.1.2.5.1|Y|SOP Class|Detached Results Management SOP Class
    1.2.840.10008.3.1.2.5.4|Y|Meta SOP Class|Detached Results Management Meta SOP Class
    1.2.840.10008.3.1.2.5.5|Y|Meta SOP Class|Detached Study Management Meta SOP Class
    1.2.840.10008.3.1.2.6.1|Y|SOP Class|Detached Interpretation Management SOP Class
    1.2.840.10008.4.2|N|Service Class|Storage Service Class
    1.2.840.10008.5.1.1.1|N|SOP Class|Basic Film Session SOP Class
    1.2.840.10008.5.1.1.14|N|SOP Class|Print Job SOP Class
    1.2.840.10008.5.1.1.15|N|SOP Class|Basic Annotation Box SOP Class
    1.2.840.10008.5.1.1.16|N|SOP Class|Printer SOP Class
    1.2.840.10008.5.1.1.16.376|N|SOP Class|Printer Configuration Retrieval SOP Class
    1.2.840.10008.5.1.1.17|N|Well-known SOP Instance|Printer SOP Instance
    1.2.840.10008.5.1.1.17.376|N|Well-known SOP Instance|Printer Configuration Retrieval SOP Instance
    1.2.840.10008.5.1.1.18|N|Meta SOP Class|Basic Color Print Management Meta SOP Class
    1.2.840.10008.5.1.1.18.1|Y|Meta SOP Class|Referenced Color Print Management Meta SOP Class
    1.2.840.10008.5.1.1.2|N|SOP Class|Basic Film Box SOP Class
    1.2.840.10008.5.1.1.22|N|SOP Class|VOI LUT Box SOP Class
    1.2.840.10008.5.1.1.23|N|SOP Class|Presentation LUT SOP Class
    1.2.840.10008.5.1.1.24|Y|SOP Class|Image Overlay Box SOP Class
    1.2.840.10008.5.1.1.24.1|Y|SOP Class|Basic Print Image Overlay Box SOP Class
    1.2.840.10008.5.1.1.25|Y|Well-known SOP Instance|Print Queue SOP Instance
    1.2.840.10008.5.1.1.26|Y|SOP Class|Print Queue Management SOP Class
    1.2.840.10008.5.1.1.27|Y|SOP Class|Stored Print Storage SOP Class
    1.2.840.10008.5.1.1.29|Y|SOP Class|Hardcopy Grayscale Image Storage SOP Class
    1.2.840.10008.5.1.1.30|Y|SOP Class|Hardcopy Color Image Storage SOP Class
    1.2.840.10008.5.1.1.31|Y|SOP Class|Pull Print Request SOP Class
    1.2.840.10008.5.1.1.32|Y|Meta SOP Class|Pull Stored Print Management Meta SOP Class
    1.2.840.10008.5.1.1.33|N|SOP Class|Media Creation Management SOP Class UID
    1.2.840.10008.5.1.1.4|N|SOP Class|Basic Grayscale Image Box SOP Class
    1.2.840.10008.5.1.1.4.1|N|SOP Class|Basic Color Image Box SOP Class
    1.2.840.10008.5.1.1.4.2|Y|SOP Class|Referenced Image Box SOP Class
    1.2.840.10008.5.1.1.40|N|SOP Class|Display System SOP Class
    1.2.840.10008.5.1.1.40.1|N|Well-known SOP Instance|Display System SOP Instance
    1.2.840.10008.5.1.1.9|N|Meta SOP Class|Basic Grayscale Print Management Meta SOP Class
    1.2.840.10008.5.1.1.9.1|Y|Meta SOP Class|Referenced Grayscale Print Management Meta SOP Class
    1.2.840.10008.5.1.4.1.1.1|N|SOP Class|Computed Radiography Image Storage
    1.2.840.10008.5.1.4.1.1.1.1|N|SOP Class|Digital X-Ray Image Storage - For Presentation
    1.2.840.10008.5.1.4.1.1.1.1.1|N|SOP Class|Digital X-Ray Image Storage - For Processing
    1.2.840.10008.5.1.4.1.1.1.2|N|SOP Class|Digital Mammography X-Ray Image Storage - For Presentation
    1.2.840.10008.5.1.4.1.1.1.2.1|N|SOP Class|Digital Mammography X-Ray Image Storage - For Processing
    1.2.840.10008.5.1.4.1.1.1.3|N|SOP Class|Digital Intra-Oral X-Ray Image Storage - For Presentation
    1.2.840.10008.5.1.4.1.1.1.3.1|N|SOP Class|Digital Intra-Oral X-Ray Image Storage - For Processing
    1.2.840.10008.5.1.4.1.1.10|Y|SOP Class|Standalone Modality LUT Storage
    1.2.840.10008.5.1.4.1.1.104.1|N|SOP Class|Encapsulated PDF Storage
    1.2.840.10008.5.1.4.1.1.104.2|N|SOP Class|Encapsulated CDA Storage
    1.2.840.10008.5.1.4.1.1.104.3|N|SOP Class|Encapsulated STL Storage
    1.2.840.10008.5.1.4.1.1.104.4|N|SOP Class|Encapsulated OBJ Storage
    1.2.840.10008.5.1.4.1.1.104.5|N|SOP Class|Encapsulated MTL Storage
    1.2.840.10008.5.1.4.1.1.11|Y|SOP Class|Standalone VOI LUT Storage
    1.2.840.10008.5.1.4.1.1.11.1|N|SOP Class|Grayscale Softcopy Presentation State Storage
    1.2.840.10008.5.1.4.1.1.11.10|N|SOP Class|Segmented Volume Rendering Volumetric Presentation State Storage
    1.2.840.10008.5.1.4.1.1.11.11|N|SOP Class|Multiple Volume Rendering Volumetric Presentation State Storage
    1.2.840.10008.5.1.4.1.1.11.12|N|SOP Class|Variable Modality LUT Softcopy Presentation State Storage
    1.2.840.10008.5.1.4.1.1.11.2|N|SOP Class|Color Softcopy Presentation State Storage
    1.2.840.10008.5.1.4.1.1.11.3|N|SOP Class|Pseudo-Color Softcopy Presentation State Storage
    1.2.840.10008.5.1.4.1.1.11.4|N|SOP Class|Blending Softcopy Presentation State Storage
    1.2.840.10008.5.1.4.1.1.11.5|N|SOP Class|XA/XRF Grayscale Softcopy Presentation State Storage
    1.2.840.10008.5.1.4.1.1.11.6|N|SOP Class|Grayscale Planar MPR Volumetric Presentation State Storage
    1.2.840.10008.5.1.4.1.1.11.7|N|SOP Class|Compositing Planar MPR Volumetric Presentation State Storage
    1.2.840.10008.5.1.4.1.1.11.8|N|SOP Class|Advanced Blending Presentation State Storage
    1.2.840.10008.5.1.4.1.1.11.9|N|SOP Class|Volume Rendering Volumetric Presentation State Storage
    1.2.840.10008.5.1.4.1.1.12.1|N|SOP Class|X-Ray Angiographic Image Storage
    1.2.840.10008.5.1.4.1.1.12.1.1|N|SOP Class|Enhanced XA Image Storage
    1.2.840.10008.5.1.4.1.1.12.2|N|SOP Class|X-Ray Radiofluoroscopic Image Storage
    1.2.840.10008.5.1.4.1.1.12.2.1|N|SOP Class|Enhanced XRF Image Storage
    1.2.840.10008.5.1.4.1.1.12.3|Y|SOP Class|X-Ray Angiographic Bi-Plane Image Storage
    1.2.840.10008.5.1.4.1.1.12.77|Y|SOP Class|
    1.2.840.10008.5.1.4.1.1.128|N|SOP Class|Positron Emission Tomography Image Storage
    1.2.840.10008.5.1.4.1.1.128.1|N|SOP Class|Legacy Converted Enhanced PET Image Storage
    1.2.840.10008.5.1.4.1.1.129|Y|SOP Class|Standalone PET Curve Storage
    1.2.840.10008.5.1.4.1.1.13.1.1|N|SOP Class|X-Ray 3D Angiographic Image Storage
    1.2.840.10008.5.1.4.1.1.13.1.2|N|SOP Class|X-Ray 3D Craniofacial Image Storage
    1.2.840.10008.5.1.4.1.1.13.1.3|N|SOP Class|Breast Tomosynthesis Image Storage
    1.2.840.10008.5.1.4.1.1.13.1.4|N|SOP Class|Breast Projection X-Ray Image Storage - For Presentation
    1.2.840.10008.5.1.4.1.1.13.1.5|N|SOP Class|Breast Projection X-Ray Image Storage - For Processing
    1.2.840.10008.5.1.4.1.1.130|N|SOP Class|Enhanced PET Image Storage
    1.2.840.10008.5.1.4.1.1.131|N|SOP Class|Basic Structured Display Storage
    1.2.840.10008.5.1.4.1.1.14.1|N|SOP Class|Intravascular Optical Coherence Tomography Image Storage - For Presentation
    1.2.840.10008.5.1.4.1.1.14.2|N|SOP Class|Intravascular Optical Coherence Tomography Image Storage - For Processing
    1.2.840.10008.5.1.4.1.1.2|N|SOP Class|CT Image Storage
    1.2.840.10008.5.1.4.1.1.2.1|N|SOP Class|Enhanced CT Image Storage
    1.2.840.10008.5.1.4.1.1.2.2|N|SOP Class|Legacy Converted Enhanced CT Image Storage
    1.2.840.10008.5.1.4.1.1.20|N|SOP Class|Nuclear Medicine Image Storage
    1.2.840.10008.5.1.4.1.1.200.1|N|SOP Class|CT Defined Procedure Protocol Storage
    1.2.840.10008.5.1.4.1.1.200.2|N|SOP Class|CT Performed Procedure Protocol Storage
    1.2.840.10008.5.1.4.1.1.200.3|N|SOP Class|Protocol Approval Storage
    1.2.840.10008.5.1.4.1.1.200.4|N|SOP Class|Protocol Approval Information Model - FIND
    1.2.840.10008.5.1.4.1.1.200.5|N|SOP Class|Protocol Approval Information Model - MOVE
    1.2.840.10008.5.1.4.1.1.200.6|N|SOP Class|Protocol Approval Information Model - GET
    1.2.840.10008.5.1.4.1.1.200.7|N|SOP Class|XA Defined Procedure Protocol Storage
    1.2.840.10008.5.1.4.1.1.200.8|N|SOP Class|XA Performed Procedure Protocol Storage
    1.2.840.10008.5.1.4.1.1.201.1|N|SOP Class|Inventory Storage
    1.2.840.10008.5.1.4.1.1.201.1.1|N|Well-known SOP Instance|Storage Management SOP Instance
    1.2.840.10008.5.1.4.1.1.201.2|N|SOP Class|Inventory - FIND
    1.2.840.10008.5.1.4.1.1.201.3|N|SOP Class|Inventory - MOVE
    1.2.840.10008.5.1.4.1.1.201.4|N|SOP Class|Inventory - GET
    1.2.840.10008.5.1.4.1.1.201.5|N|SOP Class|Inventory Creation
    1.2.840.10008.5.1.4.1.1.201.6|N|SOP Class|Repository Query
    1.2.840.10008.5.1.4.1.1.3|Y|SOP Class|Ultrasound Multi-frame Image Storage
    1.2.840.10008.5.1.4.1.1.3.1|N|SOP Class|Ultrasound Multi-frame Image Storage
    1.2.840.10008.5.1.4.1.1.30|N|SOP Class|Parametric Map Storage
    1.2.840.10008.5.1.4.1.1.4|N|SOP Class|MR Image Storage
    1.2.840.10008.5.1.4.1.1.4.1|N|SOP Class|Enhanced MR Image Storage
    1.2.840.10008.5.1.4.1.1.4.2|N|SOP Class|MR Spectroscopy Storage
    1.2.840.10008.5.1.4.1.1.4.3|N|SOP Class|Enhanced MR Color Image Storage
    1.2.840.10008.5.1.4.1.1.4.4|N|SOP Class|Legacy Converted Enhanced MR Image Storage
    1.2.840.10008.5.1.4.1.1.40|Y|SOP Class|
    1.2.840.10008.5.1.4.1.1.481.1|N|SOP Class|RT Image Storage
    1.2.840.10008.5.1.4.1.1.481.10|N|SOP Class|RT Physician Intent Storage
    1.2.840.10008.5.1.4.1.1.481.11|N|SOP Class|RT Segment Annotation Storage
    1.2.840.10008.5.1.4.1.1.481.12|N|SOP Class|RT Radiation Set Storage
    1.2.840.10008.5.1.4.1.1.481.13|N|SOP Class|C-Arm Photon-Electron Radiation Storage
    1.2.840.10008.5.1.4.1.1.481.14|N|SOP Class|Tomotherapeutic Radiation Storage
    1.2.840.10008.5.1.4.1.1.481.15|N|SOP Class|Robotic-Arm Radiation Storage
    1.2.840.10008.5.1.4.1.1.481.16|N|SOP Class|RT Radiation Record Set Storage
    1.2.840.10008.5.1.4.1.1.481.17|N|SOP Class|RT Radiation Salvage Record Storage
    1.2.840.10008.5.1.4.1.1.481.18|N|SOP Class|Tomotherapeutic Radiation Record Storage
    1.2.840.10008.5.1.4.1.1.481.19|N|SOP Class|C-Arm Photon-Electron Radiation Record Storage
    1.2.840.10008.5.1.4.1.1.481.2|N|SOP Class|RT Dose Storage
    1.2.840.10008.5.1.4.1.1.481.20|N|SOP Class|Robotic Radiation Record Storage
    1.2.840.10008.5.1.4.1.1.481.21|N|SOP Class|RT Radiation Set Delivery Instruction Storage
    1.2.840.10008.5.1.4.1.1.481.22|N|SOP Class|RT Treatment Preparation Storage
    1.2.840.10008.5.1.4.1.1.481.23|N|SOP Class|Enhanced RT Image Storage
    1.2.840.10008.5.1.4.1.1.481.24|N|SOP Class|Enhanced Continuous RT Image Storage
    1.2.840.10008.5.1.4.1.1.481.25|N|SOP Class|RT Patient Position Acquisition Instruction Storage
    1.2.840.10008.5.1.4.1.1.481.3|N|SOP Class|RT Structure Set Storage
    1.2.840.10008.5.1.4.1.1.481.4|N|SOP Class|RT Beams Treatment Record Storage
    1.2.840.10008.5.1.4.1.1.481.5|N|SOP Class|RT Plan Storage
    1.2.840.10008.5.1.4.1.1.481.6|N|SOP Class|RT Brachy Treatment Record Storage
    1.2.840.10008.5.1.4.1.1.481.7|N|SOP Class|RT Treatment Summary Record Storage
    1.2.840.10008.5.1.4.1.1.481.8|N|SOP Class|RT Ion Plan Storage
    1.2.840.10008.5.1.4.1.1.481.9|N|SOP Class|RT Ion Beams Treatment Record Storage
    1.2.840.10008.5.1.4.1.1.5|Y|SOP Class|Nuclear Medicine Image Storage
    1.2.840.10008.5.1.4.1.1.501.1|N|SOP Class|DICOS CT Image Storage
    1.2.840.10008.5.1.4.1.1.501.2.1|N|SOP Class|DICOS Digital X-Ray Image Storage - For Presentation
    1.2.840.10008.5.1.4.1.1.501.2.2|N|SOP Class|DICOS Digital X-Ray Image Storage - For Processing
    1.2.840.10008.5.1.4.1.1.501.3|N|SOP Class|DICOS Threat Detection Report Storage
    1.2.840.10008.5.1.4.1.1.501.4|N|SOP Class|DICOS 2D AIT Storage
    1.2.840.10008.5.1.4.1.1.501.5|N|SOP Class|DICOS 3D AIT Storage
    1.2.840.10008.5.1.4.1.1.501.6|N|SOP Class|DICOS Quadrupole Resonance (QR) Storage
    1.2.840.10008.5.1.4.1.1.6|Y|SOP Class|Ultrasound Image Storage
    1.2.840.10008.5.1.4.1.1.6.1|N|SOP Class|Ultrasound Image Storage
    1.2.840.10008.5.1.4.1.1.6.2|N|SOP Class|Enhanced US Volume Storage
    1.2.840.10008.5.1.4.1.1.6.3|N|SOP Class|Photoacoustic Image Storage
    1.2.840.10008.5.1.4.1.1.601.1|N|SOP Class|Eddy Current Image Storage
    1.2.840.10008.5.1.4.1.1.601.2|N|SOP Class|Eddy Current Multi-frame Image Storage
    1.2.840.10008.5.1.4.1.1.601.3|N|SOP Class|Thermography Image Storage
    1.2.840.10008.5.1.4.1.1.601.4|N|SOP Class|Thermography Multi-frame Image Storage
    1.2.840.10008.5.1.4.1.1.66|N|SOP Class|Raw Data Storage
    1.2.840.10008.5.1.4.1.1.66.1|N|SOP Class|Spatial Registration Storage
    1.2.840.10008.5.1.4.1.1.66.2|N|SOP Class|Spatial Fiducials Storage
    1.2.840.10008.5.1.4.1.1.66.3|N|SOP Class|Deformable Spatial Registration Storage
    1.2.840.10008.5.1.4.1.1.66.4|N|SOP Class|Segmentation Storage
    1.2.840.10008.5.1.4.1.1.66.5|N|SOP Class|Surface Segmentation Storage
    1.2.840.10008.5.1.4.1.1.66.6|N|SOP Class|Tractography Results Storage
    1.2.840.10008.5.1.4.1.1.66.7|N|SOP Class|Label Map Segmentation Storage
    1.2.840.10008.5.1.4.1.1.66.8|N|SOP Class|Height Map Segmentation Storage
    1.2.840.10008.5.1.4.1.1.67|N|SOP Class|Real World Value Mapping Storage
    1.2.840.10008.5.1.4.1.1.68.1|N|SOP Class|Surface Scan Mesh Storage
    1.2.840.10008.5.1.4.1.1.68.2|N|SOP Class|Surface Scan Point Cloud Storage
    1.2.840.10008.5.1.4.1.1.7|N|SOP Class|Secondary Capture Image Storage
    1.2.840.10008.5.1.4.1.1.7.1|N|SOP Class|Multi-frame Single Bit Secondary Capture Image Storage
    1.2.840.10008.5.1.4.1.1.7.2|N|SOP Class|Multi-frame Grayscale Byte Secondary Capture Image Storage
    1.2.840.10008.5.1.4.1.1.7.3|N|SOP Class|Multi-frame Grayscale Word Secondary Capture Image Storage
    1.2.840.10008.5.1.4.1.1.7.4|N|SOP Class|Multi-frame True Color Secondary Capture Image Storage
    1.2.840.10008.5.1.4.1.1.77.1|Y|SOP Class|VL Image Storage - Trial
    1.2.840.10008.5.1.4.1.1.77.1.1|N|SOP Class|VL Endoscopic Image Storage
    1.2.840.10008.5.1.4.1.1.77.1.1.1|N|SOP Class|Video Endoscopic Image Storage
    1.2.840.10008.5.1.4.1.1.77.1.2|N|SOP Class|VL Microscopic Image Storage
    1.2.840.10008.5.1.4.1.1.77.1.2.1|N|SOP Class|Video Microscopic Image Storage
    1.2.840.10008.5.1.4.1.1.77.1.3|N|SOP Class|VL Slide-Coordinates Microscopic Image Storage
    1.2.840.10008.5.1.4.1.1.77.1.4|N|SOP Class|VL Photographic Image Storage
    1.2.840.10008.5.1.4.1.1.77.1.4.1|N|SOP Class|Video Photographic Image Storage
    1.2.840.10008.5.1.4.1.1.77.1.5.1|N|SOP Class|Ophthalmic Photography 8 Bit Image Storage
    1.2.840.10008.5.1.4.1.1.77.1.5.2|N|SOP Class|Ophthalmic Photography 16 Bit Image Storage
    1.2.840.10008.5.1.4.1.1.77.1.5.3|N|SOP Class|Stereometric Relationship Storage
    1.2.840.10008.5.1.4.1.1.77.1.5.4|N|SOP Class|Ophthalmic Tomography Image Storage
    1.2.840.10008.5.1.4.1.1.77.1.5.5|N|SOP Class|Wide Field Ophthalmic Photography Stereographic Projection Image Storage
    1.2.840.10008.5.1.4.1.1.77.1.5.6|N|SOP Class|Wide Field Ophthalmic Photography 3D Coordinates Image Storage
    1.2.840.10008.5.1.4.1.1.77.1.5.7|N|SOP Class|Ophthalmic Optical Coherence Tomography En Face Image Storage
    1.2.840.10008.5.1.4.1.1.77.1.5.8|N|SOP Class|Ophthalmic Optical Coherence Tomography B-scan Volume Analysis Storage
    1.2.840.10008.5.1.4.1.1.77.1.6|N|SOP Class|VL Whole Slide Microscopy Image Storage
    1.2.840.10008.5.1.4.1.1.77.1.7|N|SOP Class|Dermoscopic Photography Image Storage
    1.2.840.10008.5.1.4.1.1.77.1.8|N|SOP Class|Confocal Microscopy Image Storage
    1.2.840.10008.5.1.4.1.1.77.1.9|N|SOP Class|Confocal Microscopy Tiled Pyramidal Image Storage
    1.2.840.10008.5.1.4.1.1.77.2|Y|SOP Class|VL Multi-frame Image Storage - Trial
    1.2.840.10008.5.1.4.1.1.78.1|N|SOP Class|Lensometry Measurements Storage
    1.2.840.10008.5.1.4.1.1.78.2|N|SOP Class|Autorefraction Measurements Storage
    1.2.840.10008.5.1.4.1.1.78.3|N|SOP Class|Keratometry Measurements Storage
    1.2.840.10008.5.1.4.1.1.78.4|N|SOP Class|Subjective Refraction Measurements Storage
    1.2.840.10008.5.1.4.1.1.78.5|N|SOP Class|Visual Acuity Measurements Storage
    1.2.840.10008.5.1.4.1.1.78.6|N|SOP Class|Spectacle Prescription Report Storage
    1.2.840.10008.5.1.4.1.1.78.7|N|SOP Class|Ophthalmic Axial Measurements Storage
    1.2.840.10008.5.1.4.1.1.78.8|N|SOP Class|Intraocular Lens Calculations Storage
    1.2.840.10008.5.1.4.1.1.79.1|N|SOP Class|Macular Grid Thickness and Volume Report Storage
    1.2.840.10008.5.1.4.1.1.8|Y|SOP Class|Standalone Overlay Storage
    1.2.840.10008.5.1.4.1.1.80.1|N|SOP Class|Ophthalmic Visual Field Static Perimetry Measurements Storage
    1.2.840.10008.5.1.4.1.1.81.1|N|SOP Class|Ophthalmic Thickness Map Storage
    1.2.840.10008.5.1.4.1.1.82.1|N|SOP Class|Corneal Topography Map Storage
    1.2.840.10008.5.1.4.1.1.88.1|Y|SOP Class|Text SR Storage - Trial
    1.2.840.10008.5.1.4.1.1.88.11|N|SOP Class|Basic Text SR Storage
    1.2.840.10008.5.1.4.1.1.88.2|Y|SOP Class|Audio SR Storage - Trial
    1.2.840.10008.5.1.4.1.1.88.22|N|SOP Class|Enhanced SR Storage
    1.2.840.10008.5.1.4.1.1.88.3|Y|SOP Class|Detail SR Storage - Trial
    1.2.840.10008.5.1.4.1.1.88.33|N|SOP Class|Comprehensive SR Storage
    1.2.840.10008.5.1.4.1.1.88.34|N|SOP Class|Comprehensive 3D SR Storage
    1.2.840.10008.5.1.4.1.1.88.35|N|SOP Class|Extensible SR Storage
    1.2.840.10008.5.1.4.1.1.88.4|Y|SOP Class|Comprehensive SR Storage - Trial
    1.2.840.10008.5.1.4.1.1.88.40|N|SOP Class|Procedure Log Storage
    1.2.840.10008.5.1.4.1.1.88.50|N|SOP Class|Mammography CAD SR Storage
    1.2.840.10008.5.1.4.1.1.88.59|N|SOP Class|Key Object Selection Document Storage
    1.2.840.10008.5.1.4.1.1.88.65|N|SOP Class|Chest CAD SR Storage
    1.2.840.10008.5.1.4.1.1.88.67|N|SOP Class|X-Ray Radiation Dose SR Storage
    1.2.840.10008.5.1.4.1.1.88.68|N|SOP Class|Radiopharmaceutical Radiation Dose SR Storage
    1.2.840.10008.5.1.4.1.1.88.69|N|SOP Class|Colon CAD SR Storage
    1.2.840.10008.5.1.4.1.1.88.70|N|SOP Class|Implantation Plan SR Storage
    1.2.840.10008.5.1.4.1.1.88.71|N|SOP Class|Acquisition Context SR Storage
    1.2.840.10008.5.1.4.1.1.88.72|N|SOP Class|Simplified Adult Echo SR Storage
    1.2.840.10008.5.1.4.1.1.88.73|N|SOP Class|Patient Radiation Dose SR Storage
    1.2.840.10008.5.1.4.1.1.88.74|N|SOP Class|Planned Imaging Agent Administration SR Storage
    1.2.840.10008.5.1.4.1.1.88.75|N|SOP Class|Performed Imaging Agent Administration SR Storage
    1.2.840.10008.5.1.4.1.1.88.76|N|SOP Class|Enhanced X-Ray Radiation Dose SR Storage
    1.2.840.10008.5.1.4.1.1.88.77|N|SOP Class|Waveform Annotation SR Storage
    1.2.840.10008.5.1.4.1.1.9|Y|SOP Class|Standalone Curve Storage
    1.2.840.10008.5.1.4.1.1.9.1|Y|SOP Class|Waveform Storage - Trial
    1.2.840.10008.5.1.4.1.1.9.1.1|N|SOP Class|12-lead ECG Waveform Storage
    1.2.840.10008.5.1.4.1.1.9.1.2|N|SOP Class|General ECG Waveform Storage
    1.2.840.10008.5.1.4.1.1.9.1.3|N|SOP Class|Ambulatory ECG Waveform Storage
    1.2.840.10008.5.1.4.1.1.9.1.4|N|SOP Class|General 32-bit ECG Waveform Storage
    1.2.840.10008.5.1.4.1.1.9.100.1|N|SOP Class|Waveform Presentation State Storage
    1.2.840.10008.5.1.4.1.1.9.100.2|N|SOP Class|Waveform Acquisition Presentation State Storage
    1.2.840.10008.5.1.4.1.1.9.2.1|N|SOP Class|Hemodynamic Waveform Storage
    1.2.840.10008.5.1.4.1.1.9.3.1|N|SOP Class|Cardiac Electrophysiology Waveform Storage
    1.2.840.10008.5.1.4.1.1.9.4.1|N|SOP Class|Basic Voice Audio Waveform Storage
    1.2.840.10008.5.1.4.1.1.9.4.2|N|SOP Class|General Audio Waveform Storage
    1.2.840.10008.5.1.4.1.1.9.5.1|N|SOP Class|Arterial Pulse Waveform Storage
    1.2.840.10008.5.1.4.1.1.9.6.1|N|SOP Class|Respiratory Waveform Storage
    1.2.840.10008.5.1.4.1.1.9.6.2|N|SOP Class|Multi-channel Respiratory Waveform Storage
    1.2.840.10008.5.1.4.1.1.9.7.1|N|SOP Class|Routine Scalp Electroencephalogram Waveform Storage
    1.2.840.10008.5.1.4.1.1.9.7.2|N|SOP Class|Electromyogram Waveform Storage
    1.2.840.10008.5.1.4.1.1.9.7.3|N|SOP Class|Electrooculogram Waveform Storage
    1.2.840.10008.5.1.4.1.1.9.7.4|N|SOP Class|Sleep Electroencephalogram Waveform Storage
    1.2.840.10008.5.1.4.1.1.9.8.1|N|SOP Class|Body Position Waveform Storage
    1.2.840.10008.5.1.4.1.1.90.1|N|SOP Class|Content Assessment Results Storage
    1.2.840.10008.5.1.4.1.1.91.1|N|SOP Class|Microscopy Bulk Simple Annotations Storage
    1.2.840.10008.5.1.4.1.2.1.1|N|SOP Class|Patient Root Query/Retrieve Information Model - FIND
    1.2.840.10008.5.1.4.1.2.1.2|N|SOP Class|Patient Root Query/Retrieve Information Model - MOVE
    1.2.840.10008.5.1.4.1.2.1.3|N|SOP Class|Patient Root Query/Retrieve Information Model - GET
    1.2.840.10008.5.1.4.1.2.2.1|N|SOP Class|Study Root Query/Retrieve Information Model - FIND
    1.2.840.10008.5.1.4.1.2.2.2|N|SOP Class|Study Root Query/Retrieve Information Model - MOVE
    1.2.840.10008.5.1.4.1.2.2.3|N|SOP Class|Study Root Query/Retrieve Information Model - GET
    1.2.840.10008.5.1.4.1.2.3.1|Y|SOP Class|Patient/Study Only Query/Retrieve Information Model - FIND
    1.2.840.10008.5.1.4.1.2.3.2|Y|SOP Class|Patient/Study Only Query/Retrieve Information Model - MOVE
    1.2.840.10008.5.1.4.1.2.3.3|Y|SOP Class|Patient/Study Only Query/Retrieve Information Model - GET
    1.2.840.10008.5.1.4.1.2.4.2|N|SOP Class|Composite Instance Root Retrieve - MOVE
    1.2.840.10008.5.1.4.1.2.4.3|N|SOP Class|Composite Instance Root Retrieve - GET
    1.2.840.10008.5.1.4.1.2.5.3|N|SOP Class|Composite Instance Retrieve Without Bulk Data - GET
    1.2.840.10008.5.1.4.20.1|N|SOP Class|Defined Procedure Protocol Information Model - FIND
    1.2.840.10008.5.1.4.20.2|N|SOP Class|Defined Procedure Protocol Information Model - MOVE
    1.2.840.10008.5.1.4.20.3|N|SOP Class|Defined Procedure Protocol Information Model - GET
    1.2.840.10008.5.1.4.31|N|SOP Class|Modality Worklist Information Model - FIND
    1.2.840.10008.5.1.4.32|Y|Meta SOP Class|General Purpose Worklist Management Meta SOP Class
    1.2.840.10008.5.1.4.32.1|Y|SOP Class|General Purpose Worklist Information Model - FIND
    1.2.840.10008.5.1.4.32.2|Y|SOP Class|General Purpose Scheduled Procedure Step SOP Class
    1.2.840.10008.5.1.4.32.3|Y|SOP Class|General Purpose Performed Procedure Step SOP Class
    1.2.840.10008.5.1.4.33|N|SOP Class|Instance Availability Notification SOP Class
    1.2.840.10008.5.1.4.34.1|Y|SOP Class|RT Beams Delivery Instruction Storage - Trial
    1.2.840.10008.5.1.4.34.10|N|SOP Class|RT Brachy Application Setup Delivery Instruction Storage
    1.2.840.10008.5.1.4.34.2|Y|SOP Class|RT Conventional Machine Verification - Trial
    1.2.840.10008.5.1.4.34.3|Y|SOP Class|RT Ion Machine Verification - Trial
    1.2.840.10008.5.1.4.34.4|Y|Service Class|Unified Worklist and Procedure Step Service Class - Trial
    1.2.840.10008.5.1.4.34.4.1|Y|SOP Class|Unified Procedure Step - Push SOP Class - Trial
    1.2.840.10008.5.1.4.34.4.2|Y|SOP Class|Unified Procedure Step - Watch SOP Class - Trial
    1.2.840.10008.5.1.4.34.4.3|Y|SOP Class|Unified Procedure Step - Pull SOP Class - Trial
    1.2.840.10008.5.1.4.34.4.4|Y|SOP Class|Unified Procedure Step - Event SOP Class - Trial
    1.2.840.10008.5.1.4.34.5|N|Well-known SOP Instance|UPS Global Subscription SOP Instance
    1.2.840.10008.5.1.4.34.5.1|N|Well-known SOP Instance|UPS Filtered Global Subscription SOP Instance
    1.2.840.10008.5.1.4.34.6|N|Service Class|Unified Worklist and Procedure Step Service Class
    1.2.840.10008.5.1.4.34.6.1|N|SOP Class|Unified Procedure Step - Push SOP Class
    1.2.840.10008.5.1.4.34.6.2|N|SOP Class|Unified Procedure Step - Watch SOP Class
    1.2.840.10008.5.1.4.34.6.3|N|SOP Class|Unified Procedure Step - Pull SOP Class
    1.2.840.10008.5.1.4.34.6.4|N|SOP Class|Unified Procedure Step - Event SOP Class
    1.2.840.10008.5.1.4.34.6.5|N|SOP Class|Unified Procedure Step - Query SOP Class
    1.2.840.10008.5.1.4.34.7|N|SOP Class|RT Beams Delivery Instruction Storage
    1.2.840.10008.5.1.4.34.8|N|SOP Class|RT Conventional Machine Verification
    1.2.840.10008.5.1.4.34.9|N|SOP Class|RT Ion Machine Verification
    1.2.840.10008.5.1.4.37.1|N|SOP Class|General Relevant Patient Information Query
    1.2.840.10008.5.1.4.37.2|N|SOP Class|Breast Imaging Relevant Patient Information Query
    1.2.840.10008.5.1.4.37.3|N|SOP Class|Cardiac Relevant Patient Information Query
    1.2.840.10008.5.1.4.38.1|N|SOP Class|Hanging Protocol Storage
    1.2.840.10008.5.1.4.38.2|N|SOP Class|Hanging Protocol Information Model - FIND
    1.2.840.10008.5.1.4.38.3|N|SOP Class|Hanging Protocol Information Model - MOVE
    1.2.840.10008.5.1.4.38.4|N|SOP Class|Hanging Protocol Information Model - GET
    1.2.840.10008.5.1.4.39.1|N|SOP Class|Color Palette Storage
    1.2.840.10008.5.1.4.39.2|N|SOP Class|Color Palette Query/Retrieve Information Model - FIND
    1.2.840.10008.5.1.4.39.3|N|SOP Class|Color Palette Query/Retrieve Information Model - MOVE
    1.2.840.10008.5.1.4.39.4|N|SOP Class|Color Palette Query/Retrieve Information Model - GET
    1.2.840.10008.5.1.4.41|N|SOP Class|Product Characteristics Query SOP Class
    1.2.840.10008.5.1.4.42|N|SOP Class|Substance Approval Query SOP Class
    1.2.840.10008.5.1.4.43.1|N|SOP Class|Generic Implant Template Storage
    1.2.840.10008.5.1.4.43.2|N|SOP Class|Generic Implant Template Information Model - FIND
    1.2.840.10008.5.1.4.43.3|N|SOP Class|Generic Implant Template Information Model - MOVE
    1.2.840.10008.5.1.4.43.4|N|SOP Class|Generic Implant Template Information Model - GET
    1.2.840.10008.5.1.4.44.1|N|SOP Class|Implant Assembly Template Storage
    1.2.840.10008.5.1.4.44.2|N|SOP Class|Implant Assembly Template Information Model - FIND
    1.2.840.10008.5.1.4.44.3|N|SOP Class|Implant Assembly Template Information Model - MOVE
    1.2.840.10008.5.1.4.44.4|N|SOP Class|Implant Assembly Template Information Model - GET
    1.2.840.10008.5.1.4.45.1|N|SOP Class|Implant Template Group Storage
    1.2.840.10008.5.1.4.45.2|N|SOP Class|Implant Template Group Information Model - FIND
    1.2.840.10008.5.1.4.45.3|N|SOP Class|Implant Template Group Information Model - MOVE
    1.2.840.10008.5.1.4.45.4|N|SOP Class|Implant Template Group Information Model - GET
    1.2.840.10008.7.1.1|N|Application Hosting Model|Native DICOM Model
    1.2.840.10008.7.1.2|N|Application Hosting Model|Abstract Multi-Dimensional Image Model
    1.2.840.10008.8.1.1|N|Mapping Resource|DICOM Content Mapping Resource
    """
}
