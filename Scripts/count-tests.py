#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Counts the tests in Swift Testing's own event stream and prints "N passed, N failed[, N skipped]".

    swift test --event-stream-output-path EVENTS.jsonl ...
    Scripts/count-tests.py EVENTS.jsonl [--slowest 20]

A test that began and never ended (a crash), or that was planned and never began, has failed. Exit status
1 if a test failed, if no test ran, or if the run did not end.
"""

import argparse
import json
import sys


class Count:
    def __init__(self, lines):
        self.planned, self.began, self.ended = set(), {}, {}
        self.failed, self.skipped, self.known = set(), {}, 0
        self.run_ended, self.cut_off = False, False
        for line in lines:
            try:
                self.read(json.loads(line))
            except ValueError:
                self.cut_off = True  # the process ended while it wrote the line

    def read(self, record):
        payload = record["payload"]
        if record["kind"] == "test":
            if payload["kind"] == "function":
                self.planned.add(payload["id"])
            return
        kind, test = payload["kind"], payload.get("testID")
        if kind == "runEnded":
            self.run_ended = True
        elif kind == "testStarted":
            self.began[test] = payload["instant"]["absolute"]
        elif kind == "testEnded":
            self.ended[test] = payload["instant"]["absolute"]
        elif kind == "testSkipped":
            words = [message["text"] for message in payload.get("messages", [])]
            self.skipped[test] = " ".join(words)
        elif kind == "issueRecorded":
            issue = payload["issue"]
            if issue.get("isKnown"):
                self.known += 1
            elif issue.get("isFailure", True):
                self.failed.add(test)

    def summary(self):
        """Sentences on what went wrong, the count, and whether all is well."""
        skipped = self.planned & set(self.skipped)
        never_ended = (self.planned & set(self.began)) - set(self.ended)
        never_began = self.planned - set(self.began) - skipped
        failed = (self.planned & self.failed) | never_ended | never_began
        elsewhere = self.failed - self.planned
        passed = self.planned - failed - skipped
        told = [f"count-tests: {word}" for word in sorted(set(self.skipped.values()))]
        told += [f"count-tests: began and never ended: {test}" for test in sorted(never_ended)]
        if never_began:
            told.append(f"count-tests: {len(never_began)} tests never began")
        if elsewhere:
            told.append(f"count-tests: issues outside of any test: {sorted(map(str, elsewhere))}")
        if self.known:
            told.append(f"count-tests: {self.known} issues are known (withKnownIssue)")
        if not self.run_ended:
            told.append("count-tests: the run did not end")
        if not passed and not failed:
            told.append("count-tests: no test ran")
        rest = f", {len(skipped)} skipped" if skipped else ""
        told.append(f"{len(passed)} passed, {len(failed)} failed{rest}")
        return told, bool(passed) and not failed and not elsewhere and self.run_ended

    def slowest(self, number):
        """Seconds from begin to end; where tests run side by side, those of their neighbours too."""
        times = {test: end - self.began[test] for test, end in self.ended.items()
                 if test in self.planned and test in self.began}
        for test in sorted(times, key=times.get, reverse=True)[:number]:
            yield f"{times[test]:8.2f} s  {test}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("events")
    parser.add_argument("--slowest", type=int, default=0, metavar="N")
    options = parser.parse_args()
    with open(options.events, encoding="utf-8", errors="replace") as file:
        count = Count(file)
    print("\n".join(count.slowest(options.slowest)), end="\n" if options.slowest else "")
    told, is_well = count.summary()
    print("\n".join(told))
    return 0 if is_well else 1


if __name__ == "__main__":
    sys.exit(main())
