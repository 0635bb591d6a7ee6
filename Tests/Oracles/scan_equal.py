#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Judges `spindle scan --json` by what pydicom reads.

usage: scan_equal.py LISTING.json SOURCE

Every file below SOURCE is read by pydicom. Those that the listing says it does not count (refused, duplicates, ignored)
must deserve it; the others, grouped by patient, study and series, must give just the listing's tree.
"""
import hashlib
import json
import sys
import warnings
from collections import Counter
from pathlib import Path

from oracle import DIRECTORY_CLASS, files_below, pydicom, verdict

warnings.simplefilter("ignore")
FURNITURE = {"dicomdir", "thumbs.db", "desktop.ini", ".ds_store", "readme", "autorun.inf", "index.htm"}
REQUIRED = ["SOPClassUID", "SOPInstanceUID", "StudyInstanceUID", "SeriesInstanceUID"]


def text(data, keyword):
    value = None if data is None else data.get(keyword)
    return "" if value is None else str(value).strip(" \0")


def read(path):
    try:
        return pydicom.dcmread(path, stop_before_pixels=True, force=True)
    except Exception:
        return None


def is_instance(data):
    return data is not None and all(text(data, keyword) for keyword in REQUIRED)


def digest(path):
    return hashlib.sha256(path.read_bytes()).digest()


def main():
    listing = json.loads(Path(sys.argv[1]).read_text())
    source = Path(sys.argv[2])
    findings = []
    refused = {entry["path"]: entry for entry in listing["refused"]}
    duplicates = {entry["path"]: entry["of"] for entry in listing["duplicates"]}
    ignored = {entry["path"]: entry["reason"] for entry in listing["ignored"]}
    paths = list(files_below([source]))
    data = {str(path): read(path) for path in paths}

    # Files that are said to be in another syntax than they declare.
    other = {entry["path"] for entry in listing["findings"]
             if entry["rule"] in ("other-syntax", "no-transfer-syntax", "fragments-missing")}
    odd = set()
    tree, facts, syntaxes, sizes = Counter(), {}, {}, Counter()
    for path in paths:
        name, found = str(path), data[str(path)]
        if name in ignored or name in refused or name in duplicates:
            continue
        if not is_instance(found):
            findings.append(f"{name} is counted, but pydicom finds no instance in it")
            continue
        patient = text(found, "PatientID") or (text(found, "PatientName"), text(found, "PatientBirthDate"))
        key = (patient, text(found, "StudyInstanceUID"), text(found, "SeriesInstanceUID"))
        tree[key] += 1
        if name in other:
            odd.add(key)
        sizes[key] += path.stat().st_size
        facts.setdefault(key, []).append(found)
        syntax = text(getattr(found, "file_meta", None), "TransferSyntaxUID")
        syntaxes.setdefault(key, Counter())[syntax] += 1

    for path, reason in ignored.items():
        if Path(path).name.lower() not in FURNITURE and text(data[path], "SOPClassUID") != DIRECTORY_CLASS:
            meta = getattr(data[path], "file_meta", {})
            if text(meta, "MediaStorageSOPClassUID") != DIRECTORY_CLASS:
                findings.append(f"{path} is ignored ({reason}), but is no furniture")
    for path, original in duplicates.items():
        if digest(Path(path)) != digest(Path(original)) or original in refused:
            findings.append(f"{path} is no duplicate of {original}")
    for path, entry in refused.items():
        found = data.get(path)
        if entry["rule"] == "uid-conflict":
            uid = text(found, "SOPInstanceUID")
            if not any(
                name in refused and other is not None and text(other, "SOPInstanceUID") == uid
                and digest(Path(name)) != digest(Path(path))
                for name, other in data.items()
            ):
                findings.append(f"{path} is refused for a conflict that is not there")
        elif entry["rule"] in ("not-dicom", "required-uid-missing") and is_instance(found):
            findings.append(f"{path} is refused ({entry['reason']}), but pydicom finds an instance in it")

    told = {}
    for patient in listing["patients"]:
        for exam in patient["exams"]:
            if exam["instances"] != sum(series["instances"] for series in exam["series"]):
                findings.append(f"{exam['studyInstanceUID']}: its sum is not that of its series")
            for series in exam["series"]:
                who = patient["id"] or (patient["name"] or "", patient["birthDate"] or "")
                key = (who, exam["studyInstanceUID"], series["seriesInstanceUID"])
                if key in told:
                    findings.append(f"{key} is listed twice")
                told[key] = (patient, exam, series)
    for key in sorted(set(tree) ^ set(told), key=str):
        findings.append(f"{key} is {'not listed' if key in tree else 'listed, but not in the files'}")
    for key, (patient, exam, series) in told.items():
        if key not in tree:
            continue
        if (series["instances"], series["bytes"]) != (tree[key], sizes[key]):
            findings.append(f"{key}: {series['instances']} instances, {series['bytes']} bytes; "
                            f"pydicom: {tree[key]}, {sizes[key]}")
        found = facts[key]
        for told_value, keyword in [
            (series["modality"], "Modality"), (series["description"], "SeriesDescription"),
            (exam["description"], "StudyDescription"), (exam["accessionNumber"], "AccessionNumber"),
            (patient["name"], "PatientName"), (patient["birthDate"], "PatientBirthDate"),
        ]:
            stated = {text(each, keyword) for each in found}
            # What this series does not state another may.
            if (told_value or "") not in stated and stated != {""} and keyword not in ("PatientName", "PatientBirthDate"):
                findings.append(f"{key}: {keyword} is {told_value!r}; pydicom: {stated}")
        told_syntaxes = {entry["uid"]: entry["instances"] for entry in series["transferSyntaxes"]}
        declared = dict(syntaxes[key])
        declared.pop("", None)
        if declared and told_syntaxes != declared and key not in odd:
            findings.append(f"{key}: {told_syntaxes}; pydicom: {declared}")

    totals = listing["totals"]
    parts = [totals[name] for name in ("instances", "duplicates", "refused", "ignored")]
    if totals["files"] != sum(parts) or totals["files"] != len(paths):
        findings.append(f"{len(paths)} files, but {totals['files']} = {parts}")
    if parts[1:] != [len(duplicates), len(refused), len(ignored)] or parts[0] != sum(tree.values()):
        findings.append(f"the totals {totals} are not those of the lists")
    sys.exit(verdict(findings, f"{sum(tree.values())} instances in {len(tree)} series"))


main()
