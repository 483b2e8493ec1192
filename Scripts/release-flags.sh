#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Prints the flags that the programs are built with, the same for all of them: other flags would
# build the whole package anew. Without debugging information the compiler is a twelfth faster; with
# Swift's own libraries inside, a program starts in two thirds of the time. macOS brings these
# libraries itself and has no static ones.

static=()
[ "$(uname)" = Linux ] && static=(--static-swift-stdlib)
echo -c release -debug-info-format none ${static[@]+"${static[@]}"}
