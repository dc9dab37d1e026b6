# The daily vocabulary. Every command sets up .venv first and needs nothing but Python 3.11 or
# newer, make and git.

.DEFAULT_GOAL := help
.PHONY: help generate check test lint golden bench lock clean

# The first Python that runs and is new enough; a name on PATH alone may be a shim of nothing.
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11 python; do \
  if $$python -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; \
  then echo $$python; break; fi; done)
BIN := .venv/bin
READY := .venv/.ready

help: ## say what there is
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

$(READY): .lock/requirements.txt
	@echo "Setting up .venv with the versions in .lock/requirements.txt"
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer with venv is needed: make PYTHON=/path/to/python3"; exit 2; }
	@test ! -L .venv || { echo ".venv is a link: setting it up would empty what it leads to"; exit 2; }
	@$(PYTHON) -m venv --clear .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r .lock/requirements.txt
	@touch $@

generate: $(READY) ## make generated/ from spec/
	@$(BIN)/python -m generator generate

check: $(READY) ## fail if generated/ is not what spec/ gives
	@$(BIN)/python -m generator generate --check

test: lint ## lint, then all tests (what CI runs)
	@$(BIN)/python -m pytest -q

lint: $(READY) ## Black, ruff, mypy and pyright over everything
	@$(BIN)/black --quiet --check generator templates generated tests
	@$(BIN)/ruff check --quiet generator templates generated tests
	@$(BIN)/mypy -p generator
	@cd templates && ../$(BIN)/mypy --config-file ../pyproject.toml -p runtime
	@cd generated && ../$(BIN)/mypy --config-file ../pyproject.toml -p openai_client
	@$(BIN)/pyright -p pyproject.toml --pythonpath $(BIN)/python

golden: $(READY) ## accept what the generator makes now as the tests' expectation
	@$(BIN)/python -m tests.golden

bench: $(READY) ## measure, side by side
	@$(BIN)/python -m tests.bench

lock: $(READY) ## pin the newest versions that pyproject.toml allows
	@$(BIN)/uv pip compile pyproject.toml --quiet --upgrade --group dev --universal --generate-hashes \
	  --no-emit-index-url --no-header --python-version 3.11 --output-file .lock/requirements.txt

clean: ## remove .venv and caches
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache
