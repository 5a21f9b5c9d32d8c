"""Admitting and declining associations."""

from __future__ import annotations

import pytest
from django.utils import timezone
from foreningsfabriker import ForeningFactory, OmbudFactory, kommun
from foreningsgranskning import granskare
from konton import konto
from wagtail.models import ModelLogEntry

from patientforeningar.actions.antag import antag
from patientforeningar.actions.avboj import avboj
from patientforeningar.handelser import Handelse
from patientforeningar.models import Forening, Skalmall
from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.models import Konto
from patientinfo.tid import dag

pytestmark = pytest.mark.django_db


@pytest.fixture
def ansokan() -> Forening:
    """An application from Luleå with a confirmed address."""
    forening: Forening = ForeningFactory(antagen=None, bekraftad=None)
    return forening


def test_who_answers_for_a_kommun_of_it_admits(ansokan: Forening, moderator: Konto) -> None:
    vid = timezone.now()
    antag(ansokan, moderator, vid)
    ansokan.refresh_from_db()
    assert (ansokan.antagen, ansokan.antagen_av, ansokan.bekraftad) == (vid, moderator, dag(vid))
    assert ansokan.visas(vid)
    assert ModelLogEntry.objects.get(object_id=str(ansokan.pk), action=Handelse.ANTAGEN.value).user == moderator


def test_admitting_twice_is_the_same_as_once(ansokan: Forening, moderator: Konto) -> None:
    vid = timezone.now()
    antag(ansokan, moderator, vid)
    antag(ansokan, konto("administrator"), timezone.now())
    ansokan.refresh_from_db()
    assert (ansokan.antagen, ansokan.antagen_av) == (vid, moderator)


def test_one_of_several_kommuner_is_enough(moderator: Konto) -> None:
    forening = ForeningFactory(antagen=None, kommuner=[kommun("Kalix"), kommun()])
    antag(forening, moderator, timezone.now())
    assert Forening.objects.get(pk=forening.pk).antagen


def test_an_administrator_admits(ansokan: Forening) -> None:
    antag(ansokan, konto("administrator"), timezone.now())
    assert Forening.objects.get(pk=ansokan.pk).antagen


@pytest.mark.parametrize("vem", ["annan_kommun", "ombud", "superuser_som_ombud", "fore_detta_ombud", "redaktor"])
def test_nobody_else_decides(vem: str, ansokan: Forening, moderator: Konto) -> None:
    person = {
        "annan_kommun": lambda: granskare("Kalix"),
        "ombud": lambda: OmbudFactory(forening=ansokan, konto=moderator).konto,
        "superuser_som_ombud": lambda: OmbudFactory(forening=ansokan, konto=konto("administrator")).konto,
        "fore_detta_ombud": lambda: OmbudFactory(forening=ansokan, konto=moderator, slutade=timezone.now()).konto,
        "redaktor": lambda: konto("redaktor"),
    }[vem]()
    for beslut in (
        lambda: antag(ansokan, person, timezone.now()),
        lambda: avboj(ansokan, person, timezone.now(), text="Nej"),
    ):
        with pytest.raises(NekadError):
            beslut()
    ansokan.refresh_from_db()
    assert (ansokan.antagen, ansokan.avbojd) == (None, None)


def test_the_address_is_confirmed_first(moderator: Konto) -> None:
    forening = ForeningFactory(antagen=None, bekraftad_adress=None)
    with pytest.raises(NekadError, match="e-postadress"):
        antag(forening, moderator, timezone.now())


def test_declining_says_why(ansokan: Forening, moderator: Konto) -> None:
    mall = Skalmall.objects.create(rubrik="Företag", text="Ni är ett företag.", galler=Skalmall.Galler.FORENING)
    with pytest.raises(NekadError, match="Välj ett skäl"):
        avboj(ansokan, moderator, timezone.now())
    avboj(ansokan, moderator, timezone.now(), [mall])
    post = ModelLogEntry.objects.get(object_id=str(ansokan.pk), action=Handelse.AVBOJD.value)
    assert (post.user, post.data["skal"]) == (moderator, "Ni är ett företag.")
    assert ansokan not in Forening.objects.att_antaga()


def test_of_two_the_second_is_told(ansokan: Forening, moderator: Konto) -> None:
    antag(ansokan, moderator, timezone.now())
    with pytest.raises(NekadError, match="Någon annan hann före"):
        avboj(ansokan, granskare(), timezone.now(), text="Nej.")


def test_a_declined_association_can_be_admitted_later(ansokan: Forening, moderator: Konto) -> None:
    avboj(ansokan, moderator, timezone.now(), text="Stadgar saknas.")
    antag(ansokan, moderator, timezone.now())
    ansokan.refresh_from_db()
    assert ansokan.antagen
    assert ansokan.avbojd is None
