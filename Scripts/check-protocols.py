#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Validates every protocol that is shipped, and those named, against Documentation/protocol.schema.json.

Needs jsonschema and PyYAML (`make check-protocols` installs them). Run it from the root of the repository.
"""
import glob
import json
import sys

import jsonschema
import yaml

with open("Documentation/protocol.schema.json", encoding="utf-8") as file:
    schema = json.load(file)
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
others = ("trial.yaml", "patient.yaml")
files = sys.argv[1:] or sorted(
    name for name in glob.glob("Examples/*/*.yaml") if not name.endswith(others))
failed = 0
for name in files:
    with open(name, encoding="utf-8") as file:
        for error in validator.iter_errors(yaml.safe_load(file)):
            failed += 1
            print(f"{name}: {'/'.join(map(str, error.path))}: {error.message}")
print(f"{len(files)} protocols, {failed} errors")
sys.exit(1 if failed or not files else 0)
