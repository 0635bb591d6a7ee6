# SPDX-License-Identifier: GPL-3.0-or-later
"""The identities that sources carry, and a search for them in text. Hits name kinds and places, never values."""
import itertools
import re
import unicodedata
from dataclasses import dataclass, field

import oracle
from pydicom.multival import MultiValue

PATIENT_ID = {0x00100020, 0x00101000, 0x00380010}
BIRTH_DATE = {0x00100030}
ACCESSION = {0x00080050}
# UIDs that name a kind of thing, not a thing.
CLASS_UID = {
    0x00020002, 0x00020010, 0x00020012, 0x00041510, 0x00041512, 0x00080016, 0x0008001A, 0x0008001B, 0x0008010C,
    0x00080117, 0x00080118, 0x00081150, 0x00083002, 0x04000010, 0x0040DB0D,
}
SEPARATORS = (" ", ", ", ",", "^", "_", "-", ".", "")


def folded(text):
    return unicodedata.normalize("NFC", text).casefold()


def unaccented(text):
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def elements(dataset):
    """Every element at any depth, group 2 included."""
    meta = getattr(dataset, "file_meta", None)
    if meta is not None:
        yield from meta
    yield from dataset.iterall()


def values(element):
    value = element.value
    if value is None or element.VR == "SQ":
        return []
    # A person's name can be iterated, too: over its letters.
    return list(value) if isinstance(value, (list, tuple, MultiValue)) else [value]


@dataclass
class Identities:
    """Kinds: name, identifier, birthDate, accessionNumber, uid, and what a table of planted values adds."""

    secrets: set = field(default_factory=set)  # (kind, value)
    dates: set = field(default_factory=set)  # of service, kept by default

    def collect(self, paths):
        for path in oracle.files_below(paths):
            try:
                dataset = oracle.read_dicom(path, stop_before_pixels=True)
                if dataset is not None:
                    self.collect_dataset(dataset)
            except Exception as error:  # a broken source is refused by the job; what could be read of it counts
                print(f"  not wholly readable, {type(error).__name__}: {path}")

    def collect_dataset(self, dataset):
        for element in elements(dataset):
            for value in values(element):
                text = str(value).strip()
                if not text:
                    continue
                if element.VR == "PN":
                    self.secrets.add(("name", text))
                elif element.tag in PATIENT_ID:
                    self.secrets.add(("identifier", text))
                elif element.tag in BIRTH_DATE:
                    self.secrets.add(("birthDate", text))
                elif element.tag in ACCESSION:
                    self.secrets.add(("accessionNumber", text))
                elif element.VR == "UI" and element.tag not in CLASS_UID and not text.startswith("1.2.840.10008."):
                    self.secrets.add(("uid", text))
                elif element.VR in ("DA", "DT"):
                    self.dates.add(text[:8])

    def read_planted(self, path):
        with open(path, encoding="utf-8") as file:
            for line in list(file)[1:]:
                kind, value = line.rstrip("\n").split("\t", 1)
                self.secrets.add((kind, value))

    def search(self, excepted=()):
        return Search(self, excepted)


def name_forms(name):
    """The name as it stands, each component, and, where a component is too short to search alone, all orders."""
    yield name
    for group in name.split("="):
        yield group
        parts = [part for part in re.split(r"[\^\s]+", group) if part]
        yield from parts
        if any(too_short(part) for part in parts):
            for order in itertools.permutations(parts[:3], min(2, len(parts))):
                for separator in SEPARATORS:
                    yield separator.join(order)


def too_short(text):
    """Cannot be told from chance: one or two letters, one ideograph, a number of less than five digits."""
    if text.isdigit() and len(text) < 5:
        return True
    letters = [c for c in text if c.isalnum()]
    return len(letters) < (3 if all(ord(c) < 0x2E80 for c in letters) else 2)


def date_forms(date):
    if re.fullmatch(r"\d{8}", date):
        year, month, day = date[:4], date[4:6], date[6:]
        yield date
        for separator in "-/.":
            yield separator.join((year, month, day))
            yield separator.join((month, day, year))
            yield separator.join((day, month, year))
            yield separator.join((month, day, year[2:]))


class Search:
    """All forms of all secrets, ready to be looked for."""

    def __init__(self, identities, excepted):
        self.uids = {value for kind, value in identities.secrets if kind == "uid"}
        self.forms = {}
        excepted = {folded(text) for text in excepted}
        for kind, value in sorted(identities.secrets):
            if kind == "name":
                forms = list(name_forms(value))
            elif kind == "birthDate":
                # A date that is a date of service as well cannot be told apart from what is kept.
                forms = [] if value in identities.dates else list(date_forms(value))
            elif kind == "uid":
                continue
            else:
                forms = [value]
            for form in forms + [unaccented(form) for form in forms]:
                form = folded(form).strip()
                if form and form not in excepted and not too_short(form):
                    self.forms.setdefault(form, kind)

    def kinds(self, text):
        """The kinds of identities in the text."""
        text = folded(text)
        found = {kind for form, kind in self.forms.items() if form in text and self.stands_alone(form, text)}
        if any(match in self.uids for match in re.findall(r"\d+(?:\.\d+){2,}", text)):
            found.add("uid")
        return found

    @staticmethod
    def stands_alone(form, text):
        """Short words and numbers have to be whole; long ones count wherever they stand. An underscore is a border."""
        if len(form) >= 6 and not form.isdigit() or not form.isascii():
            return True
        border = r"[0-9]" if form[0].isdigit() and form[-1].isdigit() else r"[^\W_]"
        pattern = rf"(?<!{border}){re.escape(form)}(?!{border})"
        # A number inside a UID is a part of that UID.
        return re.search(pattern, re.sub(r"\d+(?:\.\d+){4,}|2\.25\.\d+", " ", text)) is not None
