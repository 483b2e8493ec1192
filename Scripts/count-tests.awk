# SPDX-License-Identifier: Apache-2.0
#
# Counts the tests in the output of `swift test` and prints "N passed, N failed[, N skipped]".
# A test that started and never ended (a crash) has failed. Exit status 1 if a test failed, if no
# test ran, or if the count differs from what Swift Testing says of its own run.
#
# Lines are now and then lost on their way through `swift test`, some kilobytes at once. A run that
# crashed does not say that it passed: where every run says so and no test failed, its own count holds.

/^[^ ]+ +Test run with [0-9]+ test/ {
  said += $5
  runs++
  if ($0 ~ / passed after /) passedRuns++
  next
}
/^[^ ]+ +Test run started/ { next }
/^[^ ]+ +Test case / { next }
/^[^ ]+ +Test .* started\.$/ { started++; next }
/^[^ ]+ +Test .* passed after [0-9.]+ seconds/ { passed++; next }
/^[^ ]+ +Test .* failed after [0-9.]+ seconds/ { failed++; next }
/^[^ ]+ +Test .* skipped(:|\.$)/ { skipped++; next }

END {
  lost = started - passed - failed
  if (lost > 0 && runs > 0 && passedRuns == runs && failed == 0) {
    print "count-tests: the ends of " lost " tests were lost on the way; the run says that all passed"
    passed = skipped ? passed + lost : said
    lost = 0
  }
  if (lost > 0) failed += lost
  if (lost > 0) print "count-tests: " lost " tests started and never ended"
  if (runs == 0) print "count-tests: swift test did not say how many tests ran"
  if (passed + failed == 0) print "count-tests: no test ran"
  wrong = runs > 0 && said != passed + failed && said != passed + failed + skipped
  if (wrong) print "count-tests: swift test said " said " tests, counted " passed + failed
  printf "%d passed, %d failed%s\n", passed, failed, skipped ? ", " skipped " skipped" : ""
  exit failed > 0 || runs == 0 || wrong || passed == 0
}
