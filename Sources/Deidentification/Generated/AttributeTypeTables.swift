// SPDX-License-Identifier: GPL-3.0-or-later
// swift-format-ignore-file
// Made by Generator/generate.py from sop-class-iod.tsv, iod-modules.tsv and attribute-types.tsv. Change those, not this.

/// Types of attributes in the IODs of PS3.3.
enum AttributeTypeTables {
  /// SOP class, IOD.
  static let classes: StaticString = """
    1.2.840.10008.1.3.10 basic-directory
    1.2.840.10008.5.1.4.1.1.1 computed-radiography-image
    1.2.840.10008.5.1.4.1.1.1.1 digital-x-ray-image
    1.2.840.10008.5.1.4.1.1.1.1.1 digital-x-ray-image
    1.2.840.10008.5.1.4.1.1.1.2 digital-mammography-x-ray-image
    1.2.840.10008.5.1.4.1.1.1.2.1 digital-mammography-x-ray-image
    1.2.840.10008.5.1.4.1.1.1.3 digital-intra-oral-x-ray-image
    1.2.840.10008.5.1.4.1.1.1.3.1 digital-intra-oral-x-ray-image
    1.2.840.10008.5.1.4.1.1.104.1 encapsulated-pdf
    1.2.840.10008.5.1.4.1.1.104.2 encapsulated-cda
    1.2.840.10008.5.1.4.1.1.104.3 encapsulated-stl
    1.2.840.10008.5.1.4.1.1.104.4 encapsulated-obj
    1.2.840.10008.5.1.4.1.1.104.5 encapsulated-mtl
    1.2.840.10008.5.1.4.1.1.11.1 grayscale-softcopy-presentation-state
    1.2.840.10008.5.1.4.1.1.11.10 volume-rendering-volumetric-presentation-state
    1.2.840.10008.5.1.4.1.1.11.11 volume-rendering-volumetric-presentation-state
    1.2.840.10008.5.1.4.1.1.11.12 variable-modality-lut-softcopy-presentation-state
    1.2.840.10008.5.1.4.1.1.11.2 color-softcopy-presentation-state
    1.2.840.10008.5.1.4.1.1.11.3 pseudo-color-softcopy-presentation-state
    1.2.840.10008.5.1.4.1.1.11.4 blending-softcopy-presentation-state
    1.2.840.10008.5.1.4.1.1.11.5 xa-xrf-grayscale-softcopy-presentation-state
    1.2.840.10008.5.1.4.1.1.11.6 planar-mpr-volumetric-presentation-state
    1.2.840.10008.5.1.4.1.1.11.7 planar-mpr-volumetric-presentation-state
    1.2.840.10008.5.1.4.1.1.11.8 advanced-blending-presentation-state
    1.2.840.10008.5.1.4.1.1.11.9 volume-rendering-volumetric-presentation-state
    1.2.840.10008.5.1.4.1.1.12.1 x-ray-angiographic-image
    1.2.840.10008.5.1.4.1.1.12.1.1 enhanced-xa-image
    1.2.840.10008.5.1.4.1.1.12.2 x-ray-radiofluoroscopic-image
    1.2.840.10008.5.1.4.1.1.12.2.1 enhanced-xrf-image
    1.2.840.10008.5.1.4.1.1.128 positron-emission-tomography-image
    1.2.840.10008.5.1.4.1.1.128.1 legacy-converted-enhanced-pet-image
    1.2.840.10008.5.1.4.1.1.13.1.1 x-ray-3d-angiographic-image
    1.2.840.10008.5.1.4.1.1.13.1.2 x-ray-3d-craniofacial-image
    1.2.840.10008.5.1.4.1.1.13.1.3 breast-tomosynthesis-image
    1.2.840.10008.5.1.4.1.1.13.1.4 breast-projection-x-ray-image
    1.2.840.10008.5.1.4.1.1.13.1.5 breast-projection-x-ray-image
    1.2.840.10008.5.1.4.1.1.130 enhanced-pet-image
    1.2.840.10008.5.1.4.1.1.131 basic-structured-display
    1.2.840.10008.5.1.4.1.1.14.1 intravascular-optical-coherence-tomography-image
    1.2.840.10008.5.1.4.1.1.14.2 intravascular-optical-coherence-tomography-image
    1.2.840.10008.5.1.4.1.1.2 ct-image
    1.2.840.10008.5.1.4.1.1.2.1 enhanced-ct-image
    1.2.840.10008.5.1.4.1.1.2.2 legacy-converted-enhanced-ct-image
    1.2.840.10008.5.1.4.1.1.20 nuclear-medicine-image
    1.2.840.10008.5.1.4.1.1.200.1 ct-defined-procedure-protocol
    1.2.840.10008.5.1.4.1.1.200.2 ct-performed-procedure-protocol
    1.2.840.10008.5.1.4.1.1.200.3 protocol-approval
    1.2.840.10008.5.1.4.1.1.200.7 xa-defined-procedure-protocol
    1.2.840.10008.5.1.4.1.1.200.8 xa-performed-procedure-protocol
    1.2.840.10008.5.1.4.1.1.201.1 inventory
    1.2.840.10008.5.1.4.1.1.3.1 ultrasound-multi-frame-image
    1.2.840.10008.5.1.4.1.1.30 parametric-map
    1.2.840.10008.5.1.4.1.1.4 mr-image
    1.2.840.10008.5.1.4.1.1.4.1 enhanced-mr-image
    1.2.840.10008.5.1.4.1.1.4.2 mr-spectroscopy
    1.2.840.10008.5.1.4.1.1.4.3 enhanced-mr-color-image
    1.2.840.10008.5.1.4.1.1.4.4 legacy-converted-enhanced-mr-image
    1.2.840.10008.5.1.4.1.1.481.1 rt-image
    1.2.840.10008.5.1.4.1.1.481.10 rt-physician-intent
    1.2.840.10008.5.1.4.1.1.481.11 rt-segment-annotation
    1.2.840.10008.5.1.4.1.1.481.12 rt-radiation-set
    1.2.840.10008.5.1.4.1.1.481.13 c-arm-photon-electron-radiation
    1.2.840.10008.5.1.4.1.1.481.14 tomotherapeutic-radiation
    1.2.840.10008.5.1.4.1.1.481.15 robotic-arm-radiation
    1.2.840.10008.5.1.4.1.1.481.16 rt-radiation-record-set
    1.2.840.10008.5.1.4.1.1.481.17 rt-radiation-salvage-record
    1.2.840.10008.5.1.4.1.1.481.18 tomotherapeutic-radiation-record
    1.2.840.10008.5.1.4.1.1.481.19 c-arm-photon-electron-radiation-record
    1.2.840.10008.5.1.4.1.1.481.2 rt-dose
    1.2.840.10008.5.1.4.1.1.481.20 robotic-arm-radiation-record
    1.2.840.10008.5.1.4.1.1.481.21 rt-radiation-set-delivery-instruction
    1.2.840.10008.5.1.4.1.1.481.22 rt-treatment-preparation
    1.2.840.10008.5.1.4.1.1.481.23 enhanced-rt-image
    1.2.840.10008.5.1.4.1.1.481.24 enhanced-continuous-rt-image
    1.2.840.10008.5.1.4.1.1.481.25 rt-patient-position-acquisition-instruction
    1.2.840.10008.5.1.4.1.1.481.3 rt-structure-set
    1.2.840.10008.5.1.4.1.1.481.4 rt-beams-treatment-record
    1.2.840.10008.5.1.4.1.1.481.5 rt-plan
    1.2.840.10008.5.1.4.1.1.481.6 rt-brachy-treatment-record
    1.2.840.10008.5.1.4.1.1.481.7 rt-treatment-summary-record
    1.2.840.10008.5.1.4.1.1.481.8 rt-ion-plan
    1.2.840.10008.5.1.4.1.1.481.9 rt-ion-beams-treatment-record
    1.2.840.10008.5.1.4.1.1.6.1 ultrasound-image
    1.2.840.10008.5.1.4.1.1.6.2 enhanced-us-volume
    1.2.840.10008.5.1.4.1.1.6.3 photoacoustic-image
    1.2.840.10008.5.1.4.1.1.66 raw-data
    1.2.840.10008.5.1.4.1.1.66.1 spatial-registration
    1.2.840.10008.5.1.4.1.1.66.2 spatial-fiducials
    1.2.840.10008.5.1.4.1.1.66.3 deformable-spatial-registration
    1.2.840.10008.5.1.4.1.1.66.4 segmentation
    1.2.840.10008.5.1.4.1.1.66.5 surface-segmentation
    1.2.840.10008.5.1.4.1.1.66.6 tractography-results
    1.2.840.10008.5.1.4.1.1.66.7 segmentation
    1.2.840.10008.5.1.4.1.1.66.8 height-map-segmentation
    1.2.840.10008.5.1.4.1.1.67 real-world-value-mapping
    1.2.840.10008.5.1.4.1.1.68.1 surface-scan-mesh
    1.2.840.10008.5.1.4.1.1.68.2 surface-scan-point-cloud
    1.2.840.10008.5.1.4.1.1.7 secondary-capture-image
    1.2.840.10008.5.1.4.1.1.7.1 multi-frame-single-bit-secondary-capture-image
    1.2.840.10008.5.1.4.1.1.7.2 multi-frame-grayscale-byte-secondary-capture-image
    1.2.840.10008.5.1.4.1.1.7.3 multi-frame-grayscale-word-secondary-capture-image
    1.2.840.10008.5.1.4.1.1.7.4 multi-frame-true-color-secondary-capture-image
    1.2.840.10008.5.1.4.1.1.77.1.1 vl-endoscopic-image
    1.2.840.10008.5.1.4.1.1.77.1.1.1 video-endoscopic-image
    1.2.840.10008.5.1.4.1.1.77.1.2 vl-microscopic-image
    1.2.840.10008.5.1.4.1.1.77.1.2.1 video-microscopic-image
    1.2.840.10008.5.1.4.1.1.77.1.3 vl-slide-coordinates-microscopic-image
    1.2.840.10008.5.1.4.1.1.77.1.4 vl-photographic-image
    1.2.840.10008.5.1.4.1.1.77.1.4.1 video-photographic-image
    1.2.840.10008.5.1.4.1.1.77.1.5.1 ophthalmic-photography-8-bit-image
    1.2.840.10008.5.1.4.1.1.77.1.5.2 ophthalmic-photography-16-bit-image
    1.2.840.10008.5.1.4.1.1.77.1.5.3 stereometric-relationship
    1.2.840.10008.5.1.4.1.1.77.1.5.4 ophthalmic-tomography-image
    1.2.840.10008.5.1.4.1.1.77.1.5.5 wide-field-ophthalmic-photography-stereographic-projection-image
    1.2.840.10008.5.1.4.1.1.77.1.5.6 wide-field-ophthalmic-photography-3d-coordinates-image
    1.2.840.10008.5.1.4.1.1.77.1.5.7 ophthalmic-optical-coherence-tomography-en-face-image
    1.2.840.10008.5.1.4.1.1.77.1.5.8 ophthalmic-optical-coherence-tomography-b-scan-volume-analysis
    1.2.840.10008.5.1.4.1.1.77.1.6 vl-whole-slide-microscopy-image
    1.2.840.10008.5.1.4.1.1.77.1.7 dermoscopic-photography-image
    1.2.840.10008.5.1.4.1.1.77.1.8 confocal-microscopy-image
    1.2.840.10008.5.1.4.1.1.77.1.9 confocal-microscopy-tiled-pyramidal-image
    1.2.840.10008.5.1.4.1.1.78.1 lensometry-measurements
    1.2.840.10008.5.1.4.1.1.78.2 autorefraction-measurements
    1.2.840.10008.5.1.4.1.1.78.3 keratometry-measurements
    1.2.840.10008.5.1.4.1.1.78.4 subjective-refraction-measurements
    1.2.840.10008.5.1.4.1.1.78.5 visual-acuity-measurements
    1.2.840.10008.5.1.4.1.1.78.6 spectacle-prescription-report
    1.2.840.10008.5.1.4.1.1.78.7 ophthalmic-axial-measurements
    1.2.840.10008.5.1.4.1.1.78.8 intraocular-lens-calculations
    1.2.840.10008.5.1.4.1.1.79.1 macular-grid-thickness-and-volume-report
    1.2.840.10008.5.1.4.1.1.80.1 ophthalmic-visual-field-static-perimetry-measurements
    1.2.840.10008.5.1.4.1.1.81.1 ophthalmic-thickness-map
    1.2.840.10008.5.1.4.1.1.82.1 corneal-topography-map
    1.2.840.10008.5.1.4.1.1.88.11 basic-text-sr
    1.2.840.10008.5.1.4.1.1.88.22 enhanced-sr
    1.2.840.10008.5.1.4.1.1.88.33 comprehensive-sr
    1.2.840.10008.5.1.4.1.1.88.34 comprehensive-3d-sr
    1.2.840.10008.5.1.4.1.1.88.35 extensible-sr
    1.2.840.10008.5.1.4.1.1.88.40 procedure-log
    1.2.840.10008.5.1.4.1.1.88.50 mammography-cad-sr
    1.2.840.10008.5.1.4.1.1.88.59 key-object-selection-document
    1.2.840.10008.5.1.4.1.1.88.65 chest-cad-sr
    1.2.840.10008.5.1.4.1.1.88.67 x-ray-radiation-dose-sr
    1.2.840.10008.5.1.4.1.1.88.68 radiopharmaceutical-radiation-dose-sr
    1.2.840.10008.5.1.4.1.1.88.69 colon-cad-sr
    1.2.840.10008.5.1.4.1.1.88.70 implantation-plan-sr-document
    1.2.840.10008.5.1.4.1.1.88.71 acquisition-context-sr
    1.2.840.10008.5.1.4.1.1.88.72 simplified-adult-echo-sr
    1.2.840.10008.5.1.4.1.1.88.73 patient-radiation-dose-sr
    1.2.840.10008.5.1.4.1.1.88.74 planned-imaging-agent-administration-sr
    1.2.840.10008.5.1.4.1.1.88.75 performed-imaging-agent-administration-sr
    1.2.840.10008.5.1.4.1.1.88.76 enhanced-x-ray-radiation-dose-sr
    1.2.840.10008.5.1.4.1.1.88.77 waveform-annotation-sr
    1.2.840.10008.5.1.4.1.1.9.1.1 12-lead-ecg
    1.2.840.10008.5.1.4.1.1.9.1.2 general-ecg
    1.2.840.10008.5.1.4.1.1.9.1.3 ambulatory-ecg
    1.2.840.10008.5.1.4.1.1.9.1.4 general-32-bit-ecg
    1.2.840.10008.5.1.4.1.1.9.100.1 waveform-presentation-state
    1.2.840.10008.5.1.4.1.1.9.100.2 waveform-acquisition-presentation-state
    1.2.840.10008.5.1.4.1.1.9.2.1 hemodynamic-waveform
    1.2.840.10008.5.1.4.1.1.9.3.1 basic-cardiac-electrophysiology-waveform
    1.2.840.10008.5.1.4.1.1.9.4.1 basic-voice-audio-waveform
    1.2.840.10008.5.1.4.1.1.9.4.2 general-audio-waveform
    1.2.840.10008.5.1.4.1.1.9.5.1 arterial-pulse-waveform
    1.2.840.10008.5.1.4.1.1.9.6.1 respiratory-waveform
    1.2.840.10008.5.1.4.1.1.9.6.2 multi-channel-respiratory-waveform
    1.2.840.10008.5.1.4.1.1.9.7.1 routine-scalp-electroencephalogram
    1.2.840.10008.5.1.4.1.1.9.7.2 electromyogram
    1.2.840.10008.5.1.4.1.1.9.7.3 electrooculogram
    1.2.840.10008.5.1.4.1.1.9.7.4 sleep-electroencephalogram
    1.2.840.10008.5.1.4.1.1.9.8.1 body-position-waveform
    1.2.840.10008.5.1.4.1.1.90.1 content-assessment-results
    1.2.840.10008.5.1.4.1.1.91.1 microscopy-bulk-simple-annotations
    1.2.840.10008.5.1.4.34.10 rt-brachy-application-setup-delivery-instruction
    1.2.840.10008.5.1.4.34.7 rt-beams-delivery-instruction
    1.2.840.10008.5.1.4.38.1 hanging-protocol
    1.2.840.10008.5.1.4.39.1 color-palette
    1.2.840.10008.5.1.4.43.1 generic-implant-template
    1.2.840.10008.5.1.4.44.1 implant-assembly-template
    1.2.840.10008.5.1.4.45.1 implant-template-group
    """

