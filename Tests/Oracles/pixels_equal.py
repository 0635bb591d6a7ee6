#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""pixels_equal.py [--held N] SOURCE... EXTRACTED UIDS.CSV: every instance arrived, with its pixel bytes untouched.

pydicom reads every instance of both sides; they are matched by SOP Instance UID through uids.csv. Repeated source
instances and further names of the same file count once. --held: so many source instances were kept in the office.
"""
import sys

import oracle

PIXELS = ("PixelData", "FloatPixelData", "DoubleFloatPixelData")
SHAPE = (
    "Rows", "Columns", "SamplesPerPixel", "PhotometricInterpretation", "PlanarConfiguration", "BitsAllocated",
    "BitsStored", "HighBit", "PixelRepresentation", "NumberOfFrames",
)


def instances(paths, are_sources=False):
    """SOP Instance UID -> its files, DICOMDIRs left out. What pydicom cannot read is passed over in sources only."""
    found = {}
    for path in oracle.files_below(paths):
        try:
            dataset = oracle.read_dicom(path, stop_before_pixels=True)
        except Exception as error:
            if not are_sources:
                raise
            print(f"  not readable, {type(error).__name__}: {path}")
            continue
        if are_sources and dataset is not None and "SOPInstanceUID" not in dataset:
            print(f"  names no instance: {path}")
        elif dataset is not None and not oracle.is_directory(dataset):
            found.setdefault(str(dataset.SOPInstanceUID), []).append(path)
    return found


def compare(old, new, uid, findings):
    before, after = oracle.read_dicom(old), oracle.read_dicom(new)
    for keyword in PIXELS:
        if before.get(keyword) != after.get(keyword):
            findings.append(f"{new}: {keyword} differs from the source's")
    for keyword in SHAPE:
        if before.get(keyword) != after.get(keyword):
            findings.append(f"{new}: {keyword} differs from the source's")
    meta = after.file_meta
    if meta.MediaStorageSOPInstanceUID != uid or meta.MediaStorageSOPClassUID != after.SOPClassUID:
        findings.append(f"{new}: group 2 names another instance than the data set")
    if before.SOPClassUID != after.SOPClassUID:
        findings.append(f"{new}: SOP class changed")
    for _ in after.iterall():  # every element, at any depth, has to be readable
        pass


def main():
    arguments = sys.argv[1:]
    held = 0
    if arguments[:1] == ["--held"]:
        held, arguments = int(arguments[1]), arguments[2:]
    if len(arguments) < 3:
        sys.exit(__doc__)
    *sources, extracted, table = arguments
    uids = oracle.read_uids(table)
    before, after = instances(sources, are_sources=True), instances([extracted])
    findings, unseen = [], dict(after)
    missing = 0
    for old, (path, *_) in before.items():
        new = uids.get(old)
        if new is None or new not in after:
            missing += 1
            if missing > held:
                findings.append(f"{path}: {'not in uids.csv' if new is None else 'did not arrive'}")
            continue
        if new == old:
            findings.append(f"{path}: SOP Instance UID unchanged")
        unseen.pop(new, None)
        for name in after[new]:
            compare(path, name, new, findings)
    findings += [f"{paths[0]}: comes from no source" for paths in unseen.values()]
    if missing < held:
        findings.append(f"{held} instances should have been held, {missing} were")
    return oracle.verdict(findings, f"{len(after)} of {len(before)} instances, pixel bytes as in the source")


if __name__ == "__main__":
    sys.exit(main())
