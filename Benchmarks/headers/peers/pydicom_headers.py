# SPDX-License-Identifier: GPL-3.0-or-later
"""pydicom's part of the header benchmark: as the others, `parse|edit FILE TAGS COUNT` or `write FILE TAGS OUT`."""
import sys
import time

import pydicom
from pydicom.filebase import DicomBytesIO

VALUES = {"UI": "2.25.123456789012345678901234567890123456", "DA": "20200101", "TM": "101010", "AS": "050Y"}


def change(data, changes):
    for element in data:
        if element.VR == "SQ":
            for item in element.value:
                change(item, changes)
        elif element.tag in changes:
            element.value = changes[element.tag]


def parse(path):
    # As lazy as it is: values are decoded, and sequences entered, when they are asked for.
    return len(pydicom.dcmread(path, stop_before_pixels=True))


def edit(path, changes):
    data = pydicom.dcmread(path, stop_before_pixels=True)
    change(data, changes)
    output = DicomBytesIO()
    pydicom.dcmwrite(output, data, enforce_file_format=True)
    return output.tell()


def main():
    mode, path, tags, last = sys.argv[1:]
    with open(tags) as lines:
        changes = {int(tag, 16): VALUES.get(vr, "CHANGED VALUE") for tag, vr in map(str.split, lines)}
    if mode == "write":
        data = pydicom.dcmread(path)
        change(data, changes)
        return pydicom.dcmwrite(last, data, enforce_file_format=True)
    count = int(last)
    start = time.process_time()
    for _ in range(count):
        parse(path) if mode == "parse" else edit(path, changes)
    print((time.process_time() - start) / count * 1e6)


main()
