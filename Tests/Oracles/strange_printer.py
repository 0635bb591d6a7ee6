# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a command beside an IPP printer that has a way of its own, and ends with the command's status.

    strange_printer.py WAY FOLDER COMMAND [ARGUMENT]...

`PRINTER` in an argument stands for the printer's URI. FOLDER gets each document that the printer took, as 1.pdf and so
on. Ways: `good`; `refuses` every job; `leaves` for good when it is first asked how far a job is; `stumbles` once when it
is asked that; `locked` against whoever has no password.
"""
import http.server
import os
import struct
import subprocess
import sys
import threading

way, folder, command = sys.argv[1], sys.argv[2], sys.argv[3:]
os.makedirs(folder, exist_ok=True)
PRINT_JOB, GET_JOB, GET_PRINTER = 2, 9, 11
OK, TEMPORARY, INTERNAL = 0, 0x505, 0x500
seen = {"jobs": 0, "asked": 0}


def attribute(tag, name, value):
    value = struct.pack(">i", value) if isinstance(value, int) else value.encode()
    return bytes([tag]) + struct.pack(">H", len(name)) + name.encode() + struct.pack(">H", len(value)) + value


def answer(operation, document):
    """The status and the attributes behind those of the operation."""
    if operation == GET_PRINTER:
        return OK, b"\x04" + attribute(0x23, "printer-state", 3) + attribute(0x44, "printer-state-reasons", "none")
    if operation == PRINT_JOB:
        if way == "refuses":
            return INTERNAL, b""
        seen["jobs"] += 1
        with open(f"{folder}/{seen['jobs']}.pdf", "wb") as file:
            file.write(document)
        return OK, b"\x02" + attribute(0x21, "job-id", 7) + attribute(0x23, "job-state", 5)
    seen["asked"] += 1
    if way == "stumbles" and seen["asked"] == 1:
        return TEMPORARY, b""
    return OK, b"\x02" + attribute(0x23, "job-state", 9) + attribute(0x44, "job-state-reasons", "none")


class Printer(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def do_POST(self):
        if self.headers.get("Transfer-Encoding") == "chunked":
            body = b""
            while (size := int(self.rfile.readline(), 16)) > 0:
                body += self.rfile.read(size)
                self.rfile.readline()
            self.rfile.readline()
        else:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        operation = struct.unpack(">H", body[2:4])[0]
        if way == "leaves" and operation == GET_JOB:
            server.socket.close()
            self.close_connection = True
            return
        if way == "locked" and operation == PRINT_JOB and not self.headers.get("Authorization"):
            self.send_response(401)
            self.send_header("WWW-Authenticate", 'Basic realm="printer"')
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        status, attributes = answer(operation, body[max(body.find(b"%PDF"), 0) :])
        head = b"\x02\x00" + struct.pack(">H", status) + body[4:8] + b"\x01"
        head += attribute(0x47, "attributes-charset", "utf-8") + attribute(0x48, "attributes-natural-language", "en")
        reply = head + attributes + b"\x03"
        self.send_response(200)
        self.send_header("Content-Type", "application/ipp")
        self.send_header("Content-Length", str(len(reply)))
        self.end_headers()
        self.wfile.write(reply)


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Printer)
server.daemon_threads = True
threading.Thread(target=server.serve_forever, daemon=True).start()
uri = f"ipp://127.0.0.1:{server.server_address[1]}/ipp/print"
# Without a terminal, at which CUPS would ask for a password.
sys.exit(subprocess.run([part.replace("PRINTER", uri) for part in command], start_new_session=True).returncode)
