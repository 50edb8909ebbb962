# `make` lists the targets. Everything runs from .venv, which `make env` builds from pinned requirements.

PORT ?= 8000
BIN := .venv/bin
ENV := .venv/.built
SITE := build/site

.DEFAULT_GOAL := list
.PHONY: list env up test check lint fix bench docs screens new-rule

list: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

env: $(ENV) ## Build .venv (needs only Python 3.11 or newer)

$(ENV): requirements/dev.txt pyproject.toml tools/env.sh
	@tools/env.sh
	@touch $@

up: $(ENV) ## Start the desk with an invented hospital on http://localhost:8000 (PORT=…); its data lies in build/home
	@BEDSIDE_HOME="$${BEDSIDE_HOME:-$(CURDIR)/build/home}" $(BIN)/bedside up --demo --port $(PORT)

test: check ## Everything CI runs: the checks, the documentation, then every test
	@$(BIN)/sphinx-build -q -W --keep-going -b html docs $(SITE)
	@$(BIN)/pytest -n auto --dist loadfile

check: lint ## Style, types, layers, and reference pages that still match the code
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/python -m tools.reference --check

lint: $(ENV) ## Style only (Ruff)
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check

fix: $(ENV) ## Mend what Ruff can mend by itself
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format

bench: $(ENV) ## Measure speed and quality beside other tools (minutes)
	@$(BIN)/python benchmarks/run.py
	@$(BIN)/python -m benchmarks.desk.pages
	@$(BIN)/python -m benchmarks.desk.dispatch
	@$(BIN)/python -m benchmarks.desk.figures

docs: $(ENV) ## Write the reference and the shown output anew from the code, and build the site
	@$(BIN)/python -m tools.reference
	@$(BIN)/python -m tools.console README.md CONTRIBUTING.md $$(find docs -name '*.md')
	@$(BIN)/sphinx-build -q -W --keep-going -b html docs $(SITE)

screens: $(ENV) ## Take the pictures of the desk anew (needs Chromium)
	@$(BIN)/python -m tools.screens

new-rule: $(ENV) ## Scaffold a rule and its page: make new-rule CODE=PHI099 NAME=some-name
	@test -n "$(CODE)" -a -n "$(NAME)" || { echo "usage: make new-rule CODE=PHI099 NAME=some-name" >&2; exit 2; }
	@$(BIN)/python -m bedside.check.rules.scaffold CODE=$(CODE) NAME=$(NAME)
