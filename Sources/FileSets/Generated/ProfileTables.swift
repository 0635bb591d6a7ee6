// SPDX-License-Identifier: GPL-3.0-or-later
// Made by Generator/generate.py from Tables/*.tsv. Change those, not this.

/// The application profiles of PS3.11, as text.
enum ProfileTables {
  /// Profile, medium, name of its content, name of its keys, demand on icons, clause, one a line.
  static let profiles: StaticString = """
    STD-GEN-CD|cd|explicit|general||PS3.11 D
    STD-GEN-DVD-JPEG|dvd|jpeg|compressed||PS3.11 H
    STD-GEN-DVD-J2K|dvd|j2k|compressed||PS3.11 H
    STD-GEN-DVD-RAM|dvd-ram|explicit|general||PS3.11 D
    STD-GEN-BD|bd|explicit|general||PS3.11 D
    STD-GEN-BD-JPEG|bd|jpeg|compressed||PS3.11 M
    STD-GEN-BD-J2K|bd|j2k|compressed||PS3.11 M
    STD-GEN-BD-MPEG2-MPML|bd|mpeg2-mpml|compressed||PS3.11 M
    STD-GEN-BD-MPEG2-MPHL|bd|mpeg2-mphl|compressed||PS3.11 M
    STD-GEN-BD-MPEG4-HPLV41|bd|mpeg4-hplv41|compressed||PS3.11 M
    STD-GEN-BD-MPEG4-HPLV41BD|bd|mpeg4-hplv41bd|compressed||PS3.11 M
    STD-GEN-BD-MPEG4-HPLV42-2D|bd|mpeg4-hplv42-2d|compressed||PS3.11 N
    STD-GEN-BD-MPEG4-HPLV42-3D|bd|mpeg4-hplv42-3d|compressed||PS3.11 N
    STD-GEN-BD-MPEG4-SHPLV42|bd|mpeg4-shplv42|compressed||PS3.11 N
    STD-DVD-MPEG2-MPML|dvd|mpeg2-mpml-dvd|mpeg2-dvd||PS3.11 I
    STD-GEN-USB-JPEG|usb|jpeg|compressed||PS3.11 J
    STD-GEN-USB-J2K|usb|j2k|compressed||PS3.11 J
    STD-GEN-MMC-JPEG|mmc|jpeg|compressed||PS3.11 J
    STD-GEN-MMC-J2K|mmc|j2k|compressed||PS3.11 J
    STD-GEN-CF-JPEG|cf|jpeg|compressed||PS3.11 J
    STD-GEN-CF-J2K|cf|j2k|compressed||PS3.11 J
    STD-GEN-SD-JPEG|sd|jpeg|compressed||PS3.11 J
    STD-GEN-SD-J2K|sd|j2k|compressed||PS3.11 J
    STD-CTMR-CD|cd|ctmr|ctmr|allowed 64 MONOCHROME2,PALETTE COLOR|PS3.11 E
    STD-CTMR-DVD|dvd|ctmr|ctmr|allowed 64 MONOCHROME2,PALETTE COLOR|PS3.11 E
    STD-CTMR-DVD-RAM|dvd-ram|ctmr|ctmr|allowed 64 MONOCHROME2,PALETTE COLOR|PS3.11 E
    STD-XABC-CD|cd|xabc|xabc|required 128|PS3.11 A
    STD-XA1K-CD|cd|xa1k-cd|xa1k|required 128 MONOCHROME2|PS3.11 B
    STD-XA1K-DVD|dvd|xa1k-dvd|xa1k|required 128 MONOCHROME2|PS3.11 B
    STD-US-ID-SF-CDR|cd|us-id-sf|none||PS3.11 C
    STD-US-ID-SF-DVD|dvd|us-id-sf|none||PS3.11 C
    STD-US-ID-SF-DVD-RAM|dvd-ram|us-id-sf|none||PS3.11 C
    STD-US-ID-MF-CDR|cd|us-id-mf|none||PS3.11 C
    STD-US-ID-MF-DVD|dvd|us-id-mf|none||PS3.11 C
    STD-US-ID-MF-DVD-RAM|dvd-ram|us-id-mf|none||PS3.11 C
    STD-US-SC-SF-CDR|cd|us-sc-sf|none||PS3.11 C
    STD-US-SC-SF-DVD|dvd|us-sc-sf|none||PS3.11 C
    STD-US-SC-SF-DVD-RAM|dvd-ram|us-sc-sf|none||PS3.11 C
    STD-US-SC-MF-CDR|cd|us-sc-mf|none||PS3.11 C
    STD-US-SC-MF-DVD|dvd|us-sc-mf|none||PS3.11 C
    STD-US-SC-MF-DVD-RAM|dvd-ram|us-sc-mf|none||PS3.11 C
    STD-US-CC-SF-CDR|cd|us-cc-sf|none||PS3.11 C
    STD-US-CC-SF-DVD|dvd|us-cc-sf|none||PS3.11 C
    STD-US-CC-SF-DVD-RAM|dvd-ram|us-cc-sf|none||PS3.11 C
    STD-US-CC-MF-CDR|cd|us-cc-mf|none||PS3.11 C
    STD-US-CC-MF-DVD|dvd|us-cc-mf|none||PS3.11 C
    STD-US-CC-MF-DVD-RAM|dvd-ram|us-cc-mf|none||PS3.11 C
    STD-DEN-CD|cd|den|none||PS3.11 K
    """

