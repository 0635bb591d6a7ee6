# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a CT series for the benchmark of de-identification, the same bytes each time.

usage: make_series.py FOLDER COUNT

The header benchmark's CT of 512 KiB, some 170 elements, with two more of a maker's private blocks that the safe tables
know: one file after the other, each with what an instance has for itself.
"""
import os
import random
import sys

here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(os.path.dirname(here), "headers"))
from make_headers import ROOT, ct  # noqa: E402


def main():
    folder, count = sys.argv[1], int(sys.argv[2])
    os.makedirs(folder, exist_ok=True)
    data = ct(random.Random(11))
    acquisition = data.private_block(0x0019, "GEMS_ACQU_01", create=True)
    for number, value in ((0x02, 888), (0x23, "1.375"), (0x24, "0"), (0x26, "0"), (0x27, "1.0"), (0x2C, 984)):
        acquisition.add_new(number, "SL" if isinstance(value, int) else "DS", value)
    parameters = data.private_block(0x0043, "GEMS_PARM_01", create=True)
    for number, vr, value in ((0x10, "US", 400), (0x12, "SS", [14, 2, 3]), (0x16, "SS", 2), (0x1E, "DS", "2.0"),
                              (0x1F, "SL", 0), (0x26, "US", [0, 0, 2, 0, 0, 0])):
        parameters.add_new(number, vr, value)
    for number in range(count):
        uid = f"{ROOT}.1.{number + 1}"
        data.SOPInstanceUID = data.file_meta.MediaStorageSOPInstanceUID = uid
        data.InstanceNumber, data.SliceLocation = number + 1, str(2 * number)
        data.ImagePositionPatient = ["-180", "-180", str(2 * number)]
        data.save_as(os.path.join(folder, f"{number:05}.dcm"), enforce_file_format=True)
    print(f"{folder}: {sum(1 for _ in data.iterall()) + len(data.file_meta)} elements a file", file=sys.stderr)


main()