  /// IOD, its modules.
  static let modules: StaticString = """
    12-lead-ecg patient general-study patient-study general-series general-equipment waveform-identification acquisition-context waveform-annotation sop-common
    acquisition-context-sr patient general-study patient-study sr-document-series general-equipment enhanced-general-equipment sr-document-general sr-document-content sop-common
    advanced-blending-presentation-state patient general-study patient-study general-series general-equipment enhanced-general-equipment presentation-state-identification advanced-blending-presentation-state displayed-area graphic-annotation specimen sop-common
    ambulatory-ecg patient general-study patient-study general-series general-equipment waveform-identification acquisition-context waveform-annotation sop-common
    arterial-pulse-waveform patient general-study patient-study general-series general-equipment enhanced-general-equipment waveform-identification acquisition-context waveform-annotation sop-common
    autorefraction-measurements patient general-study patient-study general-series autorefraction-measurements-series general-equipment enhanced-general-equipment general-ophthalmic-refractive-measurements sop-common
    basic-cardiac-electrophysiology-waveform patient general-study patient-study general-series general-equipment waveform-identification acquisition-context waveform-annotation sop-common
    basic-structured-display patient general-study patient-study general-series general-equipment enhanced-general-equipment structured-display structured-display-image-box specimen sop-common
    basic-text-sr patient general-study patient-study sr-document-series general-equipment sr-document-general sr-document-content sop-common
    basic-voice-audio-waveform patient general-study patient-study general-series general-equipment waveform-identification acquisition-context waveform-annotation sop-common
    blending-softcopy-presentation-state patient general-study patient-study general-series general-equipment presentation-state-identification presentation-state-blending displayed-area graphic-annotation specimen sop-common
    body-position-waveform patient general-study patient-study general-series general-equipment enhanced-general-equipment waveform-identification acquisition-context waveform-annotation sop-common
    breast-projection-x-ray-image patient general-study patient-study general-series dx-series enhanced-mammography-series general-equipment enhanced-general-equipment enhanced-mammography-image device acquisition-context breast-projection-x-ray-image-multi-frame-functional-groups specimen sop-common
    breast-tomosynthesis-image patient general-study patient-study general-series enhanced-mammography-series general-equipment enhanced-general-equipment device acquisition-context breast-tomosynthesis-image-multi-frame-functional-groups specimen breast-tomosynthesis-contributing-sources breast-tomosynthesis-acquisition sop-common
    c-arm-photon-electron-radiation patient general-study patient-study general-series enhanced-rt-series general-equipment enhanced-general-equipment general-reference rt-delivery-device-common rt-radiation-common c-arm-photon-electron-delivery-device sop-common radiotherapy-common-instance
    c-arm-photon-electron-radiation-record patient general-study patient-study general-series enhanced-rt-series general-equipment enhanced-general-equipment general-reference rt-delivery-device-common rt-radiation-record-common c-arm-photon-electron-delivery-device sop-common radiotherapy-common-instance
    chest-cad-sr patient general-study patient-study sr-document-series general-equipment sr-document-general sr-document-content sop-common
    colon-cad-sr patient general-study patient-study sr-document-series general-equipment enhanced-general-equipment sr-document-general sr-document-content sop-common
    color-palette sop-common color-palette-definition
    color-softcopy-presentation-state patient general-study patient-study general-series general-equipment presentation-state-identification presentation-state-relationship displayed-area graphic-annotation specimen sop-common
    comprehensive-3d-sr patient general-study patient-study sr-document-series general-equipment sr-document-general sr-document-content sop-common
    comprehensive-sr patient general-study patient-study sr-document-series general-equipment sr-document-general sr-document-content sop-common
    computed-radiography-image patient general-study patient-study general-series general-equipment general-acquisition general-image general-reference contrast-bolus device specimen cr-image sop-common
    confocal-microscopy-image patient general-study patient-study general-series general-equipment enhanced-general-equipment general-acquisition general-image general-reference confocal-microscopy-image-multi-frame-functional-groups specimen acquisition-context sop-common
    confocal-microscopy-tiled-pyramidal-image patient general-study patient-study general-series general-equipment enhanced-general-equipment general-acquisition general-image general-reference confocal-microscopy-tiled-pyramidal-image-multi-frame-functional-groups specimen acquisition-context sop-common
    content-assessment-results patient general-study patient-study general-series general-equipment enhanced-general-equipment content-assessment-results sop-common
    corneal-topography-map patient general-study patient-study general-series corneal-topography-map-series general-equipment enhanced-general-equipment general-acquisition general-image general-reference corneal-topography-map-image corneal-topography-map-analysis acquisition-context sop-common
    ct-defined-procedure-protocol general-equipment enhanced-general-equipment protocol-context equipment-specification instructions patient-positioning sop-common
    ct-image patient general-study patient-study general-series general-equipment general-acquisition general-image general-reference contrast-bolus device specimen ct-image multi-energy-ct-image sop-common
    ct-performed-procedure-protocol patient general-study patient-study general-series enhanced-series general-equipment enhanced-general-equipment protocol-context instructions patient-positioning sop-common
    deformable-spatial-registration patient general-study patient-study general-series general-equipment enhanced-general-equipment deformable-spatial-registration general-reference sop-common
    dermoscopic-photography-image patient general-study patient-study general-series general-equipment enhanced-general-equipment general-acquisition general-image general-reference acquisition-context vl-image sop-common
    digital-intra-oral-x-ray-image patient general-study patient-study general-series dx-series general-equipment general-acquisition general-image general-reference contrast-bolus device specimen dx-image dx-detector acquisition-context sop-common
    digital-mammography-x-ray-image patient general-study patient-study general-series dx-series mammography-series general-equipment general-acquisition general-image general-reference contrast-bolus device specimen dx-image dx-detector acquisition-context sop-common
    digital-x-ray-image patient general-study patient-study general-series dx-series general-equipment general-acquisition general-image general-reference contrast-bolus device specimen dx-image dx-detector acquisition-context sop-common
    electromyogram patient general-study patient-study general-series general-equipment enhanced-general-equipment waveform-identification acquisition-context waveform-annotation sop-common
    electrooculogram patient general-study patient-study general-series general-equipment enhanced-general-equipment waveform-identification acquisition-context waveform-annotation sop-common
    encapsulated-cda patient general-study patient-study encapsulated-document-series general-equipment encapsulated-document sop-common
    encapsulated-mtl patient general-study patient-study encapsulated-document-series general-equipment enhanced-general-equipment encapsulated-document sop-common
    encapsulated-obj patient general-study patient-study encapsulated-document-series general-equipment enhanced-general-equipment encapsulated-document sop-common
    encapsulated-pdf patient general-study patient-study encapsulated-document-series general-equipment encapsulated-document sop-common
    encapsulated-stl patient general-study patient-study encapsulated-document-series general-equipment enhanced-general-equipment encapsulated-document sop-common
    enhanced-continuous-rt-image patient general-study patient-study general-series enhanced-rt-series general-equipment enhanced-general-equipment general-reference sparse-multi-frame-functional-groups device enhanced-rt-image-device enhanced-rt-image sop-common radiotherapy-common-instance
    enhanced-ct-image patient general-study patient-study general-series ct-series general-equipment enhanced-general-equipment enhanced-ct-image-multi-frame-functional-groups acquisition-context device specimen enhanced-ct-image sop-common
    enhanced-mr-color-image patient general-study patient-study general-series mr-series general-equipment enhanced-general-equipment enhanced-mr-color-image-multi-frame-functional-groups acquisition-context specimen device enhanced-mr-image sop-common
    enhanced-mr-image patient general-study patient-study general-series mr-series general-equipment enhanced-general-equipment enhanced-mr-image-multi-frame-functional-groups acquisition-context device specimen enhanced-mr-image sop-common
    enhanced-pet-image patient general-study patient-study general-series enhanced-pet-series general-equipment enhanced-general-equipment acquisition-context enhanced-pet-image-multi-frame-functional-groups specimen enhanced-pet-image sop-common
    enhanced-rt-image patient general-study patient-study general-series enhanced-rt-series general-equipment enhanced-general-equipment general-reference enhanced-rt-image-multi-frame-functional-groups device enhanced-rt-image-device enhanced-rt-image sop-common radiotherapy-common-instance
    enhanced-sr patient general-study patient-study sr-document-series general-equipment sr-document-general sr-document-content sop-common
    enhanced-us-volume patient general-study patient-study general-series enhanced-us-series general-equipment enhanced-general-equipment general-acquisition general-image general-reference enhanced-us-volume-multi-frame-functional-groups device acquisition-context specimen enhanced-us-image sop-common
    enhanced-x-ray-radiation-dose-sr patient general-study patient-study sr-document-series general-equipment enhanced-general-equipment sr-document-general sr-document-content sop-common
    enhanced-xa-image patient general-study patient-study general-series xa-xrf-series general-equipment enhanced-general-equipment device acquisition-context enhanced-xa-image-multi-frame-functional-groups specimen enhanced-xa-xrf-image x-ray-detector sop-common
    enhanced-xrf-image patient general-study patient-study general-series xa-xrf-series general-equipment enhanced-general-equipment device acquisition-context enhanced-xrf-image-multi-frame-functional-groups specimen enhanced-xa-xrf-image x-ray-detector sop-common
    extensible-sr patient general-study patient-study sr-document-series general-equipment enhanced-general-equipment sr-document-general sr-document-content sop-common
    general-32-bit-ecg patient general-study patient-study general-series general-equipment enhanced-general-equipment waveform-identification acquisition-context waveform-annotation sop-common
    general-audio-waveform patient general-study patient-study general-series general-equipment enhanced-general-equipment waveform-identification acquisition-context waveform-annotation sop-common
    general-ecg patient general-study patient-study general-series general-equipment waveform-identification acquisition-context waveform-annotation sop-common
    generic-implant-template sop-common
    grayscale-softcopy-presentation-state patient general-study patient-study general-series general-equipment presentation-state-identification presentation-state-relationship displayed-area graphic-annotation softcopy-voi-lut specimen sop-common
    hanging-protocol sop-common
    height-map-segmentation patient general-study patient-study general-series segmentation-series general-equipment enhanced-general-equipment general-image height-map-segmentation-multi-frame-functional-groups height-map-segmentation-image sop-common general-reference
    hemodynamic-waveform patient general-study patient-study general-series general-equipment waveform-identification acquisition-context waveform-annotation sop-common
    implant-assembly-template sop-common
    implant-template-group sop-common
    implantation-plan-sr-document patient general-study patient-study sr-document-series general-equipment enhanced-general-equipment sr-document-general sr-document-content sop-common
    intraocular-lens-calculations patient general-study patient-study general-series intraocular-lens-calculations-series general-equipment enhanced-general-equipment general-ophthalmic-refractive-measurements sop-common
    intravascular-optical-coherence-tomography-image patient general-study patient-study general-series intravascular-oct-series general-equipment enhanced-general-equipment intravascular-optical-coherence-tomography-image-multi-frame-functional-groups device acquisition-context intravascular-oct-image sop-common
    inventory general-equipment inventory sop-common
    keratometry-measurements patient general-study patient-study general-series keratometry-measurements-series general-equipment enhanced-general-equipment general-ophthalmic-refractive-measurements sop-common
    key-object-selection-document patient general-study patient-study key-object-document-series general-equipment key-object-document sr-document-content sop-common
    legacy-converted-enhanced-ct-image patient general-study patient-study general-series ct-series general-equipment enhanced-general-equipment contrast-bolus legacy-converted-enhanced-ct-image-multi-frame-functional-groups acquisition-context device specimen enhanced-ct-image sop-common
    legacy-converted-enhanced-mr-image patient general-study patient-study general-series mr-series general-equipment enhanced-general-equipment contrast-bolus legacy-converted-enhanced-mr-image-multi-frame-functional-groups acquisition-context device specimen enhanced-mr-image sop-common
    legacy-converted-enhanced-pet-image patient general-study patient-study general-series enhanced-pet-series general-equipment enhanced-general-equipment acquisition-context legacy-converted-enhanced-pet-image-multi-frame-functional-groups specimen enhanced-pet-image sop-common
    lensometry-measurements patient general-study patient-study general-series lensometry-measurements-series general-equipment enhanced-general-equipment general-ophthalmic-refractive-measurements sop-common
    macular-grid-thickness-and-volume-report patient general-study patient-study sr-document-series general-equipment enhanced-general-equipment sr-document-general sr-document-content sop-common
    mammography-cad-sr patient general-study patient-study sr-document-series general-equipment sr-document-general sr-document-content sop-common
    microscopy-bulk-simple-annotations patient general-study patient-study general-series microscopy-bulk-simple-annotations-series general-equipment enhanced-general-equipment microscopy-bulk-simple-annotations specimen sop-common
    mr-image patient general-study patient-study general-series general-equipment general-acquisition general-image general-reference contrast-bolus device specimen mr-image sop-common
    mr-spectroscopy patient general-study patient-study general-series mr-series general-equipment enhanced-general-equipment mr-spectroscopy-multi-frame-functional-groups acquisition-context specimen mr-spectroscopy sop-common
    multi-channel-respiratory-waveform patient general-study patient-study general-series general-equipment enhanced-general-equipment waveform-identification acquisition-context waveform-annotation sop-common
    multi-frame-grayscale-byte-secondary-capture-image patient general-study patient-study general-series general-equipment general-acquisition general-image general-reference device multi-frame-grayscale-byte-secondary-capture-image-multi-frame-functional-groups specimen sop-common
    multi-frame-grayscale-word-secondary-capture-image patient general-study patient-study general-series general-equipment general-acquisition general-image general-reference device multi-frame-grayscale-word-secondary-capture-image-multi-frame-functional-groups specimen sop-common
    multi-frame-single-bit-secondary-capture-image patient general-study patient-study general-series general-equipment general-acquisition general-image general-reference device specimen sop-common
    multi-frame-true-color-secondary-capture-image patient general-study patient-study general-series general-equipment general-acquisition general-image general-reference device multi-frame-true-color-secondary-capture-image-multi-frame-functional-groups specimen sop-common
    nuclear-medicine-image patient general-study patient-study general-series general-equipment general-acquisition general-image general-reference acquisition-context device specimen nm-image sop-common
    ophthalmic-axial-measurements patient general-study patient-study general-series ophthalmic-axial-measurements-series general-equipment enhanced-general-equipment general-ophthalmic-refractive-measurements sop-common
    ophthalmic-optical-coherence-tomography-b-scan-volume-analysis patient general-study patient-study general-series ophthalmic-tomography-b-scan-volume-analysis-series general-equipment enhanced-general-equipment ophthalmic-optical-coherence-tomography-b-scan-volume-analysis-image ophthalmic-optical-coherence-tomography-b-scan-volume-analysis-multi-frame-functional-groups sop-common
    ophthalmic-optical-coherence-tomography-en-face-image patient general-study patient-study general-series ophthalmic-tomography-en-face-series general-equipment enhanced-general-equipment general-acquisition general-image ophthalmic-optical-coherence-tomography-en-face-image sop-common
    ophthalmic-photography-16-bit-image patient general-study patient-study general-series general-equipment general-acquisition general-image general-reference device acquisition-context ophthalmic-photography-image sop-common
    ophthalmic-photography-8-bit-image patient general-study patient-study general-series general-equipment general-acquisition general-image general-reference device acquisition-context ophthalmic-photography-image sop-common
    ophthalmic-thickness-map patient general-study patient-study general-series ophthalmic-thickness-map-series general-equipment enhanced-general-equipment general-acquisition general-image general-reference ophthalmic-thickness-map acquisition-context sop-common
    ophthalmic-tomography-image patient general-study patient-study general-series ophthalmic-tomography-series general-equipment enhanced-general-equipment ophthalmic-tomography-image-multi-frame-functional-groups acquisition-context ophthalmic-tomography-image sop-common
    ophthalmic-visual-field-static-perimetry-measurements patient general-study patient-study general-series visual-field-static-perimetry-measurements-series general-equipment enhanced-general-equipment visual-field-static-perimetry-test-reliability visual-field-static-perimetry-test-results sop-common
    parametric-map patient general-study patient-study general-series parametric-map-series general-equipment enhanced-general-equipment general-acquisition general-image general-reference parametric-map-image parametric-map-multi-frame-functional-groups acquisition-context device specimen sop-common
    patient-radiation-dose-sr patient general-study patient-study sr-document-series general-equipment enhanced-general-equipment sr-document-general sr-document-content sop-common
    performed-imaging-agent-administration-sr patient general-study patient-study sr-document-series general-equipment enhanced-general-equipment sr-document-general sr-document-content sop-common
    photoacoustic-image patient general-study patient-study general-series enhanced-series general-equipment enhanced-general-equipment general-image general-reference photoacoustic-image-multi-frame-functional-groups device specimen acquisition-context photoacoustic-image photoacoustic-reconstruction sop-common
    planar-mpr-volumetric-presentation-state patient general-study patient-study general-series general-equipment enhanced-general-equipment volumetric-presentation-state-identification volumetric-presentation-state-relationship volume-cropping graphic-annotation sop-common
    planned-imaging-agent-administration-sr patient general-study patient-study sr-document-series general-equipment enhanced-general-equipment sr-document-general sr-document-content sop-common
    positron-emission-tomography-image patient general-study patient-study general-series pet-series general-equipment general-acquisition general-image general-reference device specimen pet-image acquisition-context sop-common
    procedure-log patient general-study sr-document-series general-equipment sr-document-general sr-document-content sop-common
    protocol-approval general-equipment enhanced-general-equipment sop-common protocol-approval
    pseudo-color-softcopy-presentation-state patient general-study patient-study general-series general-equipment presentation-state-identification presentation-state-relationship displayed-area graphic-annotation softcopy-voi-lut specimen sop-common
    radiopharmaceutical-radiation-dose-sr patient general-study patient-study sr-document-series general-equipment enhanced-general-equipment sr-document-general sr-document-content sop-common
    raw-data patient general-study patient-study general-series general-equipment acquisition-context specimen raw-data sop-common
    real-time-audio-waveform patient general-study patient-study general-series general-equipment enhanced-general-equipment waveform-identification acquisition-context sop-common
    real-time-video-endoscopic-image patient general-study patient-study general-series general-equipment enhanced-general-equipment general-acquisition general-image general-reference acquisition-context device specimen vl-image sop-common
    real-time-video-photographic-image patient general-study patient-study general-series general-equipment enhanced-general-equipment general-acquisition general-image general-reference acquisition-context device specimen vl-image sop-common
    real-world-value-mapping patient general-study patient-study general-series general-equipment real-world-value-mapping sop-common
    rendition-selection-document patient general-study patient-study key-object-document-series general-equipment enhanced-general-equipment key-object-document sr-document-content sop-common
    respiratory-waveform patient general-study patient-study general-series general-equipment enhanced-general-equipment waveform-identification acquisition-context waveform-annotation sop-common
    robotic-arm-radiation patient general-study patient-study general-series enhanced-rt-series general-equipment enhanced-general-equipment general-reference rt-delivery-device-common rt-radiation-common robotic-arm-delivery-device sop-common radiotherapy-common-instance
    robotic-arm-radiation-record patient general-study patient-study general-series enhanced-rt-series general-equipment enhanced-general-equipment general-reference rt-delivery-device-common rt-radiation-record-common robotic-arm-delivery-device sop-common radiotherapy-common-instance
    routine-scalp-electroencephalogram patient general-study patient-study general-series general-equipment enhanced-general-equipment waveform-identification acquisition-context waveform-annotation sop-common
    rt-beams-delivery-instruction patient general-study patient-study general-series general-equipment general-reference sop-common
    rt-beams-treatment-record patient general-study patient-study rt-series general-equipment rt-general-treatment-record rt-patient-setup rt-treatment-machine-record rt-beams-session-record rt-treatment-summary-record general-reference sop-common
    rt-brachy-application-setup-delivery-instruction patient general-study patient-study general-series general-equipment enhanced-general-equipment general-reference sop-common
    rt-brachy-treatment-record patient general-study patient-study rt-series general-equipment rt-general-treatment-record rt-patient-setup rt-treatment-machine-record rt-brachy-session-record rt-treatment-summary-record general-reference sop-common
    rt-dose patient general-study patient-study rt-series general-equipment general-image rt-dose sop-common
    rt-image patient general-study patient-study rt-series general-equipment general-acquisition general-image general-reference contrast-bolus device rt-image approval sop-common
    rt-ion-beams-treatment-record patient general-study patient-study rt-series general-equipment rt-general-treatment-record rt-patient-setup rt-treatment-machine-record rt-ion-beams-session-record rt-treatment-summary-record general-reference sop-common
    rt-ion-plan patient general-study patient-study rt-series general-equipment rt-general-plan rt-patient-setup rt-fraction-scheme rt-ion-beams approval general-reference sop-common
    rt-patient-position-acquisition-instruction patient general-study patient-study general-series enhanced-rt-series general-equipment enhanced-general-equipment general-reference rt-patient-position-acquisition-device rt-patient-position-acquisition-instruction sop-common radiotherapy-common-instance
    rt-physician-intent patient general-study patient-study general-series enhanced-rt-series general-equipment enhanced-general-equipment general-reference rt-physician-intent rt-enhanced-prescription rt-treatment-phase-intent sop-common radiotherapy-common-instance
    rt-plan patient general-study patient-study rt-series general-equipment rt-general-plan rt-patient-setup rt-fraction-scheme rt-beams rt-brachy-application-setups approval general-reference sop-common
    rt-radiation-record-set patient general-study patient-study general-series enhanced-rt-series general-equipment enhanced-general-equipment general-reference rt-radiation-record-set sop-common radiotherapy-common-instance
    rt-radiation-salvage-record patient general-study patient-study general-series enhanced-rt-series general-equipment enhanced-general-equipment general-reference rt-delivery-device-common rt-radiation-record-common rt-radiation-salvage-record sop-common radiotherapy-common-instance
    rt-radiation-set patient general-study patient-study general-series enhanced-rt-series general-equipment enhanced-general-equipment general-reference rt-radiation-set sop-common radiotherapy-common-instance
    rt-radiation-set-delivery-instruction patient general-study patient-study general-series enhanced-rt-series general-equipment enhanced-general-equipment general-reference rt-radiation-set-delivery-instruction sop-common radiotherapy-common-instance
    rt-segment-annotation patient general-study patient-study general-series enhanced-rt-series general-equipment enhanced-general-equipment rt-segment-annotation general-reference sop-common radiotherapy-common-instance
    rt-structure-set patient general-study patient-study rt-series general-equipment structure-set rt-roi-observations approval general-reference sop-common
    rt-treatment-preparation patient general-study patient-study general-series enhanced-rt-series general-equipment enhanced-general-equipment general-reference rt-treatment-preparation sop-common radiotherapy-common-instance
    rt-treatment-summary-record patient general-study patient-study rt-series general-equipment rt-general-treatment-record rt-treatment-summary-record general-reference sop-common
    secondary-capture-image patient general-study patient-study general-series general-equipment general-acquisition general-image general-reference device specimen sop-common
    segmentation patient general-study patient-study general-series segmentation-series general-equipment enhanced-general-equipment general-acquisition general-image general-reference segmentation-image segmentation-multi-frame-functional-groups specimen sop-common
    simplified-adult-echo-sr patient general-study patient-study sr-document-series general-equipment enhanced-general-equipment sr-document-general sr-document-content sop-common
    sleep-electroencephalogram patient general-study patient-study general-series general-equipment enhanced-general-equipment waveform-identification acquisition-context waveform-annotation sop-common
    spatial-fiducials patient general-study patient-study general-series general-equipment spatial-fiducials general-reference sop-common
    spatial-registration patient general-study patient-study general-series general-equipment spatial-registration general-reference sop-common
    spectacle-prescription-report patient general-study patient-study sr-document-series general-equipment enhanced-general-equipment sr-document-general sr-document-content sop-common
    stereometric-relationship patient general-study patient-study general-series general-equipment sop-common
    subjective-refraction-measurements patient general-study patient-study general-series subjective-refraction-measurements-series general-equipment enhanced-general-equipment general-ophthalmic-refractive-measurements sop-common
    surface-scan-mesh patient general-study patient-study general-series optical-surface-scanner-series general-equipment enhanced-general-equipment scan-procedure specimen sop-common
    surface-scan-point-cloud patient general-study patient-study general-series optical-surface-scanner-series general-equipment enhanced-general-equipment scan-procedure specimen sop-common
    surface-segmentation patient general-study patient-study general-series segmentation-series general-equipment enhanced-general-equipment surface-segmentation general-reference sop-common
    tomotherapeutic-radiation patient general-study patient-study general-series enhanced-rt-series general-equipment enhanced-general-equipment general-reference rt-delivery-device-common rt-radiation-common tomotherapeutic-delivery-device sop-common radiotherapy-common-instance
    tomotherapeutic-radiation-record patient general-study patient-study general-series enhanced-rt-series general-equipment enhanced-general-equipment general-reference rt-delivery-device-common rt-radiation-record-common tomotherapeutic-delivery-device sop-common radiotherapy-common-instance
    tractography-results patient general-study patient-study general-series tractography-results-series general-equipment enhanced-general-equipment tractography-results specimen sop-common
    ultrasound-image patient general-study patient-study general-series general-equipment general-acquisition general-image general-reference contrast-bolus device specimen us-image sop-common
    ultrasound-multi-frame-image patient general-study patient-study general-series general-equipment general-acquisition general-image general-reference contrast-bolus device specimen us-image sop-common
    variable-modality-lut-softcopy-presentation-state patient general-study patient-study general-series general-equipment presentation-state-identification presentation-state-relationship displayed-area graphic-annotation variable-modality-lut softcopy-voi-lut specimen sop-common
    video-endoscopic-image patient general-study patient-study general-series general-equipment general-acquisition general-image general-reference acquisition-context device specimen vl-image sop-common
    video-microscopic-image patient general-study patient-study general-series general-equipment general-acquisition general-image general-reference acquisition-context device specimen vl-image sop-common
    video-photographic-image patient general-study patient-study general-series general-equipment general-acquisition general-image general-reference acquisition-context device specimen vl-image sop-common
    visual-acuity-measurements patient general-study patient-study general-series visual-acuity-measurements-series general-equipment enhanced-general-equipment general-ophthalmic-refractive-measurements sop-common
    vl-endoscopic-image patient general-study patient-study general-series general-equipment general-acquisition general-image general-reference acquisition-context device specimen vl-image sop-common
    vl-microscopic-image patient general-study patient-study general-series general-equipment general-acquisition general-image general-reference acquisition-context device specimen vl-image sop-common
    vl-photographic-image patient general-study patient-study general-series general-equipment general-acquisition general-image general-reference acquisition-context device specimen vl-image sop-common
    vl-slide-coordinates-microscopic-image patient general-study patient-study general-series general-equipment general-acquisition general-image general-reference acquisition-context device specimen vl-image sop-common
    vl-whole-slide-microscopy-image patient general-study patient-study general-series whole-slide-microscopy-series general-equipment enhanced-general-equipment general-acquisition general-image general-reference acquisition-context vl-whole-slide-microscopy-image-multi-frame-functional-groups specimen whole-slide-microscopy-image slide-label sop-common
    volume-rendering-volumetric-presentation-state patient general-study patient-study general-series general-equipment enhanced-general-equipment volumetric-presentation-state-identification volumetric-presentation-state-relationship volume-cropping graphic-annotation sop-common
    waveform-acquisition-presentation-state patient general-study patient-study general-series general-equipment enhanced-general-equipment presentation-state-identification sop-common
    waveform-annotation-sr patient general-study patient-study sr-document-series general-equipment enhanced-general-equipment sr-document-general sr-document-content sop-common
    waveform-presentation-state patient general-study patient-study general-series general-equipment enhanced-general-equipment presentation-state-identification sop-common
    wide-field-ophthalmic-photography-3d-coordinates-image patient general-study patient-study general-series general-equipment enhanced-general-equipment general-acquisition general-image general-reference acquisition-context ophthalmic-photography-image sop-common
    wide-field-ophthalmic-photography-stereographic-projection-image patient general-study patient-study general-series general-equipment enhanced-general-equipment general-acquisition general-image general-reference acquisition-context ophthalmic-photography-image sop-common
    x-ray-3d-angiographic-image patient general-study patient-study general-series enhanced-series general-equipment enhanced-general-equipment device acquisition-context x-ray-3d-angiographic-image-multi-frame-functional-groups specimen x-ray-3d-angiographic-image-contributing-sources x-ray-3d-angiographic-acquisition sop-common
    x-ray-3d-craniofacial-image patient general-study patient-study general-series enhanced-series general-equipment enhanced-general-equipment device acquisition-context x-ray-3d-craniofacial-image-multi-frame-functional-groups specimen x-ray-3d-craniofacial-image-contributing-sources x-ray-3d-craniofacial-acquisition sop-common
    x-ray-angiographic-image patient general-study patient-study general-series general-equipment general-acquisition general-image general-reference contrast-bolus device specimen x-ray-image dx-detector sop-common
    x-ray-radiation-dose-sr patient general-study patient-study sr-document-series general-equipment enhanced-general-equipment sr-document-general sr-document-content sop-common
    x-ray-radiofluoroscopic-image patient general-study patient-study general-series general-equipment general-acquisition general-image general-reference contrast-bolus device specimen x-ray-image dx-detector sop-common
    xa-defined-procedure-protocol general-equipment enhanced-general-equipment protocol-context equipment-specification instructions patient-positioning sop-common
    xa-performed-procedure-protocol patient general-study patient-study general-series enhanced-series general-equipment enhanced-general-equipment protocol-context instructions patient-positioning sop-common
    xa-xrf-grayscale-softcopy-presentation-state patient general-study patient-study general-series general-equipment enhanced-general-equipment presentation-state-identification presentation-state-relationship displayed-area graphic-annotation softcopy-voi-lut xa-xrf-presentation-state-mask xa-xrf-presentation-state-shutter xa-xrf-presentation-state-presentation specimen sop-common
    """

