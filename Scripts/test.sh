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
trap 'rm -f "$log"; kill $(jobs -p) 2>/dev/null' EXIT

# A test that hangs must not hang whoever waits: after the limit it counts as failed.
limit=()
command -v timeout >/dev/null && limit=(timeout --kill-after=10 45m)

# Into a file and not a pipe: programs that the tests start may leave a shared pipe non-blocking, and
# lines would be lost where it is full.
tail -n +1 -f "$log" &
${limit[@]+"${limit[@]}"} swift test -c release -Xswiftc -enable-testing \
  --scratch-path .build-tests --disable-xctest "$@" </dev/null >>"$log" 2>&1
status=$?
sleep 2 # what was written last is shown first
kill $! && wait $! 2>/dev/null

awk -f Scripts/count-tests.awk "$log"
counted=$?
[ "$status" -ne 0 ] && exit "$status"
exit "$counted"
