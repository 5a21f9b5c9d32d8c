"""The real thing: what WeasyPrint makes of the demo's pages, read back with another library."""

from __future__ import annotations

import ast
import io
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import maskinen
import pikepdf
import pytest
from django.conf import settings as husets
from django.contrib.staticfiles import finders
from django.test import override_settings
from django.utils import timezone
from PIL import ImageFile

from patientinfo.handbok import pdf
from patientinfo.handbok.framstallning import _pdf
from patientinfo.handbok.pdf import NekadAdressError, gor_pdf, var_fil
from patientinfo.handbok.slag import KORT, Skrivare, slagen
from patientinfo.models import Bildversion, Kommun, Ordlisteord

pytestmark = pytest.mark.django_db

BAS = "https://rehab.example.se"
riktig = pytest.mark.skipif(not maskinen.PDF, reason=f"Saknas: apt-get install {maskinen.PDF_PAKET}")
ROT = Path(husets.ROOT)


def gjord(slag: str) -> bytes:
    with override_settings(BASE_URL=BAS, ALLOWED_HOSTS=["rehab.example.se"]):
        return _pdf(Skrivare(timezone.now()).dokument(slag))


@pytest.fixture(scope="module")
def kalix(django_db_setup: None, django_db_blocker: Any) -> Iterator[pikepdf.Pdf]:
    """The manual for Kalix, made once."""
    with django_db_blocker.unblock():
        byte = gjord("kalix")
    with pikepdf.open(io.BytesIO(byte)) as oppen:
        yield oppen


@pytest.fixture(scope="module")
def kort(django_db_setup: None, django_db_blocker: Any) -> Iterator[pikepdf.Pdf]:
    """The two sheets, made once."""
    with django_db_blocker.unblock():
        byte = gjord(KORT)
    with pikepdf.open(io.BytesIO(byte)) as oppen:
        yield oppen


@pytest.fixture(params=["kalix", "kort"])
def fil(request: pytest.FixtureRequest) -> pikepdf.Pdf:
    return request.getfixturevalue(request.param)


