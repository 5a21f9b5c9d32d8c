"""Rule 3 for items: who may decide, asked of the task itself, which every way in goes through."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group
from django.utils import timezone
from foreningsfabriker import OmbudFactory
from foreningsgranskning import farsk, granskare, inlamnat, lamna_in, rundan
from konton import konto

from patientforeningar.actions.avsla import avsla
from patientforeningar.actions.begar_andring import begar_andring
from patientforeningar.actions.godkann import godkann
from patientforeningar.models import Granskningsansvar, Inslag, Kriterium, Ombud, Skalmall
from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.models import Konto, Plats
from patientinfo.rollnamn import ADMINISTRATOR, FORENINGSGRANSKARE
from patientinfo.tid import dag

pytestmark = pytest.mark.django_db


def nekas(inslag: Inslag, person: Konto, med: str | None = None) -> None:
    """Every one of the three decisions is refused `person`, and nothing has changed."""
    kriterier, fore = list(Kriterium.objects.filter(galler=True)), rundan(inslag).status
    forsok: list[Callable[[], object]] = [
        lambda: godkann(farsk(inslag), person, timezone.now(), kriterier),
        lambda: begar_andring(farsk(inslag), person, timezone.now(), motivering="Nej."),
        lambda: avsla(farsk(inslag), person, timezone.now(), motivering="Nej."),
    ]
    for ett in forsok:
        with pytest.raises(NekadError, match=med):
            ett()
    assert rundan(inslag).status == fore
    assert not farsk(inslag).live
    assert rundan(inslag).task.specific.get_actions(farsk(inslag), person) == []


def test_who_answers_for_the_place_decides(inslag: Inslag, moderator: Konto) -> None:
    atgarder = [namn for namn, _namn, _dialog in rundan(inslag).task.specific.get_actions(inslag, moderator)]
    assert atgarder == ["approve", "reject", "avsla"]


def test_who_answers_for_the_county_decides(inslag: Inslag, kriterier: list[Kriterium]) -> None:
    person = granskare("Kalix")
    Granskningsansvar.objects.create(konto=person, plats=Plats.objects.get(typ=Plats.Typ.LAN))
    godkann(inslag, person, timezone.now(), kriterier)
    assert farsk(inslag).live


def test_who_answers_for_another_place_does_not(inslag: Inslag) -> None:
    nekas(inslag, granskare("Kalix"), "Du ansvarar inte för Luleå")


def test_the_place_is_that_of_the_version_in_review(inslag: Inslag, kriterier: list[Kriterium]) -> None:
    """An edit of what is approved in Luleå that moves it to Kalix is for Kalix to decide."""
    lulea, kalix = granskare(), granskare("Kalix")
    godkann(inslag, lulea, timezone.now(), kriterier)
    lamna_in(farsk(inslag), inslag.skapad_av, plats=Plats.objects.get(namn="Kalix", typ=Plats.Typ.KOMMUN))
    with pytest.raises(NekadError, match="Kalix"):
        godkann(farsk(inslag), lulea, timezone.now(), kriterier)
    godkann(farsk(inslag), kalix, timezone.now(), kriterier)
    assert str(farsk(inslag).plats) == "Kalix"


def test_the_deputy_decides_while_the_responsible_is_away_and_only_then(
    inslag: Inslag, moderator: Konto, kriterier: list[Kriterium]
) -> None:
    ersattare = granskare("Kalix")
    idag = dag(timezone.now())
    ansvar = Granskningsansvar.objects.filter(konto=moderator)
    ansvar.update(ersattare=ersattare, borta_fran=idag + dt.timedelta(days=1), borta_till=None)
    nekas(inslag, ersattare)
    ansvar.update(borta_fran=idag)
    nekas(inslag, moderator, "ansvarar inte")
    godkann(inslag, ersattare, timezone.now(), kriterier)
    assert farsk(inslag).live


def test_the_responsibility_alone_is_not_enough(inslag: Inslag, moderator: Konto) -> None:
    moderator.groups.clear()
    nekas(inslag, Konto.objects.get(pk=moderator.pk), "Bara föreningsgranskare")


def test_an_account_that_is_switched_off_decides_nothing(inslag: Inslag) -> None:
    nekas(inslag, granskare(is_active=False))


@pytest.mark.parametrize("roll", ["superuser", "administrator", "granskare"])
def test_an_ombud_never_decides_about_the_own_association(roll: str, inslag: Inslag, moderator: Konto) -> None:
    personer = {"superuser": konto("administrator"), "administrator": konto("redaktor"), "granskare": moderator}
    person = personer[roll]
    if roll == "administrator":
        person.groups.add(Group.objects.get(name=ADMINISTRATOR))
    OmbudFactory(forening=inslag.forening, konto=person)
    nekas(inslag, person, "ombud")


def test_nor_does_one_who_becomes_ombud_during_the_review(inslag: Inslag, moderator: Konto) -> None:
    assert rundan(inslag).task.specific.get_actions(inslag, moderator)
    OmbudFactory(forening=inslag.forening, konto=moderator, sedan=timezone.now())
    nekas(inslag, moderator, "ombud")


def test_nor_one_who_has_left_the_association(inslag: Inslag, moderator: Konto) -> None:
    Ombud.objects.create(forening=inslag.forening, konto=moderator, slutade=timezone.now() - dt.timedelta(days=900))
    nekas(inslag, moderator, "har varit ombud")


def test_a_moderator_who_is_ombud_of_another_association_decides(
    inslag: Inslag, moderator: Konto, kriterier: list[Kriterium]
) -> None:
    OmbudFactory(konto=moderator)
    godkann(inslag, moderator, timezone.now(), kriterier)
    assert farsk(inslag).live


@pytest.mark.parametrize("superuser", [False, True])
def test_who_wrote_a_version_does_not_decide_although_no_ombud(superuser: bool, kriterier: list[Kriterium]) -> None:
    """For an association that lacks a computer, say: then another reviewer decides."""
    person = konto("administrator") if superuser else granskare()
    inslag = inlamnat(ombud=person)
    assert not inslag.forening.ombud.exists()
    nekas(inslag, person, "Någon annan behöver granska")
    godkann(farsk(inslag), granskare("Luleå"), timezone.now(), kriterier)
    assert farsk(inslag).live


def test_what_is_slipped_in_during_the_review_is_not_approved(
    inslag: Inslag, moderator: Konto, kriterier: list[Kriterium]
) -> None:
    utkast = farsk(inslag).get_latest_revision_as_object()
    utkast.rubrik = "Insmuget"
    utkast.save_revision(user=inslag.skapad_av)
    with pytest.raises(NekadError, match="har ändrats"):
        godkann(farsk(inslag), moderator, timezone.now(), kriterier)
    assert not farsk(inslag).live


def test_the_approvers_own_correction_is_what_is_published(
    inslag: Inslag, moderator: Konto, kriterier: list[Kriterium]
) -> None:
    utkast = farsk(inslag).get_latest_revision_as_object()
    utkast.rubrik = "Rättstavat"
    version = utkast.save_revision(user=moderator)
    with pytest.raises(NekadError, match="har ändrats"):
        godkann(farsk(inslag), granskare(), timezone.now(), kriterier)
    beslut = godkann(farsk(inslag), moderator, timezone.now(), kriterier)
    assert (farsk(inslag).rubrik, beslut.version) == ("Rättstavat", version.pk)


def test_a_correction_that_breaks_the_rules_is_not_approved(
    inslag: Inslag, moderator: Konto, kriterier: list[Kriterium]
) -> None:
    utkast = farsk(inslag).get_latest_revision_as_object()
    utkast.text = "Ring Anna, 19640823-3234."
    utkast.save_revision(user=moderator)
    with pytest.raises(NekadError, match="personnummer"):
        godkann(farsk(inslag), moderator, timezone.now(), kriterier)


def test_a_group_by_the_same_name_without_responsibility_decides_nothing(inslag: Inslag, skal: Skalmall) -> None:
    person = konto("redaktor")
    person.groups.add(Group.objects.get(name=FORENINGSGRANSKARE))
    nekas(inslag, person, "ansvarar inte")
