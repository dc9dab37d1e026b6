# The daily vocabulary. Every command sets up .venv first and needs nothing but Python 3.11 or
# newer, make and git.

.DEFAULT_GOAL := help
.PHONY: help generate check test lint golden bench lock clean

PYTHON ?= $(shell command -v python3.14 || command -v python3.13 || command -v python3.12 || command -v python3.11 || command -v python3)
BIN := .venv/bin
READY := .venv/.ready

help: ## say what there is
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

$(READY): .lock/requirements.txt
	@echo "Setting up .venv with the versions in .lock/requirements.txt"
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed; set PYTHON=…" if sys.version_info < (3, 11) else 0)'
	@$(PYTHON) -m venv --clear .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r .lock/requirements.txt
	@touch $@

generate: $(READY) ## make generated/ from spec/
	@$(BIN)/python -m generator generate

check: $(READY) ## fail if generated/ is not what spec/ gives
	@$(BIN)/python -m generator generate --check

test: $(READY) ## run the tests (what CI runs)
	@$(BIN)/python -m pytest -q

lint: $(READY) ## Black, ruff, mypy and pyright over everything
	@$(BIN)/black --quiet --check generator templates generated tests
	@$(BIN)/ruff check --quiet generator templates generated tests
	@$(BIN)/mypy -p generator
	@cd templates && ../$(BIN)/mypy --config-file ../pyproject.toml -p runtime
	@cd generated && ../$(BIN)/mypy --config-file ../pyproject.toml -p openai_client
	@$(BIN)/pyright --pythonpath $(BIN)/python

golden: $(READY) ## accept what the generator makes now as the tests' expectation
	@$(BIN)/python -m tests.golden

bench: $(READY) ## measure, side by side
	@$(BIN)/python -m tests.bench

lock: $(READY) ## pin the newest versions that pyproject.toml allows
	@$(BIN)/uv pip compile pyproject.toml --quiet --upgrade --group dev --universal --generate-hashes \
	  --no-emit-index-url --no-header --python-version 3.11 --output-file .lock/requirements.txt

clean: ## remove .venv and caches
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache
