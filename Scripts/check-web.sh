#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# Compiles the ketamine model and all below it in Embedded Swift for WebAssembly, as the page in the browser needs them.
# The toolset turns warnings about what Embedded Swift lacks (untyped throws) into errors.
# Needs nothing but the Swift toolchain; exit status 0 if all compiles.

set -eu
cd "$(dirname "$0")/.."

for target in KetamineModel Instruments; do
  swift build -c release --triple wasm32-unknown-none-wasm \
    --toolset Scripts/wasm-toolset.json --scratch-path .build-wasm --target "$target" || {
    echo "check-web: FAILED: $target or what it imports does not compile in Embedded Swift" >&2
    exit 1
  }
done
echo "check-web: the ketamine model and all below it compile in Embedded Swift for WebAssembly"
