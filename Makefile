# `make run` is all that most people need; `make help` lists the rest.
.DEFAULT_GOAL := help
.PHONY: help run setup test test-fast test-all break-constants check bench format tools FORCE

PYTHON := .venv/bin/python
PYTEST := $(PYTHON) -m pytest -p tests.house.closing_line -n 2 --dist worksteal
READY  := .venv/ready

# What Python compiles is kept, in one place: the tests start hundreds of processes.
export PYTHONDONTWRITEBYTECODE :=
export PYTHONPYCACHEPREFIX := $(CURDIR)/.venv/compiled

# A .venv that is missing, broken or was moved with its folder is made anew.
ifneq ($(shell [ -x $(PYTHON) ] && cat $(READY) 2>/dev/null),$(CURDIR))
$(READY): FORCE
endif

$(READY): scripts/setup scripts/uv.txt pyproject.toml uv.lock
	@scripts/setup

help: ## list these
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 24

run: setup ## set up what is missing, then open Groundwork in the browser
	@.venv/bin/groundwork serve

setup: $(READY) ## set up what is missing: .venv, the locked packages, the database
	@:

test: setup tools check ## everything that must hold: what check does, and every test
	@$(PYTEST)

test-fast: export HYPOTHESIS_PROFILE := fast
test-fast: setup ## the tests that need no browser, server or crash run
	@$(PYTEST) -m "not slow"

test-all: export GROUNDWORK_STREAMS := 20000
test-all: test break-constants ## as test, with 20,000 streams and every constant broken once

break-constants: setup ## put each constant of the rules wrong: a test must find it
	@$(PYTHON) scripts/break_constants.py

check: setup ## format, lint, types, import rules, migrations
	@$(PYTHON) -m ruff format --check .
	@$(PYTHON) -m ruff check .
	@$(PYTHON) -m mypy src
	@.venv/bin/lint-imports
	@$(PYTHON) -m django makemigrations --check --dry-run --settings groundwork.project.settings

format: setup ## put the code in its format
	@$(PYTHON) -m ruff format .
	@$(PYTHON) -m ruff check --fix .

bench: setup ## the figures, beside anchors measured in the same run
	@$(PYTHON) -m bench

tools:
	@scripts/test-tools
