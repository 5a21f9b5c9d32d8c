"""What is made, when, and what happens to what was there before; WeasyPrint itself has tests of its own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.files.storage import storages
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from fabriker import InformationPageFactory
from handboksfabrik import en_pdf

from patientinfo import stampel
from patientinfo.handbok import framstallning, lager, slag, uppgifter
from patientinfo.handbok.framstallning import efter, gor_det_som_ar_efter
from patientinfo.handbok.slag import HEL, KORT
from patientinfo.models import Handboksutgava, Kommun

pytestmark = pytest.mark.django_db

LANGE = 600.0
SLAGEN = [HEL, KORT, "arjeplog", "kalix"]  # two kommuner are enough to see what one of them changes
MINUT = dt.timedelta(minutes=1)


@pytest.fixture
def gjorda(settings: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """PDFs are wanted and can be made, in no time, into a store of their own; the list has what they were made from."""
    dokument: list[str] = []

    def gor(html: str) -> bytes:
        dokument.append(html)
        return en_pdf(html)

    settings.HANDBOK_PDF = True
    settings.MEDIA_ROOT = tmp_path
    monkeypatch.setattr(framstallning, "slagen", lambda: list(SLAGEN))
    monkeypatch.setattr(framstallning, "saknas", lambda: "")
    monkeypatch.setattr(framstallning, "gor_pdf", gor)
    return dokument


@pytest.fixture
def gor(django_capture_on_commit_callbacks: Any) -> Callable[..., int]:
    """Makes what is behind, with what follows a commit."""

    def gor_klart(vid: dt.datetime | None = None, langst: float = LANGE) -> int:
        with django_capture_on_commit_callbacks(execute=True):
            return gor_det_som_ar_efter(vid or timezone.now(), langst=langst)

    return gor_klart


def filer() -> set[str]:
    lagret = storages["default"]
    return set(lagret.listdir(lager.MAPP)[1]) if lagret.exists(lager.MAPP) else set()


def test_forsta_gangen_gors_alla_och_sedan_ingen(gjorda: list[str], gor: Callable[..., int]) -> None:
    assert gor() == len(gjorda) == len(SLAGEN)
    utgavor = Handboksutgava.objects.in_bulk(field_name="slag")
    assert set(utgavor) == set(SLAGEN)
    assert {utgava.sidor for utgava in utgavor.values()} == {1}
    assert filer() == {utgava.fil.rpartition("/")[2] for utgava in utgavor.values()}
    assert gor() == 0
    assert efter(timezone.now()) == []


def test_en_ny_stampel_utan_nytt_innehall_ger_ingen_ny_fil(gjorda: list[str], gor: Callable[..., int]) -> None:
    gor()
    gor()
    fore = filer()
    stampel._stampla()
    assert set(efter(timezone.now())) == set(SLAGEN)
    gjorda.clear()
    assert gor() == 0
    assert gjorda == []
    assert filer() == fore
    assert efter(timezone.now()) == []


def test_en_ny_sida_ger_nya_bocker_men_inga_nya_tva_blad_och_gamla_filer_kastas(
    gjorda: list[str], gor: Callable[..., int]
) -> None:
    gor()
    fore, kort = filer(), Handboksutgava.objects.get(slag=KORT).fil
    InformationPageFactory(title="En alldeles ny sida")
    stampel._stampla()
    assert gor() == 3
    assert "En alldeles ny sida" in gjorda[-1]
    assert Handboksutgava.objects.get(slag=KORT).fil == kort
    assert fore & filer() == {kort.rpartition("/")[2]}


def test_en_kommuns_nya_webbplats_ror_bara_dess_egen_bok(gjorda: list[str], gor: Callable[..., int]) -> None:
    gor()
    kommun = Kommun.objects.get(slug="arjeplog")
    kommun.webbplats = "https://arjeplog.example.se/"
    kommun.save()
    stampel._stampla()
    gjorda.clear()
    assert gor() == 1
    assert "arjeplog.example.se" in gjorda[0]


def test_dagen_star_i_filen_men_gor_den_inte_till_en_annan(gjorda: list[str], gor: Callable[..., int]) -> None:
    nu = timezone.now()
    gor(nu)
    assert any(f"Uppgifterna gäller den {timezone.localdate(nu).day} " in html for html in gjorda)
    i_morgon = slag.Skrivare(nu + dt.timedelta(days=1)).dokument(KORT)
    assert i_morgon.avtryck == slag.Skrivare(nu).dokument(KORT).avtryck
    assert list(i_morgon.varianter()) != list(slag.Skrivare(nu).dokument(KORT).varianter())


def test_det_som_inte_hinns_gors_nasta_gang(gjorda: list[str], gor: Callable[..., int], monkeypatch: Any) -> None:
    tider = iter([0.0, 0.0, 50.0])
    monkeypatch.setattr(framstallning, "time", SimpleNamespace(monotonic=lambda: next(tider, 50.0)))
    assert gor(langst=30.0) == 1
    assert [utgava.slag for utgava in Handboksutgava.objects.all()] == [HEL]


def test_ett_fel_lamnar_den_gamla_filen_och_stoppar_ingen_annan(
    gjorda: list[str], gor: Callable[..., int], monkeypatch: pytest.MonkeyPatch
) -> None:
    gor()
    fore = Handboksutgava.objects.get(slag=KORT)
    Handboksutgava.objects.update(avtryck="")  # all of them say something else now
    stampel._stampla()

    def krangla(html: str) -> bytes:
        if '<body class="vantrum' in html:
            raise RuntimeError("trasigt typsnitt")
        return en_pdf(html + "ny")

    monkeypatch.setattr(framstallning, "gor_pdf", krangla)
    nu = timezone.now()
    assert gor(nu) == len(SLAGEN) - 1
    kort = Handboksutgava.objects.get(slag=KORT)
    assert (kort.fil, kort.fel, kort.fel_vid) == (fore.fil, "RuntimeError", nu)
    assert storages["default"].exists(kort.fil)
    # It rests, and is then tried again.
    assert KORT not in efter(nu + framstallning.VILA - MINUT)
    assert KORT in efter(nu + framstallning.VILA)


def test_halsan_varnar_nar_en_utgava_inte_gick_att_gora(
    settings: Any, monkeypatch: pytest.MonkeyPatch, client: Client
) -> None:
    settings.HANDBOK_PDF = True
    monkeypatch.setattr("patientinfo.handbok.lage.saknas", lambda: "")
    assert client.get("/-/health").json()["delar"]["handbok"]["status"] == "ok"
    lager.misslyckades(KORT, "OSError", timezone.now())
    svar = client.get("/-/health").json()["delar"]["handbok"]
    assert (svar["status"], svar["fel"]) == ("varning", [KORT])


def test_en_kommun_som_forsvinner_tar_sin_utgava_med_sig(gjorda: list[str], gor: Callable[..., int]) -> None:
    gor()
    Handboksutgava.objects.filter(slag="arjeplog").update(slag="ingen-kommun")
    fil = Handboksutgava.objects.get(slag="ingen-kommun").fil
    gor()
    assert not Handboksutgava.objects.filter(slag="ingen-kommun").exists()
    # Two editions of the same bytes share a file, which stays with the last of them.
    kvar = Handboksutgava.objects.filter(fil=fil).exists()
    assert storages["default"].exists(fil) is kvar


def test_efter_en_timme_jamfors_alla_aven_utan_ny_stampel(gjorda: list[str], gor: Callable[..., int]) -> None:
    gor()
    gor()
    nu = timezone.now()
    assert efter(nu + framstallning.LANGST_JAMFORD - MINUT) == []
    assert set(efter(nu + framstallning.LANGST_JAMFORD + MINUT)) == set(SLAGEN)


def test_de_tva_bladen_far_mindre_text_tills_de_ryms(gjorda: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    storlekar = []

    def gor_pdf(html: str) -> bytes:
        storlek = next(ett for ett in slag.STORLEKAR if f'class="vantrum {ett}"' in html)
        storlekar.append(storlek)
        return en_pdf(html, sidor=2 if storlek == "mindre" else 3)

    monkeypatch.setattr(framstallning, "gor_pdf", gor_pdf)
    assert framstallning.antal_sidor(framstallning._pdf(slag.Skrivare(timezone.now()).dokument(KORT))) == 2
    assert storlekar == ["stor", "mindre"]


# --- The clock and the worker -------------------------------------------------------------------------


@pytest.fixture
def koad(settings: Any, gjorda: list[str]) -> None:
    """Tasks wait in the database, as in production."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "ENQUEUE_ON_COMMIT": False}}


