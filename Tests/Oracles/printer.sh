#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# printer.sh FOLDER COMMAND...: runs a command beside an IPP printer, ipp://localhost:8631/ipp/print, and ends with its
# code. The printer is ippeveprinter of Debian's cups-ipp-utils. FOLDER gets the documents that were sent (jobs/) and
# every request's attributes (log). PRINTER_RUNS names a program that the printer runs on each document; default: true.
#
# ippeveprinter wants DNS-SD and listens on all addresses. So it runs in namespaces of its own for users, network,
# mounts and processes, with a message bus and an mDNS daemon that end with it; no rights are needed beyond that the
# system lets users make namespaces (77 where it does not).
set -eu

if [ "${1:-}" != --inside ]; then
  unshare -r -n -m -p -f true 2>/dev/null || { echo "printer.sh: no namespaces here" >&2; exit 77; }
  exec unshare -r -n -m -p -f --kill-child "$BASH" "$0" --inside "$@"
fi
shift
folder=$1
shift
mkdir -p "$folder/jobs"

PATH=$PATH:/usr/sbin:/sbin
mount -t proc proc /proc
mount -t tmpfs tmpfs /run
mkdir -p /run/dbus /run/avahi-daemon
# The mDNS daemon gives its folder to its own user, and there is none but root in here.
sed 's/^avahi:[^:]*:[0-9]*:[0-9]*:/avahi:x:0:0:/' /etc/passwd >/run/passwd
sed 's/^avahi:[^:]*:[0-9]*:/avahi:x:0:/' /etc/group >/run/group
mount --bind /run/passwd /etc/passwd
mount --bind /run/group /etc/group

# The loopback interface up, without asking for iproute2.
python3 -c '
import fcntl, socket, struct
fcntl.ioctl(socket.socket(), 0x8914, struct.pack("16sh", b"lo", 0x1 | 0x40 | 0x1000))'

cat >/run/dbus.conf <<'XML'
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>system</type>
  <listen>unix:path=/run/dbus/system_bus_socket</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
    <allow user="*"/>
  </policy>
</busconfig>
XML
dbus-daemon --config-file=/run/dbus.conf --fork
printf '[server]\nuse-ipv6=no\nallow-interfaces=lo\n[wide-area]\nenable-wide-area=no\n' >/run/avahi.conf
avahi-daemon --no-drop-root --no-chroot --no-rlimits -f /run/avahi.conf >"$folder/avahi.log" 2>&1 &

wait_for() {
  for _ in $(seq 100); do
    "$@" >/dev/null 2>&1 && return
    sleep 0.05
  done
  echo "printer.sh: the printer does not come up" >&2
  cat "$folder"/*log >&2
  exit 70
}
wait_for test -S /run/avahi-daemon/socket
ippeveprinter -p 8631 -n localhost -d "$folder/jobs" -k -f application/pdf -c "${PRINTER_RUNS:-/bin/true}" -vv \
  "Label printer" >"$folder/log" 2>&1 &
wait_for ipptool -q ipp://localhost:8631/ipp/print get-printer-attributes.test
code=0
"$@" || code=$?
exit $code
