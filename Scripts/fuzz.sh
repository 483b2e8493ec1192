#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Gives random and mutated files to one of the readers with libFuzzer, under the address sanitizer:
#
#     Scripts/fuzz.sh csv 600        # the reader, and for how many seconds (60 unless given)
#
# It begins from the files in Fuzzing/READER/corpus and knows the words in words.txt. What it finds on the way is kept
# in .build-fuzz, and so is a file that crashes the reader, takes it longer than ten seconds or more than 1 GiB. Exit
# status 0 if there is none. Models are read and run for a few steps.
#
# A reader is added as a folder in Fuzzing with a target in Package.swift. libFuzzer brings a main function, but the
# package manager wants to name it: so each fuzzer has one of its own, which calls libFuzzer's driver. lld links it,
# since gold stumbles over the sanitizer's symbols.

set -euo pipefail
cd "$(dirname "$0")/.."

reader=${1:?usage: Scripts/fuzz.sh READER [SECONDS]; readers: $(ls Fuzzing | tr '\n' ' ')}
seconds=${2:-60}
[ -d "Fuzzing/$reader" ] || { echo "fuzz: no reader '$reader' in Fuzzing" >&2; exit 64; }

KAIROS_FUZZING=1 swift build -c release --scratch-path .build-fuzz --product "fuzz-$reader" \
  -Xswiftc -sanitize=fuzzer,address -Xswiftc -Xclang-linker -Xswiftc -fuse-ld=lld

found=.build-fuzz/found/$reader
mkdir -p "$found"
# Swift's own handler of crashes reads memory that the sanitizer guards. Freed memory waits in a short quarantine, so
# that the limit of memory is one of the reader. Leaks are looked for at the end of each minute.
export SWIFT_BACKTRACE=enable=no
export ASAN_OPTIONS=quarantine_size_mb=32
echo "leak:_CFErrorCreateFromXMLInterface" >.build-fuzz/leaks.txt
export LSAN_OPTIONS=suppressions=.build-fuzz/leaks.txt:print_suppressions=0

# Minute by minute, each going on from what the one before has found: Foundation's parser loses the text of each error,
# which is not ours but would fill the memory of a long run.
for ((left = seconds; left > 0; left -= 60)); do
  ".build-fuzz/release/fuzz-$reader" -dict="Fuzzing/$reader/words.txt" \
    -max_total_time=$((left < 60 ? left : 60)) -timeout=10 -rss_limit_mb=1024 -detect_leaks=0 -max_len=65536 \
    -print_final_stats=1 -artifact_prefix=".build-fuzz/$reader-" "$found" "Fuzzing/$reader/corpus"
done
echo "fuzz: $seconds s of $reader without a crash"
