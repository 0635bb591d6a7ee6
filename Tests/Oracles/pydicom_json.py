# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares data sets in the DICOM JSON Model with pydicom's, for `JSONModelTests`.

Standard input has a line for each file: its path, a tab, and the JSON. Prints a line for each difference: path, a tab,
tag path, what differs. Left out of the comparison, since PS3.18 F.2.2 to F.2.7 leave them out or allow both: group lengths,
empty name components, numbers that differ in their spelling only, and top-level pixel data, which are bulk data for us.
Private elements whose VR no one wrote down are compared by their bytes where both have them: pydicom has a dictionary.
"""
import json
import math
import struct
import sys
import warnings

import pydicom
from pydicom import Dataset

warnings.simplefilter("ignore")
PIXELS = {"7FE00008", "7FE00009", "7FE00010"}


def same_number(a, b):
    try:
        a, b = float(a), float(b)
    except (TypeError, ValueError):
        return False
    return a == b or (math.isnan(a) and math.isnan(b)) or math.isclose(a, b, rel_tol=1e-15)


def plain(value):
    """A value as we compare it."""
    if isinstance(value, dict):
        return {key: text.strip() for key, text in value.items() if text.strip()} or None
    if isinstance(value, str):
        return value.strip(" \0") or None
    return value


def same(ours, theirs):
    if ours == theirs:
        return True
    ours, theirs = plain(ours), plain(theirs)
    return ours == theirs or same_number(ours, theirs)


def elements(ds):
    found = {}
    for tag in ds.keys():
        if tag.element == 0 or tag.group == 2:
            continue
        try:
            element = ds[tag]
            found[f"{tag:08X}"] = (element, element.to_json_dict(None, 1 << 40) if element.VR != "SQ" else None)
        except Exception as error:
            found[f"{tag:08X}"] = (None, {"error": f"{type(error).__name__}: {error}"})
    return found


def compare(ours, ds, path, out, top=True):
    if list(ours) != sorted(ours):
        out.append((path, "not in tag order"))
    theirs = elements(ds)
    for tag in sorted(set(ours) ^ set(theirs)):
        out.append((f"{path}{tag}", "ours only" if tag in ours else "pydicom only"))
    for tag in sorted(set(ours) & set(theirs)):
        mine, (element, other) = ours[tag], theirs[tag]
        where = f"{path}{tag}"
        if top and tag in PIXELS:
            continue
        is_private = int(tag[3], 16) & 1 == 1
        if element is not None and element.VR == "SQ":
            if mine["vr"] != "SQ":
                if not is_private:
                    out.append((where, f"{mine['vr']}, pydicom SQ"))
                continue
            items = mine.get("Value", [])
            if len(items) != len(element.value):
                out.append((where, f"{len(items)} items, pydicom {len(element.value)}"))
            for number, (item, other) in enumerate(zip(items, element.value)):
                compare(item, other, f"{where}[{number}].", out, False)
            continue
        if "error" in other:
            out.append((where, f"{mine}, pydicom {other['error']}"))
            continue
        if is_private and (mine["vr"] != other["vr"]) and ("UN" in (mine["vr"], other["vr"])):
            continue
        if mine["vr"] != other["vr"]:
            out.append((where, f"VR {mine['vr']}, pydicom {other['vr']}"))
            continue
        a = mine.get("Value", mine.get("InlineBinary", []))
        b = other.get("Value", other.get("InlineBinary", []))
        if isinstance(a, list) != isinstance(b, list):
            out.append((where, f"{a!r:.60}, pydicom {b!r:.60}"))
        elif isinstance(a, str):
            if a != b:
                out.append((where, f"{a!r:.60}, pydicom {b!r:.60}"))
        elif len(a) != len(b) and not (len(a) + len(b) == 1 and plain((a + b)[0]) is None):
            out.append((where, f"{a!r:.60}, pydicom {b!r:.60}"))
        elif not all(same(x, y) for x, y in zip(a, b)):
            out.append((where, f"{a!r:.60}, pydicom {b!r:.60}"))


def main():
    count = 0
    for line in sys.stdin.buffer:
        path, _, text = line.decode("utf-8", "surrogateescape").rstrip("\n").partition("\t")
        out = []
        try:
            ours = json.loads(text)
            ds = pydicom.dcmread(path, force=True)
            compare(ours, ds, "", out)
            Dataset.from_json(json.dumps(ours), lambda tag, vr, uri: None)
        except Exception as error:
            out.append(("", f"{type(error).__name__}: {error}"))
        count += 1
        for where, what in out:
            print(f"{path}\t{where} {what}".replace("\n", " "))
    print(f"{count} files")


main()
