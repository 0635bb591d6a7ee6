# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints what pydicom reads of each file named on standard input, for `PydicomTreeTests`.

    F path                      a file begins
    X reason                    pydicom cannot read it
    E depth tag vr length crc   an element; length `u` where undefined, crc of the raw value or `-`
    I depth                     an item of the sequence before it
    T uid|text                  the decoded PatientName, where asked for with --text
"""
import sys
import warnings
import zlib

import pydicom
from pydicom.dataelem import RawDataElement

warnings.simplefilter("ignore")
PIXELS = {0x7FE00008, 0x7FE00009, 0x7FE00010}


def walk(ds, depth, out):
    # Tags as they stand in the file, not sorted.
    for tag in list(ds._dict):
        raw = ds._dict[tag]
        number = int(tag)
        if depth == 0 and number in PIXELS:
            length = raw.length if isinstance(raw, RawDataElement) else None
            undefined = length == 0xFFFFFFFF or getattr(raw, "is_undefined_length", False)
            out.append(f"E {depth} {number:08X} - {'u' if undefined or length is None else length} -")
            continue
        length, value, vr = None, None, None
        if isinstance(raw, RawDataElement):
            length, value, vr = raw.length, raw.value or b"", raw.VR
            implicit = vr is None or raw.is_implicit_VR
            if implicit:
                vr = None
        try:
            element = ds[tag]
        except Exception:
            element = None
        if vr is None:
            vr = element.VR if element is not None else "??"
        undefined = length == 0xFFFFFFFF or (element is not None and getattr(element, "is_undefined_length", False))
        if element is not None and element.VR == "SQ":
            shown = "u" if undefined else ("?" if length is None else length)
            out.append(f"E {depth} {number:08X} {vr} {shown} -")
            for item in element.value:
                out.append(f"I {depth}")
                walk(item, depth + 1, out)
            continue
        crc = "-" if value is None else f"{zlib.crc32(value):08X}"
        shown = "u" if undefined else ("?" if length is None else length)
        out.append(f"E {depth} {number:08X} {vr} {shown} {crc}")


def main():
    texts = "--text" in sys.argv
    for line in sys.stdin:
        path = line.rstrip("\n")
        out = [f"F {path}"]
        try:
            ds = pydicom.dcmread(path, force=True)
            if texts:
                name = ds.get("PatientName")
                out.append(f"T {ds.get('SOPInstanceUID', '')}|{'' if name is None else str(name)}")
            else:
                walk(ds, 0, out)
        except Exception as error:
            out = out[:1] + [f"X {type(error).__name__}: {error}".replace("\n", " ")]
        sys.stdout.write("\n".join(out) + "\n")


main()
