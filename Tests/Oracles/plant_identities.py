# SPDX-License-Identifier: GPL-3.0-or-later
"""The self-test of no_identities.py: one identity in each place, in a copy of its own, and each has to be found."""
import json
import shutil
import sys
import tempfile
from pathlib import Path

import oracle
from oracle import pydicom

ALL_KINDS = ("name", "identifier", "birthDate", "accessionNumber", "uid")
CODE_39 = {
    "0": "000110100", "1": "100100001", "2": "001100001", "3": "101100000", "4": "000110001", "5": "100110000",
    "6": "001110000", "7": "000100101", "8": "100100100", "9": "001100100", "A": "100001001", "B": "001001001",
    "C": "101001000", "D": "000011001", "E": "100011000", "F": "001011000", "G": "000001101", "H": "100001100",
    "I": "001001100", "J": "000011100", "K": "100000011", "L": "001000011", "M": "101000010", "N": "000010011",
    "O": "100010010", "P": "001010010", "Q": "000000111", "R": "100000110", "S": "001000110", "T": "000010110",
    "U": "110000001", "V": "011000001", "W": "111000000", "X": "010010001", "Y": "110010000", "Z": "011010000",
    "-": "010000101", ".": "110000100", " ": "011000100", "*": "010010100",
}


def pdf(drawing):
    """A page of Letter with the drawing's operators, and Helvetica as /F."""
    stream = drawing.encode("latin-1")
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    start = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n" + table
    return out + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % start


def code_39(text):
    """Bars as PDF rectangles; narrow 1, wide 3 units."""
    x, drawing = 60.0, ""
    for character in "*" + text.upper() + "*":
        for index, wide in enumerate(CODE_39[character]):
            width = 3.0 if wide == "1" else 1.2
            if index % 2 == 0:
                drawing += f"{x:.1f} 400 {width} 90 re f "
            x += width
        x += 1.2
    return drawing


