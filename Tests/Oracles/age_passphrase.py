#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""age_passphrase.py encrypt|decrypt PASSPHRASE IN OUT: runs age, which asks for a passphrase on a terminal only."""
import os
import pty
import select
import sys

way, passphrase, source, target = sys.argv[1:]
child, terminal = pty.fork()
if child == 0:
    os.execvp("age", ["age", "-d" if way == "decrypt" else "-p", "-o", target, source])
asked = b""
while True:
    ready, _, _ = select.select([terminal], [], [], 60)
    if not ready:
        sys.exit("age does not answer")
    try:
        heard = os.read(terminal, 4096)
    except OSError:
        break
    if not heard:
        break
    asked += heard
    # It asks once to open, and twice to lock.
    if asked.rstrip().endswith(b":") and b"assphrase" in asked:
        os.write(terminal, passphrase.encode() + b"\n")
        asked = b""
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