  /// Module, sequences around the attribute, the attribute, its type.
  static let attributes: StaticString = """
    acquisition-context 00400555 00400441 0040A032 3
    acquisition-context 00400555 0040A032 3
    acquisition-context 00400555 2
    advanced-blending-presentation-state 00701B01 00081140 1C
    advanced-blending-presentation-state 00701B01 00283110 00081140 1C
    approval 300E0008 2C
    autorefraction-measurements-series 00081111 1C
    basic-film-session-relationship 213000A0 00100020 None
    breast-projection-x-ray-image-multi-frame-functional-groups 00080023 1
    breast-projection-x-ray-image-multi-frame-functional-groups 00080033 1
    breast-projection-x-ray-image-multi-frame-functional-groups 52009229 00081140 2
    breast-projection-x-ray-image-multi-frame-functional-groups 52009229 00089124 00082112 2
    breast-projection-x-ray-image-multi-frame-functional-groups 52009229 00189412 00181400 3
    breast-projection-x-ray-image-multi-frame-functional-groups 52009230 00081140 2
    breast-projection-x-ray-image-multi-frame-functional-groups 52009230 00089124 00082112 2
    breast-projection-x-ray-image-multi-frame-functional-groups 52009230 00189412 00181400 3
    breast-tomosynthesis-acquisition 00189507 00082112 1C
    breast-tomosynthesis-acquisition 00189507 00180010 1C
    breast-tomosynthesis-acquisition 00189507 00189516 1C
    breast-tomosynthesis-acquisition 00189507 00189517 1C
    breast-tomosynthesis-contributing-sources 00189506 0008002A 1C
    breast-tomosynthesis-contributing-sources 00189506 00081010 1C
    breast-tomosynthesis-contributing-sources 00189506 00081070 1C
    breast-tomosynthesis-contributing-sources 00189506 00081072 00080080 1C
    breast-tomosynthesis-contributing-sources 00189506 00081072 00080082 1C
    breast-tomosynthesis-contributing-sources 00189506 00081072 1C
    breast-tomosynthesis-contributing-sources 00189506 00181000 1C
    breast-tomosynthesis-contributing-sources 00189506 00181030 1C
    breast-tomosynthesis-contributing-sources 00189506 0018700A 1
    breast-tomosynthesis-contributing-sources 00189506 0018700C 1
    breast-tomosynthesis-contributing-sources 00189506 0018700E 1
    breast-tomosynthesis-image-multi-frame-functional-groups 00080023 1
    breast-tomosynthesis-image-multi-frame-functional-groups 00080033 1
    breast-tomosynthesis-image-multi-frame-functional-groups 52009229 00081140 2
    breast-tomosynthesis-image-multi-frame-functional-groups 52009229 00089124 00082112 2
    breast-tomosynthesis-image-multi-frame-functional-groups 52009229 00409096 00409220 00400441 0040A032 3
    breast-tomosynthesis-image-multi-frame-functional-groups 52009229 00409096 00409220 0040A032 3
    breast-tomosynthesis-image-multi-frame-functional-groups 52009230 00081140 2
    breast-tomosynthesis-image-multi-frame-functional-groups 52009230 00089124 00082112 2
    breast-tomosynthesis-image-multi-frame-functional-groups 52009230 00409096 00409220 00400441 0040A032 3
    breast-tomosynthesis-image-multi-frame-functional-groups 52009230 00409096 00409220 0040A032 3
    c-arm-photon-electron-delivery-device 300A0614 00181000 2
    c-arm-photon-electron-delivery-device 300A064D 00181000 2
    c-arm-photon-electron-delivery-device 300A0651 00181000 2
    c-arm-photon-electron-delivery-device 300A0662 00181000 2
    c-arm-photon-electron-delivery-device 300A066A 00181000 2
    c-arm-photon-electron-delivery-device 300A0671 00181000 2
    c-arm-photon-electron-delivery-device 300A0673 00181000 2
    c-arm-photon-electron-delivery-device 300A067B 300A065A 0040A032 3
    color-palette-definition 00700084 3
    color-palette-definition 00700086 00080080 1C
    color-palette-definition 00700086 00080082 1C
    confocal-microscopy-image-multi-frame-functional-groups 00080023 1
    confocal-microscopy-image-multi-frame-functional-groups 00080033 1
    confocal-microscopy-image-multi-frame-functional-groups 52009229 00081140 2
    confocal-microscopy-image-multi-frame-functional-groups 52009229 00089124 00082112 2
    confocal-microscopy-image-multi-frame-functional-groups 52009229 00409096 00409220 00400441 0040A032 3
    confocal-microscopy-image-multi-frame-functional-groups 52009229 00409096 00409220 0040A032 3
    confocal-microscopy-image-multi-frame-functional-groups 52009230 00081140 2
    confocal-microscopy-image-multi-frame-functional-groups 52009230 00089124 00082112 2
    confocal-microscopy-image-multi-frame-functional-groups 52009230 00409096 00409220 00400441 0040A032 3
    confocal-microscopy-image-multi-frame-functional-groups 52009230 00409096 00409220 0040A032 3
    confocal-microscopy-tiled-pyramidal-image-multi-frame-functional-groups 00080023 1
    confocal-microscopy-tiled-pyramidal-image-multi-frame-functional-groups 00080033 1
    confocal-microscopy-tiled-pyramidal-image-multi-frame-functional-groups 52009229 00081140 2
    confocal-microscopy-tiled-pyramidal-image-multi-frame-functional-groups 52009229 00089124 00082112 2
    confocal-microscopy-tiled-pyramidal-image-multi-frame-functional-groups 52009229 00409096 00409220 00400441 0040A032 3
    confocal-microscopy-tiled-pyramidal-image-multi-frame-functional-groups 52009229 00409096 00409220 0040A032 3
    confocal-microscopy-tiled-pyramidal-image-multi-frame-functional-groups 52009230 00081140 2
    confocal-microscopy-tiled-pyramidal-image-multi-frame-functional-groups 52009230 00089124 00082112 2
    confocal-microscopy-tiled-pyramidal-image-multi-frame-functional-groups 52009230 00409096 00409220 00400441 0040A032 3
    confocal-microscopy-tiled-pyramidal-image-multi-frame-functional-groups 52009230 00409096 00409220 0040A032 3
    content-assessment-results 00820017 00080080 2
    content-assessment-results 00820017 00080082 2
    content-assessment-results 00820017 00081010 2C
    content-assessment-results 00820017 00181000 3
    contrast-bolus 00180010 2
    corneal-topography-map-analysis 00082112 1
    corneal-topography-map-image 00080023 1
    corneal-topography-map-image 0008002A 1
    corneal-topography-map-image 00080033 1
    corneal-topography-map-image 00409096 00409220 00400441 0040A032 3
    corneal-topography-map-image 00409096 00409220 0040A032 3
    corneal-topography-map-series 00081111 1C
    cr-image 00181400 3
    ct-image 3002012B 3002010D 30020110 0040A032 3
    ct-image 3002012B 3002010E 30020110 0040A032 3
    ct-image 3002012C 3002010D 30020110 0040A032 3
    ct-image 3002012C 3002010E 30020110 0040A032 3
    ct-image 300A079F 300A0790 300A078F 00181000 2
    ct-image 300A079F 300A0790 300A0793 00400441 0040A032 3
    ct-image 300A079F 300A0790 300A0793 0040A032 3
    ct-image 300A07A0 300A065B 0040A032 3
    ct-image 300A07A1 30020110 0040A032 3
    ct-series 00081111 1C
    deformable-spatial-registration 00080023 1
    deformable-spatial-registration 00080033 1
    deformable-spatial-registration 00640002 00081140 1C
    deformable-spatial-registration 00700084 3
    deformable-spatial-registration 00700086 00080080 1C
    deformable-spatial-registration 00700086 00080082 1C
    device 00500010 00181000 3
    display-system 00080080 None
    display-system 00081010 None
    display-system 00181000 None
    display-system 00287000 00080080 1C
    display-system 00287000 00080082 1C
    display-system 00287023 00181000 None
    display-system 00287023 00287012 00181000 None
    displayed-area 0070005A 00081140 1C
    dx-detector 0018700A 3
    dx-detector 0018700C 3
    dx-detector 0018700E 3
    dx-image 00181400 3
    dx-series 00081111 1C
    encapsulated-document 00080023 2
    encapsulated-document 0008002A 2
    encapsulated-document 00080033 2
    encapsulated-document 00081140 3
    encapsulated-document 0040A730 0040A032 1C
    encapsulated-document-series 00080021 3
    encapsulated-document-series 00080031 3
    encapsulated-document-series 00081111 3
    encapsulated-document-series 00181030 3
    encapsulated-document-series 00400260 00400440 00400441 0040A032 3
    encapsulated-document-series 00400260 00400440 0040A032 3
    encapsulated-document-series 00400275 00081110 3
    encapsulated-document-series 00400275 00321060 3
    encapsulated-document-series 00400275 00400008 00400440 00400441 0040A032 3
    encapsulated-document-series 00400275 00400008 00400440 0040A032 3
    enhanced-continuous-rt-image-multi-frame-functional-groups 00080023 1
    enhanced-continuous-rt-image-multi-frame-functional-groups 00080033 1
    enhanced-continuous-rt-image-multi-frame-functional-groups 52009229 00081140 2
    enhanced-continuous-rt-image-multi-frame-functional-groups 52009229 00089124 00082112 2
    enhanced-continuous-rt-image-multi-frame-functional-groups 52009229 00409096 00409220 00400441 0040A032 3
    enhanced-continuous-rt-image-multi-frame-functional-groups 52009229 00409096 00409220 0040A032 3
    enhanced-continuous-rt-image-multi-frame-functional-groups 52009229 30020109 3002010D 30020110 0040A032 3
    enhanced-continuous-rt-image-multi-frame-functional-groups 52009229 30020109 3002010E 30020110 0040A032 3
    enhanced-continuous-rt-image-multi-frame-functional-groups 52009229 3002010C 3002010A 00189556 00181000 2
    enhanced-continuous-rt-image-multi-frame-functional-groups 52009229 3002010C 3002010B 300A067B 300A067B 300A065A 0040A032 3
    enhanced-continuous-rt-image-multi-frame-functional-groups 52009230 00081140 2
    enhanced-continuous-rt-image-multi-frame-functional-groups 52009230 00089124 00082112 2
    enhanced-continuous-rt-image-multi-frame-functional-groups 52009230 00409096 00409220 00400441 0040A032 3
    enhanced-continuous-rt-image-multi-frame-functional-groups 52009230 00409096 00409220 0040A032 3
    enhanced-continuous-rt-image-multi-frame-functional-groups 52009230 30020109 3002010D 30020110 0040A032 3
    enhanced-continuous-rt-image-multi-frame-functional-groups 52009230 30020109 3002010E 30020110 0040A032 3
    enhanced-continuous-rt-image-multi-frame-functional-groups 52009230 3002010C 3002010A 00189556 00181000 2
    enhanced-continuous-rt-image-multi-frame-functional-groups 52009230 3002010C 3002010B 300A067B 300A067B 300A065A 0040A032 3
    enhanced-ct-image 0008002A 1C
    enhanced-ct-image 300A079F 300A0790 300A078F 00181000 2
    enhanced-ct-image 300A079F 300A0790 300A0793 00400441 0040A032 3
    enhanced-ct-image 300A079F 300A0790 300A0793 0040A032 3
    enhanced-ct-image 300A07A0 300A065B 0040A032 3
    enhanced-ct-image 300A07A1 30020110 0040A032 3
    enhanced-ct-image-multi-frame-functional-groups 00080023 1
    enhanced-ct-image-multi-frame-functional-groups 00080033 1
    enhanced-ct-image-multi-frame-functional-groups 52009229 00081140 2
    enhanced-ct-image-multi-frame-functional-groups 52009229 00089124 00082112 2
    enhanced-ct-image-multi-frame-functional-groups 52009229 00189364 00741212 00400441 0040A032 3
    enhanced-ct-image-multi-frame-functional-groups 52009229 00189364 00741212 0040A032 3
    enhanced-ct-image-multi-frame-functional-groups 52009229 00409096 00409220 00400441 0040A032 3
    enhanced-ct-image-multi-frame-functional-groups 52009229 00409096 00409220 0040A032 3
    enhanced-ct-image-multi-frame-functional-groups 52009230 00081140 2
    enhanced-ct-image-multi-frame-functional-groups 52009230 00089124 00082112 2
    enhanced-ct-image-multi-frame-functional-groups 52009230 00189364 00741212 00400441 0040A032 3
    enhanced-ct-image-multi-frame-functional-groups 52009230 00189364 00741212 0040A032 3
    enhanced-ct-image-multi-frame-functional-groups 52009230 00409096 00409220 00400441 0040A032 3
    enhanced-ct-image-multi-frame-functional-groups 52009230 00409096 00409220 0040A032 3
    enhanced-general-equipment 00181000 1
    enhanced-mammography-image 0008002A 1
    enhanced-mammography-image 0018700A 3
    enhanced-mammography-image 0018700C 3
    enhanced-mammography-image 0018700E 3
    enhanced-mammography-series 00081111 1C
    enhanced-mammography-series 00400275 00081110 3
    enhanced-mammography-series 00400275 00321060 3
    enhanced-mammography-series 00400275 00400008 00400440 00400441 0040A032 3
    enhanced-mammography-series 00400275 00400008 00400440 0040A032 3
    enhanced-mr-color-image-multi-frame-functional-groups 00080023 1
    enhanced-mr-color-image-multi-frame-functional-groups 00080033 1
    enhanced-mr-color-image-multi-frame-functional-groups 52009229 00081140 2
    enhanced-mr-color-image-multi-frame-functional-groups 52009229 00089124 00082112 2
    enhanced-mr-color-image-multi-frame-functional-groups 52009229 00409096 00409220 00400441 0040A032 3
    enhanced-mr-color-image-multi-frame-functional-groups 52009229 00409096 00409220 0040A032 3
    enhanced-mr-color-image-multi-frame-functional-groups 52009230 00081140 2
    enhanced-mr-color-image-multi-frame-functional-groups 52009230 00089124 00082112 2
    enhanced-mr-color-image-multi-frame-functional-groups 52009230 00409096 00409220 00400441 0040A032 3
    enhanced-mr-color-image-multi-frame-functional-groups 52009230 00409096 00409220 0040A032 3
    enhanced-mr-image 0008002A 1C
    enhanced-mr-image 300A079F 300A0790 300A078F 00181000 2
    enhanced-mr-image 300A079F 300A0790 300A0793 00400441 0040A032 3
    enhanced-mr-image 300A079F 300A0790 300A0793 0040A032 3
    enhanced-mr-image 300A07A0 300A065B 0040A032 3
    enhanced-mr-image 300A07A1 30020110 0040A032 3
    enhanced-mr-image-multi-frame-functional-groups 00080023 1
    enhanced-mr-image-multi-frame-functional-groups 00080033 1
    enhanced-mr-image-multi-frame-functional-groups 52009229 00081140 2
    enhanced-mr-image-multi-frame-functional-groups 52009229 00089124 00082112 2
    enhanced-mr-image-multi-frame-functional-groups 52009229 00409096 00409220 00400441 0040A032 3
    enhanced-mr-image-multi-frame-functional-groups 52009229 00409096 00409220 0040A032 3
    enhanced-mr-image-multi-frame-functional-groups 52009230 00081140 2
    enhanced-mr-image-multi-frame-functional-groups 52009230 00089124 00082112 2
    enhanced-mr-image-multi-frame-functional-groups 52009230 00409096 00409220 00400441 0040A032 3
    enhanced-mr-image-multi-frame-functional-groups 52009230 00409096 00409220 0040A032 3
    enhanced-pet-image 0008002A 1C
    enhanced-pet-image 300A079F 300A0790 300A078F 00181000 2
    enhanced-pet-image 300A079F 300A0790 300A0793 00400441 0040A032 3
    enhanced-pet-image 300A079F 300A0790 300A0793 0040A032 3
    enhanced-pet-image 300A07A0 300A065B 0040A032 3
    enhanced-pet-image 300A07A1 30020110 0040A032 3
    enhanced-pet-image-multi-frame-functional-groups 00080023 1
    enhanced-pet-image-multi-frame-functional-groups 00080033 1
    enhanced-pet-image-multi-frame-functional-groups 52009229 00081140 2
    enhanced-pet-image-multi-frame-functional-groups 52009229 00089124 00082112 2
    enhanced-pet-image-multi-frame-functional-groups 52009229 00409096 00409220 00400441 0040A032 3
    enhanced-pet-image-multi-frame-functional-groups 52009229 00409096 00409220 0040A032 3
    enhanced-pet-image-multi-frame-functional-groups 52009230 00081140 2
    enhanced-pet-image-multi-frame-functional-groups 52009230 00089124 00082112 2
    enhanced-pet-image-multi-frame-functional-groups 52009230 00409096 00409220 00400441 0040A032 3
    enhanced-pet-image-multi-frame-functional-groups 52009230 00409096 00409220 0040A032 3
    enhanced-pet-series 00081111 1C
    enhanced-rt-image 300A063F 300600CB 300A065D 300A065B 0040A032 3
    enhanced-rt-image-device 30020117 00181000 2
    enhanced-rt-image-device 300A064D 00181000 2
    enhanced-rt-image-device 300A0671 00181000 2
    enhanced-rt-image-device 300A0686 00181000 2
    enhanced-rt-image-multi-frame-functional-groups 00080023 1
    enhanced-rt-image-multi-frame-functional-groups 00080033 1
    enhanced-rt-image-multi-frame-functional-groups 52009229 00081140 2
    enhanced-rt-image-multi-frame-functional-groups 52009229 00089124 00082112 2
    enhanced-rt-image-multi-frame-functional-groups 52009229 00409096 00409220 00400441 0040A032 3
    enhanced-rt-image-multi-frame-functional-groups 52009229 00409096 00409220 0040A032 3
    enhanced-rt-image-multi-frame-functional-groups 52009229 30020109 3002010D 30020110 0040A032 3
    enhanced-rt-image-multi-frame-functional-groups 52009229 30020109 3002010E 30020110 0040A032 3
    enhanced-rt-image-multi-frame-functional-groups 52009229 3002010C 3002010A 00189556 00181000 2
    enhanced-rt-image-multi-frame-functional-groups 52009229 3002010C 3002010B 300A067B 300A067B 300A065A 0040A032 3
    enhanced-rt-image-multi-frame-functional-groups 52009230 00081140 2
    enhanced-rt-image-multi-frame-functional-groups 52009230 00089124 00082112 2
    enhanced-rt-image-multi-frame-functional-groups 52009230 00409096 00409220 00400441 0040A032 3
    enhanced-rt-image-multi-frame-functional-groups 52009230 00409096 00409220 0040A032 3
    enhanced-rt-image-multi-frame-functional-groups 52009230 30020109 3002010D 30020110 0040A032 3
    enhanced-rt-image-multi-frame-functional-groups 52009230 30020109 3002010E 30020110 0040A032 3
    enhanced-rt-image-multi-frame-functional-groups 52009230 3002010C 3002010A 00189556 00181000 2
    enhanced-rt-image-multi-frame-functional-groups 52009230 3002010C 3002010B 300A067B 300A067B 300A065A 0040A032 3
    enhanced-rt-series 00080021 1
    enhanced-rt-series 00080031 1
    enhanced-rt-series 00081111 1C
    enhanced-series 00081111 1C
    enhanced-us-image 0008002A 1
    enhanced-us-image 00081140 3
    enhanced-us-image 00082112 1C
    enhanced-us-image 00185011 00181000 2
    enhanced-us-series 00081111 1C
    enhanced-us-series 00400260 00400440 00400441 0040A032 3
    enhanced-us-series 00400260 00400440 0040A032 3
    enhanced-us-volume-multi-frame-functional-groups 00080023 1
    enhanced-us-volume-multi-frame-functional-groups 00080033 1
    enhanced-us-volume-multi-frame-functional-groups 52009229 00081140 2
    enhanced-us-volume-multi-frame-functional-groups 52009229 00089124 00082112 2
    enhanced-us-volume-multi-frame-functional-groups 52009229 00409096 00409220 00400441 0040A032 3
    enhanced-us-volume-multi-frame-functional-groups 52009229 00409096 00409220 0040A032 3
    enhanced-us-volume-multi-frame-functional-groups 52009230 00081140 2
    enhanced-us-volume-multi-frame-functional-groups 52009230 00089124 00082112 2
    enhanced-us-volume-multi-frame-functional-groups 52009230 00409096 00409220 00400441 0040A032 3
    enhanced-us-volume-multi-frame-functional-groups 52009230 00409096 00409220 0040A032 3
    enhanced-xa-image-multi-frame-functional-groups 00080023 1
    enhanced-xa-image-multi-frame-functional-groups 00080033 1
    enhanced-xa-image-multi-frame-functional-groups 52009229 00081140 2
    enhanced-xa-image-multi-frame-functional-groups 52009229 00089124 00082112 2
    enhanced-xa-image-multi-frame-functional-groups 52009229 00189412 00181400 3
    enhanced-xa-image-multi-frame-functional-groups 52009230 00081140 2
    enhanced-xa-image-multi-frame-functional-groups 52009230 00089124 00082112 2
    enhanced-xa-image-multi-frame-functional-groups 52009230 00189412 00181400 3
    enhanced-xa-xrf-image 0008002A 1
    enhanced-xrf-image-multi-frame-functional-groups 00080023 1
    enhanced-xrf-image-multi-frame-functional-groups 00080033 1
    enhanced-xrf-image-multi-frame-functional-groups 52009229 00081140 2
    enhanced-xrf-image-multi-frame-functional-groups 52009229 00089124 00082112 2
    enhanced-xrf-image-multi-frame-functional-groups 52009229 00189412 00181400 3
    enhanced-xrf-image-multi-frame-functional-groups 52009230 00081140 2
    enhanced-xrf-image-multi-frame-functional-groups 52009230 00089124 00082112 2
    enhanced-xrf-image-multi-frame-functional-groups 52009230 00189412 00181400 3
    equipment-specification 00189912 00181000 3
    general-acquisition 00080022 3
    general-acquisition 0008002A 3
    general-acquisition 00080032 3
    general-equipment 00080080 3
    general-equipment 00081010 3
    general-equipment 00181000 3
    general-image 00080023 2C
    general-image 00080033 2C
    general-image 00409096 00409220 00400441 0040A032 3
    general-image 00409096 00409220 0040A032 3
    general-ophthalmic-refractive-measurements 00080023 1
    general-ophthalmic-refractive-measurements 00080033 1
    general-reference 00081140 3
    general-reference 00082112 3
    general-series 00080021 3
    general-series 00080031 3
    general-series 00081052 00080080 1C
    general-series 00081052 00080082 1C
    general-series 00081070 3
    general-series 00081072 00080080 1C
    general-series 00081072 00080082 1C
    general-series 00081072 3
    general-series 00081111 3
    general-series 00181030 3
    general-series 00400260 00400440 00400441 0040A032 3
    general-series 00400260 00400440 0040A032 3
    general-series 00400275 00081110 3
    general-series 00400275 00321060 3
    general-series 00400275 00400008 00400440 00400441 0040A032 3
    general-series 00400275 00400008 00400440 0040A032 3
    general-study 00080096 00080080 1C
    general-study 00080096 00080082 1C
    general-study 0008009D 00080080 1C
    general-study 0008009D 00080082 1C
    general-study 00081049 00080080 1C
    general-study 00081049 00080082 1C
    general-study 00081062 00080080 1C
    general-study 00081062 00080082 1C
    general-study 00081110 3
    graphic-annotation 00700001 00081140 1C
    height-map-segmentation-image 00620002 00700084 3
    height-map-segmentation-image 00620002 00700086 00080080 1C
    height-map-segmentation-image 00620002 00700086 00080082 1C
    height-map-segmentation-image 00700084 3
    height-map-segmentation-image 00700086 00080080 1C
    height-map-segmentation-image 00700086 00080082 1C
    height-map-segmentation-multi-frame-functional-groups 00080023 1
    height-map-segmentation-multi-frame-functional-groups 00080033 1
    height-map-segmentation-multi-frame-functional-groups 52009229 00081140 2
    height-map-segmentation-multi-frame-functional-groups 52009229 00089124 00082112 2
    height-map-segmentation-multi-frame-functional-groups 52009229 00409096 00409220 00400441 0040A032 3
    height-map-segmentation-multi-frame-functional-groups 52009229 00409096 00409220 0040A032 3
    height-map-segmentation-multi-frame-functional-groups 52009230 00081140 2
    height-map-segmentation-multi-frame-functional-groups 52009230 00089124 00082112 2
    height-map-segmentation-multi-frame-functional-groups 52009230 00409096 00409220 00400441 0040A032 3
    height-map-segmentation-multi-frame-functional-groups 52009230 00409096 00409220 0040A032 3
    image-acquisition-results 00400260 00400440 00400441 0040A032 3
    image-acquisition-results 00400260 00400440 0040A032 3
    image-acquisition-results 00400340 00081052 00080080 1C
    image-acquisition-results 00400340 00081052 00080082 1C
    image-acquisition-results 00400340 00081070 None
    image-acquisition-results 00400340 00081072 00080080 1C
    image-acquisition-results 00400340 00081072 00080082 1C
    image-acquisition-results 00400340 00081072 None
    image-acquisition-results 00400340 00081140 None
    image-acquisition-results 00400340 00181030 None
    image-box-pixel-presentation 213000C0 00100020 None
    imaging-service-request 00080096 00080080 1C
    imaging-service-request 00080096 00080082 1C
    imaging-service-request 00321031 00080080 1C
    imaging-service-request 00321031 00080082 1C
    instance-availability-notification 00081111 None
    instructions 00189914 00189919 2C
    intraocular-lens-calculations-series 00081111 1C
    intravascular-oct-image 0008002A 1
    intravascular-oct-series 00081111 1C
    intravascular-optical-coherence-tomography-image-multi-frame-functional-groups 00080023 1
    intravascular-optical-coherence-tomography-image-multi-frame-functional-groups 00080033 1
    intravascular-optical-coherence-tomography-image-multi-frame-functional-groups 52009229 00089124 00082112 2
    intravascular-optical-coherence-tomography-image-multi-frame-functional-groups 52009230 00089124 00082112 2
    inventory 00080023 1
    inventory 00080033 1
    inventory 00080423 00080096 00080080 1C
    inventory 00080423 00080096 00080082 1C
    inventory 00080423 0008009D 00080080 1C
    inventory 00080423 0008009D 00080082 1C
    inventory 00080423 00080424 00080021 3
    inventory 00080423 00080424 00080031 3
    inventory 00080423 00080424 00080425 00080023 3
    inventory 00080423 00080424 00080425 00080033 3
    inventory 00080423 00080424 00080425 0040A032 3
    inventory 00080423 00080424 00080425 0040A370 00081110 2
    inventory 00080423 00080424 00080425 0040A370 00321060 2
    inventory 00080423 00080424 00080425 00700084 3
    inventory 00080423 00080424 00400275 00081110 3
    inventory 00080423 00080424 00400275 00321060 3
    inventory 00080423 00080424 00400275 00400008 00400440 00400441 0040A032 3
    inventory 00080423 00080424 00400275 00400008 00400440 0040A032 3
    inventory 00080423 00081049 00080080 1C
    inventory 00080423 00081049 00080082 1C
    inventory 00080423 00081062 00080080 1C
    inventory 00080423 00081062 00080082 1C
    inventory 00080423 00100020 2
    inventory 00080423 00101002 00100020 2
    keratometry-measurements-series 00081111 1C
    key-object-document 00080023 1
    key-object-document 00080033 1
    key-object-document 0040A370 00081110 2
    key-object-document 0040A370 00321060 2
    key-object-document-series 00080021 3
    key-object-document-series 00080031 3
    key-object-document-series 00081111 2
    key-object-document-series 00181030 3
    legacy-converted-enhanced-ct-image-multi-frame-functional-groups 00080023 1
    legacy-converted-enhanced-ct-image-multi-frame-functional-groups 00080033 1
    legacy-converted-enhanced-ct-image-multi-frame-functional-groups 52009229 00081140 2
    legacy-converted-enhanced-ct-image-multi-frame-functional-groups 52009229 00089124 00082112 2
    legacy-converted-enhanced-ct-image-multi-frame-functional-groups 52009230 00081140 2
    legacy-converted-enhanced-ct-image-multi-frame-functional-groups 52009230 00089124 00082112 2
    legacy-converted-enhanced-mr-image-multi-frame-functional-groups 00080023 1
    legacy-converted-enhanced-mr-image-multi-frame-functional-groups 00080033 1
    legacy-converted-enhanced-mr-image-multi-frame-functional-groups 52009229 00081140 2
    legacy-converted-enhanced-mr-image-multi-frame-functional-groups 52009229 00089124 00082112 2
    legacy-converted-enhanced-mr-image-multi-frame-functional-groups 52009229 00409096 00409220 00400441 0040A032 3
    legacy-converted-enhanced-mr-image-multi-frame-functional-groups 52009229 00409096 00409220 0040A032 3
    legacy-converted-enhanced-mr-image-multi-frame-functional-groups 52009230 00081140 2
    legacy-converted-enhanced-mr-image-multi-frame-functional-groups 52009230 00089124 00082112 2
    legacy-converted-enhanced-mr-image-multi-frame-functional-groups 52009230 00409096 00409220 00400441 0040A032 3
    legacy-converted-enhanced-mr-image-multi-frame-functional-groups 52009230 00409096 00409220 0040A032 3
    legacy-converted-enhanced-pet-image-multi-frame-functional-groups 00080023 1
    legacy-converted-enhanced-pet-image-multi-frame-functional-groups 00080033 1
    legacy-converted-enhanced-pet-image-multi-frame-functional-groups 52009229 00081140 2
    legacy-converted-enhanced-pet-image-multi-frame-functional-groups 52009229 00089124 00082112 2
    legacy-converted-enhanced-pet-image-multi-frame-functional-groups 52009229 00409096 00409220 00400441 0040A032 3
    legacy-converted-enhanced-pet-image-multi-frame-functional-groups 52009229 00409096 00409220 0040A032 3
    legacy-converted-enhanced-pet-image-multi-frame-functional-groups 52009230 00081140 2
    legacy-converted-enhanced-pet-image-multi-frame-functional-groups 52009230 00089124 00082112 2
    legacy-converted-enhanced-pet-image-multi-frame-functional-groups 52009230 00409096 00409220 00400441 0040A032 3
    legacy-converted-enhanced-pet-image-multi-frame-functional-groups 52009230 00409096 00409220 0040A032 3
    lensometry-measurements-series 00081111 1C
    mammography-series 00400275 00081110 3
    mammography-series 00400275 00321060 3
    mammography-series 00400275 00400008 00400440 00400441 0040A032 3
    mammography-series 00400275 00400008 00400440 0040A032 3
    media-creation-management 22000002 None
    media-creation-management 22000005 None
    microscopy-bulk-simple-annotations 00080023 1
    microscopy-bulk-simple-annotations 00080033 1
    microscopy-bulk-simple-annotations 00081140 1C
    microscopy-bulk-simple-annotations 00700084 3
    microscopy-bulk-simple-annotations 00700086 00080080 1C
    microscopy-bulk-simple-annotations 00700086 00080082 1C
    microscopy-bulk-simple-annotations-series 00081111 1C
    mr-image 300A079F 300A0790 300A078F 00181000 2
    mr-image 300A079F 300A0790 300A0793 00400441 0040A032 3
    mr-image 300A079F 300A0790 300A0793 0040A032 3
    mr-image 300A07A0 300A065B 0040A032 3
    mr-image 300A07A1 30020110 0040A032 3
    mr-series 00081111 1C
    mr-spectroscopy 0008002A 1C
    mr-spectroscopy-multi-frame-functional-groups 00080023 1
    mr-spectroscopy-multi-frame-functional-groups 00080033 1
    mr-spectroscopy-multi-frame-functional-groups 52009229 00081140 2
    mr-spectroscopy-multi-frame-functional-groups 52009229 00089124 00082112 2
    mr-spectroscopy-multi-frame-functional-groups 52009230 00081140 2
    mr-spectroscopy-multi-frame-functional-groups 52009230 00089124 00082112 2
    multi-energy-ct-image 00189364 00741212 00400441 0040A032 3
    multi-energy-ct-image 00189364 00741212 0040A032 3
    multi-frame-functional-groups 00080023 1
    multi-frame-functional-groups 00080033 1
    multi-frame-grayscale-byte-secondary-capture-image-multi-frame-functional-groups 00080023 1
    multi-frame-grayscale-byte-secondary-capture-image-multi-frame-functional-groups 00080033 1
    multi-frame-grayscale-word-secondary-capture-image-multi-frame-functional-groups 00080023 1
    multi-frame-grayscale-word-secondary-capture-image-multi-frame-functional-groups 00080033 1
    multi-frame-true-color-secondary-capture-image-multi-frame-functional-groups 00080023 1
    multi-frame-true-color-secondary-capture-image-multi-frame-functional-groups 00080033 1
    nm-image 00409096 00409220 00400441 0040A032 3
    nm-image 00409096 00409220 0040A032 3
    ophthalmic-axial-measurements-series 00081111 1C
    ophthalmic-optical-coherence-tomography-b-scan-volume-analysis-image 00080023 1
    ophthalmic-optical-coherence-tomography-b-scan-volume-analysis-image 00080033 1
    ophthalmic-optical-coherence-tomography-b-scan-volume-analysis-multi-frame-functional-groups 00080023 1
    ophthalmic-optical-coherence-tomography-b-scan-volume-analysis-multi-frame-functional-groups 00080033 1
    ophthalmic-optical-coherence-tomography-b-scan-volume-analysis-multi-frame-functional-groups 52009229 00081140 2
    ophthalmic-optical-coherence-tomography-b-scan-volume-analysis-multi-frame-functional-groups 52009229 00089124 00082112 2
    ophthalmic-optical-coherence-tomography-b-scan-volume-analysis-multi-frame-functional-groups 52009229 00409096 00409220 00400441 0040A032 3
    ophthalmic-optical-coherence-tomography-b-scan-volume-analysis-multi-frame-functional-groups 52009229 00409096 00409220 0040A032 3
    ophthalmic-optical-coherence-tomography-b-scan-volume-analysis-multi-frame-functional-groups 52009230 00081140 2
    ophthalmic-optical-coherence-tomography-b-scan-volume-analysis-multi-frame-functional-groups 52009230 00089124 00082112 2
    ophthalmic-optical-coherence-tomography-b-scan-volume-analysis-multi-frame-functional-groups 52009230 00409096 00409220 00400441 0040A032 3
    ophthalmic-optical-coherence-tomography-b-scan-volume-analysis-multi-frame-functional-groups 52009230 00409096 00409220 0040A032 3
    ophthalmic-optical-coherence-tomography-en-face-image 00080023 1
    ophthalmic-optical-coherence-tomography-en-face-image 00080033 1
    ophthalmic-optical-coherence-tomography-en-face-image 00082112 1
    ophthalmic-photography-image 00080023 1
    ophthalmic-photography-image 0008002A 1C
    ophthalmic-photography-image 00080033 1
    ophthalmic-photography-image 00082112 2C
    ophthalmic-thickness-map 00080023 1
    ophthalmic-thickness-map 0008002A 1
    ophthalmic-thickness-map 00080033 1
    ophthalmic-thickness-map 00082112 1C
    ophthalmic-thickness-map 00409096 00409220 00400441 0040A032 3
    ophthalmic-thickness-map 00409096 00409220 0040A032 3
    ophthalmic-thickness-map-series 00081111 1C
    ophthalmic-tomography-b-scan-volume-analysis-series 00081111 1C
    ophthalmic-tomography-en-face-series 00081111 1C
    ophthalmic-tomography-image 0008002A 1
    ophthalmic-tomography-image-multi-frame-functional-groups 00080023 1
    ophthalmic-tomography-image-multi-frame-functional-groups 00080033 1
    ophthalmic-tomography-image-multi-frame-functional-groups 52009229 00081140 2
    ophthalmic-tomography-image-multi-frame-functional-groups 52009229 00089124 00082112 2
    ophthalmic-tomography-image-multi-frame-functional-groups 52009230 00081140 2
    ophthalmic-tomography-image-multi-frame-functional-groups 52009230 00089124 00082112 2
    ophthalmic-tomography-series 00081111 1C
    optical-surface-scanner-series 00081111 1C
    parametric-map-image 00700084 3
    parametric-map-image 00700086 00080080 1C
    parametric-map-image 00700086 00080082 1C
    parametric-map-multi-frame-functional-groups 00080023 1
    parametric-map-multi-frame-functional-groups 00080033 1
    parametric-map-multi-frame-functional-groups 52009229 00081140 2
    parametric-map-multi-frame-functional-groups 52009229 00089124 00082112 2
    parametric-map-multi-frame-functional-groups 52009229 00409096 00409220 00400441 0040A032 3
    parametric-map-multi-frame-functional-groups 52009229 00409096 00409220 0040A032 3
    parametric-map-multi-frame-functional-groups 52009230 00081140 2
    parametric-map-multi-frame-functional-groups 52009230 00089124 00082112 2
    parametric-map-multi-frame-functional-groups 52009230 00409096 00409220 00400441 0040A032 3
    parametric-map-multi-frame-functional-groups 52009230 00409096 00409220 0040A032 3
    parametric-map-series 00081111 1C
    patient 00100020 2
    patient 00100026 00100020 1
    patient 00100027 00100020 1
    patient 00101002 00100020 1
    patient-identification 00100020 None
    patient-identification 00100026 00100020 1
    patient-identification 00100027 00100020 1
    patient-identification 00101002 00100020 None
    patient-medical 00102203 None
    patient-positioning 0018991B 00189919 1C
    patient-relationship 00081110 None
    patient-study 00102203 2C
    performed-procedure-step-relationship 00100020 None
    performed-procedure-step-relationship 00400270 00081110 None
    performed-procedure-step-relationship 00400270 00321060 None
    performed-procedure-step-relationship 00400270 00400008 00400440 00400441 0040A032 3
    performed-procedure-step-relationship 00400270 00400008 00400440 0040A032 3
    pet-image 00080022 2
    pet-image 00080032 2
    pet-image 300A079F 300A0790 300A078F 00181000 2
    pet-image 300A079F 300A0790 300A0793 00400441 0040A032 3
    pet-image 300A079F 300A0790 300A0793 0040A032 3
    pet-image 300A07A0 300A065B 0040A032 3
    pet-image 300A07A1 30020110 0040A032 3
    pet-series 00080021 1
    pet-series 00080031 1
    photoacoustic-image 0008002A 1
    photoacoustic-image-multi-frame-functional-groups 00080023 1
    photoacoustic-image-multi-frame-functional-groups 00080033 1
    photoacoustic-image-multi-frame-functional-groups 52009229 00081140 2
    photoacoustic-image-multi-frame-functional-groups 52009229 00089124 00082112 2
    photoacoustic-image-multi-frame-functional-groups 52009229 00409096 00409220 00400441 0040A032 3
    photoacoustic-image-multi-frame-functional-groups 52009229 00409096 00409220 0040A032 3
    photoacoustic-image-multi-frame-functional-groups 52009230 00081140 2
    photoacoustic-image-multi-frame-functional-groups 52009230 00089124 00082112 2
    photoacoustic-image-multi-frame-functional-groups 52009230 00409096 00409220 00400441 0040A032 3
    photoacoustic-image-multi-frame-functional-groups 52009230 00409096 00409220 0040A032 3
    photoacoustic-reconstruction 00189832 00081140 1C
    presentation-state-blending 00700402 00081115 00081140 1
    presentation-state-blending 00700402 00283110 00081140 1C
    presentation-state-identification 00700084 3
    presentation-state-identification 00700086 00080080 1C
    presentation-state-identification 00700086 00080082 1C
    presentation-state-relationship 00081115 00081140 1
    printer 00181000 None
    product-characteristics 00440013 0040A032 3
    protocol-approval 00440100 00080082 1C
    protocol-approval 00440100 00440103 00080080 2
    protocol-approval 00440100 00440103 00080082 2
    protocol-approval 00440100 00440103 00081010 2C
    protocol-approval 00440100 00440103 00181000 3
    protocol-context 00080012 1
    protocol-context 00080013 1
    protocol-context 00181030 1
    protocol-context 0040A07C 00080080 2
    protocol-context 0040A07C 00080082 2
    protocol-context 00700084 1
    protocol-context 00700086 00080080 1C
    protocol-context 00700086 00080082 1C
    qa-results 0028700F 00287010 00287011 00287015 00287012 00181000 None
    qa-results 0028700F 00287010 00287011 00287015 00287028 00081140 None
    qa-results 0028700F 00287010 00287011 00287016 00287012 00181000 None
    qa-results 0028700F 00287010 00287011 00287024 00287012 00181000 None
    qa-results 0028700F 00287010 00287011 00287027 00287012 00181000 None
    radiotherapy-common-instance 00080012 1
    radiotherapy-common-instance 00080013 1
    radiotherapy-common-instance 00080023 1
    radiotherapy-common-instance 00080033 1
    radiotherapy-common-instance 30100019 00080080 2
    radiotherapy-common-instance 30100019 00080082 2
    radiotherapy-common-instance 30100019 00081010 2C
    radiotherapy-common-instance 30100019 00181000 3
    raw-data 00080023 1
    raw-data 0008002A 3
    raw-data 00080033 1
    real-world-value-mapping 00080023 1
    real-world-value-mapping 00080033 1
    real-world-value-mapping 00409094 00081140 1
    real-world-value-mapping 00409094 00409096 00409220 00400441 0040A032 3
    real-world-value-mapping 00409094 00409096 00409220 0040A032 3
    real-world-value-mapping 00700084 3
    real-world-value-mapping 00700086 00080080 1C
    real-world-value-mapping 00700086 00080082 1C
    requested-procedure 00081110 None
    requested-procedure 00321060 None
    requested-procedure 00401011 00080080 1C
    requested-procedure 00401011 00080082 1C
    robotic-arm-delivery-device 300A0614 00181000 2
    robotic-arm-delivery-device 300A064D 00181000 2
    robotic-arm-delivery-device 300A067B 300A065A 0040A032 3
    rt-beams 300A00B0 00080080 3
    rt-beams 300A00B0 00181000 3
    rt-beams 300A00B0 300800A1 00181000 2
    rt-beams 300A00B0 300A00B2 2
    rt-beams-session-record 30080020 30080040 30080060 00081070 2
    rt-beams-session-record 30080020 30080040 30080060 00081072 00080080 1C
    rt-beams-session-record 30080020 30080040 30080060 00081072 00080082 1C
    rt-beams-session-record 30080020 30080040 30080060 00081072 3
    rt-beams-session-record 30080020 300800A1 00181000 2
    rt-beams-session-record 30080020 300A065A 0040A032 3
    rt-beams-session-record 30080020 300A0740 300A0743 00181000 2
    rt-beams-session-record 30080020 300A0740 300A0746 00080080 1C
    rt-beams-session-record 30080020 300A0740 300A0746 00080082 1C
    rt-beams-session-record 30080020 300C0125 300C0128 00181000 2
    rt-brachy-application-setups 300A0206 00080080 3
    rt-brachy-application-setups 300A0206 00181000 3
    rt-brachy-application-setups 300A0206 300A00B2 2
    rt-brachy-application-setups 300A0210 30080105 3
    rt-brachy-session-record 30080100 30080105 2
    rt-brachy-session-record 30080110 30080130 30080160 30080060 00081070 2
    rt-brachy-session-record 30080110 30080130 30080160 30080060 00081072 00080080 1C
    rt-brachy-session-record 30080110 30080130 30080160 30080060 00081072 00080082 1C
    rt-brachy-session-record 30080110 30080130 30080160 30080060 00081072 3
    rt-brachy-session-record 30080110 30080130 30080171 30080173 30080060 00081070 2
    rt-brachy-session-record 30080110 30080130 30080171 30080173 30080060 00081072 00080080 1C
    rt-brachy-session-record 30080110 30080130 30080171 30080173 30080060 00081072 00080082 1C
    rt-brachy-session-record 30080110 30080130 30080171 30080173 30080060 00081072 3
    rt-delivery-device-common 300A063A 00080080 3
    rt-delivery-device-common 300A063A 00181000 2
    rt-delivery-device-common 300A0686 00181000 2
    rt-dose 00080023 3
    rt-dose 00080033 3
    rt-dose 300C0116 00081140 1C
    rt-dose 300C0116 30100077 2
    rt-enhanced-prescription 3010006B 30100076 00081110 00081115 00081140 3
    rt-enhanced-prescription 3010006B 30100076 00081110 1
    rt-enhanced-prescription 3010006B 30100081 0040A032 3
    rt-enhanced-prescription 3010006C 30100070 0040A032 3
    rt-fraction-scheme 300A0070 300C0004 300A065A 0040A032 3
    rt-general-machine-verification 00100020 None
    rt-general-machine-verification 00741042 300A00B2 None
    rt-general-machine-verification 0074104A 00081070 None
    rt-general-machine-verification 0074104A 00081072 00080080 1C
    rt-general-machine-verification 0074104A 00081072 00080082 1C
    rt-general-machine-verification 0074104A 00081072 None
    rt-general-plan 300A0006 2
    rt-general-plan 300A0007 2
    rt-general-plan 30100077 3
    rt-general-treatment-record 30080250 2
    rt-general-treatment-record 30080251 2
    rt-image 300800A1 00181000 2
    rt-ion-beams 300A03A2 00080080 3
    rt-ion-beams 300A03A2 00181000 3
    rt-ion-beams 300A03A2 300800A1 00181000 2
    rt-ion-beams 300A03A2 300A00B2 2
    rt-ion-beams-session-record 30080021 30080041 30080060 00081070 2
    rt-ion-beams-session-record 30080021 30080041 30080060 00081072 00080080 1C
    rt-ion-beams-session-record 30080021 30080041 30080060 00081072 00080082 1C
    rt-ion-beams-session-record 30080021 30080041 30080060 00081072 3
    rt-ion-beams-session-record 30080021 300800A1 00181000 2
    rt-ion-beams-session-record 30080021 300A0740 300A0743 00181000 2
    rt-ion-beams-session-record 30080021 300A0740 300A0746 00080080 1C
    rt-ion-beams-session-record 30080021 300A0740 300A0746 00080082 1C
    rt-patient-position-acquisition-device 30020117 00181000 2
    rt-patient-position-acquisition-device 300A0614 00181000 2
    rt-patient-position-acquisition-device 300A064D 00181000 2
    rt-patient-position-acquisition-device 300A0671 00181000 2
    rt-patient-position-acquisition-device 300A0686 00181000 2
    rt-patient-position-acquisition-instruction 30020118 30020108 300A0798 300A079C 300A065D 300A065B 0040A032 3
    rt-patient-position-acquisition-instruction 30020118 30020108 300A0799 300600CB 300A065D 300A065B 0040A032 3
    rt-patient-position-acquisition-instruction 30020118 3002011A 30020125 30020112 3002010D 30020110 0040A032 3
    rt-patient-position-acquisition-instruction 30020118 3002011A 30020125 30020112 3002010E 30020110 0040A032 3
    rt-patient-position-acquisition-instruction 30020118 3002011A 30020125 30020113 3002010D 30020110 0040A032 3
    rt-patient-position-acquisition-instruction 30020118 3002011A 30020125 30020113 3002010E 30020110 0040A032 3
    rt-patient-position-acquisition-instruction 30020118 3002011A 30020126 3002012B 3002010D 30020110 0040A032 3
    rt-patient-position-acquisition-instruction 30020118 3002011A 30020126 3002012B 3002010E 30020110 0040A032 3
    rt-patient-position-acquisition-instruction 30020118 3002011A 30020126 3002012C 3002010D 30020110 0040A032 3
    rt-patient-position-acquisition-instruction 30020118 3002011A 30020126 3002012C 3002010E 30020110 0040A032 3
    rt-patient-position-acquisition-instruction 30020118 3002011A 30020127 00189556 00181000 2
    rt-patient-position-acquisition-instruction 30020118 3002011A 30020128 300A067B 300A067B 300A065A 0040A032 3
    rt-patient-position-acquisition-instruction 30020118 3002011A 30020130 30020131 0040A032 3
    rt-patient-position-acquisition-instruction 30020118 3002011A 30020131 0040A032 3
    rt-patient-position-acquisition-instruction 30020118 3002011A 30020132 00081110 00081115 00081140 3
    rt-patient-position-acquisition-instruction 30020118 3002011A 30020132 00081110 1
    rt-patient-position-acquisition-instruction 30020118 3002011A 30020135 0040A032 3
    rt-patient-setup 300A0180 300A079F 300A0790 300A078F 00181000 2
    rt-patient-setup 300A0180 300A079F 300A0790 300A0793 00400441 0040A032 3
    rt-patient-setup 300A0180 300A079F 300A0790 300A0793 0040A032 3
    rt-physician-intent 00700084 3
    rt-physician-intent 00700086 00080080 1C
    rt-physician-intent 00700086 00080082 1C
    rt-physician-intent 30100057 30100056 2
    rt-physician-intent 30100057 3010005F 00081110 00081115 00081140 3
    rt-physician-intent 30100057 3010005F 00081110 1
    rt-physician-intent 30100057 30100077 1
    rt-radiation-common 00700084 3
    rt-radiation-common 00700086 00080080 1C
    rt-radiation-common 00700086 00080082 1C
    rt-radiation-common 300A0629 300A0660 300A062D 0040A032 3
    rt-radiation-common 300A063F 300600CB 300A065D 300A065B 0040A032 3
    rt-radiation-record-common 00700084 3
    rt-radiation-record-common 00700086 00080080 1C
    rt-radiation-record-common 00700086 00080082 1C
    rt-radiation-record-common 300A0629 300A0660 300A062D 0040A032 3
    rt-radiation-record-common 300A063F 300600CB 300A065D 300A065B 0040A032 3
    rt-radiation-record-common 300A0731 30080060 00081072 00080080 2
    rt-radiation-record-common 300A0731 30080060 00081072 00080082 2
    rt-radiation-record-common 300A0731 30080060 00081072 00081010 2C
    rt-radiation-record-common 300A0731 30080060 00081072 00181000 3
    rt-radiation-record-common 300A0731 30080060 00081072 1
    rt-radiation-record-common 300A0731 30080060 300A073E 0040A032 3
    rt-radiation-record-common 300A073F 00440103 00080080 2
    rt-radiation-record-common 300A073F 00440103 00080082 2
    rt-radiation-record-common 300A073F 00440103 00081010 2C
    rt-radiation-record-common 300A073F 00440103 00181000 3
    rt-radiation-record-common 300A0740 300A0743 00181000 2
    rt-radiation-record-common 300A0740 300A0746 00080080 1C
    rt-radiation-record-common 300A0740 300A0746 00080082 1C
    rt-radiation-record-set 00700084 3
    rt-radiation-record-set 00700086 00080080 1C
    rt-radiation-record-set 00700086 00080082 1C
    rt-radiation-salvage-record 300A067B 300A065A 0040A032 3
    rt-radiation-set 00700084 3
    rt-radiation-set 00700086 00080080 1C
    rt-radiation-set 00700086 00080082 1C
    rt-radiation-set-delivery-instruction 300A063A 00080080 3
    rt-radiation-set-delivery-instruction 300A063A 00181000 2
    rt-radiation-set-delivery-instruction 300A0787 00440103 00080080 2
    rt-radiation-set-delivery-instruction 300A0787 00440103 00080082 2
    rt-radiation-set-delivery-instruction 300A0787 00440103 00081010 2C
    rt-radiation-set-delivery-instruction 300A0787 00440103 00181000 3
    rt-radiation-set-delivery-instruction 300A0797 300A0789 300A0798 300A079C 300A065D 300A065B 0040A032 3
    rt-radiation-set-delivery-instruction 300A0797 300A0789 300A0799 300600CB 300A065D 300A065B 0040A032 3
    rt-roi-observations 30060080 3006004E 00080080 2
    rt-roi-observations 30060080 3006004E 00080082 2
    rt-roi-observations 30060080 3006004E 00081010 2C
    rt-roi-observations 30060080 3006004E 00181000 3
    rt-segment-annotation 00700084 3
    rt-segment-annotation 00700086 00080080 1C
    rt-segment-annotation 00700086 00080082 1C
    rt-segment-annotation 3010002A 30100026 00181000 2
    rt-segment-annotation 3010002A 30100027 00400441 0040A032 3
    rt-segment-annotation 3010002A 30100027 0040A032 3
    rt-series 00080021 3
    rt-series 00080031 3
    rt-series 00081070 2
    rt-series 00081072 00080080 1C
    rt-series 00081072 00080082 1C
    rt-series 00081072 3
    rt-series 00081111 3
    rt-series 00400260 00400440 00400441 0040A032 3
    rt-series 00400260 00400440 0040A032 3
    rt-series 00400275 00081110 3
    rt-series 00400275 00321060 3
    rt-series 00400275 00400008 00400440 00400441 0040A032 3
    rt-series 00400275 00400008 00400440 0040A032 3
    rt-treatment-machine-record 300A0206 00080080 2
    rt-treatment-machine-record 300A0206 00181000 2
    rt-treatment-machine-record 300A0206 300A00B2 2
    rt-treatment-phase-intent 3010004B 3010004C 2
    rt-treatment-phase-intent 3010004B 3010004D 2
    rt-treatment-preparation 300A078A 300A0798 300A079C 300A065D 300A065B 0040A032 3
    rt-treatment-preparation 300A078A 300A0799 300600CB 300A065D 300A065B 0040A032 3
    rt-treatment-preparation 300A0790 300A078F 00181000 2
    rt-treatment-preparation 300A0790 300A0793 00400441 0040A032 3
    rt-treatment-preparation 300A0790 300A0793 0040A032 3
    rt-treatment-summary-record 30080054 2
    rt-treatment-summary-record 30080056 2
    rt-treatment-summary-record 30080220 30080240 30080250 2
    rt-treatment-summary-record 30080220 30080240 30080251 2
    scan-procedure 0008002A 1
    scheduled-procedure-step 00400100 00400008 00400440 00400441 0040A032 3
    scheduled-procedure-step 00400100 00400008 00400440 0040A032 3
    scheduled-procedure-step 00400100 0040000B 00080080 1C
    scheduled-procedure-step 00400100 0040000B 00080082 1C
    scheduled-procedure-step 00400500 00400560 00400610 00400612 0040A032 3
    scheduled-procedure-step 00400500 00400560 00400620 0040A032 3
    scheduled-procedure-step 22000005 None
    segmentation-image 00620002 00700084 3
    segmentation-image 00620002 00700086 00080080 1C
    segmentation-image 00620002 00700086 00080082 1C
    segmentation-image 00700084 3
    segmentation-image 00700086 00080080 1C
    segmentation-image 00700086 00080082 1C
    segmentation-multi-frame-functional-groups 00080023 1
    segmentation-multi-frame-functional-groups 00080033 1
    segmentation-multi-frame-functional-groups 52009229 00089124 00082112 2
    segmentation-multi-frame-functional-groups 52009230 00089124 00082112 2
    segmentation-series 00081111 1C
    slide-label 22000002 2
    slide-label 22000005 2
    softcopy-voi-lut 00283110 00081140 1C
    sop-common 00080012 3
    sop-common 00080013 3
    sop-common 0018A001 00080080 3
    sop-common 0018A001 00081010 3
    sop-common 0018A001 00081070 3
    sop-common 0018A001 00081072 00080080 1C
    sop-common 0018A001 00081072 00080082 1C
    sop-common 0018A001 00081072 3
    sop-common 0018A001 00181000 3
    sop-common 22000005 3
    sparse-multi-frame-functional-groups 00080023 1
    sparse-multi-frame-functional-groups 00080033 1
    spatial-fiducials 00080023 1
    spatial-fiducials 00080033 1
    spatial-fiducials 00700084 3
    spatial-fiducials 00700086 00080080 1C
    spatial-fiducials 00700086 00080082 1C
    spatial-fiducials 0070031C 00081140 1C
    spatial-fiducials 0070031C 0070031E 00700318 00081140 1
    spatial-registration 00080023 1
    spatial-registration 00080033 1
    spatial-registration 00700084 3
    spatial-registration 00700086 00080080 1C
    spatial-registration 00700086 00080082 1C
    spatial-registration 00700308 00081140 1C
    specimen 00400560 00400610 00400612 0040A032 3
    specimen 00400560 00400620 0040A032 3
    sr-document-content 0040A032 1C
    sr-document-general 00080023 1
    sr-document-general 00080033 1
    sr-document-general 0040A078 00080080 2
    sr-document-general 0040A078 00080082 2
    sr-document-general 0040A078 00081010 2C
    sr-document-general 0040A078 00181000 3
    sr-document-general 0040A07A 00080080 2
    sr-document-general 0040A07A 00080082 2
    sr-document-general 0040A07A 00081010 2C
    sr-document-general 0040A07A 00181000 3
    sr-document-general 0040A07C 00080080 2
    sr-document-general 0040A07C 00080082 2
    sr-document-general 0040A370 00081110 2
    sr-document-general 0040A370 00321060 2
    sr-document-series 00080021 3
    sr-document-series 00080031 3
    sr-document-series 00081111 2
    sr-document-series 00181030 3
    structure-set 30060020 3006004D 00080080 2
    structure-set 30060020 3006004D 00080082 2
    structure-set 30060020 3006004D 00081010 2C
    structure-set 30060020 3006004D 00181000 3
    structure-set 3006004C 00080021 1
    structure-set 3006004C 00080031 1
    structured-display 00700084 3
    structured-display 00700086 00080080 1C
    structured-display 00700086 00080082 1C
    structured-display-image-box 00720422 00081140 2C
    subjective-refraction-measurements-series 00081111 1C
    substance-administration-log 00081072 None
    substance-administration-log 00100020 None
    substance-administration-log 00440019 0040A032 3
    surface-segmentation 00080023 1
    surface-segmentation 00080033 1
    surface-segmentation 00620002 00700084 3
    surface-segmentation 00620002 00700086 00080080 1C
    surface-segmentation 00620002 00700086 00080082 1C
    surface-segmentation 00700084 3
    surface-segmentation 00700086 00080080 1C
    surface-segmentation 00700086 00080082 1C
    tomotherapeutic-delivery-device 300A064D 00181000 2
    tomotherapeutic-delivery-device 300A067B 300A065A 0040A032 3
    tractography-results 00080023 1
    tractography-results 00080033 1
    tractography-results 00700084 3
    tractography-results 00700086 00080080 1C
    tractography-results 00700086 00080082 1C
    tractography-results-series 00081111 1C
    unified-procedure-step-performed-procedure-information 00741216 00741212 00400441 0040A032 3
    unified-procedure-step-performed-procedure-information 00741216 00741212 0040A032 3
    unified-procedure-step-progress-information 00741002 00741007 00400441 0040A032 3
    unified-procedure-step-progress-information 00741002 00741007 0040A032 3
    unified-procedure-step-relationship 00100020 None
    unified-procedure-step-relationship 00101002 00100020 None
    unified-procedure-step-relationship 0040A370 00321060 None
    unified-procedure-step-scheduled-procedure-information 00741210 00400441 0040A032 3
    unified-procedure-step-scheduled-procedure-information 00741210 0040A032 3
    us-image 0008002A 1C
    us-image 00185011 00181000 2
    variable-modality-lut 00283001 00081140 1
    visit-admission 00080096 00080080 1C
    visit-admission 00080096 00080082 1C
    visit-admission 0008009D 00080080 1C
    visit-admission 0008009D 00080082 1C
    visit-admission 00081049 00080080 1C
    visit-admission 00081049 00080082 1C
    visit-identification 00080080 None
    visit-identification 00080082 None
    visit-relationship 00081110 None
    visual-acuity-measurements-series 00081111 1C
    visual-field-static-perimetry-measurements-series 00081111 1C
    visual-field-static-perimetry-measurements-series 00400260 00400440 00400441 0040A032 3
    visual-field-static-perimetry-measurements-series 00400260 00400440 0040A032 3
    visual-field-static-perimetry-measurements-series 00400275 00081110 3
    visual-field-static-perimetry-measurements-series 00400275 00321060 3
    visual-field-static-perimetry-measurements-series 00400275 00400008 00400440 00400441 0040A032 3
    visual-field-static-perimetry-measurements-series 00400275 00400008 00400440 0040A032 3
    visual-field-static-perimetry-test-reliability 00240317 00240325 0040A032 3
    visual-field-static-perimetry-test-results 00240320 00240325 0040A032 3
    vl-image 00080033 1C
    vl-image 00081140 1C
    vl-whole-slide-microscopy-image-multi-frame-functional-groups 00080023 1
    vl-whole-slide-microscopy-image-multi-frame-functional-groups 00080033 1
    vl-whole-slide-microscopy-image-multi-frame-functional-groups 52009229 00081140 2
    vl-whole-slide-microscopy-image-multi-frame-functional-groups 52009229 00089124 00082112 2
    vl-whole-slide-microscopy-image-multi-frame-functional-groups 52009229 00409096 00409220 00400441 0040A032 3
    vl-whole-slide-microscopy-image-multi-frame-functional-groups 52009229 00409096 00409220 0040A032 3
    vl-whole-slide-microscopy-image-multi-frame-functional-groups 52009230 00081140 2
    vl-whole-slide-microscopy-image-multi-frame-functional-groups 52009230 00089124 00082112 2
    vl-whole-slide-microscopy-image-multi-frame-functional-groups 52009230 00409096 00409220 00400441 0040A032 3
    vl-whole-slide-microscopy-image-multi-frame-functional-groups 52009230 00409096 00409220 0040A032 3
    volume-cropping 00701301 00081140 1C
    volumetric-presentation-state-identification 00700084 3
    volumetric-presentation-state-identification 00700086 00080080 1C
    volumetric-presentation-state-identification 00700086 00080082 1C
    volumetric-presentation-state-relationship 0070120A 00081140 1C
    waveform-annotation 0040B020 1
    waveform-identification 00080023 1
    waveform-identification 0008002A 1
    waveform-identification 00080033 1
    whole-slide-microscopy-image 0008002A 1
    whole-slide-microscopy-image 00181400 3
    whole-slide-microscopy-series 00081111 1C
    x-ray-3d-angiographic-acquisition 00189507 00082112 1C
    x-ray-3d-angiographic-acquisition 00189507 00180010 1C
    x-ray-3d-angiographic-acquisition 00189507 0018700A 3
    x-ray-3d-angiographic-acquisition 00189507 0018700C 3
    x-ray-3d-angiographic-acquisition 00189507 0018700E 3
    x-ray-3d-angiographic-acquisition 00189507 00189516 1C
    x-ray-3d-angiographic-acquisition 00189507 00189517 1C
    x-ray-3d-angiographic-image-contributing-sources 00189506 0008002A 1C
    x-ray-3d-angiographic-image-contributing-sources 00189506 00081010 1C
    x-ray-3d-angiographic-image-contributing-sources 00189506 00081070 1C
    x-ray-3d-angiographic-image-contributing-sources 00189506 00081072 00080080 1C
    x-ray-3d-angiographic-image-contributing-sources 00189506 00081072 00080082 1C
    x-ray-3d-angiographic-image-contributing-sources 00189506 00081072 1C
    x-ray-3d-angiographic-image-contributing-sources 00189506 00181000 1C
    x-ray-3d-angiographic-image-contributing-sources 00189506 00181030 1C
    x-ray-3d-angiographic-image-contributing-sources 00189506 00181400 1C
    x-ray-3d-angiographic-image-multi-frame-functional-groups 00080023 1
    x-ray-3d-angiographic-image-multi-frame-functional-groups 00080033 1
    x-ray-3d-angiographic-image-multi-frame-functional-groups 52009229 00081140 2
    x-ray-3d-angiographic-image-multi-frame-functional-groups 52009229 00089124 00082112 2
    x-ray-3d-angiographic-image-multi-frame-functional-groups 52009229 00409096 00409220 00400441 0040A032 3
    x-ray-3d-angiographic-image-multi-frame-functional-groups 52009229 00409096 00409220 0040A032 3
    x-ray-3d-angiographic-image-multi-frame-functional-groups 52009230 00081140 2
    x-ray-3d-angiographic-image-multi-frame-functional-groups 52009230 00089124 00082112 2
    x-ray-3d-angiographic-image-multi-frame-functional-groups 52009230 00409096 00409220 00400441 0040A032 3
    x-ray-3d-angiographic-image-multi-frame-functional-groups 52009230 00409096 00409220 0040A032 3
    x-ray-3d-craniofacial-acquisition 00189507 00082112 1C
    x-ray-3d-craniofacial-acquisition 00189507 00180010 1C
    x-ray-3d-craniofacial-acquisition 00189507 0018700A 3
    x-ray-3d-craniofacial-acquisition 00189507 0018700C 3
    x-ray-3d-craniofacial-acquisition 00189507 0018700E 3
    x-ray-3d-craniofacial-acquisition 00189507 00189516 1C
    x-ray-3d-craniofacial-acquisition 00189507 00189517 1C
    x-ray-3d-craniofacial-image-contributing-sources 00189506 0008002A 1C
    x-ray-3d-craniofacial-image-contributing-sources 00189506 00081010 1C
    x-ray-3d-craniofacial-image-contributing-sources 00189506 00081070 1C
    x-ray-3d-craniofacial-image-contributing-sources 00189506 00081072 00080080 1C
    x-ray-3d-craniofacial-image-contributing-sources 00189506 00081072 00080082 1C
    x-ray-3d-craniofacial-image-contributing-sources 00189506 00081072 1C
    x-ray-3d-craniofacial-image-contributing-sources 00189506 00181000 1C
    x-ray-3d-craniofacial-image-contributing-sources 00189506 00181030 1C
    x-ray-3d-craniofacial-image-contributing-sources 00189506 00181400 1C
    x-ray-3d-craniofacial-image-multi-frame-functional-groups 00080023 1
    x-ray-3d-craniofacial-image-multi-frame-functional-groups 00080033 1
    x-ray-3d-craniofacial-image-multi-frame-functional-groups 52009229 00081140 2
    x-ray-3d-craniofacial-image-multi-frame-functional-groups 52009229 00089124 00082112 2
    x-ray-3d-craniofacial-image-multi-frame-functional-groups 52009229 00409096 00409220 00400441 0040A032 3
    x-ray-3d-craniofacial-image-multi-frame-functional-groups 52009229 00409096 00409220 0040A032 3
    x-ray-3d-craniofacial-image-multi-frame-functional-groups 52009230 00081140 2
    x-ray-3d-craniofacial-image-multi-frame-functional-groups 52009230 00089124 00082112 2
    x-ray-3d-craniofacial-image-multi-frame-functional-groups 52009230 00409096 00409220 00400441 0040A032 3
    x-ray-3d-craniofacial-image-multi-frame-functional-groups 52009230 00409096 00409220 0040A032 3
    x-ray-detector 0018700A 3
    x-ray-detector 0018700C 3
    x-ray-detector 0018700E 3
    x-ray-image 00081140 1C
    x-ray-image 00181400 3
    xa-xrf-presentation-state-mask 00286100 00081140 1C
    xa-xrf-presentation-state-presentation 00289505 00081140 1C
    xa-xrf-presentation-state-shutter 00189472 00081140 1C
    xa-xrf-series 00081111 1C
    """
}
