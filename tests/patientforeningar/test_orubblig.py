"""What is written about a matter stays written, whichever way somebody tries."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from foreningsfabriker import VID, KontoFactory, publicerat
from wagtail.models import ModelLogEntry

from patientforeningar.handelser import Handelse, logga
from patientforeningar.models import Beslut, Inslag
from patientforeningar.orubblig import VAKTER, slapp, vakta
from patientinfo.models import Avgift, Konto

pytestmark = pytest.mark.django_db


@pytest.fixture
def granskare() -> Konto:
    konto: Konto = KontoFactory()
    return konto


@pytest.fixture
def inslag(granskare: Konto) -> Inslag:
    """A matter that is public, with its decision and its log."""
    inslag = publicerat()
    Beslut.objects.create(
        inslag=inslag,
        version=inslag.latest_revision_id,
        utfall=Beslut.Utfall.GODKANT,
        inlamnat=VID,
        beslutat=VID,
        av=granskare,
        motivering="Följer kriterierna.",
    )
    logga(inslag, Handelse.GODKANT, granskare, VID, skal="Följer kriterierna.")
    logga(inslag.forening, Handelse.ANTAGEN, granskare, VID)
    return inslag


def logg(inslag: Inslag) -> list[tuple[Any, ...]]:
    """Everything the log says of the item and its association."""
    egna = ModelLogEntry.objects.for_instance(inslag) | ModelLogEntry.objects.for_instance(inslag.forening)
    return list(egna.order_by("pk").values_list("pk", "action", "label", "data", "timestamp", "user_id"))


def _spara(rad: ModelLogEntry) -> None:
    rad.label = "Något annat"
    rad.save()


FORSOK: dict[str, Callable[[Inslag], Any]] = {
    "ändra alla rader": lambda _inslag: ModelLogEntry.objects.update(label="Något annat"),
    "ändra en rad": lambda inslag: ModelLogEntry.objects.for_instance(inslag).update(user=None),
    "ändra föreningens": lambda inslag: ModelLogEntry.objects.for_instance(inslag.forening).update(data={}),
    "spara en rad": lambda inslag: _spara(ModelLogEntry.objects.for_instance(inslag).first()),
    "ta bort en rad": lambda inslag: ModelLogEntry.objects.for_instance(inslag).first().delete(),
    "ta bort flera": lambda inslag: ModelLogEntry.objects.for_instance(inslag).delete(),
    "ta bort föreningens": lambda inslag: ModelLogEntry.objects.for_instance(inslag.forening).delete(),
    "ta bort alla": lambda _inslag: ModelLogEntry.objects.all().delete(),
    "ta bort utan Django": lambda _inslag: ModelLogEntry.objects.all()._raw_delete("default"),
    "ta bort saken": lambda inslag: inslag.delete(),
    "ta bort alla saker": lambda _inslag: Inslag.objects.all().delete(),
    "ändra beslutet": lambda inslag: inslag.beslut.update(utfall=Beslut.Utfall.AVSLAG),
    "ändra motiveringen": lambda inslag: inslag.beslut.update(motivering=""),
    "spara beslutet": lambda inslag: inslag.beslut.get().save(),
    "byta vem som beslutade": lambda inslag: inslag.beslut.update(av=KontoFactory()),
    "ta bort beslutet": lambda inslag: inslag.beslut.all().delete(),
}


@pytest.mark.parametrize("forsok", FORSOK)
def test_ingen_vag_andrar_eller_tar_bort(forsok: str, inslag: Inslag) -> None:
    fore = logg(inslag)
    with pytest.raises(IntegrityError), transaction.atomic():
        FORSOK[forsok](inslag)
    assert logg(inslag) == fore
    assert Inslag.objects.get(pk=inslag.pk).beslut.get().motivering == "Följer kriterierna."


def test_ett_konto_som_tas_bort_lamnar_loggen_och_beslutet(inslag: Inslag, granskare: Konto) -> None:
    fore = logg(inslag)
    granskare.delete()
    assert logg(inslag) == fore
    assert inslag.beslut.get().av is None


def test_ett_utkast_som_ingen_har_lamnat_in_kan_kastas() -> None:
    inslag = publicerat()
    Inslag.objects.filter(pk=inslag.pk).update(nummer=None)
    inslag.delete()
    assert not Inslag.objects.filter(pk=inslag.pk).exists()


def test_en_sak_vars_gallring_ar_loggad_kan_tas_bort_men_loggen_forst_efterat(inslag: Inslag) -> None:
    logga(inslag, Handelse.GALLRAT, None, VID)
    rader = ModelLogEntry.objects.for_instance(inslag).exclude(action=Handelse.GALLRAT)
    with pytest.raises(IntegrityError), transaction.atomic():
        rader.delete()
    nummer = inslag.pk
    inslag.delete()
    kvar = ModelLogEntry.objects.filter(object_id=str(nummer), content_type__model="inslag")
    kvar.exclude(action=Handelse.GALLRAT).delete()
    with pytest.raises(IntegrityError), transaction.atomic():
        kvar.delete()
    assert [rad.action for rad in kvar] == [Handelse.GALLRAT]


def test_andras_loggar_ar_andras_sak() -> None:
    avgift = Avgift.objects.first()
    ModelLogEntry.objects.log_action(avgift, "wagtail.edit")
    rader = ModelLogEntry.objects.for_instance(avgift)
    rader.update(label="Något annat")
    rader.delete()
    assert not rader.exists()


def test_vakterna_star_dar_igen_efter_en_migrering(inslag: Inslag) -> None:
    """SQLite drops a table's triggers when a migration makes the table over."""
    slapp(using="default")
    assert ModelLogEntry.objects.for_instance(inslag).update(label="Utan vakt")
    vakta(using="default")
    vakta(using="default")
    with pytest.raises(IntegrityError), transaction.atomic():
        ModelLogEntry.objects.for_instance(inslag).update(label="Med vakt")


def test_varje_vakt_finns_i_databasen() -> None:
    fraga = (
        "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"
        if connection.vendor == "postgresql"
        else "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    )
    with connection.cursor() as cursor:
        cursor.execute(fraga)
        finns = {rad[0] for rad in cursor.fetchall()}
    assert {vakt.namn for vakt in VAKTER} <= finns
