#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# Compiles every target from Plumbing/Encodings up to Application/Runs in Embedded Swift for
# WebAssembly, as the page in the browser needs them. Targets are the folders; what is left out is
# named below with the reason. The toolset turns warnings about what Embedded Swift lacks (untyped
# throws, `any`) into errors: CONTRIBUTING.md tells what to write in their place.
# Needs nothing but the Swift toolchain; exit status 0 if all compiles.

set -eu
cd "$(dirname "$0")/.."

left_out() { # Prints why a target is left out; nothing where it is not.
  case "$1" in
  Files | Parallel | Processor) echo "is there to bring files, threads or the processor" ;;
  Kairos) echo "is the library, which brings threads" ;;
  Inference) echo "fits the model on a workstation; only the program calibrate uses it" ;;
  esac
}

count=0
for folder in Sources/Plumbing/*/ Sources/Mathematics/*/ Sources/Biology/*/ Sources/Medicine/*/ \
  Sources/Application/*/; do
  target=$(basename "$folder")
  reason=$(left_out "$target")
  if [ -n "$reason" ]; then
    echo "check-web: left out: $target $reason"
    continue
  fi
  swift build -c release --triple wasm32-unknown-none-wasm \
    --toolset Scripts/wasm-toolset.json --scratch-path .build-wasm --target "$target" || {
    echo "check-web: FAILED: $target does not compile in Embedded Swift" >&2
    exit 1
  }
  count=$((count + 1))
done
echo "check-web: $count targets from Encodings to Runs compile in Embedded Swift for WebAssembly"
