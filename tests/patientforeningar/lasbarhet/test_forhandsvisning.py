"""The preview: the newest draft as readers would see it, for its ombud only, kept by nobody; and the panels."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import time_machine
from django.test import Client, RequestFactory
from django.urls import reverse
from filprov import en_bild, utkast_med
from foreningsfabriker import VID, ForeningFactory, InslagFactory, OmbudFactory, publicerat
from konton import inloggad
from wagtail import hooks

from patientforeningar.forhandsvisning.panel import Skyltpanel, paneler
from patientforeningar.models import Inslag

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nu() -> Iterator[None]:
    with time_machine.travel(VID, tick=False):
        yield


def med_utkast(inslag: Inslag, **andrat: object) -> Inslag:
    for namn, varde in andrat.items():
        setattr(inslag, namn, varde)
    inslag.save_revision(clean=False)
    return Inslag.objects.get(pk=inslag.pk)


def ombud(inslag: Inslag) -> Client:
    return inloggad(OmbudFactory(forening=inslag.forening).konto)


def adress(inslag: Inslag) -> str:
    return reverse("portal_forhandsvisning", args=[inslag.pk])


def test_det_senaste_utkastet_visas_och_sparas_av_ingen() -> None:
    inslag = med_utkast(InslagFactory(), rubrik="Ny rubrik")
    svar = ombud(inslag).get(adress(inslag))
    assert svar.status_code == 200
    html = svar.content.decode()
    assert "<h1>Ny rubrik</h1>" in html
    assert "Inte granskad än" in html
    assert '<meta name="robots" content="noindex">' in html
    assert "no-store" in svar["Cache-Control"]
    assert "noindex" in svar["X-Robots-Tag"]


def test_en_andring_av_nagot_publikt_ar_inte_granskad() -> None:
    inslag = med_utkast(publicerat(), kort="Ny text som ingen har läst.")
    html = ombud(inslag).get(adress(inslag)).content.decode()
    assert "Ny text som ingen har läst." in html
    assert "Inte granskad än" in html


def test_ett_utkast_utan_rubrik_sager_det() -> None:
    inslag = med_utkast(InslagFactory(), rubrik="")
    assert "<h1>Utan rubrik än</h1>" in ombud(inslag).get(adress(inslag)).content.decode()


def test_andras_utkast_finns_inte_och_den_utan_inloggning_far_logga_in() -> None:
    inslag = med_utkast(InslagFactory())
    assert inloggad(OmbudFactory().konto).get(adress(inslag)).status_code == 404
    assert Client().get(adress(inslag)).status_code == 302


def test_bilderna_kommer_genom_foreningens_egen_dorr() -> None:
    fil = en_bild(ForeningFactory())
    inslag = utkast_med(fil)
    html = ombud(inslag).get(adress(inslag)).content.decode()
    assert f'src="/forening/fil/{fil.nyckel}/' in html


def test_skarmarna_ritas_bara_for_det_som_ska_dit() -> None:
    klient = ombud(inslag := med_utkast(InslagFactory()))
    assert "Så blir det på skärm" not in klient.get(adress(inslag)).content.decode()
    inslag = med_utkast(inslag, pa_skarm=True)
    assert "Så blir det på skärm" in klient.get(adress(inslag)).content.decode()


@pytest.mark.parametrize("plats", ["forhandsvisning", "ombud", "granskning"])
def test_panelen_kommer_genom_kroken_pa_alla_platser(rf: RequestFactory, plats: str) -> None:
    alla = paneler(rf.get("/"), InslagFactory(pa_skarm=True), plats)  # type: ignore[arg-type]
    assert [panel for panel in alla if isinstance(panel, Skyltpanel)] == alla[:1]
    assert "Så blir det på skärm" in alla[0].render_html({})


def test_granskarens_panel_hamtar_bilden_genom_granskarnas_dorr(rf: RequestFactory) -> None:
    fil = en_bild(ForeningFactory())
    inslag = utkast_med(fil, pa_skarm=True).get_latest_revision_as_object()
    panel = paneler(rf.get("/"), inslag, "granskning")[0]
    assert f'href="/redaktion/foreningar/fil/{fil.nyckel}/' in panel.render_html({})


def test_andra_rum_kan_lagga_till_en_panel_eller_lata_bli(rf: RequestFactory) -> None:
    inslag = InslagFactory()
    with hooks.register_temporarily("inslag_panel", lambda *_: None):
        assert paneler(rf.get("/"), inslag, "ombud") == []
    en_till = Skyltpanel(inslag, VID, "")
    with hooks.register_temporarily("inslag_panel", lambda *_: en_till):
        assert paneler(rf.get("/"), inslag, "ombud") == [en_till]


def test_texten_pa_skylten_ar_text(rf: RequestFactory) -> None:
    panel = paneler(rf.get("/"), InslagFactory(pa_skarm=True, rubrik="<b>Fika</b>"), "ombud")[0]
    assert "<b>Fika" not in panel.render_html({})