  /// Name of a content, SOP class, transfer syntaxes, values, one a line: alternatives.
  static let content: StaticString = """
    explicit|*|1.2.840.10008.1.2.1|
    jpeg|*|1.2.840.10008.1.2.1 1.2.840.10008.1.2.4.70 1.2.840.10008.1.2.4.50 1.2.840.10008.1.2.4.51|
    j2k|*|1.2.840.10008.1.2.1 1.2.840.10008.1.2.4.90 1.2.840.10008.1.2.4.91|
    mpeg2-mpml-dvd|*|1.2.840.10008.1.2.4.100|
    mpeg2-mpml|*|1.2.840.10008.1.2.1 1.2.840.10008.1.2.4.100|
    mpeg2-mphl|*|1.2.840.10008.1.2.1 1.2.840.10008.1.2.4.101|
    mpeg4-hplv41|*|1.2.840.10008.1.2.1 1.2.840.10008.1.2.4.102|
    mpeg4-hplv41bd|*|1.2.840.10008.1.2.1 1.2.840.10008.1.2.4.103|
    mpeg4-hplv42-2d|*|1.2.840.10008.1.2.1 1.2.840.10008.1.2.4.104|
    mpeg4-hplv42-3d|*|1.2.840.10008.1.2.1 1.2.840.10008.1.2.4.105|
    mpeg4-shplv42|*|1.2.840.10008.1.2.1 1.2.840.10008.1.2.4.106|
    xabc|1.2.840.10008.5.1.4.1.1.12.1|1.2.840.10008.1.2.4.70|Modality=XA; Rows=1..512; Columns=1..512; BitsAllocated=8; BitsStored=8; Overlays=none,separate
    xa1k-cd|1.2.840.10008.5.1.4.1.1.12.1|1.2.840.10008.1.2.4.70|Modality=XA; Rows=1..1024; Columns=1..1024; BitsStored=8,10,12
    xa1k-cd|1.2.840.10008.5.1.4.1.1.7|1.2.840.10008.1.2.1|Rows=1..1024; Columns=1..1024; SamplesPerPixel=1; PhotometricInterpretation=MONOCHROME2; BitsAllocated=8; BitsStored=8; HighBit=7; PixelRepresentation=0; Overlays=none
    xa1k-cd|1.2.840.10008.5.1.4.1.1.11.1|1.2.840.10008.1.2.1|
    xa1k-dvd|1.2.840.10008.5.1.4.1.1.12.1|1.2.840.10008.1.2.4.70 1.2.840.10008.1.2.4.50 1.2.840.10008.1.2.4.51|Modality=XA; Rows=1..1024; Columns=1..1024; BitsStored=8,10,12
    xa1k-dvd|1.2.840.10008.5.1.4.1.1.7|1.2.840.10008.1.2.1|Rows=1..1024; Columns=1..1024; SamplesPerPixel=1; PhotometricInterpretation=MONOCHROME2; BitsAllocated=8; BitsStored=8; HighBit=7; PixelRepresentation=0; Overlays=none
    xa1k-dvd|1.2.840.10008.5.1.4.1.1.11.1|1.2.840.10008.1.2.1|
    ctmr|1.2.840.10008.5.1.4.1.1.2|1.2.840.10008.1.2.1 1.2.840.10008.1.2.4.70|Modality=CT; PhotometricInterpretation=MONOCHROME2
    ctmr|1.2.840.10008.5.1.4.1.1.4|1.2.840.10008.1.2.1 1.2.840.10008.1.2.4.70|Modality=MR; PhotometricInterpretation=MONOCHROME2; BitsStored=8,12..16; HighBit=BitsStored-1
    ctmr|1.2.840.10008.5.1.4.1.1.7|1.2.840.10008.1.2.1 1.2.840.10008.1.2.4.70|SamplesPerPixel=1; PhotometricInterpretation=MONOCHROME2; BitsAllocated=8,16; BitsStored=BitsAllocated; HighBit=BitsStored-1
    ctmr|1.2.840.10008.5.1.4.1.1.7|1.2.840.10008.1.2.1 1.2.840.10008.1.2.4.70|SamplesPerPixel=1; PhotometricInterpretation=PALETTE COLOR; BitsAllocated=8; BitsStored=8; HighBit=7
    ctmr|1.2.840.10008.5.1.4.1.1.11.1|1.2.840.10008.1.2.1|
    ctmr|1.2.840.10008.5.1.4.1.1.88.67|1.2.840.10008.1.2.1|
    us-id-sf|1.2.840.10008.5.1.4.1.1.6.1|1.2.840.10008.1.2.1|PhotometricInterpretation=MONOCHROME2,RGB,PALETTE COLOR,YBR_FULL_422
    us-id-sf|1.2.840.10008.5.1.4.1.1.6.1|1.2.840.10008.1.2.5|PhotometricInterpretation=MONOCHROME2,RGB,PALETTE COLOR,YBR_FULL
    us-id-sf|1.2.840.10008.5.1.4.1.1.6.1|1.2.840.10008.1.2.4.50|PhotometricInterpretation=YBR_FULL_422
    us-id-mf|1.2.840.10008.5.1.4.1.1.6.1|1.2.840.10008.1.2.1|PhotometricInterpretation=MONOCHROME2,RGB,PALETTE COLOR,YBR_FULL_422
    us-id-mf|1.2.840.10008.5.1.4.1.1.6.1|1.2.840.10008.1.2.5|PhotometricInterpretation=MONOCHROME2,RGB,PALETTE COLOR,YBR_FULL
    us-id-mf|1.2.840.10008.5.1.4.1.1.6.1|1.2.840.10008.1.2.4.50|PhotometricInterpretation=YBR_FULL_422
    us-id-mf|1.2.840.10008.5.1.4.1.1.3.1|1.2.840.10008.1.2.1|PhotometricInterpretation=MONOCHROME2,RGB,PALETTE COLOR,YBR_FULL_422
    us-id-mf|1.2.840.10008.5.1.4.1.1.3.1|1.2.840.10008.1.2.5|PhotometricInterpretation=MONOCHROME2,RGB,PALETTE COLOR,YBR_FULL
    us-id-mf|1.2.840.10008.5.1.4.1.1.3.1|1.2.840.10008.1.2.4.50|PhotometricInterpretation=YBR_FULL_422
    us-sc-sf|1.2.840.10008.5.1.4.1.1.6.1|1.2.840.10008.1.2.1|PhotometricInterpretation=MONOCHROME2,RGB,PALETTE COLOR,YBR_FULL_422; Calibration=spatial,combined
    us-sc-sf|1.2.840.10008.5.1.4.1.1.6.1|1.2.840.10008.1.2.5|PhotometricInterpretation=MONOCHROME2,RGB,PALETTE COLOR,YBR_FULL; Calibration=spatial,combined
    us-sc-sf|1.2.840.10008.5.1.4.1.1.6.1|1.2.840.10008.1.2.4.50|PhotometricInterpretation=YBR_FULL_422; Calibration=spatial,combined
    us-sc-mf|1.2.840.10008.5.1.4.1.1.6.1|1.2.840.10008.1.2.1|PhotometricInterpretation=MONOCHROME2,RGB,PALETTE COLOR,YBR_FULL_422; Calibration=spatial,combined
    us-sc-mf|1.2.840.10008.5.1.4.1.1.6.1|1.2.840.10008.1.2.5|PhotometricInterpretation=MONOCHROME2,RGB,PALETTE COLOR,YBR_FULL; Calibration=spatial,combined
    us-sc-mf|1.2.840.10008.5.1.4.1.1.6.1|1.2.840.10008.1.2.4.50|PhotometricInterpretation=YBR_FULL_422; Calibration=spatial,combined
    us-sc-mf|1.2.840.10008.5.1.4.1.1.3.1|1.2.840.10008.1.2.1|PhotometricInterpretation=MONOCHROME2,RGB,PALETTE COLOR,YBR_FULL_422; Calibration=spatial,combined
    us-sc-mf|1.2.840.10008.5.1.4.1.1.3.1|1.2.840.10008.1.2.5|PhotometricInterpretation=MONOCHROME2,RGB,PALETTE COLOR,YBR_FULL; Calibration=spatial,combined
    us-sc-mf|1.2.840.10008.5.1.4.1.1.3.1|1.2.840.10008.1.2.4.50|PhotometricInterpretation=YBR_FULL_422; Calibration=spatial,combined
    us-cc-sf|1.2.840.10008.5.1.4.1.1.6.1|1.2.840.10008.1.2.1|PhotometricInterpretation=MONOCHROME2,RGB,PALETTE COLOR,YBR_FULL_422; Calibration=combined
    us-cc-sf|1.2.840.10008.5.1.4.1.1.6.1|1.2.840.10008.1.2.5|PhotometricInterpretation=MONOCHROME2,RGB,PALETTE COLOR,YBR_FULL; Calibration=combined
    us-cc-sf|1.2.840.10008.5.1.4.1.1.6.1|1.2.840.10008.1.2.4.50|PhotometricInterpretation=YBR_FULL_422; Calibration=combined
    us-cc-mf|1.2.840.10008.5.1.4.1.1.6.1|1.2.840.10008.1.2.1|PhotometricInterpretation=MONOCHROME2,RGB,PALETTE COLOR,YBR_FULL_422; Calibration=combined
    us-cc-mf|1.2.840.10008.5.1.4.1.1.6.1|1.2.840.10008.1.2.5|PhotometricInterpretation=MONOCHROME2,RGB,PALETTE COLOR,YBR_FULL; Calibration=combined
    us-cc-mf|1.2.840.10008.5.1.4.1.1.6.1|1.2.840.10008.1.2.4.50|PhotometricInterpretation=YBR_FULL_422; Calibration=combined
    us-cc-mf|1.2.840.10008.5.1.4.1.1.3.1|1.2.840.10008.1.2.1|PhotometricInterpretation=MONOCHROME2,RGB,PALETTE COLOR,YBR_FULL_422; Calibration=combined
    us-cc-mf|1.2.840.10008.5.1.4.1.1.3.1|1.2.840.10008.1.2.5|PhotometricInterpretation=MONOCHROME2,RGB,PALETTE COLOR,YBR_FULL; Calibration=combined
    us-cc-mf|1.2.840.10008.5.1.4.1.1.3.1|1.2.840.10008.1.2.4.50|PhotometricInterpretation=YBR_FULL_422; Calibration=combined
    den|1.2.840.10008.5.1.4.1.1.1.1|1.2.840.10008.1.2.1|BitsAllocated=8; BitsStored=8; DetectorAttributes=present
    den|1.2.840.10008.5.1.4.1.1.1.1|1.2.840.10008.1.2.1|BitsAllocated=16; BitsStored=10,12,16; DetectorAttributes=present
    den|1.2.840.10008.5.1.4.1.1.1.3|1.2.840.10008.1.2.1|BitsAllocated=8; BitsStored=8; DetectorAttributes=present
    den|1.2.840.10008.5.1.4.1.1.1.3|1.2.840.10008.1.2.1|BitsAllocated=16; BitsStored=10,12,16; DetectorAttributes=present
    den|1.2.840.10008.5.1.4.1.1.11.1|1.2.840.10008.1.2.1|
    den|1.2.840.10008.5.1.4.1.1.131|1.2.840.10008.1.2.1|
    """

