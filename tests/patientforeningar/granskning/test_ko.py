"""The queue: what it shows to whom, in which order, and at what cost."""

from __future__ import annotations

import datetime as dt

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from foreningsfabriker import VID, ForeningFactory, OmbudFactory
from foreningsgranskning import farsk, granskare, inlamnat, lamna_in, rundan
from konton import inloggad, konto
from wagtail.models import TaskState

from patientforeningar import lastdata
from patientforeningar.actions.begar_andring import begar_andring
from patientforeningar.actions.godkann import godkann
from patientforeningar.actions.ta_hand_om import ta_hand_om
from patientforeningar.admin.ko import PER_SIDA
from patientforeningar.granskning.avgor import hinder
from patientforeningar.granskning.ko import LANET, Ko
from patientforeningar.models import Inslag, Kriterium, Skalmall
from patientinfo.models import Konto, Plats

pytestmark = pytest.mark.django_db


def kalix() -> Plats:
    """Another reviewer's place."""
    return Plats.objects.get(namn="Kalix", typ=Plats.Typ.KOMMUN)


def sida(person: Konto, fraga: str = "") -> BeautifulSoup:
    """The queue as `person` sees it."""
    svar = inloggad(person).get(reverse("foreningsko") + fraga)
    assert svar.status_code == 200
    return BeautifulSoup(svar.content, "html.parser")


def nummer(soppa: BeautifulSoup) -> str:
    """Everything that the page says."""
    return soppa.get_text(" ", strip=True)


def test_the_oldest_comes_first(inslag: Inslag, moderator: Konto) -> None:
    aldre = inlamnat()
    TaskState.objects.filter(pk=rundan(aldre).pk).update(started_at=timezone.now() - dt.timedelta(days=400))
    assert Ko(moderator, timezone.now()).mina[0].inslag == aldre


def test_age_is_said_in_working_days(inslag: Inslag, moderator: Konto) -> None:
    TaskState.objects.filter(pk=rundan(inslag).pk).update(started_at=VID)  # a Tuesday; Ascension Day is on Thursday
    arende = next(ett for ett in Ko(moderator, VID + dt.timedelta(days=7)).arenden if ett.inslag == inslag)
    assert (arende.arbetsdagar, arende.vantat, arende.bradska) == (3, "3 arbetsdagar", "Bråttom")
    senare = next(ett for ett in Ko(moderator, VID + dt.timedelta(days=9)).arenden if ett.inslag == inslag)
    assert (senare.arbetsdagar, senare.bradska) == (5, "Försenat")


def test_only_own_places_until_all_are_asked_for(inslag: Inslag, moderator: Konto) -> None:
    annans = inlamnat(plats=kalix())
    mina, alla = sida(moderator), sida(moderator, "?visa=alla")
    assert inslag.nummer in nummer(mina)
    assert annans.nummer not in nummer(mina)
    assert annans.nummer in nummer(alla)


def test_what_is_anothers_has_no_buttons(inslag: Inslag, moderator: Konto) -> None:
    annans = inlamnat(plats=kalix())
    lankar = {a.get("href") for a in sida(moderator, "?visa=alla").select("a")}
    assert reverse("besluta_inslag", args=[inslag.pk, "godkann"]) in lankar
    assert reverse("besluta_inslag", args=[annans.pk, "godkann"]) not in lankar
    assert reverse("granska_inslag", args=[annans.pk]) in lankar


def test_by_kommun(inslag: Inslag, moderator: Konto) -> None:
    annans = inlamnat(plats=kalix())
    text = nummer(sida(moderator, "?visa=alla&kommun=kalix"))
    assert annans.nummer in text
    assert inslag.nummer not in text


def test_what_is_about_the_whole_county_is_found(moderator: Konto) -> None:
    lanet = inlamnat(plats=Plats.objects.get(typ=Plats.Typ.LAN))
    assert lanet.nummer in nummer(sida(konto("administrator"), "?kommun=lanet"))
    assert lanet.nummer not in nummer(sida(moderator))


def test_a_made_up_filter_shows_an_empty_list(inslag: Inslag, moderator: Konto) -> None:
    assert "Inget väntar i den kommunen" in nummer(sida(moderator, "?kommun=finns-inte&p=nej"))


def test_an_empty_queue_says_so(kriterier: list[Kriterium]) -> None:
    text = nummer(sida(granskare("Arjeplog")))
    assert "Inget väntar på dig." in text
    assert "Ingen ansökan väntar." in text


def test_an_edit_of_what_is_approved_is_marked_and_has_the_new_title(
    inslag: Inslag, moderator: Konto, kriterier: list[Kriterium]
) -> None:
    godkann(inslag, moderator, timezone.now(), kriterier)
    lamna_in(farsk(inslag), inslag.skapad_av, rubrik="Den nya rubriken")
    arende = next(ett for ett in Ko(moderator, timezone.now()).mina if ett.inslag == inslag)
    assert (arende.rubrik, arende.inslag.live) == ("Den nya rubriken", True)
    assert "Ändring av godkänt" in nummer(sida(moderator))


