# SPDX-License-Identifier: Apache-2.0
#
# Every command of the project. `make demo` and `make test` are all a newcomer needs.

.DEFAULT_GOAL := help
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.PHONY: help demo test check check-long check-library documentation build bench calibrate evaluation recorded check-r check-protocols mistakes examples picture jacobian check-web format lint clean prerequisites fuzz robustness man nonmem-suite sbml-suite check-pages

KAIROS := .build/release/kairos
RELEASE := $(shell Scripts/release-flags.sh)
REPORT := Reports/SixInfusions.html
JACOBIAN := Sources/Biology/KetamineModel/Generated/KetamineModel+GeneratedJacobian.swift
SWIFT_FILES = Package.swift Sources Tests

help: ## print this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 24

prerequisites: # no "##": not a command for people
	@Scripts/prerequisites.sh

# SwiftPM takes what is ready in the order of names; the longest chain begins with
# Pharmacokinetics, so that in a fresh clone it goes first.
build: prerequisites ## build the kairos command in release
	@[ -e $(KAIROS) ] || swift build $(RELEASE) --target Pharmacokinetics
	swift build $(RELEASE) --product kairos

demo: build ## six infusions in twelve days: a table here, a report in Reports/
	@mkdir -p $(dir $(REPORT))
	$(KAIROS) simulate --protocol Examples/SixInfusions/protocol.yaml --weight 70kg --until 42d \
	  --report $(REPORT)
	@echo
	@echo "The report: $(REPORT) (open it in a browser; it needs no network)"

test: prerequisites ## run the tests of the whole house in release; the last line is the count
	@Scripts/prerequisites.sh tests
	@Scripts/test.sh

check: prerequisites ## the fast ring for every save: plumbing to biology, formats, the house
	@Scripts/test.sh quick

check-long: prerequisites ## the whole house, and the fits from their first guesses
	@Scripts/prerequisites.sh tests
	@Scripts/test.sh long

check-library: build ## clone, tag, depend on it without flags, and run the ten lines of the README
	@Scripts/check-library.sh $(KAIROS)

documentation: prerequisites ## write the pages of the library Kairos (DocC) into .build-documentation
	KAIROS_DOCUMENTATION=1 swift package --scratch-path .build-documentation --allow-writing-to-directory .build-documentation/pages \
	  generate-documentation --target Kairos --warnings-as-errors --output-path .build-documentation/pages

bench: build ## compare with the peers on the same work, in turn; nothing is asserted
	@Scripts/prerequisites.sh bench
	@Benchmarks/whole-process.py $(KAIROS)
	@Benchmarks/analyses.py
	@$(if $(AGAINST),Benchmarks/against.py $(AGAINST))
	@Benchmarks/compare.py $(BENCH)

calibrate: prerequisites ## fit the calibrated parameters and write them into their tables
	swift run $(RELEASE) calibrate Sources | tee .build/calibrate.txt
	Scripts/evaluation.py building < .build/calibrate.txt

evaluation: build ## run the checking data and write the tables of Documentation/Evaluation
	Scripts/evaluation.py checking $(KAIROS)

recorded: build ## compare some 600 command lines with what they printed BEFORE (program or recording)
	@Scripts/recorded.py $(BEFORE) $(KAIROS) $(if $(TOLERANCE),--tolerance $(TOLERANCE))

check-r: ## install R 4.2 from Debian, analyse the trials of the tests anew, compare with what is committed
	@Scripts/prerequisites.sh r
	@Scripts/r/check.py

mistakes: build ## try natural mistakes, and check what is said: Documentation/Conformance/Mistakes.md
	@Scripts/mistakes.py $(KAIROS)

examples: build ## write the expected outputs of Examples anew
	Examples/update.sh

picture: demo ## take the cascade out of the report for the README
	Scripts/picture.py $(REPORT) Documentation/Pictures/Cascade.svg

check-pages: build ## look at reports in a headless browser: nothing cut off, nothing too small, axe-core
	@rm -rf .build/pages && mkdir -p .build/pages
	@$(KAIROS) simulate --protocol Examples/SixInfusions/protocol.yaml --weight 70kg --until 42d \
	  --report .build/pages/one.html > /dev/null
	@$(KAIROS) simulate --protocol Examples/SixInfusions/protocol.yaml --until 42d --cohort 300 \
	  --report .build/pages/cohort.html > /dev/null
	@$(KAIROS) simulate --dose 35mg --route iv --over 40min --until 7d --compare route=im \
	  --compare route=oral,dose=100mg --report .build/pages/comparison.html > /dev/null
	@$(KAIROS) simulate --dose 35mg --route iv --over 40min --until 7d --cohort 200 \
	  --compare block=ampa --report .build/pages/arms.html > /dev/null
	@$(KAIROS) model presets --report .build/pages/presets.html > /dev/null
	@$(KAIROS) simulate --protocol Examples/RulesAndRelapse/protocol.yaml --setting popova-2019 \
	  --cohort 300 --seed 1 --only 83 --until 182d --report .build/pages/rules.html > /dev/null
	@$(KAIROS) trial run Examples/Comparators/trial.yaml --replicates 20 --seed 1 \
	  --report .build/pages/trial.html > /dev/null
	@Scripts/check-pages.py --shots .build/pages/shots .build/pages/*.html

jacobian: prerequisites ## derive the Jacobian from the equations and write it as Swift
	swift run $(RELEASE) generate-jacobian $(JACOBIAN)
	swift format -i $(JACOBIAN)

check-web: prerequisites ## compile the floors below Formats in Embedded Swift for WebAssembly
	@Scripts/check-web.sh

man: build ## write the manual pages of the command to .build/man
	@Scripts/man.py $(KAIROS) .build/man

nonmem-suite: build ## compare event data with NONMEM's output: SUITE=folder of nlmixr2data's files
	@Scripts/nonmem-suite.py $(KAIROS) $(SUITE)

sbml-suite: build ## run the SBML Test Suite: SUITE=folder with its cases and run_cases.py
	@Scripts/sbml-suite.sh $(KAIROS) $(SUITE)

check-protocols: ## check every protocol that is shipped against Documentation/protocol.schema.json
	@Scripts/prerequisites.sh protocols
	@Scripts/check-protocols.py

robustness: build ## random command lines, damaged files, bad disks, kills: SECONDS=60 for each, SEED=1
	@Scripts/robustness/robustness.py $(KAIROS) --seconds $(or $(SECONDS),60) --seed $(or $(SEED),1)

fuzz: prerequisites ## a minute of random files for the readers of event data and of SBML
	@Scripts/fuzz.sh csv 30
	@Scripts/fuzz.sh sbml 30

format: ## format every Swift file in place
	swift format -i --recursive --parallel $(SWIFT_FILES)

lint: ## check the format of every Swift file
	swift format lint --strict --recursive --parallel $(SWIFT_FILES)

clean: ## remove what was built; reports stay
	rm -rf .build .build-tests .build-web .build-wasm .build-fuzz
