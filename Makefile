# `make site` sets everything up and builds; `make test` sets everything up and tests. Needs Python 3.11+ and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
LANGUAGE ?=
export NO_MKDOCS_2_WARNING := 1

.PHONY: site serve test quick slow check format benchmark release-check texts clean

site: $(READY)
	$(BIN)/atlas build

serve: $(READY)
	$(BIN)/atlas serve $(if $(LANGUAGE),--in $(LANGUAGE))

check: $(READY)
	$(BIN)/atlas check content

# As many at once as the machine has cores; each has a browser of its own, so no more than eight.
WORKERS := -n auto --maxprocesses 8 --dist worksteal
test: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest $(WORKERS)

# Style, types, and the tests that need no browser, build no site and are not in tests/slow.txt.
QUICK := $(WORKERS) -m "not browser and not slow" --ignore tests/browser --ignore tests/plugin --ignore tests/importing
quick: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest $(QUICK)

# Adds to tests/slow.txt what takes long of the tests that `make quick` has.
slow: $(READY)
	$(BIN)/pytest $(QUICK) --find-slow

# Takes about half an hour; look at the ratios, since machines differ. The table of CONTRIBUTING.md is written anew.
benchmark: $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[test,benchmark]'
	$(BIN)/python -m tests.benchmarks.check
	$(BIN)/python -m tests.benchmarks.city --write
	$(BIN)/python -m tests.benchmarks.serving
	$(BIN)/python -m tests.benchmarks.participants
	$(BIN)/python -m tests.benchmarks.coalition
	$(BIN)/python -m tests.benchmarks.calendars
	$(BIN)/python -m tests.benchmarks.drawings
	$(BIN)/python -m tests.benchmarks.search
	$(BIN)/python -m tests.benchmarks.page_mutations

# Builds the wheel and the source archive, installs the wheel in a new environment, and makes an atlas with it.
release-check: $(READY)
	rm -rf dist build/release
	grep -q "^## $$($(BIN)/python -c 'import atlas; print(atlas.__version__)') " CHANGELOG.md
	$(BIN)/python -m build --outdir dist
	$(PYTHON) -m venv build/release/venv
	build/release/venv/bin/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt dist/*.whl
	build/release/venv/bin/atlas init build/release/new --municipality Lindeveen --neighbourhood Oost --languages nl,en
	cd build/release/new && ../venv/bin/atlas check && ../venv/bin/atlas build
	$(BIN)/python -m pytest tests/test_release.py

format: $(READY)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# Collects new sentences into the Dutch catalogue; then translate the empty ones.
texts: $(READY)
	mkdir -p build
	$(BIN)/pybabel -q extract -F pyproject.toml -k _ -k say -k _say -k tell -k say_n:1,2 --no-location --sort-output -o build/atlas.pot .
	$(BIN)/pybabel -q update -D atlas -i build/atlas.pot -o atlas/locales/nl.po -l nl --no-fuzzy-matching --no-wrap --ignore-pot-creation-date

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Python 3.11 or newer is needed; try: make PYTHON=python3.12 site")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[test]'
	touch $@

clean:
	rm -rf $(VENV) .cache site build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
