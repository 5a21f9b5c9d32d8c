"""One css and one js, joined in a fixed order, the same bytes wherever they are served."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.management import call_command

from config.statiska import SAMLINGAR, i_ordning, krymp, samla

ROT = Path(settings.SITE) / "static"
# bytes on the wire: what a thin line can bear besides the page itself (docs: weight and speed)
HOGST_CSS = 8_200


@pytest.fixture
def var(tmp_path: Path, settings: object) -> Path:
    settings.VAR = tmp_path  # type: ignore[attr-defined]
    finders.get_finder.cache_clear()
    yield tmp_path
    finders.get_finder.cache_clear()


def test_ordningen_ar_lagren() -> None:
    namn = ["utskrift.css", "vardkort.css", "layout.css", "ansvar.css", "tokens.css", "bas.css"]
    assert [fil.stem for fil in i_ordning([Path(n) for n in namn])] == [
        "tokens",
        "bas",
        "layout",
        "ansvar",
        "vardkort",
        "utskrift",
    ]


def test_kommentarer_och_indrag_foljer_inte_med() -> None:
    assert krymp("/* varför */\n.a {\n  color: red; /* två\nrader */\n}\n\n") == ".a {\ncolor: red;\n}"


def test_alla_delar_kommer_med() -> None:
    css = samla("sida.css", ROT)
    for fil in (ROT / "css").glob("*.css"):
        assert krymp(fil.read_text()) in css, fil.name
    js = samla("sida.js", ROT)
    for fil in (ROT / "js").glob("*.js"):
        assert fil.read_text() in js, fil.name


def test_lasare_hamtar_inget_som_bara_den_som_arbetar_behover() -> None:
    lasarens, arbetets = samla("sida.css", ROT), samla("arbete.css", ROT)
    for fil in (ROT / "css" / "arbete").glob("*.css"):
        assert krymp(fil.read_text()) in arbetets, fil.name
        assert krymp(fil.read_text()) not in lasarens, fil.name


def test_css_ryms_pa_en_tunn_lina() -> None:
    assert len(gzip.compress(samla("sida.css", ROT).encode(), 9)) < HOGST_CSS


def test_css_fungerar_i_telefoner_fran_tiden_fore_2022() -> None:
    """A browser that does not know `@layer` or nesting drops all that is inside."""
    css = samla("sida.css", ROT)
    assert "@layer" not in css
    assert not re.search(r"[{;]\s*&", css)


def test_inget_hamtas_fran_nagon_annan() -> None:
    assert not re.findall(r"url\((?!\s*[\"']?data:)|@import|https?://", samla("sida.css", ROT))
    assert 'fetch("http' not in samla("sida.js", ROT)


@pytest.mark.parametrize("namn", SAMLINGAR)
def test_samlingen_hittas_och_gors_om_nar_en_del_andras(namn: str, var: Path) -> None:
    fil = Path(finders.find(namn))
    assert fil.read_text() == samla(namn, ROT)
    fil.write_text("gammalt")
    assert Path(finders.find(namn)).read_text() == samla(namn, ROT)
    assert finders.find(f"annat/{namn}") is None


def test_collectstatic_ger_namn_med_avtryck_och_komprimerade_filer(var: Path, settings: object) -> None:
    settings.STATIC_ROOT = var / "static"  # type: ignore[attr-defined]
    # The player's style names the faces that lie in the associations' room.
    settings.STATICFILES_DIRS = [ROT, Path(settings.ROOT) / "patientforeningar" / "static"]  # type: ignore[attr-defined]
    settings.STATICFILES_FINDERS = [  # type: ignore[attr-defined]
        "config.statiska.Samlare",
        "django.contrib.staticfiles.finders.FileSystemFinder",
    ]
    settings.STORAGES = {  # type: ignore[attr-defined]
        **settings.STORAGES,  # type: ignore[attr-defined]
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
    }
    call_command("collectstatic", interactive=False, verbosity=0)
    manifest = json.loads((var / "static" / "staticfiles.json").read_text())["paths"]
    for namn in SAMLINGAR:
        stam, _, andelse = namn.rpartition(".")
        assert re.fullmatch(rf"{stam}\.[0-9a-f]{{12}}\.{andelse}", manifest[namn])
        for packning in ("br", "gz"):
            assert (var / "static" / f"{manifest[namn]}.{packning}").exists()
