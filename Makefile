# Two commands need nothing before them but Python 3.11 or newer: `make run` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DATA ?= ../shared/eval
OUT ?= out

.PHONY: help run test setup package eval bench snapshots i18n clean

help:
	@echo "make run      set everything up and open Muraji on the sample"
	@echo "make test     set everything up, lint, test, build the program and try it"
	@echo "make package  build the program that runs without Python (dist/muraji)"
	@echo "make eval     score the suggestions on DATA=$(DATA) (writes $(OUT)/eval.txt)"
	@echo "make bench    time the program (writes $(OUT)/bench.txt)"
	@echo "make snapshots  draw the window's main states (into OUT=$(OUT)/snapshots)"
	@echo "make i18n     compile the translations of the window"
	@echo "make clean    remove what was built; .venv stays"

run:
	@$(PYTHON) packaging/bootstrap.py run
	@$(BIN)/python packaging/launch.py

setup:
	@$(PYTHON) packaging/bootstrap.py test

test: setup
	@$(BIN)/python packaging/check.py

package:
	@$(PYTHON) packaging/bootstrap.py package
	@$(BIN)/python packaging/build.py

eval:
	@$(PYTHON) packaging/bootstrap.py run
	@$(BIN)/python tests/benchmarks/evaluate.py $(DATA) -o $(OUT)/eval.txt

bench: setup
	@$(BIN)/python tests/benchmarks/bench.py -o $(OUT)/bench.txt

snapshots: setup
	@$(BIN)/python tests/ui/snapshots.py $(OUT)/snapshots

i18n:
	@$(PYTHON) packaging/bootstrap.py run
	@$(BIN)/python ui/i18n/build.py

clean:
	rm -rf build dist $(OUT) .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find . -path ./$(VENV) -prune -o -name __pycache__ -type d -print | xargs rm -rf
