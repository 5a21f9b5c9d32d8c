"""The HTML of every page type and state passes the Nu HTML checker."""

from __future__ import annotations

import json
import os
import subprocess
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from adresser import ALLA
from maskinen import JAVA, VNU

SAKNAS = "Nu HTML checker saknas. Installera: apt-get install default-jre-headless npm, och sedan: make vnu"


def hamta(url: str) -> str:
    """The body of an answer, whatever its status."""
    try:
        with urllib.request.urlopen(url) as svar:
            return svar.read().decode()
    except urllib.error.HTTPError as fel:
        return fel.read().decode()


def test_every_page_type_and_state_is_valid_html(webbplats: str, tmp_path: Path) -> None:
    if not (VNU and JAVA):
        assert not os.environ.get("CI"), SAKNAS
        pytest.skip(SAKNAS)
    for nummer, (vad, adress) in enumerate(ALLA.items()):
        (tmp_path / f"{nummer:02}-{vad.replace(' ', '_')}.html").write_text(
            hamta(webbplats + urllib.request.quote(adress, safe="/?=&%"))
        )
    svar = subprocess.run(
        [JAVA, "-Xss2m", "-jar", VNU, "--format", "json", "--skip-non-html", tmp_path],
        capture_output=True,
        text=True,
        check=False,
    )
    fel = [
        f"{Path(rad['url']).name}:{rad.get('lastLine')}: {rad['message']}"
        for rad in json.loads(svar.stderr)["messages"]
        if rad["type"] == "error" or rad.get("subType") == "warning"
    ]
    assert fel == []
