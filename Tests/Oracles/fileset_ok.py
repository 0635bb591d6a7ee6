#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""fileset_ok.py ROOT: the root's DICOMDIR, and each exam's own below it, can be read and every reference resolves.

Judges: pydicom's FileSet, dcmdump, dcdirdmp, dcmftest, and the rules of PS3.3 F.2.1 and PS3.10 8 by hand.
"""
import re
import sys
import warnings
from pathlib import Path

import oracle
from pydicom.fileset import FileSet

LEVELS = ("PATIENT", "STUDY", "SERIES")


def referenced(folder, record):
    return folder.joinpath(*record.ReferencedFileID) if isinstance(
        record.ReferencedFileID, (list, oracle.pydicom.multival.MultiValue)) else folder / record.ReferencedFileID


def check_records(path, dataset, findings):
    """Each record by hand; returns the files referenced."""
    seen = []
    for number, record in enumerate(dataset.DirectoryRecordSequence, 1):
        place = f"{path} record {number} ({record.DirectoryRecordType})"
        if record.RecordInUseFlag != 0xFFFF:
            findings.append(f"{place}: not in use")
        if "ReferencedFileID" not in record:
            if record.DirectoryRecordType not in LEVELS:
                findings.append(f"{place}: references no file")
            continue
        target = referenced(path.parent, record)
        parts = target.relative_to(path.parent).parts
        if len(parts) > 8 or not all(re.fullmatch(r"[A-Z0-9_]{1,8}", part) for part in parts):
            findings.append(f"{place}: illegal File ID")
        if not target.is_file():
            findings.append(f"{place}: {'/'.join(parts)} does not exist")
            continue
        instance = oracle.read_dicom(target, stop_before_pixels=True)
        if instance is None:
            findings.append(f"{place}: {'/'.join(parts)} is no DICOM file")
            continue
        if instance.SOPInstanceUID != record.ReferencedSOPInstanceUIDInFile:
            findings.append(f"{place}: SOP Instance UID differs from the file's")
        if instance.SOPClassUID != record.ReferencedSOPClassUIDInFile:
            findings.append(f"{place}: SOP Class UID differs from the file's")
        if instance.file_meta.TransferSyntaxUID != record.ReferencedTransferSyntaxUIDInFile:
            findings.append(f"{place}: transfer syntax differs from the file's")
        seen.append(target.resolve())
    if len(seen) != len(set(seen)):
        findings.append(f"{path}: a file is referenced twice")
    return seen


def check_with_pydicom(path, count, findings):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            file_set = FileSet(path)
        except Exception as error:
            findings.append(f"{path}: pydicom: {type(error).__name__}")
            return
        if len(file_set) != count:
            findings.append(f"{path}: pydicom finds {len(file_set)} instances of {count}")
        for instance in file_set:
            if not Path(instance.path).is_file():
                findings.append(f"{path}: pydicom does not resolve {instance.path}")
    # A folder of pydicom's own that it tidies up late says nothing of the file-set.
    findings += [
        f"{path}: pydicom warns: {warning.message}" for warning in caught
        if not issubclass(warning.category, ResourceWarning)
    ]


def check_with_tools(path, findings):
    for tool in (["dcmftest"], ["dcmdump", "-q"], ["dcdirdmp"]):
        done = oracle.run(*tool, str(path))
        text = done.stderr.decode("utf-8", "replace")
        if done.returncode or re.search(r"^(E:|F:|Error)", text, re.M):
            findings.append(f"{path}: {tool[0]} fails")


def check_offsets(path, dataset, findings):
    """Every record is reached once from the root's first record, and each level stands below the right one."""
    records = {record.seq_item_tell: record for record in dataset.DirectoryRecordSequence}
    allowed = {None: {"PATIENT"}, "PATIENT": {"STUDY"}, "STUDY": {"SERIES"}}
    pending, reached, last = [(dataset.OffsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity, None)], set(), 0
    while pending:
        offset, parent = pending.pop()
        while offset:
            if offset not in records or offset in reached:
                findings.append(f"{path}: offset {offset} hits no record, or one twice")
                return
            reached.add(offset)
            record = records[offset]
            if parent in allowed and record.DirectoryRecordType not in allowed[parent]:
                findings.append(f"{path}: {record.DirectoryRecordType} below {parent or 'the root'}")
            if record.OffsetOfReferencedLowerLevelDirectoryEntity:
                pending.append((record.OffsetOfReferencedLowerLevelDirectoryEntity, record.DirectoryRecordType))
            last = offset if parent is None else last
            offset = record.OffsetOfTheNextDirectoryRecord
    if len(reached) != len(records):
        findings.append(f"{path}: {len(records) - len(reached)} records are out of reach")
    if last != dataset.OffsetOfTheLastDirectoryRecordOfTheRootDirectoryEntity:
        findings.append(f"{path}: the offset of the last root record is wrong")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    root = Path(sys.argv[1])
    directories = sorted(path for path in root.rglob("DICOMDIR") if path.is_file())
    findings, total = [], 0
    if not (root / "DICOMDIR").is_file():
        findings.append(f"{root}: no DICOMDIR in the root")
    for path in directories:
        dataset = oracle.read_dicom(path)
        if dataset is None or not oracle.is_directory(dataset):
            findings.append(f"{path}: is no DICOMDIR")
            continue
        if dataset.file_meta.TransferSyntaxUID != "1.2.840.10008.1.2.1":
            findings.append(f"{path}: not Explicit VR Little Endian (PS3.10 8.6)")
        seen = check_records(path, dataset, findings)
        check_offsets(path, dataset, findings)
        check_with_pydicom(path, len(seen), findings)
        check_with_tools(path, findings)
        unreferenced = {p.resolve() for p in path.parent.glob("DICOM/**/*") if p.is_file()} - set(seen)
        findings += [f"{path}: does not reference {p}" for p in sorted(unreferenced)]
        total += len(seen)
    return oracle.verdict(findings, f"{len(directories)} DICOMDIR files, {total} references resolve")


if __name__ == "__main__":
    sys.exit(main())
