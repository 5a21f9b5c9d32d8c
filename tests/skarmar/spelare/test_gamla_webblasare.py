"""The player speaks what sets from 2016 understand: Chrome 53, in the screens of LG and Samsung."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest
from django.conf import settings
from maskinen import ACORN, NODE

ROT = Path(settings.SITE) / "static" / "skarm"
SCRIPT = [ROT / "arbetare.js", ROT / "parkoppling.js", *sorted((ROT / "spelare").glob("*.js"))]
SAKNAS = "Node och acorn saknas. Installera: apt-get install npm, och sedan: make vnu"

# CSS that came after Chrome 53; words with a colon are properties, the others may stand anywhere.
SENARE_CSS = (
    r"display:\s*(inline-)?grid|grid-|[{;\s](row-|column-)?gap:|inset:|aspect-ratio:|:focus-(visible|within)|:is\(|:where\("
    r"|:has\(|@layer|@container|@supports not|\b(min|max|clamp)\(|\d(dvh|dvw|svh|lvh|cqw)\b|color-mix\(|overscroll-|"
    r"place-(items|content|self):|(margin|padding|inset)-(inline|block)|text-wrap:|(^|[;{\s])(rotate|scale|translate):|&"
)


def granska(*filer: Path) -> list[str]:
    """What a browser of that age would not understand in the scripts."""
    if not (NODE and ACORN):
        assert not os.environ.get("CI"), SAKNAS
        pytest.skip(SAKNAS)
    granskare = Path(__file__).with_name("gammal_webblasare.js")
    svar = subprocess.run([NODE, granskare, ACORN, *filer], capture_output=True, text=True, check=True)
    return svar.stdout.splitlines()


def test_spelarens_script_forstas_av_chrome_53() -> None:
    assert len(SCRIPT) > 10
    assert granska(*SCRIPT) == []


@pytest.mark.parametrize(
    "text",
    [
        "async function f() {}",
        "var a = b?.c;",
        "var a = {...b};",
        "import a from './a.js';",
        "'a'.padStart(2);",
        "Object.entries({});",
        "fetch('/').finally(f);",
        "document.body.append('a');",
        "new AbortController();",
        "try { f(); } catch { g(); }",
    ],
)
def test_det_som_kom_senare_upptacks(text: str, tmp_path: Path) -> None:
    fil = tmp_path / "nytt.js"
    fil.write_text(text)
    assert len(granska(fil)) == 1


def css() -> str:
    text = "".join((ROT / fil).read_text() for fil in ("spelare.css", "parkoppling.css"))
    return re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)


def test_spelarens_css_forstas_av_chrome_53() -> None:
    assert re.findall(rf"(?:{SENARE_CSS})", css(), flags=re.MULTILINE) == []


@pytest.mark.parametrize("text", ["display: grid;", "{gap: 1px}", "inset: 0;", "width: min(1px, 2px)", "a:is(b)"])
def test_css_som_kom_senare_upptacks(text: str) -> None:
    assert re.search(SENARE_CSS, text)


def test_ingenting_hamtas_fran_nagon_annan() -> None:
    adresser = re.findall(r"https?://[^\s\"')]+", css() + "".join(fil.read_text() for fil in SCRIPT))
    assert set(adresser) == {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"}  # names of formats
    assert not re.search(r"\.(woff|ttf|mp3|mp4|avif)\b", css())
