# SPDX-License-Identifier: GPL-3.0-or-later
"""What the oracles share: a Python that has pydicom, the walk over DICOM files, xorriso's trees, one line of verdict.

The oracles judge Spindle from outside. They are written from the words of the issue and of the standard, and import
nothing of Spindle's.
"""
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

try:
    import pydicom
except ImportError:
    # The system's Python has no pydicom: go on with the project's own (Tests/Oracles/setup.sh makes it).
    own = os.environ.get("SPINDLE_PYTHON") or str(Path(__file__).resolve().parents[2] / ".venv/bin/python3")
    if os.environ.get("SPINDLE_ORACLE_REEXEC") or not os.access(own, os.X_OK):
        sys.exit(f"{Path(sys.argv[0]).name}: pydicom is missing; run Tests/Oracles/setup.sh or set SPINDLE_PYTHON")
    os.environ["SPINDLE_ORACLE_REEXEC"] = "1"
    os.execv(own, [own] + sys.argv)

SECTOR = 2048
DIRECTORY_CLASS = "1.2.840.10008.1.3.10"
UTF8 = dict(os.environ, LC_ALL="C.UTF-8")


def verdict(findings, ok):
    """Prints at most 20 findings and one line of verdict; the exit code is 1 if there are any."""
    for finding in findings[:20]:
        print("  " + finding)
    if len(findings) > 20:
        print(f"  ... and {len(findings) - 20} more")
    name = Path(sys.argv[0]).stem
    print(f"{name}: FAILED, {len(findings)} findings" if findings else f"{name}: ok, {ok}")
    return 1 if findings else 0


def files_below(paths):
    """Every regular file at or below the paths, in a fixed order."""
    for path in map(Path, paths):
        if path.is_file():
            yield path
        elif path.is_dir():
            yield from sorted(p for p in path.rglob("*") if p.is_file())
        else:
            sys.exit(f"{Path(sys.argv[0]).name}: no such file or folder: {path}")


def read_dicom(path, **options):
    """The data set, or None where the file is no DICOM. Bare data sets count if they name their SOP class."""
    with open(path, "rb") as file:
        head = file.read(132)
    if len(head) < 8:
        return None
    if head[128:132] == b"DICM":
        return pydicom.dcmread(path, **options)
    # A data set without preamble starts with a low group, and has a plausible first length.
    if int.from_bytes(head[:2], "little") not in (2, 4, 8):
        return None
    try:
        found = pydicom.dcmread(path, force=True, **options)
        return found if "SOPClassUID" in found else None
    except Exception:
        return None


def is_directory(dataset):
    meta = getattr(dataset, "file_meta", None)
    return str(getattr(meta, "MediaStorageSOPClassUID", "")) == DIRECTORY_CLASS or "DirectoryRecordSequence" in dataset


def read_uids(path):
    """uids.csv: old UID to new UID."""
    pairs = {}
    for number, line in enumerate(Path(path).read_text("utf-8").splitlines()):
        fields = [field.strip().strip('"') for field in line.split(",")]
        if len(fields) < 2 or (number == 0 and not fields[0][:1].isdigit()):
            continue
        pairs[fields[0]] = fields[1]
    return pairs


def run(*command, **options):
    return subprocess.run(command, capture_output=True, env=UTF8, **options)


def find(iso, names, *conditions):
    return run(
        "xorriso", "-ecma119_map", "unmapped", "-read_fs", names, "-indev", f"stdio:{iso}", "-find", "/", *conditions)


def tree(iso, names="nojoliet"):
    """One of the image's trees as path -> (LBA, bytes). `names`: nojoliet (Rock Ridge), norock (Joliet), ecma119."""
    done = find(iso, names, "-type", "f", "-exec", "report_lba", "--")
    if done.returncode:
        sys.exit(f"xorriso cannot read {iso}: {done.stderr.decode(errors='replace')[-400:]}")
    entries = {}
    for line in done.stdout.decode("utf-8", "surrogateescape").splitlines():
        match = re.match(r"File data lba:\s*\d+ ,\s*(-?\d+) ,\s*\d+ ,\s*(\d+) , (.*)$", line)
        if match:
            entries[shlex.split(match[3])[0]] = (int(match[1]), int(match[2]))
    return entries


def folders(iso, names="nojoliet"):
    """The folders of one of the image's trees."""
    done = find(iso, names, "-type", "d")
    return [shlex.split(line)[0] for line in done.stdout.decode("utf-8", "surrogateescape").splitlines()]


def extract(iso, into, tops=("/",)):
    """Extracts the named entries of the image's root, names as Rock Ridge has them."""
    command = ["xorriso", "-osirrox", "on", "-read_fs", "nojoliet", "-indev", f"stdio:{iso}"]
    for top in tops:
        command += ["-extract", top, str(Path(into) / top.strip("/")) if top != "/" else str(into)]
    done = run(*command)
    if done.returncode:
        sys.exit(f"xorriso cannot extract {iso}: {done.stderr.decode(errors='replace')[-400:]}")
    run("chmod", "-R", "u+w", str(into))


def descriptors(iso):
    """The volume descriptors as (type, bytes), up to the terminator."""
    found = []
    with open(iso, "rb") as file:
        for sector in range(16, 64):
            file.seek(sector * SECTOR)
            data = file.read(SECTOR)
            if data[1:6] != b"CD001" or data[0] == 255:
                break
            found.append((data[0], data))
    return found


def has_joliet(iso):
    return any(kind == 2 and data[88:91] in (b"%/@", b"%/C", b"%/E") for kind, data in descriptors(iso))
