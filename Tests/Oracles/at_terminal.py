# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a command at a terminal of its own and types lines, one at each question; with no lines, at no terminal at all.

    at_terminal.py [LINE]... -- COMMAND [ARGUMENT]...

Prints what the terminal showed; exits with the command's status.
"""
import os
import pty
import subprocess
import sys

place = sys.argv.index("--")
lines, command = sys.argv[1:place], sys.argv[place + 1 :]
if not lines:
    run = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, start_new_session=True)
    sys.stdout.buffer.write(run.stdout + run.stderr)
    sys.exit(run.returncode)

child, terminal = pty.fork()
if child == 0:
    os.execvp(command[0], command)
shown = asked = b""
while True:
    try:
        piece = os.read(terminal, 4096)
    except OSError:  # The other end was closed.
        break
    if not piece:
        break
    shown += piece
    asked += piece
    if lines and asked.endswith(b": "):
        os.write(terminal, lines.pop(0).encode() + b"\r")
        asked = b""
sys.stdout.buffer.write(shown)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