def lankar(fil: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """Every link annotation."""
    for sida in fil.pages:
        yield from (not_ for not_ in sida.get("/Annots", []) if not_.get("/Subtype") == "/Link")


def platser(fil: pikepdf.Pdf) -> set[str]:
    """Every named place."""
    namn = fil.Root.get("/Names", {}).get("/Dests")
    return {str(nyckel) for nyckel, _plats in pikepdf.NameTree(namn).items()} if namn is not None else set()


def taggar(fil: pikepdf.Pdf) -> list[str]:
    """The kind of every element of the structure, in reading order."""
    svar: list[str] = []

    def ga(nod: Any) -> None:
        if isinstance(nod, pikepdf.Array):
            for barn in nod:
                ga(barn)
        elif isinstance(nod, pikepdf.Dictionary) and "/S" in nod:
            svar.append(str(nod["/S"]))
            if "/K" in nod:
                ga(nod["/K"])

    ga(fil.Root.StructTreeRoot["/K"])
    return svar


@riktig
def test_filen_ar_taggad_har_titel_och_sprak_och_sager_att_den_foljer_pdf_ua(fil: pikepdf.Pdf) -> None:
    rot = fil.Root
    assert bool(rot.MarkInfo.Marked)
    assert "/StructTreeRoot" in rot
    assert str(rot.Lang) == "sv"
    assert bool(rot.ViewerPreferences.DisplayDocTitle)
    assert "orrbotten" in str(fil.docinfo["/Title"])
    with fil.open_metadata() as uppgifter:
        assert uppgifter["pdfuaid:part"] == "1"


@riktig
def test_rubrikerna_borjar_med_den_forsta_nivan_och_hoppar_inte_over_nagon(fil: pikepdf.Pdf) -> None:
    nivaer = [int(tagg[2:]) for tagg in taggar(fil) if re.fullmatch(r"/H[1-6]", tagg)]
    assert nivaer[0] == 1
    assert nivaer.count(1) == 1
    assert all(nasta - denna <= 1 for denna, nasta in pairwise(nivaer))


@riktig
def test_listor_tabeller_och_lankar_ar_det_de_ar_aven_for_hjalpmedel(kalix: pikepdf.Pdf) -> None:
    assert {"/L", "/LI", "/Table", "/TH", "/TD", "/Link", "/P"} <= set(taggar(kalix))


@riktig
def test_varje_bild_har_en_text(fil: pikepdf.Pdf) -> None:
    figurer = [nod for nod in fil.objects if isinstance(nod, pikepdf.Dictionary) and nod.get("/S") == "/Figure"]
    assert figurer
    assert all(str(figur.get("/Alt", "")) for figur in figurer)


@riktig
def test_varje_lank_inom_boken_leder_till_en_plats_och_andra_ar_hela_adresser(fil: pikepdf.Pdf) -> None:
    finns = platser(fil)
    inre, yttre = set(), set()
    for lank in lankar(fil):
        if "/Dest" in lank:
            inre.add(str(lank.Dest))
        elif lank.A.S == "/URI":
            yttre.add(str(lank.A.URI))
        else:
            inre.add(str(lank.A.D))
    assert inre <= finns
    assert yttre
    assert all(re.match(r"https://[\w.-]+\.\w+|tel:[+\d]+$|mailto:", adress) for adress in yttre), yttre
    assert not any("handboken.invalid" in adress for adress in yttre)


@riktig
def test_boken_har_innehall_med_lankar_och_bokmarken_for_varje_kapitel(kalix: pikepdf.Pdf) -> None:
    with kalix.open_outline() as oversikt:
        titlar = [punkt.title for punkt in oversikt.root]
        under = [barn.title for punkt in oversikt.root for barn in punkt.children]
    assert "I din kommun: Kalix" in titlar
    assert len(titlar) > 8
    assert under
    assert len(kalix.pages) > 20
    orden = {f"ord-{ordet.slug}" for ordet in Ordlisteord.objects.all()}
    assert orden & platser(kalix)  # those that the pages lead to


@riktig
def test_de_tva_bladen_ar_tva_blad(kort: pikepdf.Pdf) -> None:
    assert len(kort.pages) == 2


@riktig
def test_alla_typsnitt_foljer_med_i_filen(fil: pikepdf.Pdf) -> None:
    beskrivna = [nod for nod in fil.objects if isinstance(nod, pikepdf.Dictionary) and nod.get("/Type") == "/Font"]
    barare = [nod for nod in beskrivna if "/FontDescriptor" in nod]
    assert barare
    assert all({"/FontFile", "/FontFile2", "/FontFile3"} & set(nod.FontDescriptor.keys()) for nod in barare)
    assert any("Atkinson" in str(nod.BaseFont) for nod in barare)


# --- What WeasyPrint may read ----------------------------------------------------------------------------


@riktig
def test_ingenting_hamtas_fran_natet(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that names another host, a file of the server or an address inside gets none of them."""
    fragade: list[str] = []
    fil = pdf.var_fil

    def lyssna(adress: str) -> tuple[bytes, str]:
        fragade.append(adress)
        return fil(adress)

    def ingen_anslutning(*_args: Any, **_kwargs: Any) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(pdf, "var_fil", lyssna)
    monkeypatch.setattr("socket.socket.connect", ingen_anslutning)
    html = (
        '<!doctype html><html lang="sv"><head><title>Prov</title><link rel="stylesheet" href="http://10.0.0.1/a.css">'
        "<style>@import url(https://example.com/b.css); body { background: url(file:///etc/passwd) }</style></head>"
        '<body><h1>Prov</h1><img src="http://169.254.169.254/latest" alt="x"><img src="/redaktion/" alt="x">'
        '<object data="ftp://example.com/c"></object></body></html>'
    )
    assert gor_pdf(html).startswith(b"%PDF-1.7")
    assert "http://169.254.169.254/latest" in fragade


@pytest.mark.parametrize(
    "adress",
    [
        "https://example.com/static/sida.css",
        "http://handboken.invalid/static/sida.css",
        "file:///etc/passwd",
        "https://handboken.invalid/redaktion/",
        "https://handboken.invalid/media/original_images/a.jpg",
        "https://handboken.invalid/media/handbok/a.pdf",
        "https://handboken.invalid/static/../../../etc/passwd",
        "https://handboken.invalid/static/%2e%2e/%2e%2e/etc/passwd",
        "https://handboken.invalid/media/images/../../db.sqlite3",
        "https://handboken.invalid.example.com/static/sida.css",
        "",
    ],
)
def test_bara_vara_egna_filer_lamnas_ut(adress: str) -> None:
    with pytest.raises(NekadAdressError):
        var_fil(adress)


def test_stilen_och_en_bild_lamnas_ut() -> None:
    stil, sort = var_fil("https://handboken.invalid/static/handbok/handbok.css")
    assert (stil, sort) == (Path(finders.find("handbok/handbok.css")).read_bytes(), "text/css")
    version = Bildversion.objects.all()[0]
    assert var_fil(f"https://handboken.invalid{version.file.url}")[0] == Path(version.file.path).read_bytes()
    with pytest.raises(FileNotFoundError):
        var_fil("https://handboken.invalid/static/finns-inte.css")


# --- The packages ----------------------------------------------------------------------------------------


def test_det_som_weasyprint_behover_namns_lika_overallt() -> None:
    assert pdf.BIBLIOTEK == maskinen.PDF_BIBLIOTEK
    assert pdf.PAKET == maskinen.PDF_PAKET
    for fil in (".ci/run", "deploy/container/Containerfile", "docs/drift.md"):
        text = (ROT / fil).read_text()
        assert all(paket in text for paket in pdf.PAKET.split()), fil


def test_weasyprint_importeras_pa_ett_stalle_och_forst_nar_det_behovs() -> None:
    var = []
    for rum in ("patientinfo", "patientforeningar", "site"):
        for fil in (ROT / rum).rglob("*.py"):
            trad = ast.parse(fil.read_text())
            alla = [nod for nod in ast.walk(trad) if _tar_in(nod)]
            assert not [nod for nod in trad.body if _tar_in(nod)], fil
            var += [fil.name] if alla else []
    assert var == ["pdf.py"]


@riktig
def test_den_som_har_gjort_en_pdf_tar_inte_en_halv_bild_for_hel() -> None:
    gor_pdf('<html lang="sv"><head><title>Prov</title></head><body><h1>Prov</h1></body></html>')
    assert not ImageFile.LOAD_TRUNCATED_IMAGES


def _tar_in(nod: ast.AST) -> bool:
    if isinstance(nod, ast.ImportFrom):
        return (nod.module or "").startswith("weasyprint")
    return isinstance(nod, ast.Import) and any(namn.name.startswith("weasyprint") for namn in nod.names)


def test_ett_bibliotek_som_saknas_namns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "BIBLIOTEK", ("libfinns-inte.so.0",))
    monkeypatch.setattr(pdf, "find_spec", lambda _namn: True)
    pdf.saknas.cache_clear()
    assert pdf.saknas() == "libfinns-inte.so.0"
    monkeypatch.setattr(pdf, "find_spec", lambda _namn: None)
    pdf.saknas.cache_clear()
    assert pdf.saknas() == "weasyprint"
    pdf.saknas.cache_clear()


def test_det_finns_en_utgava_for_varje_kommun() -> None:
    assert set(slagen()) == {"handbok", "kort", *Kommun.objects.values_list("slug", flat=True)}
