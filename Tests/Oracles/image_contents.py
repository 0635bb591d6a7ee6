#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""image_contents.py ISO MANIFEST [DISC]: what the image holds is what the manifest says, neither more nor less.

Read by xorriso: each file's SHA-256 after extraction, the set of paths in the Rock Ridge and the Joliet tree, the File
IDs as further names of the same extents, ISO 9660 names of level 1, size and digest of the image itself.
"""
import hashlib
import json
import re
import sys
import tempfile
from pathlib import Path

import oracle


def sha256(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def find_disc(manifest, iso, number):
    for disc in manifest["discs"]:
        if disc["number"] == number if number else disc["file"] == iso.name:
            return disc
    sys.exit(f"image_contents.py: the manifest has no disc {number or iso.name}")


def check_image(iso, disc, findings):
    size = iso.stat().st_size
    if size != disc["bytes"]:
        findings.append(f"image has {size} bytes, manifest says {disc['bytes']}")
    if size != disc["sectors"] * oracle.SECTOR:
        findings.append(f"image has {size} bytes, manifest says {disc['sectors']} sectors")
    if sha256(iso) != disc["sha256"]:
        findings.append("image's SHA-256 differs from the manifest's")
    primary = next((data for kind, data in oracle.descriptors(iso) if kind == 1), b"")
    identifier = primary[40:72].decode("ascii", "replace").rstrip()
    if identifier != disc["volumeIdentifier"]:
        findings.append(f"volume identifier is {identifier!r}, manifest says {disc['volumeIdentifier']!r}")


def check_trees(iso, disc, findings):
    """Returns the Rock Ridge tree."""
    listed = {"/" + entry["path"]: entry for entry in disc["files"]}
    if len(listed) != len(disc["files"]):
        findings.append("manifest names a path twice")
    aliases = {"/" + "/".join(entry["fileID"]): path for path, entry in listed.items() if entry.get("fileID")}
    expected = set(listed) | set(aliases)
    rock_ridge = oracle.tree(iso)
    compare_sets("Rock Ridge", set(rock_ridge), expected, findings)
    for path, entry in listed.items():
        if path in rock_ridge and rock_ridge[path][1] != entry["bytes"]:
            findings.append(f"{path} has {rock_ridge[path][1]} bytes, manifest says {entry['bytes']}")
    for alias, path in aliases.items():
        if alias in rock_ridge and path in rock_ridge and rock_ridge[alias] != rock_ridge[path]:
            findings.append(f"{alias} is not the extent of {path}")
    if oracle.has_joliet(iso):
        joliet = oracle.tree(iso, "norock")
        compare_sets("Joliet", set(joliet), expected, findings)
        for path in set(joliet) & set(rock_ridge):
            if joliet[path] != rock_ridge[path]:
                findings.append(f"{path}: Joliet and Rock Ridge name different extents")
    elif any(not is_level_1(path) for path in listed):
        findings.append("long names, but no Joliet tree")
    check_level_1(iso, rock_ridge, findings)
    return rock_ridge


def compare_sets(name, found, expected, findings):
    findings += [f"{name} tree: {path} is in the manifest, not in the image" for path in sorted(expected - found)]
    findings += [f"{name} tree: {path} is in the image, not in the manifest" for path in sorted(found - expected)]


def is_level_1(path):
    *parents, name = path.strip("/").split("/")
    name = re.sub(r"(;1)$", "", name)
    return (
        len(parents) <= 7
        and all(re.fullmatch(r"[A-Z0-9_]{1,8}", parent) for parent in parents)
        and re.fullmatch(r"[A-Z0-9_]{0,8}(\.[A-Z0-9_]{0,3})?", name) is not None
    )


def check_level_1(iso, rock_ridge, findings):
    """ECMA-119 10.1; File IDs of the standard are names of this tree, so they must stand here unchanged."""
    plain = oracle.tree(iso, "ecma119")
    findings += [f"not of ISO 9660 level 1: {path}" for path in sorted(plain) if not is_level_1(path)]
    findings += [
        f"folder not of ISO 9660 level 1: {path}"
        for path in oracle.folders(iso, "ecma119")
        if not all(re.fullmatch(r"[A-Z0-9_]{1,8}", part) for part in path.strip("/").split("/") if part)
    ]
    if {place for place in plain.values() if place[1]} != {place for place in rock_ridge.values() if place[1]}:
        findings.append("the plain ISO 9660 tree and Rock Ridge name different extents")


def check_digests(iso, disc, findings):
    tops = sorted({"/" + entry["path"].split("/")[0] for entry in disc["files"]})
    with tempfile.TemporaryDirectory(prefix="oracle-") as folder:
        oracle.extract(iso, folder, tops)
        for entry in disc["files"]:
            path = Path(folder) / entry["path"]
            if path.is_file() and sha256(path) != entry["sha256"]:
                findings.append(f"{entry['path']}: SHA-256 differs from the manifest's")


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    iso = Path(sys.argv[1])
    manifest = json.loads(Path(sys.argv[2]).read_text("utf-8"))
    disc = find_disc(manifest, iso, int(sys.argv[3]) if len(sys.argv) == 4 else None)
    findings = []
    check_image(iso, disc, findings)
    check_trees(iso, disc, findings)
    check_digests(iso, disc, findings)
    return oracle.verdict(findings, f"{len(disc['files'])} files in {iso.name} as the manifest says")


if __name__ == "__main__":
    sys.exit(main())
