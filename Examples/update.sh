#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Writes the expected outputs anew: each README's last command, and the values of the key numbers.
# KAIROS names the program; .build/release/kairos unless set. Run it from the root of the repository.
set -eu
export LC_ALL=C
kairos=${KAIROS:-.build/release/kairos}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# The last command of a README, on one line, without its first word.
command_of() {
  awk '/^```sh/ { text = ""; inside = 1; next } /^```/ { inside = 0; next }
       inside { sub(/\\$/, ""); text = text $0 } END { sub(/^kairos /, "", text); gsub(/\047/, "", text); print text }' \
    "Examples/$1/README.md"
}

set -f
for example in FirstDose SixInfusions NasalInduction; do
  command=$(command_of "$example")
  "$kairos" $command
  "$kairos" ${command%%--every*} --format csv --output "$scratch/$example.csv"
  "$kairos" ${command%%--every*} --format json --output "$scratch/$example.json"
done

"$kairos" $(command_of EightRoutes)
for trial in VirtualTrial RandomisedWithdrawal Crossover RunIn Comparators OtherTreatments Anaesthesia SequentialParallel RoutineCare; do
  "$kairos" $(command_of "$trial")
done
"$kairos" $(command_of RulesAndRelapse)

# One key number: an observable at a time, or an endpoint where no time stands.
value_of() {
  if [ -n "$3" ]; then
    awk -F, -v name="$2" -v time="$3" '
      NR == 1 { for (i = 2; i <= NF; i++) { split($i, part, " "); if (part[1] == name) column = i } }
      NR > 1 && $1 - time < 1e-9 && time - $1 < 1e-9 { print $column }' "$scratch/$1.csv"
  else
    sed -n "s/.*\"name\": \"$2\", \"definition.*\"value\": \([^}]*\)}.*/\1/p" "$scratch/$1.json" | tail -n 1
  fi
}

file=Examples/key-numbers.csv
{
  head -n 1 "$file"
  tail -n +2 "$file" | while IFS=, read -r example name time old; do
    value=$(value_of "$example" "$name" "$time")
    [ -n "$value" ] || { echo "update.sh: no value for $example $name $time" >&2; exit 1; }
    echo "$example,$name,$time,$value"
  done
} > "$scratch/key-numbers.csv"
cp "$scratch/key-numbers.csv" "$file"
