#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Runs every test in release (debug builds run the numerics forty times slower) and ends with a
# count. Arguments go to `swift test`: Scripts/test.sh --filter SolverTests
#
# Tests have a scratch folder of their own: `-enable-testing` changes every module, and sharing one
# folder with `make build` would build the whole package again at each change of command.

set -uo pipefail
cd "$(dirname "$0")/.."

log=$(mktemp)
trap 'rm -f "$log"' EXIT

# A test that hangs must not hang whoever waits: after the limit it counts as failed.
limit=()
command -v timeout >/dev/null && limit=(timeout --kill-after=10 45m)

${limit[@]+"${limit[@]}"} swift test -c release -Xswiftc -enable-testing \
  --scratch-path .build-tests --disable-xctest "$@" </dev/null 2>&1 | tee "$log"
status=${PIPESTATUS[0]}

awk -f Scripts/count-tests.awk "$log"
counted=$?
[ "$status" -ne 0 ] && exit "$status"
exit "$counted"
