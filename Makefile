# 简报阅览 · Briefing Viewer. Every target does its own set-up; `make help` lists them.
.DEFAULT_GOAL := help
PYTHON_IN_VENV := .venv/bin/python

.PHONY: help run test check bench briefing screenshots fonts translations lock clean
.PHONY: package package-portable package-check reproducible

help:  ## list the commands
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 26

run:  ## open the bundled briefing in a window
	@packaging/setup.sh run
	@$(PYTHON_IN_VENV) main.py

test:  ## run every test
	@packaging/setup.sh test
	@$(PYTHON_IN_VENV) -m pytest

check:  ## format, lint, types and import rules
	@packaging/setup.sh test
	@.venv/bin/ruff format --check .
	@.venv/bin/ruff check .
	@.venv/bin/mypy
	@.venv/bin/lint-imports

bench:  ## measure start, filter, import, page and memory against a bare window; print the extraction scores
	@packaging/setup.sh test
	@$(PYTHON_IN_VENV) tests/bench.py

briefing:  ## rebuild the bundled briefing from its source
	@packaging/setup.sh run
	@$(PYTHON_IN_VENV) packaging/build_briefing.py

screenshots:  ## take the README's pictures in a real X server
	@packaging/setup.sh test
	@$(PYTHON_IN_VENV) packaging/screenshots.py

fonts:  ## prepare resources/fonts anew from the registries' packages
	@packaging/setup.sh test
	@$(PYTHON_IN_VENV) packaging/fonts.py

translations:  ## collect the window's words and compile the Chinese catalogue
	@packaging/setup.sh test
	@$(PYTHON_IN_VENV) packaging/translations.py

package:  ## build everything that is handed over, into dist/, for this machine's glibc and later
	@packaging/setup.sh package
	@$(PYTHON_IN_VENV) packaging/package.py

package-portable:  ## the same in a Debian 11 root, for glibc 2.28 and later (as root; needs debootstrap)
	@packaging/setup.sh roots
	@packaging/buildroot.sh

package-check:  ## prove what is in dist/ in clean Debian roots (as root; needs debootstrap)
	@packaging/setup.sh roots
	@packaging/check.sh

reproducible:  ## build twice and list what differs
	@packaging/setup.sh package
	@$(PYTHON_IN_VENV) packaging/reproducible.py

lock:  ## refresh requirements.lock (needs the uv package)
	@packaging/setup.sh test
	@uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes \
	    --no-emit-index-url --no-header --no-annotate -q -o requirements.lock

clean:  ## remove what the commands made
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
