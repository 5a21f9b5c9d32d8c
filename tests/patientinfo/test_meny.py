"""The frame round every page: menus, breadcrumbs, languages, and who may be linked to."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Locale, Page

from patientinfo.models import HomePage, InformationPage, SectionPage, TillganglighetsPage
from patientinfo.visning import meny
from patientinfo.visning.brodsmulor import brodsmulor

pytestmark = pytest.mark.django_db

NU = timezone.now()


@pytest.fixture
def hem() -> HomePage:
    return HomePage.objects.get(locale__language_code="sv")


def ny(over: Page, slug: str, **falt: object) -> InformationPage:
    sida = InformationPage(
        title=slug.capitalize(), slug=slug, ingress="Prov.", sidansvarig="R", show_in_menus=True, **falt
    )
    return over.add_child(instance=sida)


def titlar(sprak: str = "sv", vid: dt.datetime = NU) -> list[str]:
    return [lank.titel for lank in meny.huvudmeny(sprak, vid)]


def test_menyn_har_de_sidor_som_ska_visas_i_menyn(hem: HomePage) -> None:
    *sidor, sist_fran_ett_hogre_rum = titlar()
    ny(hem, "prov")
    ny(hem, "dold", live=False)
    assert titlar() == [*sidor, "Prov", sist_fran_ett_hogre_rum]


def test_menyn_foljer_klockan(hem: HomePage) -> None:
    grans = NU + dt.timedelta(hours=1)
    ny(hem, "kort", expire_at=grans)
    assert "Kort" in titlar(vid=grans - dt.timedelta(seconds=1))
    assert "Kort" not in titlar(vid=grans)


def test_varje_sprak_har_sin_meny(hem: HomePage) -> None:
    finska = Locale.objects.create(language_code="fi")
    finskt_hem = hem.copy_for_translation(finska)
    ny(finskt_hem, "suomi", locale=finska)
    Page.objects.filter(locale=finska).update(live=True, alias_of=None)
    assert titlar("fi") == ["Suomi"]
    assert "Suomi" not in titlar("sv")


def test_det_som_bara_speglats_och_inte_oversatts_star_i_ingen_meny(hem: HomePage) -> None:
    finska = Locale.objects.create(language_code="fi")
    hem.copy_for_translation(finska, alias=True)
    assert titlar("fi") == []
    assert meny.hem("fi", NU) == hem.url


def test_aktuell_post_marks_ut() -> None:
    lank = meny.Lank("Rehabilitering", "/rehabilitering/", "sv")
    assert meny.Menyval(lank, "/rehabilitering/").aktuell == "page"
    assert meny.Menyval(lank, "/rehabilitering/plan/").aktuell == "true"
    assert meny.Menyval(lank, "/rehab/").aktuell == ""


def test_sidfoten_lankar_till_redogorelsen_och_dess_grannar(client: Client) -> None:
    redogorelse = TillganglighetsPage.objects.get(locale__language_code="sv")
    grannar = redogorelse.get_siblings().live()
    assert grannar.count() > 1
    adresser = {lank.url for lank in meny.sidfotslankar("sv", NU)}
    assert {granne.url for granne in grannar} < adresser  # and the glossary
    assert f'href="{redogorelse.url}"' in client.get("/").content.decode()


def test_en_redogorelse_under_startsidan_drar_inte_med_sig_alla_sidor(hem: HomePage) -> None:
    redogorelse = TillganglighetsPage.objects.get(locale__language_code="sv")
    redogorelse.move(hem, pos="last-child")
    adresser = {lank.url for lank in meny.sidfotslankar("sv", NU)}
    assert Page.objects.get(pk=redogorelse.pk).url in adresser
    assert SectionPage.objects.child_of(hem).first().url not in adresser


def test_sidfoten_lankar_pa_svenska_nar_oversattning_saknas(client: Client) -> None:
    lankar = meny.sidfotslankar("en", NU)
    assert lankar
    assert {lank.sprak for lank in lankar} == {"sv"}
    html = client.get("/en/").content.decode()
    assert f'<a href="{lankar[0].url}" lang="sv" hreflang="sv">' in html


def test_smulorna_leder_fran_start_till_avdelningen(hem: HomePage) -> None:
    avdelning = SectionPage.objects.child_of(hem).first()
    sida = avdelning.get_children().first()
    assert [(s.titel, s.url) for s in brodsmulor(sida, NU)] == [("Start", "/"), (avdelning.title, avdelning.url)]


def test_en_avpublicerad_avdelning_ar_ingen_smula(hem: HomePage) -> None:
    avdelning = SectionPage.objects.child_of(hem).first()
    sida = avdelning.get_children().first()
    Page.objects.filter(pk=avdelning.pk).update(live=False)
    assert [s.titel for s in brodsmulor(sida, NU)] == ["Start"]


def test_sprakvalet_finns_bara_dar_sidan_finns_pa_flera_sprak(client: Client) -> None:
    svensk = client.get("/").content.decode()
    assert '<a href="/en/" lang="en" hreflang="en">' in svensk
    assert '<link rel="alternate" hreflang="en"' in svensk
    bara_svensk = client.get("/sjukresor/").content.decode()
    assert 'class="sprakval"' not in bara_svensk
    assert "hreflang" not in bara_svensk


def test_svaret_sager_sitt_sprak(client: Client) -> None:
    assert '<html lang="sv">' in client.get("/").content.decode()
    assert '<html lang="en">' in client.get("/en/").content.decode()


def test_ramen_ger_varken_kaka_eller_vary_pa_sprak(client: Client) -> None:
    svar = client.get("/", headers={"accept-language": "fi"})
    assert not svar.cookies
    assert "Cookie" not in svar.get("Vary", "")
    assert "Language" not in svar.get("Vary", "")
