"""The content stamp: what gives a new one, and what does not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
import time_machine
from django.core.files.base import ContentFile
from django.db import transaction
from provfiler import bild
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Locale, Page, PageViewRestriction, Site

from patientinfo import models, stampel
from patientinfo.signaler import VISAS
from skarmar.models import Skarm

pytestmark = pytest.mark.django_db


def sidan() -> models.InformationPage:
    return models.InformationPage.objects.get(slug="barn-och-unga", locale__language_code="sv")


def ny_enhetsdel(modell: type[Any]) -> Any:
    enhet = models.Vardenhet.objects.all()[0]
    if modell is models.Oppettid:
        return modell(enhet=enhet, veckodag=0, oppnar=dt.time(8), stanger=dt.time(16))
    return modell(enhet=enhet, datum=dt.date(2027, 6, 25))


# A row of each kind that pages show: one of the demo's, or a new one where the demo has none.
RADER: dict[type[Any], Callable[[], Any]] = {
    # A picture of its own: its file goes with it, and no rollback brings a file back.
    models.Bild: lambda: models.Bild(title="Egen", file=ContentFile(bild("PNG"), "egen.png")),
    models.AvvikandeDag: lambda: ny_enhetsdel(models.AvvikandeDag),
    models.Oppettid: lambda: ny_enhetsdel(models.Oppettid),
    models.Dokument: lambda: models.Dokument(title="Lista", file="documents/lista.pdf"),
    models.Installningar: lambda: models.Installningar.for_site(Site.objects.get()),
    models.Storning: lambda: models.Storning(rubrik="x", text="x", fran=dt.datetime(2027, 1, 1, tzinfo=dt.UTC)),
    PageViewRestriction: lambda: PageViewRestriction(page=sidan(), restriction_type="login"),
    Redirect: lambda: Redirect(old_path="/gammal", redirect_link="/"),
}


def rad(modell: type[Any]) -> Any:
    return RADER[modell]() if modell in RADER else modell.objects.all()[0]


@pytest.fixture
def andrar(django_capture_on_commit_callbacks: Any) -> Callable[[Callable[[], Any]], bool]:
    """Says whether what is done gives the content a new stamp once it is committed."""

    def prova(gor: Callable[[], Any]) -> bool:
        fore = stampel.stampel()
        with django_capture_on_commit_callbacks(execute=True):
            gor()
        return stampel.stampel() != fore

    return prova


@pytest.mark.parametrize("modell", VISAS, ids=lambda modell: modell.__name__)
def test_varje_rad_som_sidor_visar_ger_ny_stampel_nar_den_sparas(modell: type[Any], andrar: Any) -> None:
    post = rad(modell)
    assert andrar(post.save)


@pytest.mark.parametrize("modell", [en for en in VISAS if en not in {Site, Locale}], ids=lambda modell: modell.__name__)
def test_och_nar_den_tas_bort(modell: type[Any], andrar: Any) -> None:
    post = rad(modell)
    if modell in RADER:
        post.save()
    models.Avgift.objects.exclude(pk=getattr(post, "pk", None) if modell is models.Avgift else None).delete()
    Skarm.objects.all().delete()  # they hang in the units
    models.Vardenhet.objects.exclude(pk=getattr(post, "pk", None)).delete()
    if modell in {models.Plats, models.Kommun}:
        post = modell.objects.filter(delar=None)[0]
    assert andrar(post.delete)


@pytest.mark.parametrize(
    "handling",
    [
        pytest.param(lambda: sidan().save_revision().publish(), id="publiceras"),
        pytest.param(lambda: sidan().unpublish(), id="avpubliceras"),
        pytest.param(lambda: sidan().delete(), id="tas bort"),
        pytest.param(lambda: Page.objects.get(pk=sidan().pk).delete(), id="tas bort som Page"),
        pytest.param(lambda: sidan().move(models.SectionPage.objects.all()[0], "last-child"), id="flyttas"),
    ],
)
def test_en_sida_ger_ny_stampel_nar_den(handling: Callable[[], Any], andrar: Any) -> None:
    assert andrar(handling)


def test_ett_utkast_och_ett_svar_fran_en_lasare_ger_ingen_ny_stampel(andrar: Any) -> None:
    assert not andrar(lambda: sidan().save_revision())
    nu = dt.datetime(2027, 1, 1, tzinfo=dt.UTC)
    assert not andrar(lambda: models.Aterkoppling.objects.create(sida=sidan(), hjalpte=True, skickad=nu))


def test_stampeln_vaxer_ocksa_nar_klockan_gar_tillbaka(andrar: Any) -> None:
    fore = int(stampel.stampel())
    with time_machine.travel(dt.datetime(2020, 1, 1, tzinfo=dt.UTC)):
        assert andrar(stampel.stampla)
    assert int(stampel.stampel()) > fore


def test_ingen_ny_stampel_for_det_som_angras(andrar: Any) -> None:
    def angra() -> None:
        with transaction.atomic():
            stampel.stampla()
            transaction.set_rollback(True)

    assert not andrar(angra)


def test_en_transaktion_ger_en_stampel_hur_mycket_den_an_andrar(
    monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    gjorda = []
    riktig = stampel._stampla
    monkeypatch.setattr(stampel, "_stampla", lambda: (gjorda.append(1), riktig()))
    with django_capture_on_commit_callbacks(execute=True):
        for nummer in range(5):
            models.Tema.objects.create(namn=f"Tema {nummer}", slug=f"tema-{nummer}")
    assert gjorda == [1]
    with django_capture_on_commit_callbacks(execute=True):
        stampel.stampla()
    assert gjorda == [1, 1]
