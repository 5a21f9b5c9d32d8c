# Everyday commands; `make` alone lists them.

PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
export PORT ?= 8000
VNU := var/verktyg/node_modules/vnu-jar/build/dist/vnu.jar
VNU_VERSION := 26.9.27

# uv does the same as pip, ten times as fast; it is used where it is found.
INSTALLERA = if command -v uv >/dev/null; \
	then uv pip install --quiet --python $(PY) --require-hashes -r $<; \
	else $(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r $<; fi

.DEFAULT_GOAL := hjalp
.PHONY: hjalp start test check las vnu

hjalp: ## visar den här listan
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  make %-8s %s\n", $$1, $$2}'

start: $(VENV)/.main ## gör allt i ordning och startar webbplatsen på http://127.0.0.1:$PORT
	@PYTHONPATH=site $(PY) -m config.starta

test: $(VENV)/.dev ## kör alla test som maskinen klarar och säger vad som saknas
	@$(PY) tests/maskinen.py
	@$(PY) -m pytest -n auto --dist loadfile

check: $(VENV)/.dev ## granskar kod, typer, importer, mallar och migreringar
	@PATH="$(VENV)/bin:$$PATH" $(PY) tests/granskning.py

las: $(VENV)/.dev ## låser beroendena på nytt, med kontrollsummor
	@for grupp in main dev; do \
		env -u PIP_FIND_LINKS -u UV_FIND_LINKS $(VENV)/bin/uv pip compile pyproject.toml \
			$$([ $$grupp = dev ] && echo "--group dev") \
			--universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
			--no-header --no-annotate --quiet --output-file requirements/$$grupp.txt || exit 1; \
	done

vnu: $(VNU) ## hämtar HTML-granskaren (kräver npm och Java 17)

$(VNU):
	@npm install --silent --no-save --no-package-lock --prefix var/verktyg vnu-jar@$(VNU_VERSION)

$(PY):
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' \
		|| { echo "Webbplatsen behöver Python 3.11, 3.12 eller 3.13. Välj med: make start PYTHON=python3.12"; exit 1; }
	@echo "Skapar den virtuella miljön …"
	@if command -v uv >/dev/null; then uv venv --quiet --python $(PYTHON) $(VENV); else $(PYTHON) -m venv $(VENV) \
		|| { rm -rf $(VENV); echo "Python saknar venv. På Debian: apt-get install python3-venv"; exit 1; }; fi

$(VENV)/.main: requirements/main.txt | $(PY)
	@echo "Installerar det som webbplatsen är byggd av (någon minut första gången) …"
	@$(INSTALLERA)
	@touch $@

$(VENV)/.dev: requirements/dev.txt | $(PY)
	@echo "Installerar det som testen och granskningen behöver (någon minut första gången) …"
	@$(INSTALLERA)
	@touch $@ $(VENV)/.main
