#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Makes sure that the build has what it needs: git, a Swift toolchain and the headers of the C library
# and of SQLite. On Debian and Ubuntu git and the headers are installed if they are missing; Swift is only asked for.
#
#     Scripts/prerequisites.sh tests    # and what the tests run models by: SciPy, libRoadRunner, COPASI
#     Scripts/prerequisites.sh bench    # and what the peers of the benchmark are built with
#     Scripts/prerequisites.sh r        # and R with the packages whose analyses are compared
#     Scripts/prerequisites.sh protocols # and what checks a file against a JSON Schema
#
# What cannot be had for the tests is told, and the tests that need it are skipped and counted as such.

set -euo pipefail

need=6.1

install() {
  echo "prerequisites: installing $*" >&2
  local sudo=()
  [ "$(id -u)" -eq 0 ] || sudo=(sudo)
  "${sudo[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${sudo[@]}" apt-get install -y -qq "$@" </dev/null
}

if ! command -v swift >/dev/null; then
  echo "prerequisites: no 'swift' found; install Swift $need or later (https://swift.org/install)" >&2
  exit 1
fi
version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9.]*\).*/\1/p' | head -n 1)
if [ "$(printf '%s\n' "$need" "$version" | sort -V | head -n 1)" != "$need" ]; then
  echo "prerequisites: Swift $version is too old; Kairos needs $need or later" >&2
  exit 1
fi

if [ "$(uname)" = Linux ] && command -v apt-get >/dev/null; then
  missing=()
  command -v git >/dev/null || missing+=(git)
  [ -e /usr/include/stdio.h ] || missing+=(libc6-dev)
  ls /usr/lib/gcc/*/*/libstdc++.so >/dev/null 2>&1 || missing+=(g++)
  command -v python3 >/dev/null || missing+=(python3)
  [ -e /usr/include/sqlite3.h ] || missing+=(libsqlite3-dev)
  [ ${#missing[@]} -eq 0 ] || install "${missing[@]}"
fi

if [ "${1:-}" = bench ] && command -v apt-get >/dev/null; then
  missing=()
  command -v gcc >/dev/null || missing+=(gcc)
  command -v gfortran >/dev/null || missing+=(gfortran)
  python3 -c 'import venv, ensurepip' 2>/dev/null || missing+=(python3-venv)
  [ ${#missing[@]} -eq 0 ] || install "${missing[@]}"
fi

if { [ "${1:-}" = r ] || [ "${1:-}" = bench ]; } && command -v apt-get >/dev/null; then
  packages=(nlme)
  [ "$1" = bench ] || packages+=(survival lmertest pbkrtest emmeans)
  missing=()
  command -v Rscript >/dev/null || missing+=(r-base-core)
  for package in "${packages[@]}"; do
    dpkg -s "r-cran-$package" >/dev/null 2>&1 || missing+=("r-cran-$package")
  done
  [ ${#missing[@]} -eq 0 ] || install --no-install-recommends "${missing[@]}" \
    || echo "prerequisites: no ${missing[*]}" >&2
fi

if [ "${1:-}" = protocols ] && ! python3 -c 'import jsonschema, yaml' 2>/dev/null; then
  python3 -m pip install --quiet jsonschema pyyaml 2>/dev/null \
    || install python3-jsonschema python3-yaml
fi

[ "${1:-}" = tests ] || exit 0

# Tests/Independent. Debian's package belongs to its own python3; another one on the path takes pip's.
if ! python3 -c 'import numpy, scipy' 2>/dev/null; then
  python3 -m pip install --quiet numpy scipy 2>/dev/null || install python3-numpy python3-scipy \
    || echo "prerequisites: no SciPy; the tests that compare with it are skipped" >&2
fi

# The programs that run the exported model. They are on PyPI only; versions are pinned, so that a
# change of theirs is not taken for one of Kairos.
if ! python3 -c 'import roadrunner, COPASI' 2>/dev/null; then
  peers=(libroadrunner==2.10.0 python-copasi==4.48.311)
  python3 -m pip install --quiet "${peers[@]}" 2>/dev/null \
    || python3 -m pip install --quiet --break-system-packages "${peers[@]}" \
    || echo "prerequisites: no ${peers[*]}; the tests that compare with them are skipped" >&2
fi