def vantar() -> int:
    return DBTaskResult.objects.ready().filter(task_path=uppgifter.gor_handboken.module_path).count()


def test_klockan_ber_en_gang_hur_mycket_som_an_ar_andrat(koad: None) -> None:
    nu = timezone.now()
    assert uppgifter.bestall_handboken(nu) == f"{len(SLAGEN)} utgåvor av handboken att jämföra"
    InformationPageFactory()
    stampel._stampla()
    assert uppgifter.bestall_handboken(nu + MINUT) == ""
    assert vantar() == 1


def test_klockan_ber_inte_om_nagot_nar_allt_stammer(koad: None, gor: Callable[..., int]) -> None:
    gor()
    gor()
    assert uppgifter.bestall_handboken(timezone.now()) == ""
    assert vantar() == 0


@pytest.mark.parametrize("pa", [True, False])
def test_dar_ingen_fil_kan_goras_eller_ska_goras_ber_klockan_inte_om_nagon(
    koad: None, settings: Any, monkeypatch: pytest.MonkeyPatch, pa: bool
) -> None:
    settings.HANDBOK_PDF = pa
    monkeypatch.setattr(framstallning, "saknas", lambda: "libpango-1.0.so.0")
    assert uppgifter.bestall_handboken(timezone.now()) == ""
    assert gor_det_som_ar_efter(timezone.now(), langst=LANGE) == 0
    assert vantar() == 0


def test_gor_om_gor_om_allt_aven_det_som_stammer(gjorda: list[str], gor: Callable[..., int]) -> None:
    gor()
    gjorda.clear()
    framstallning.glom_allt()
    assert gor() == len(SLAGEN)
    assert len(gjorda) == len(SLAGEN)
