#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes exams for the benchmarks: CT instances of one size, in series of 200, with noise for pixels.

usage: make_exams.py FOLDER COUNT BYTES [--sparse]

BYTES is the size of the pixel data (524288 for 512 x 512 x 16). --sparse leaves the pixels a hole in the file, so
that 100,000 instances take little disk.

pydicom writes one header a series; what differs from instance to instance has a fixed width and is put in its place.
"""
import os
import random
import sys

from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.filebase import DicomBytesIO
from pydicom.filewriter import dcmwrite
from pydicom.uid import ExplicitVRLittleEndian

CT = "1.2.840.10008.5.1.4.1.1.2"
ROOT = "1.2.826.0.1.3680043.10.1417"
SERIES = 200
INSTANCES_AN_EXAM = 2000


def instance_uid(number):
    return f"{ROOT}.4.1{number:07d}"


def values(number):
    """What an instance has for itself, each text as long as any other instance's."""
    place = number % SERIES
    return [instance_uid(number), f"{place + 1:08d}", f"-180\\-180\\{place * 2:06d}", f"{place * 2:012d}"]


def header(number):
    """The first instance of a series, all but its pixels; some 70 elements, as a scanner writes them."""
    exam, series = number // INSTANCES_AN_EXAM, number // SERIES
    uid, place, position, location = values(number)
    data = Dataset()
    data.file_meta = FileMetaDataset()
    data.file_meta.MediaStorageSOPClassUID = CT
    data.file_meta.MediaStorageSOPInstanceUID = uid
    data.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    data.file_meta.ImplementationClassUID = f"{ROOT}.9"
    data.ImageType = ["ORIGINAL", "PRIMARY", "AXIAL"]
    data.SOPClassUID = CT
    data.SOPInstanceUID = uid
    data.StudyDate = data.SeriesDate = data.AcquisitionDate = data.ContentDate = "20260310"
    data.StudyTime = data.SeriesTime = data.AcquisitionTime = data.ContentTime = "101530.250000"
    data.AccessionNumber = f"ACCBENCH{exam:05d}"
    data.Modality = "CT"
    data.Manufacturer = "BENCH SYSTEMS"
    data.InstitutionName = "BENCH INSTITUTION WEST"
    data.ReferringPhysicianName = "REFERRER^BENCH"
    data.StationName = "BENCHSTATION7"
    data.StudyDescription = "CT CHEST WO"
    data.SeriesDescription = "CHEST 2.0 B30f"
    data.ManufacturerModelName = "Bench 64"
    data.PatientName = f"BENCHMARK^SUBJECT{exam:04d}"
    data.PatientID = f"MRNBENCH{exam:05d}"
    data.PatientBirthDate = "19580412"
    data.PatientSex = "O"
    data.PatientAge = "067Y"
    data.PatientWeight = "71.5"
    data.SliceThickness = "2"
    data.KVP = "120"
    data.DataCollectionDiameter = "500"
    data.DeviceSerialNumber = "SERIAL88172"
    data.SoftwareVersions = "VB20"
    data.ProtocolName = "ThoraxRoutine"
    data.ReconstructionDiameter = "360"
    data.GantryDetectorTilt = "0"
    data.TableHeight = "151"
    data.RotationDirection = "CW"
    data.ExposureTime = "500"
    data.XRayTubeCurrent = "210"
    data.Exposure = "105"
    data.ConvolutionKernel = "B30f"
    data.PatientPosition = "HFS"
    data.StudyInstanceUID = f"{ROOT}.2.{exam}"
    data.SeriesInstanceUID = f"{ROOT}.3.{series}"
    data.StudyID = "1"
    data.SeriesNumber = series % (INSTANCES_AN_EXAM // SERIES) + 1
    data.AcquisitionNumber = 1
    data.InstanceNumber = place
    data.ImagePositionPatient = position
    data.ImageOrientationPatient = [1, 0, 0, 0, 1, 0]
    data.FrameOfReferenceUID = f"{ROOT}.5.{exam}"
    data.PositionReferenceIndicator = ""
    data.SliceLocation = location
    referenced = Dataset()
    referenced.ReferencedSOPClassUID = CT
    # Of the exam's first instance: it stands in many files as it is.
    referenced.ReferencedSOPInstanceUID = instance_uid(exam * INSTANCES_AN_EXAM)
    data.ReferencedImageSequence = [referenced]
    block = data.private_block(0x0029, "SIEMENS CSA HEADER", create=True)
    block.add_new(0x08, "CS", "SOM 5")
    data.SamplesPerPixel = 1
    data.PhotometricInterpretation = "MONOCHROME2"
    data.Rows = data.Columns = 512
    data.PixelSpacing = [0.703125, 0.703125]
    data.BitsAllocated, data.BitsStored, data.HighBit, data.PixelRepresentation = 16, 12, 11, 0
    data.WindowCenter, data.WindowWidth = "40", "400"
    data.RescaleIntercept, data.RescaleSlope = "-1024", "1"
    return data


def template(number, rows):
    """The bytes of a series' first header up to Pixel Data's value, cut at the values that an instance has for itself."""
    data = header(number)
    data.Rows = rows
    data.PixelData = b""
    stream = DicomBytesIO()
    dcmwrite(stream, data, enforce_file_format=True)
    # The last element is Pixel Data with an empty value: its length is the last four bytes.
    rest = stream.getvalue()[:-4] + (rows * 1024).to_bytes(4, "little")
    uid, place, position, location = (text.encode() for text in values(number))
    pieces = []
    # In the order of the tags: meta information, SOP Instance UID, Instance Number, position, location.
    for value in (uid, uid, place, position, location):
        before, found, rest = rest.partition(value)
        assert found, "pydicom wrote a value in another way"
        pieces.append(before)
    return pieces + [rest]


def head(pieces, number):
    uid, place, position, location = (text.encode() for text in values(number))
    a, b, c, d, e, rest = pieces
    return b"".join([a, uid, b, uid, c, place, d, position, e, location, rest])


def main():
    folder, count, size = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    sparse = "--sparse" in sys.argv
    rows = max(1, size // 1024)
    noise = random.Random(7).randbytes(8 << 20)
    for first in range(0, count, SERIES):
        series = os.path.join(folder, f"EXAM{first // INSTANCES_AN_EXAM:04d}", f"SER{first // SERIES:05d}")
        os.makedirs(series, exist_ok=True)
        pieces = template(first, rows)
        for number in range(first, min(first + SERIES, count)):
            start = number * 4099 % (len(noise) - rows * 1024)
            with open(os.path.join(series, f"{number:06d}"), "wb") as file:
                file.write(head(pieces, number))
                if sparse:
                    file.truncate(file.tell() + rows * 1024)
                else:
                    file.write(noise[start : start + rows * 1024])


main()