  /// Name of keys, record type, tag, VR, type of the attribute, one a line.
  static let keys: StaticString = """
    general|IMAGE|00080008|CS|1C
    general|IMAGE|00081140|SQ|1C
    compressed|PATIENT|00100030|DA|1C
    compressed|PATIENT|00100040|CS|1C
    compressed|SERIES|00080080|LO|1C
    compressed|SERIES|00080081|ST|1C
    compressed|SERIES|00081050|PN|1C
    compressed|IMAGE|00080008|CS|1C
    compressed|IMAGE|00500004|CS|1C
    compressed|IMAGE|00282112|DS|1C
    compressed|IMAGE|00280010|US|1
    compressed|IMAGE|00280011|US|1
    compressed|IMAGE|00081140|SQ|1C
    compressed|IMAGE|00200052|UI|1C
    compressed|IMAGE|00200200|UI|1C
    compressed|IMAGE|00280008|IS|1C
    compressed|IMAGE|00181800|CS|1C
    compressed|IMAGE|0008002A|DT|1C
    compressed|IMAGE|00200032|DS|1C
    compressed|IMAGE|00200037|DS|1C
    compressed|IMAGE|00280030|DS|1C
    compressed|SPECTROSCOPY|00081140|SQ|1C
    compressed|SPECTROSCOPY|00200052|UI|1C
    compressed|SPECTROSCOPY|00200200|UI|1C
    compressed|SPECTROSCOPY|00181800|CS|1C
    compressed|SPECTROSCOPY|0008002A|DT|1C
    compressed|SPECTROSCOPY|00200032|DS|1C
    compressed|SPECTROSCOPY|00200037|DS|1C
    compressed|SPECTROSCOPY|00280030|DS|1C
    mpeg2-dvd|PATIENT|00100030|DA|1C
    mpeg2-dvd|PATIENT|00100040|CS|1C
    mpeg2-dvd|SERIES|00080080|LO|1C
    mpeg2-dvd|SERIES|00080081|ST|1C
    mpeg2-dvd|SERIES|00081050|PN|1C
    mpeg2-dvd|IMAGE|00080008|CS|1C
    mpeg2-dvd|IMAGE|00282112|DS|1C
    mpeg2-dvd|IMAGE|00280010|US|1
    mpeg2-dvd|IMAGE|00280011|US|1
    ctmr|IMAGE|00081140|SQ|1C
    ctmr|IMAGE|00200032|DS|1C
    ctmr|IMAGE|00200037|DS|1C
    ctmr|IMAGE|00200052|UI|1C
    ctmr|IMAGE|00280030|DS|1C
    ctmr|IMAGE|00280010|US|1
    ctmr|IMAGE|00280011|US|1
    xabc|PATIENT|00100030|DA|2
    xabc|PATIENT|00100040|CS|2
    xabc|SERIES|00080080|LO|2
    xabc|SERIES|00080081|ST|2
    xabc|SERIES|00081050|PN|2
    xabc|IMAGE|00880200|SQ|1
    xabc|IMAGE|00080008|CS|1
    xabc|IMAGE|00500004|CS|2
    xabc|IMAGE|00081140|SQ|1C
    xa1k|PATIENT|00100030|DA|2
    xa1k|PATIENT|00100040|CS|2
    xa1k|SERIES|00080080|LO|2
    xa1k|SERIES|00080081|ST|2
    xa1k|SERIES|00081050|PN|2
    xa1k|IMAGE|00880200|SQ|1
    xa1k|IMAGE|00080008|CS|1C
    xa1k|IMAGE|00500004|CS|2
    xa1k|IMAGE|00081140|SQ|1C
    xa1k|IMAGE|00282112|DS|1C
    """
}
