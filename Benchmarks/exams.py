# SPDX-License-Identifier: GPL-3.0-or-later
"""The exams that benchmarks share: made once and kept."""
import os
import shutil
import subprocess
import sys

EXAMS = (1400, 512 << 10)
MANY = (100_000, 60 << 10)


def exams(folder, name, count, size, *flags):
    """Made once and kept: a marker says that they are whole."""
    path = os.path.join(folder, name)
    marker = os.path.join(folder, f"{name}-{count}-{size}-v2")
    if not os.path.exists(marker):
        shutil.rmtree(path, ignore_errors=True)
        print(f"making {count:,} exams' files of {size / 1024:g} KiB", file=sys.stderr)
        maker = os.path.join(os.path.dirname(os.path.abspath(__file__)), "make_exams.py")
        subprocess.run([sys.executable, maker, path, str(count), str(size), *flags], check=True)
        open(marker, "w").close()
    return path
