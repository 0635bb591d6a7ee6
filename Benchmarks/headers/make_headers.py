# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the two files of the header benchmark, the same bytes each time.

usage: make_headers.py FOLDER

ct.dcm: 512 x 512 x 16 bits, some 160 elements in 10 KiB of header. mr.dcm: 256 x 128 x 16 bits, some 200 elements. Both
as scanners write them: nested references, anatomy codes, a maker's private blocks. With 25 sorts of elements to change
(edited_tags.txt), several of them nested.
"""
import os
import random
import sys

from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.sequence import Sequence
from pydicom.uid import ExplicitVRLittleEndian

CT, MR = "1.2.840.10008.5.1.4.1.1.2", "1.2.840.10008.5.1.4.1.1.4"
ROOT = "1.2.826.0.1.3680043.10.1417.7"


def reference(sop_class, number):
    item = Dataset()
    item.ReferencedSOPClassUID, item.ReferencedSOPInstanceUID = sop_class, f"{ROOT}.4.{number}"
    return item


def code(value, scheme, meaning):
    item = Dataset()
    item.CodeValue, item.CodingSchemeDesignator, item.CodeMeaning = value, scheme, meaning
    return item


def common(sop_class, modality):
    data = Dataset()
    data.file_meta = FileMetaDataset()
    data.file_meta.MediaStorageSOPClassUID = sop_class
    data.file_meta.MediaStorageSOPInstanceUID = f"{ROOT}.1.1"
    data.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    data.file_meta.ImplementationClassUID = f"{ROOT}.9"
    data.file_meta.ImplementationVersionName = "BENCH_1"
    data.SpecificCharacterSet = "ISO_IR 100"
    data.ImageType = ["ORIGINAL", "PRIMARY", "AXIAL"]
    data.InstanceCreationDate = data.StudyDate = data.SeriesDate = data.AcquisitionDate = data.ContentDate = "20260310"
    data.InstanceCreationTime = data.StudyTime = data.SeriesTime = data.AcquisitionTime = data.ContentTime = "101530.25"
    data.SOPClassUID, data.SOPInstanceUID = sop_class, f"{ROOT}.1.1"
    data.AccessionNumber = "ACCBENCH00001"
    data.Modality = modality
    data.Manufacturer = "BENCH SYSTEMS"
    data.InstitutionName = "BENCH INSTITUTION WEST"
    data.InstitutionAddress = "1 Bench Street"
    data.ReferringPhysicianName = "REFERRER^BENCH"
    data.StationName = "BENCHSTATION7"
    data.ProcedureCodeSequence = Sequence([code("71250", "C4", "CT of chest without contrast")])
    data.StudyDescription, data.SeriesDescription = "BENCH STUDY", "BENCH SERIES 2.0"
    data.InstitutionalDepartmentName = "RADIOLOGY"
    data.PhysiciansOfRecord = "RECORD^BENCH"
    data.PerformingPhysicianName = "PERFORMER^BENCH"
    data.NameOfPhysiciansReadingStudy = "READER^BENCH"
    data.OperatorsName = "OPERATOR^BENCH"
    data.ManufacturerModelName = "Bench 64"
    data.ReferencedStudySequence = Sequence([reference("1.2.840.10008.3.1.2.3.1", 1)])
    data.ReferencedPerformedProcedureStepSequence = Sequence([reference("1.2.840.10008.3.1.2.3.3", 2)])
    data.ReferencedImageSequence = Sequence([reference(sop_class, number) for number in range(10, 13)])
    data.IrradiationEventUID = f"{ROOT}.8.1"
    source = reference(sop_class, 20)
    source.PurposeOfReferenceCodeSequence = Sequence([code("121322", "DCM", "Source image for image processing")])
    data.SourceImageSequence = Sequence([source])
    data.PatientName, data.PatientID = "BENCHMARK^SUBJECT^ONE", "MRNBENCH00001"
    data.IssuerOfPatientID = "BENCH"
    data.PatientBirthDate, data.PatientSex, data.PatientAge = "19580412", "O", "067Y"
    data.PatientSize, data.PatientWeight = "1.71", "71.5"
    data.EthnicGroup = "none"
    data.AdditionalPatientHistory = "history of benches"
    data.PregnancyStatus = 4
    data.PatientComments = "comes for the benchmark"
    data.BodyPartExamined = "CHEST"
    data.SliceThickness = "2"
    data.DeviceSerialNumber = "SERIAL88172"
    data.SoftwareVersions = "VB20"
    data.ProtocolName = "BenchRoutine"
    data.PatientPosition = "HFS"
    data.StudyInstanceUID, data.SeriesInstanceUID = f"{ROOT}.2.1", f"{ROOT}.3.1"
    data.StudyID, data.SeriesNumber, data.AcquisitionNumber, data.InstanceNumber = "1", 3, 1, 17
    data.ImagePositionPatient = ["-180", "-180", "34"]
    data.ImageOrientationPatient = [1, 0, 0, 0, 1, 0]
    data.FrameOfReferenceUID = f"{ROOT}.5.1"
    data.PositionReferenceIndicator = ""
    data.SliceLocation = "34"
    data.ImageComments = "bench image"
    data.SamplesPerPixel, data.PhotometricInterpretation = 1, "MONOCHROME2"
    data.PixelSpacing = [0.703125, 0.703125]
    data.BitsAllocated, data.BitsStored, data.HighBit, data.PixelRepresentation = 16, 12, 11, 0
    data.SmallestImagePixelValue, data.LargestImagePixelValue = 0, 4095
    data.WindowCenter, data.WindowWidth = ["40", "-600"], ["400", "1200"]
    data.WindowCenterWidthExplanation = ["SOFT", "LUNG"]
    data.PerformedProcedureStepStartDate, data.PerformedProcedureStepStartTime = "20260310", "101500"
    data.PerformedProcedureStepID, data.PerformedProcedureStepDescription = "P1", "BENCH STUDY"
    data.PerformedProtocolCodeSequence = Sequence([code("BENCH", "99BENCH", "Bench protocol")])
    request = Dataset()
    request.RequestedProcedureID, request.ScheduledProcedureStepID = "R1", "S1"
    request.RequestedProcedureDescription = request.ScheduledProcedureStepDescription = "BENCH STUDY"
    request.AccessionNumber = "ACCBENCH00001"
    request.StudyInstanceUID = f"{ROOT}.2.1"
    request.ScheduledProtocolCodeSequence = Sequence([code("BENCH", "99BENCH", "Bench protocol")])
    data.RequestAttributesSequence = Sequence([request])
    return data


def private(data, group, creator, numbers, noise, large):
    block = data.private_block(group, creator, create=True)
    for number in numbers:
        vr, value = [("LO", f"value {number}"), ("DS", str(number)), ("IS", str(number)), ("CS", "YES"), ("US", number),
                     ("SH", f"short {number}"), ("FD", number / 3)][number % 7]
        block.add_new(number, vr, value)
    block.add_new(0xF0, "OB", noise.randbytes(large))


def ct(noise):
    data = common(CT, "CT")
    data.Rows = data.Columns = 512
    data.KVP, data.DataCollectionDiameter, data.ReconstructionDiameter = "120", "500", "360"
    data.DistanceSourceToDetector, data.DistanceSourceToPatient = "1085.6", "595"
    data.GantryDetectorTilt, data.TableHeight, data.RotationDirection = "0", "151", "CW"
    data.ExposureTime, data.XRayTubeCurrent, data.Exposure = "500", "210", "105"
    data.FilterType, data.GeneratorPower, data.FocalSpots = "FLAT", "25", "1.2"
    data.ConvolutionKernel = "B30f"
    data.SingleCollimationWidth, data.TotalCollimationWidth = 0.6, 38.4
    data.SpiralPitchFactor, data.CTDIvol = 0.9, 7.1
    data.CTDIPhantomTypeCodeSequence = Sequence([code("113691", "DCM", "IEC Body Dosimetry Phantom")])
    data.RescaleIntercept, data.RescaleSlope, data.RescaleType = "-1024", "1", "HU"
    private(data, 0x0029, "BENCH CT HEADER", range(0x08, 0x0D), noise, 7000)
    data.PixelData = noise.randbytes(512 << 10)
    return data


def mr(noise):
    data = common(MR, "MR")
    data.Rows, data.Columns = 128, 256
    data.ScanningSequence, data.SequenceVariant, data.ScanOptions = "GR", ["SP", "OSP"], "PFP"
    data.MRAcquisitionType, data.SequenceName, data.AngioFlag = "3D", "*fl3d1", "N"
    data.RepetitionTime, data.EchoTime, data.NumberOfAverages = "4.1", "1.5", "1"
    data.ImagingFrequency, data.ImagedNucleus, data.EchoNumbers = "123.2", "1H", 1
    data.MagneticFieldStrength, data.SpacingBetweenSlices = "3", "2"
    data.NumberOfPhaseEncodingSteps, data.EchoTrainLength = "256", "1"
    data.PercentSampling, data.PercentPhaseFieldOfView, data.PixelBandwidth = "100", "80", "490"
    data.TransmitCoilName, data.AcquisitionMatrix = "Body", [0, 256, 205, 0]
    data.InPlanePhaseEncodingDirection, data.FlipAngle, data.VariableFlipAngleFlag = "ROW", "10", "N"
    data.SAR, data.dBdt = "0.7", "0"
    private(data, 0x0019, "BENCH MR HEADER", range(0x08, 0x28), noise, 64)
    private(data, 0x0051, "BENCH MR HEADER", range(0x08, 0x18), noise, 16)
    data.PixelData = noise.randbytes(64 << 10)
    return data


def main():
    folder = sys.argv[1]
    noise = random.Random(11)
    for name, data in (("ct", ct(noise)), ("mr", mr(noise))):
        data.save_as(os.path.join(folder, f"{name}.dcm"), enforce_file_format=True)
        count = sum(1 for _ in data.iterall()) + len(data.file_meta)
        print(f"{name}.dcm: {count} elements", file=sys.stderr)


if __name__ == "__main__":
    main()