def test_the_place_is_that_of_the_version_in_review(
    inslag: Inslag, moderator: Konto, kriterier: list[Kriterium]
) -> None:
    godkann(inslag, moderator, timezone.now(), kriterier)
    lamna_in(farsk(inslag), inslag.skapad_av, plats=kalix())
    assert inslag not in [arende.inslag for arende in Ko(moderator, timezone.now()).mina]
    assert inslag in [arende.inslag for arende in Ko(granskare("Kalix"), timezone.now()).mina]


def test_who_has_claimed_it_is_said(inslag: Inslag, moderator: Konto) -> None:
    ta_hand_om(inslag, moderator, timezone.now())
    assert f"{moderator} har tagit hand om det" in nummer(sida(granskare()))


def test_what_waits_for_the_association_is_not_in_the_queue(inslag: Inslag, moderator: Konto, skal: Skalmall) -> None:
    begar_andring(inslag, moderator, timezone.now(), [skal])
    assert inslag not in [arende.inslag for arende in Ko(moderator, timezone.now()).arenden]


@pytest.mark.parametrize("vem", ["ombud", "fore_detta", "skribent", "annan_plats", "administrator"])
def test_the_queue_and_the_rule_agree(vem: str, inslag: Inslag, moderator: Konto) -> None:
    personer = {
        "ombud": lambda: OmbudFactory(forening=inslag.forening, konto=moderator).konto,
        "fore_detta": lambda: OmbudFactory(forening=inslag.forening, konto=moderator, slutade=timezone.now()).konto,
        "annan_plats": lambda: granskare("Kalix"),
        "administrator": lambda: konto("administrator"),
        "skribent": lambda: moderator,
    }
    person = personer[vem]()
    if vem == "skribent":
        inslag = inlamnat(ombud=person)
    arende = next(ett for ett in Ko(person, timezone.now()).arenden if ett.inslag == inslag)
    assert arende.far_beslutas == (hinder(farsk(inslag), person, timezone.now()) == "")
    assert bool(arende.varfor_inte) != arende.far_beslutas


def test_the_queue_costs_the_same_for_many_as_for_one(inslag: Inslag, moderator: Konto) -> None:
    klient, vag = inloggad(moderator), reverse("foreningsko")
    klient.get(vag)
    with CaptureQueriesContext(connection) as en:
        klient.get(vag)
    for _varv in range(5):
        ta_hand_om(inlamnat(), moderator, timezone.now())
        ForeningFactory(antagen=None)
    with CaptureQueriesContext(connection) as flera:
        klient.get(vag)
    assert len(flera) <= len(en) + 1  # the applications' ombud are read when there are any
    assert len(flera) < 40


def test_claim_and_release_from_the_queue(inslag: Inslag, moderator: Konto) -> None:
    klient = inloggad(moderator)
    klient.post(reverse("ta_hand_om_inslag", args=[inslag.pk]))
    assert farsk(inslag).handlaggning.konto == moderator
    sen = inloggad(granskare())
    svar = sen.post(reverse("ta_hand_om_inslag", args=[inslag.pk]), follow=True)
    assert "har redan tagit hand om" in svar.content.decode()
    klient.post(reverse("slapp_inslag", args=[inslag.pk]))
    assert not hasattr(farsk(inslag), "handlaggning")


def test_the_start_page_tells_what_waits(inslag: Inslag, moderator: Konto) -> None:
    html = inloggad(moderator).get(reverse("wagtailadmin_home")).content.decode()
    assert inslag.rubrik in html
    assert "foreningsko" in html
    assert inslag.rubrik not in inloggad("redaktor").get(reverse("wagtailadmin_home")).content.decode()


def test_a_queue_of_a_hundred_thousand_is_read_a_page_at_a_time(
    inslag: Inslag, moderator: Konto, monkeypatch: pytest.MonkeyPatch
) -> None:
    lastdata.skapa(70, lambda _rad: None)
    last: list[int] = []
    riktig = Ko.las
    monkeypatch.setattr(Ko, "las", lambda self, rundor: last.append(len(rundor)) or riktig(self, rundor))
    text = nummer(sida(konto("administrator"), "?visa=alla&p=2"))
    assert "Sida 2 av 2" in text
    assert max(last) <= PER_SIDA


def test_what_the_database_sorts_out_is_what_the_rule_says(inslag: Inslag, moderator: Konto) -> None:
    """Mine are exactly those that may be decided about, whoever asks."""
    lastdata.skapa(30, lambda _rad: None)
    inlamnat(ombud=moderator)
    inlamnat(plats=kalix())
    for person in (moderator, granskare("Kalix"), konto("administrator")):
        ko = Ko(person, timezone.now())
        assert [en.runda.pk for en in ko.mina] == [en.runda.pk for en in ko.arenden if en.far_beslutas]
        for slug in ko.kommuner():
            delen = [en for en in ko.arenden if (en.kommun.slug if en.kommun else LANET) == slug]
            assert [en.runda.pk for en in ko.arenden.i_kommun(slug)] == [en.runda.pk for en in delen] != []
