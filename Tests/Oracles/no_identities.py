#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""no_identities.py OUTGOING SOURCE... [--planted FILE] [--except TEXT]...
no_identities.py --self-test OUTGOING SOURCE... [--planted FILE]

Collects every name, ID, birth date, accession number and UID of the sources and searches all that leaves the office:
headers and DICOMDIR (by pydicom and as bytes), names of all three trees (by xorriso), volume descriptors and every
other byte outside of files, manifest, PDFs (as text and as codes). Prints where a hit is and of which kind, never its
value.
--self-test plants an identity in each of those places of a copy, and demands that each turns red.
--except: a text that is no secret here, such as a word of the request.
"""
import json
import re
import sys
import tempfile
from pathlib import Path

import oracle
from identities import Identities, elements, values


def texts_of_dicom(path):
    """(place, text) of each element, then of the bytes around the pixels as several encodings show them."""
    dataset = oracle.read_dicom(path)
    if dataset is None:
        return None
    found = []
    pixels = []
    for element in elements(dataset):
        if element.tag == 0x7FE00010:
            pixels.append(element.value)
            continue
        for value in values(element):
            if isinstance(value, bytes):
                found += [(str(element.tag), text) for text in decodings(value)]
            else:
                found.append((str(element.tag), str(value)))
    raw = path.read_bytes()
    for value in pixels:
        if value:
            raw = raw.replace(value, b"", 1)
    return oracle.is_directory(dataset), found + [("bytes", text) for text in decodings(raw)]


def decodings(data):
    """Bytes as text: one byte a letter, UTF-8, and UTF-16 at both alignments."""
    yield data.decode("latin-1")
    yield data.decode("utf-8", "ignore")
    for codec in ("utf-16-be", "utf-16-le"):
        yield data.decode(codec, "ignore")
        yield data[1:].decode(codec, "ignore")


def bytes_outside_files(iso):
    """Everything that no file covers: system area, descriptors, path tables, directories, padding."""
    covered = sorted({place for place in oracle.tree(iso).values() if place[1]})
    with open(iso, "rb") as file:
        place, pieces = 0, []
        for block, size in covered + [(iso.stat().st_size // oracle.SECTOR, 0)]:
            start = block * oracle.SECTOR
            if start > place:
                file.seek(place)
                pieces.append(file.read(start - place))
            place = max(place, start + size)
    return b"".join(pieces)


def texts_of_iso(iso):
    for label, names in (("rock ridge name", "nojoliet"), ("joliet name", "norock"), ("iso 9660 name", "ecma119")):
        for path in list(oracle.tree(iso, names)) + oracle.folders(iso, names):
            yield label, iso.name, path
    for _, data in oracle.descriptors(iso):
        for text in decodings(data):
            yield "volume descriptor", iso.name, text
    for text in decodings(bytes_outside_files(iso)):
        yield "outside of files", iso.name, text
    with tempfile.TemporaryDirectory(prefix="oracle-") as folder:
        oracle.extract(iso, folder)
        seen = set()
        places = oracle.tree(iso)
        for path in oracle.files_below([folder]):
            inside = path.relative_to(folder)
            place = places.get(f"/{inside}")
            if place and place[1] and place in seen:
                continue  # a further name of an extent that was read already
            seen.add(place)
            yield from texts_of_file(path, f"{iso.name}:/{inside}")


def texts_of_file(path, name):
    """Anything that is no image: DICOM by its elements, the rest by its bytes."""
    dicom = texts_of_dicom(path)
    if dicom:
        for place, text in dicom[1]:
            yield "dicomdir" if dicom[0] else "header", f"{name} {place}", text
    else:
        for text in decodings(path.read_bytes()):
            yield "file", name, text


def texts_of_pdf(pdf):
    yield "pdf text", pdf.name, oracle.run("pdftotext", "-layout", str(pdf), "-").stdout.decode("utf-8", "replace")
    yield "pdf properties", pdf.name, oracle.run("pdfinfo", str(pdf)).stdout.decode("utf-8", "replace")
    with tempfile.TemporaryDirectory(prefix="oracle-") as folder:
        oracle.run("pdftoppm", "-r", "200", "-png", str(pdf), f"{folder}/page")
        pages = [str(page) for page in sorted(Path(folder).iterdir())]
        if not pages:
            sys.exit(f"no_identities.py: pdftoppm draws no page of {pdf}")
        codes = oracle.run("zbarimg", "--quiet", "--raw", *pages).stdout.decode("utf-8", "replace")
        yield "pdf code", pdf.name, codes


def texts_of_outgoing(outgoing):
    for path in oracle.files_below([outgoing]):
        name = str(path.relative_to(outgoing))
        yield "file name", name, name
        if path.suffix == ".iso":
            yield from texts_of_iso(path)
        elif path.suffix == ".pdf":
            yield from texts_of_pdf(path)
        elif path.suffix == ".json":
            parsed = json.loads(path.read_text("utf-8"))
            yield "manifest", name, json.dumps(parsed, ensure_ascii=False)
        else:
            yield from texts_of_file(path, name)


def hits(outgoing, search):
    """(kind of place, place, kinds of identities), each place once."""
    found = {}
    for label, place, text in texts_of_outgoing(outgoing):
        kinds = search.kinds(text)
        if kinds:
            found.setdefault((label, place), set()).update(kinds)
    return [(label, place, kinds) for (label, place), kinds in found.items()]


def main():
    arguments, excepted, planted, self_test = sys.argv[1:], [], None, False
    paths = []
    while arguments:
        argument = arguments.pop(0)
        if argument == "--self-test":
            self_test = True
        elif argument in ("--planted", "--except") and arguments:
            if argument == "--planted":
                planted = arguments.pop(0)
            else:
                excepted.append(arguments.pop(0))
        elif argument.startswith("--"):
            sys.exit(__doc__)
        else:
            paths.append(Path(argument))
    if len(paths) < 2:
        sys.exit(__doc__)
    outgoing, sources = paths[0], paths[1:]
    identities = Identities()
    identities.collect(sources)
    if planted:
        identities.read_planted(planted)
    if not identities.secrets:
        sys.exit("no_identities.py: the sources hold no identities: nothing to judge by")
    search = identities.search(excepted)
    if self_test:
        from plant_identities import judge

        return judge(outgoing, identities, lambda folder: hits(folder, search))
    # A place inside a file may be named by its UID or folder: nothing in it comes from the sources if it is clean.
    findings = [f"{label}: {re.sub(r'[^ -~]', '?', place)}: {', '.join(sorted(kinds))}" for label, place, kinds in
                hits(outgoing, search)]
    return oracle.verdict(findings, f"none of {len(identities.secrets)} identities in {outgoing}")


if __name__ == "__main__":
    sys.exit(main())
