#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# dependencies.sh [build|test|bench]...: installs the Debian packages that are missing, by name, and touches nothing else.
# Without arguments: the lists build and test. With everything there it needs neither network nor rights.
set -eu

build='libisoburn-dev libisofs-dev libburn-dev libcairo2-dev libpango1.0-dev librsvg2-dev libqrencode-dev
  libcups2-dev libvectorscan-dev zlib1g-dev pkg-config
  fonts-dejavu-core fonts-noto-cjk'
test='dcmtk dicom3tools libgdcm-tools xorriso genisoimage poppler-utils zbar-tools libxml2-utils w3c-sgml-lib
  faketime strace age p7zip-full libarchive-tools cups-ipp-utils avahi-daemon dbus python3 python3-venv'
# What the benchmarks measure Spindle against.
bench='g++ libdcmtk-dev libgdcm-dev fpart genisoimage gaffitter'

wanted=
for list in "${@:-all}"; do
  case $list in
    build) wanted="$wanted $build" ;;
    test) wanted="$wanted $test" ;;
    bench) wanted="$wanted $bench" ;;
    all) wanted="$build $test" ;;
    *) echo "usage: dependencies.sh [build|test|bench]..." >&2; exit 64 ;;
  esac
done

command -v dpkg-query >/dev/null || { echo "dependencies.sh: not a Debian system; install:" $wanted >&2; exit 69; }

is_installed() {
  # A virtual package (pkg-config is one now) counts when something provides it.
  dpkg-query -W -f '${db:Status-Abbrev}\n' "$1" 2>/dev/null | grep -q '^ii' ||
    dpkg-query -W -f '${db:Status-Abbrev} ${Provides}\n' 2>/dev/null | grep '^ii' | grep -qE "[ ,]$1( |,|\$)"
}

is_working_venv() { python3 -c 'import ensurepip, venv' 2>/dev/null || command -v virtualenv >/dev/null; }

missing=
for package in $wanted; do
  # Another Python than Debian's may stand first in the path and bring its own venv.
  case $package in
    python3) command -v python3 >/dev/null && continue ;;
    python3-venv) is_working_venv && continue ;;
  esac
  is_installed "$package" || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

as_root=
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || {
    echo "dependencies.sh: missing:$missing" >&2
    echo "dependencies.sh: installing needs root, and there is no sudo; as root run: apt-get install$missing" >&2
    exit 77
  }
  as_root=sudo
fi
echo "Installing:$missing"
$as_root apt-get update -qq
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
