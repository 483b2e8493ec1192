#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# What a stranger gets: clones HEAD into a scratch folder, tags the clone, and builds a package that
# depends on it by address and tag, in release and without flags. It runs the ten lines that README.md
# shows (its first Swift block with `import Kairos`), followed by Scripts/library/Comparison.swift.
# Numbers are compared with the command's, to 1e-9 of each peak; the speed on a cohort of 1,000 must be
# at least half of the command's.
#
#     Scripts/check-library.sh [KAIROS]    # the command; .build/release/kairos unless given

set -euo pipefail
cd "$(dirname "$0")/.."

kairos=$(realpath "${1:-.build/release/kairos}")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
tag=999.0.0

git clone --quiet --no-hardlinks . "$scratch/Kairos"
git -C "$scratch/Kairos" -c user.name=check -c user.email=check@localhost tag -a -m check $tag

mkdir -p "$scratch/TenLines/Sources/TenLines"
cat >"$scratch/TenLines/Package.swift" <<MANIFEST
// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "TenLines",
  dependencies: [.package(url: "file://$scratch/Kairos", exact: "$tag")],
  targets: [
    .executableTarget(name: "TenLines", dependencies: [.product(name: "Kairos", package: "Kairos")])
  ])
MANIFEST

main=$scratch/TenLines/Sources/TenLines/main.swift
awk '/^```swift$/ { inside = 1; block = ""; next }
  inside && /^```$/ { if (block ~ /(^|\n)import Kairos\n/) { printf "%s", block; exit } inside = 0 }
  inside { block = block $0 "\n" }' README.md >"$main"
[ -s "$main" ] || { echo "check-library: README.md has no Swift block that imports Kairos" >&2; exit 1; }
cat Scripts/library/Comparison.swift >>"$main"

# A build of its own caches nothing of this repository: what is built is what was cloned.
swift build -c release --package-path "$scratch/TenLines" --scratch-path "$scratch/build" || {
  echo "check-library: FAILED: a package that depends on Kairos by file://... and a tag does not build" >&2
  exit 1
}
"$scratch/build/release/TenLines" | tee "$scratch/lines.txt"
Scripts/library/compare.py "$kairos" "$scratch/lines.txt"