class Planter:
    def __init__(self, outgoing, identities, scratch):
        self.iso = min(outgoing.glob("*.iso"), key=lambda path: path.stat().st_size)
        self.outgoing, self.scratch, self.count = outgoing, scratch, 0
        self.tree = scratch / "tree"
        self.tree.mkdir()
        oracle.extract(self.iso, self.tree)
        self.trim()
        self.secret = {kind: self.choose(identities, kind) for kind in
                       ALL_KINDS}
        self.word = max(self.secret["name"].split("=")[0].split("^"), key=len)

    def trim(self):
        """One instance is enough to plant in, beside the root's DICOMDIR and what is no DICOM."""
        kept = self.instance()
        for path in sorted(self.tree.rglob("*")):
            if path.is_file() and path.parent != self.tree and path != kept:
                path.unlink()

    @staticmethod
    def choose(identities, kind):
        """One in plain letters, so that it fits everywhere; the longest, so that no chance finds it."""
        fits = [value for k, value in sorted(identities.secrets)
                if k == kind and value.isascii() and value not in identities.dates]
        if not fits:
            sys.exit(f"no_identities.py: the sources hold no {kind} in plain letters to plant")
        return max(fits, key=lambda value: len(value.split("=")[0]))

    def folder(self):
        self.count += 1
        folder = self.scratch / str(self.count)
        folder.mkdir()
        return folder

    def instance(self):
        for path in sorted(self.tree.rglob("*")):
            if path.is_file() and path.name != "DICOMDIR":
                dataset = oracle.read_dicom(path)
                if dataset is not None and not oracle.is_directory(dataset):
                    return path
        sys.exit(f"no_identities.py: {self.iso} holds no instance")

    def image(self, *options, change=None):
        """The image made anew from its tree, after `change` (undone afterwards)."""
        folder = self.folder()
        work = self.scratch / f"work{self.count}"
        shutil.copytree(self.tree, work)
        if change:
            change(work)
        options = options or ("-R", "-J", "-joliet-long")
        done = oracle.run("xorriso", "-as", "mkisofs", "-quiet", *options, "-V", "PLANTED", "-o",
                          str(folder / self.iso.name), str(work))
        if done.returncode:
            sys.exit(f"xorriso cannot build: {done.stderr.decode(errors='replace')[-400:]}")
        shutil.rmtree(work)
        return folder

    def header(self, edit):
        inside = self.instance().relative_to(self.tree)

        def change(work):
            dataset = pydicom.dcmread(work / inside)
            edit(dataset)
            dataset.save_as(work / inside)
        return self.image(change=change)

    def dicomdir(self):
        def change(work):
            dataset = pydicom.dcmread(work / "DICOMDIR")
            dataset.DirectoryRecordSequence[0].PatientName = self.secret["name"].split("=")[0]
            dataset.save_as(work / "DICOMDIR")
        return self.image(change=change)

    def patched_image(self, offset, text):
        folder = self.image()
        with open(folder / self.iso.name, "r+b") as file:
            file.seek(offset)
            file.write(text.encode("ascii"))
        return folder

    def file(self, name, data):
        folder = self.folder()
        (folder / name).write_bytes(data)
        return folder

    def manifest(self):
        manifest = json.loads((self.outgoing / "manifest.json").read_text("utf-8"))
        manifest["discs"][0]["files"][0]["note"] = self.secret["name"]
        return self.file("manifest.json", json.dumps(manifest).encode())

    def places(self):
        """(what is planted, kind of place demanded, folder with the identity planted there)."""
        def nested(dataset):
            item = pydicom.Dataset()
            item.add_new(0x00101001, "PN", self.secret["name"].split("=")[0])
            outer = pydicom.Dataset()
            outer.add_new(0x00101002, "SQ", [item])
            dataset.add_new(0x00400275, "SQ", [outer])

        def private(dataset):
            block = dataset.private_block(0x0099, "PLANTED", create=True)
            block.add_new(1, "OB", b"\x01\x02" + self.word.encode() + b"\x00")

        def behind(dataset):
            dataset.add_new(0xFFFCFFFC, "OB", self.secret["identifier"].encode() + b"\x00\x00")

        for kind, keyword in (("name", "PatientName"), ("identifier", "PatientID"), ("birthDate", "PatientBirthDate"),
                              ("accessionNumber", "AccessionNumber"), ("uid", "FrameOfReferenceUID")):
            yield kind, "header", self.header(
                lambda dataset: setattr(dataset, keyword, self.secret[kind].split("=")[0]))
        yield "nested item", "header", self.header(nested)
        yield "private bytes", "header", self.header(private)
        yield "trailing padding", "header", self.header(behind)
        yield "description, other order", "header", self.header(
            lambda dataset: setattr(dataset, "SeriesDescription", f"for {self.word.title()} x"))
        yield "DICOMDIR", "dicomdir", self.dicomdir()

        def rename(work):
            (work / "README.PLT").write_text("clean")
            (work / "README.PLT").rename(work / f"x_{self.word}_1.txt")
        yield "Rock Ridge name", "rock ridge name", self.image("-R", change=rename)
        yield "Joliet name", "joliet name", self.image("-J", "-joliet-long", "--norock", change=rename)
        yield "plain ISO 9660 name", "iso 9660 name", self.image("--norock", "-iso-level", "4", change=rename)
        yield "README", "file", self.image(
            change=lambda work: (work / "READ_IT").write_text(f"Made for {self.word.title()}", "utf-8"))
        yield "volume descriptor", "volume descriptor", self.patched_image(16 * oracle.SECTOR + 318, self.word[:128])
        yield "system area", "outside of files", self.patched_image(oracle.SECTOR, self.secret["identifier"])
        yield "manifest", "manifest", self.manifest()
        yield "PDF text", "pdf text", self.file("labels.pdf", pdf(f"BT /F 12 Tf 72 700 Td (for {self.word}) Tj ET"))
        yield "PDF code", "pdf code", self.file("labels.pdf", pdf(code_39(self.secret["identifier"])))
        yield "file name", "file name", self.file(f"{self.word}.txt", b"clean")


def judge(outgoing, identities, hits):
    """Green as it is, red for each place; the exit code of the self-test."""
    findings = [f"not clean before anything is planted: {label}" for label, _, _ in hits(outgoing)]
    count = 0
    if not findings:
        with tempfile.TemporaryDirectory(prefix="oracle-plant-") as scratch:
            for name, demanded, folder in Planter(outgoing, identities, Path(scratch)).places():
                count += 1
                found = {label: kinds for label, _, kinds in hits(folder)}
                if demanded not in found or name in ALL_KINDS and name not in found[demanded]:
                    findings.append(f"planted and not found: {name}")
                shutil.rmtree(folder)
    return oracle.verdict(findings, f"clean, and red for each of {count} planted identities")
