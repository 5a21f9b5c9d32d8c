"""Which pages the manual has, in which order, and that every link in it leads somewhere."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from fabriker import InformationPageFactory, SectionPageFactory, startsida
from wagtail.models import Page, PageViewRestriction

from patientinfo.handbok import urval
from patientinfo.handbok.bok import Bok, las_bok
from patientinfo.handbok.kommunblad import kommunbladet
from patientinfo.handbok.kort import las_kort
from patientinfo.handbok.urval import plana, sidorna
from patientinfo.models import LotsPage, OrdlistaPage, Ordlisteord, SipPage, TillganglighetsPage

pytestmark = pytest.mark.django_db


def titlar(vid: dt.datetime | None = None) -> list[str]:
    return [sida.title for sida in plana(vid or timezone.now())]


@pytest.fixture(scope="module")
def boken(django_db_setup: None, django_db_blocker: Any) -> Bok:
    """The demo's book, read once."""
    with django_db_blocker.unblock():
        return las_bok(timezone.now())


def test_alla_patientsidor_ar_med_i_tradets_ordning(boken: Bok) -> None:
    alla = Page.objects.live().descendant_of(startsida()).order_by("path")
    om = TillganglighetsPage.objects.get(locale__language_code="sv").get_parent()
    vantade = [sida.pk for sida in alla if not sida.path.startswith(om.path)]
    assert len(vantade) > 30
    # The glossary is a part of its own, and the guide asks what paper cannot answer.
    utom = {OrdlistaPage.objects.get(locale__language_code="sv").pk, LotsPage.objects.get().pk}
    assert [avsnitt.sida.pk for avsnitt in boken.avsnitt] == [pk for pk in vantade if pk not in utom]
    assert boken.ordlistans_titel
    assert len(boken.ordlista) == Ordlisteord.objects.count()
    assert boken.utelamnade == 0


def test_det_som_inte_far_visas_ar_inte_med() -> None:
    nu = timezone.now()
    avdelning = SectionPageFactory(title="Prov: avdelning")
    InformationPageFactory(title="Prov: utkast", live=False)
    InformationPageFactory(title="Prov: slut", expire_at=nu - dt.timedelta(minutes=1))
    InformationPageFactory(title="Prov: snart", go_live_at=nu + dt.timedelta(minutes=1))
    InformationPageFactory(title="Prov: inne", parent=avdelning)
    skyddad = InformationPageFactory(title="Prov: skyddad")
    PageViewRestriction.objects.create(page=skyddad, restriction_type="login")
    assert [titel for titel in titlar() if titel.startswith("Prov: ")] == ["Prov: avdelning", "Prov: inne"]
    senare = titlar(nu + dt.timedelta(minutes=2))
    assert "Prov: snart" in senare
    assert "Prov: slut" not in senare


def test_en_sidtyp_som_bara_gar_pa_skarm_lamnas_ute(monkeypatch: pytest.MonkeyPatch) -> None:
    fore = titlar()
    monkeypatch.setattr(SipPage, "i_handboken", False)
    assert set(fore) - set(titlar()) == {SipPage.objects.get(locale__language_code="sv").title}


def test_en_bok_som_vaxer_over_alla_granser_slutar_i_tid(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(urval, "HOGST", 3)
    nu = timezone.now()
    alla = plana(nu)
    valda = sidorna(nu)
    assert [sida.pk for sida in valda.sidor] == [sida.pk for sida in alla[:3]]
    assert valda.utelamnade == len(alla) - 3


def test_varje_lank_inom_boken_leder_till_en_plats_som_finns_en_gang(client: Client) -> None:
    html = client.get("/handbok/hela/").content.decode()
    idn = re.findall(r'\sid="([^"]+)"', html)
    assert len(idn) == len(set(idn))
    inre = set(re.findall(r'href="#([^"]+)"', html))
    assert len(inre) > 60
    assert inre <= set(idn)


def test_andra_lankar_ar_hela_adresser_eller_nummer(boken: Bok) -> None:
    html = "".join(avsnitt.innehall for avsnitt in boken.avsnitt)
    yttre = set(re.findall(r'href="([^#"][^"]*)"', html))
    assert yttre
    assert all(re.match(r"(https?://|tel:|mailto:)", adress) for adress in yttre), yttre


def test_ingenting_i_boken_gar_att_trycka_pa_eller_ar_sant_bara_just_nu(boken: Bok) -> None:
    html = "".join(avsnitt.innehall for avsnitt in boken.avsnitt)
    assert not re.search(r"<(?:button|form|input|select|script|nav|details)\b", html)
    assert "oppet-nu" not in html
    assert "popover" not in html
    for avsnitt in boken.avsnitt:
        assert avsnitt.innehall.strip() or not avsnitt.sida.kropp, avsnitt.titel


def test_en_sida_far_sin_text_ur_sin_egen_mall() -> None:
    sida = InformationPageFactory(kropp=[("text", '<h2>En rubrik</h2><p>Se <a href="/sip/">SIP</a>.</p>')])
    avsnitt = next(ett for ett in las_bok(timezone.now()).avsnitt if ett.sida.pk == sida.pk)
    sip = SipPage.objects.get(locale__language_code="sv")
    assert f'<h3 id="sida-{sida.pk}-en-rubrik">En rubrik</h3>' in avsnitt.innehall
    assert f'href="#sida-{sip.pk}"' in avsnitt.innehall
    assert avsnitt.djup == 1


def test_text_som_redaktoren_skriver_blir_inte_kod(client: Client) -> None:
    InformationPageFactory(title="<b>Fet</b> & fri", ingress="<script>alert(1)</script>")
    html = client.get("/handbok/hela/").content.decode()
    assert "<h2>&lt;b&gt;Fet&lt;/b&gt; &amp; fri</h2>" in html
    assert "<script>alert(1)" not in html


def test_kommunens_blad_har_nummer_avgifter_och_enheter_eller_sager_att_de_saknas() -> None:
    nu = timezone.now()
    kalix, arjeplog = kommunbladet("kalix", nu), kommunbladet("arjeplog", nu)
    assert kalix
    assert arjeplog
    assert kalix.tabell.kand
    assert not arjeplog.tabell.kand
    assert arjeplog.tabell.fraga
    assert kommunbladet("finns-inte", nu) is None


def test_de_tva_bladen_har_varje_del() -> None:
    kort = las_kort(timezone.now())
    assert len(kort.process) >= 4
    assert all(steg.mening and "<" not in steg.mening for steg in kort.process)
    assert kort.trappa
    assert kort.sip
    assert kort.resor
    assert kort.resetabell
    assert kort.nummer
    assert all(kommun.telefon for kommun in kort.nummer)


def test_en_del_vars_sida_ar_borta_lamnas_ute_av_de_tva_bladen(client: Client) -> None:
    SipPage.objects.get(locale__language_code="sv").unpublish()
    assert las_kort(timezone.now()).sip is None
    assert client.get("/handbok/kort/").status_code == 200


def test_boken_ar_pa_svenska_utan_speglade_sidor(boken: Bok) -> None:
    assert {avsnitt.sida.locale.language_code for avsnitt in boken.avsnitt} == {"sv"}
    assert Page.objects.live().filter(locale__language_code="en").exists()
