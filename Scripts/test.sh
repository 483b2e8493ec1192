#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Runs the tests in release (debug builds run the numerics forty times slower) and ends with a count.
#
#     Scripts/test.sh                 # the whole house, without the long ring
#     Scripts/test.sh quick           # the fast ring: plumbing to biology, formats, the house itself
#     Scripts/test.sh long            # the whole house with the long ring (fits from the first guesses)
#     Scripts/test.sh --filter Solver # what else is given goes to `swift test`
#
# Tests are counted from Swift Testing's own event stream, not from printed lines. They have a scratch
# folder of their own: `-enable-testing` changes every module, and sharing one folder with `make build`
# would build the whole package again at each change of command.

set -uo pipefail
cd "$(dirname "$0")/.."

# The test targets of some floors, as one pattern.
targets_of() {
  printf '^(%s)\.' "$(find "$@" -mindepth 1 -maxdepth 1 -name '*Tests' -exec basename {} \; \
    | sort | paste -sd '|' -)"
}

ring=()
case "${1:-}" in
  quick)
    floors=(Tests/{Plumbing,Mathematics,Biology,Formats})
    ring=(--filter "$(targets_of "${floors[@]}")" --filter '^ArchitectureTests\.')
    shift ;;
  long)
    export KAIROS_LONG_TESTS=1
    shift ;;
esac

build=.build-tests
options=(-c release -Xswiftc -enable-testing -debug-info-format none --scratch-path $build)
swift build "${options[@]}" --build-tests || exit

events=$build/events.jsonl
rm -f $events

# A test that hangs must not hang whoever waits: after the limit it counts as failed.
limit=()
command -v timeout >/dev/null && limit=(timeout --kill-after=10 45m)

# Into a file and not a pipe: programs that the tests start may leave a shared pipe non-blocking.
log=$build/log.txt
: >$log
tail -n +1 -f $log &
trap 'kill $(jobs -p) 2>/dev/null' EXIT
begin=$SECONDS
${limit[@]+"${limit[@]}"} swift test "${options[@]}" --skip-build --disable-xctest \
  --event-stream-output-path $events ${ring[@]+"${ring[@]}"} "$@" </dev/null >>$log 2>&1
status=$?
seconds=$((SECONDS - begin))
sleep 1 # what was written last is shown first
kill $! && wait $! 2>/dev/null

[ -e $events ] || { echo "test: swift test wrote no events; is Swift older than 6.3?" >&2; exit 1; }
echo "test: $seconds seconds after the build"
Scripts/count-tests.py $events
counted=$?
[ "$status" -ne 0 ] && exit "$status"
exit "$counted"
