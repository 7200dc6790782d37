# `make` alone lists what there is. It asks for nothing newer than GNU make 3.81, which macOS has.

PYTHON ?= python3
PORT ?= 8000

BIN := .venv/bin
# Wheels only: to build a package would run code that no hash vouches for.
PIP_INSTALL := $(BIN)/python -m pip install -qq --disable-pip-version-check --no-input \
	--require-hashes --only-binary :all:

define NEW_VENV
{ \
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "This project needs Python 3.11 or later, and \"$(PYTHON)\" is not that." >&2; \
		echo "Install it, or say where it is: make setup PYTHON=python3.12" >&2; \
		exit 1; }; \
	rm -rf .venv; \
	$(PYTHON) -m venv .venv || { \
		rm -rf .venv; \
		echo "Python could not make .venv. On Debian or Ubuntu: apt install python3-venv" >&2; \
		exit 1; }; }
endef

# What .ci/installed.py finds damaged is made anew, from nothing; so is what an install that was cut off left in pieces.
LOOK := $(BIN)/python -I -S .ci/installed.py
NOTE := $(BIN)/python -I .ci/installed.py --note
define INSTALLED
$(LOOK) $(firstword $(1)) || { \
	if [ $$? -eq 3 ]; then echo "What is installed in .venv is damaged: it is made anew." >&2; $(NEW_VENV); fi; \
	$(PIP_INSTALL) -r $(firstword $(1)) || exit 1; \
	$(NOTE) $(1) || { $(NEW_VENV); $(PIP_INSTALL) -r $(firstword $(1)) && $(NOTE) $(1) || { \
		echo "Not all packages could be installed. See whether the disk is full, then try again." >&2; \
		exit 1; }; }; }
endef

LOCK := $(BIN)/uv pip compile --quiet --no-config --universal --python-version 3.11 --fork-strategy fewest \
	--generate-hashes --custom-compile-command 'make lock'

# MkDocs 1.6 would otherwise advertise version 2, which cannot build this site (see pyproject.toml).
export NO_MKDOCS_2_WARNING := 1

# The site carries the date of the last commit, not of the build: one commit, the same bytes. No commit, no date.
SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null)
ifneq ($(SOURCE_DATE_EPOCH),)
export SOURCE_DATE_EPOCH := $(SOURCE_DATE_EPOCH)
endif

# The manifest names the commit, and says if the files differ from it.
SOURCE_COMMIT ?= $(shell git rev-parse HEAD 2>/dev/null)
SOURCE_CHANGES ?= $(shell git status --porcelain -- content data generator site_templates mkdocs.yml requirements.txt \
	2>/dev/null | head -n 1)
export SOURCE_COMMIT := $(SOURCE_COMMIT)
export SOURCE_CHANGES := $(SOURCE_CHANGES)

# An empty address, as from a CI where nobody has set one, is none: content/site.yml has one.
ifeq ($(SITE_URL),)
unexport SITE_URL
endif

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup check test test-all rates golden mutants site compare changes sign-off pdf serve lock clean venv packages dev-packages pages

help: ## list what make can do
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

setup: dev-packages ## install everything into .venv, with what tests and checks need
	@$(BIN)/python -m tests.browser

check: dev-packages ## lint, types, layers, workflows, content
	@$(BIN)/ruff format --check
	@$(BIN)/ruff check
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/zizmor --quiet --offline --persona=pedantic .github
	@$(BIN)/python -m generator check

test: setup site ## build the site and run every test
	@$(BIN)/python -m pytest -n 2 --dist worksteal

test-all: setup site ## the same, but over every page and with many more random examples
	@$(BIN)/python -m pytest -n 2 --dist worksteal --whole

rates: dev-packages ## print how well typed words are read: what is false and passes, what is true and stops
	@$(BIN)/python -m tests.rates

golden: dev-packages ## accept what the golden cases now make (look at the difference before you commit it)
	@$(BIN)/python -m tests.golden

# The tool keeps what it found until the code changes, but not until a test does: so it begins anew each time.
mutants: dev-packages ## turn each condition of assess and disclose round, and list those that no test minds (half an hour)
	@rm -rf mutants
	@$(BIN)/mutmut run --max-children 2
	@$(BIN)/mutmut results --all true | awk -F '[.: ]+' ' \
		{ all[$$3]++; if (/: (killed|timeout|segfault)$$/) killed[$$3]++; else print } \
		END { for (room in all) printf "%s: %d of %d killed, %.1f%%\n", \
			room, killed[room], all[room], 100 * killed[room] / all[room] }'
	@echo 'What was turned round: $(BIN)/mutmut show NAME'

# A fault leaves the last good site alone: only a whole new one takes its place.
site: packages ## build the site into build/site
	@$(BIN)/python -m generator site

changes: packages ## write what would change for readers (from build/site; or SINCE=commit, PUBLISHED=folder)
	@$(BIN)/python -m generator changes $(if $(SINCE),--since '$(SINCE)') $(if $(PUBLISHED),--published '$(PUBLISHED)')

# The role that signs, and, if it is not everything, what: make sign-off ROLE='Head of Performance' WHAT=plans/play
sign-off: packages ## write down for ever what is published and who signed it: ROLE=..., after make changes
	@$(BIN)/python -m generator sign-off --role '$(ROLE)' $(if $(DATE),--date '$(DATE)') $(WHAT)

compare: packages ## publish another council from national figures alone: make compare AREA=E09000002
	@$(BIN)/python -m generator compare --area '$(AREA)'

pdf: setup site ## make packs, covering reports, plans and Report Cards tagged PDFs, too, in build/site
	@$(BIN)/python -m pdf build/site

serve: pages ## build the site and show it on this computer
	@$(BIN)/mkdocs serve --config-file build/mkdocs.yml --livereload --dev-addr localhost:$(PORT)

lock: dev-packages ## write both requirements files again from pyproject.toml (newest of all: LOCK_WITH=--upgrade)
	@$(LOCK) $(LOCK_WITH) --group dev --output-file requirements-dev.txt pyproject.toml
	@$(LOCK) $(LOCK_WITH) --constraint requirements-dev.txt --output-file requirements.txt pyproject.toml

clean: ## remove build, and nothing else
	@rm -rf build

pages: packages
	@$(BIN)/python -m generator build

packages: venv
	@$(call INSTALLED,requirements.txt)

dev-packages: venv
	@$(call INSTALLED,requirements-dev.txt requirements.txt)

# Keeps a .venv that works; makes one where there is none, or where its Python has gone or is too old.
venv:
	@$(BIN)/python -c 'import sys, pip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || $(NEW_VENV)
