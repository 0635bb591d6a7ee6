# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns labels/robots/*.yaml into Generated/RobotDocuments.swift.

    python3 Sources/Mastering/Generator/generate.py [FOLDER]

FOLDER is where the Swift goes, by default the Generated folder beside this one. Only for who changes one of these:
the result is in the tree, so that an installed command needs no path to them.
"""
import pathlib
import sys

ROOM = pathlib.Path(__file__).resolve().parent.parent
ROBOTS = ROOM.parent.parent / "labels" / "robots"


def main():
    out = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else ROOM / "Generated"
    parts = []
    for path in sorted(ROBOTS.glob("*.yaml")):
        text = "".join(f"      {line}".rstrip() + "\n" for line in path.read_text(encoding="utf-8").splitlines())
        parts.append(f'    ("{path.name}", #"""\n{text}      """#),\n')
    (out / "RobotDocuments.swift").write_text(
        "// SPDX-License-Identifier: GPL-3.0-or-later\n"
        "// swift-format-ignore-file\n"
        "// Made by Generator/generate.py from labels/robots. Change that, not this.\n\n"
        "/// The jobs of disc publishing robots that come with the program.\nenum RobotDocuments {\n"
        f"  static let all: [(name: String, text: StaticString)] = [\n{''.join(parts)}  ]\n}}\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
