"""An item: the gate, both sides of its times, and what no old version brings back."""

from __future__ import annotations

import datetime as dt

import pytest
from foreningsfabriker import VID, ForeningFactory, InslagFactory, publicerat

from patientforeningar.inslag.lage import Lage, lage
from patientforeningar.models import Inslag
from patientinfo.models import Plats

pytestmark = pytest.mark.django_db

EN_SEKUND = dt.timedelta(seconds=1)


@pytest.mark.parametrize(
    ("vid", "visas"),
    [
        (VID - EN_SEKUND, False),
        (VID, True),
        (VID + dt.timedelta(days=1) - EN_SEKUND, True),
        (VID + dt.timedelta(days=1), False),
    ],
)
def test_grinden_oppnar_och_stanger_pa_sekunden(vid: dt.datetime, visas: bool) -> None:
    inslag = publicerat(visas_fran=VID, visas_till=VID + dt.timedelta(days=1))
    assert (inslag in Inslag.objects.visningsbara(vid)) is visas
    assert inslag.visas(vid) is visas


def test_ett_utkast_visas_aldrig() -> None:
    inslag = InslagFactory()
    assert inslag not in Inslag.objects.visningsbara(VID)
    assert lage(inslag, VID) == Lage.UTKAST


def test_en_dold_forenings_inslag_visas_inte() -> None:
    inslag = publicerat(forening=ForeningFactory(dold=VID))
    assert inslag in Inslag.objects.visningsbara(VID - EN_SEKUND)
    assert inslag not in Inslag.objects.visningsbara(VID)


def test_en_gammal_version_ger_inte_tillbaka_ett_annat_nummer_eller_en_annan_adress() -> None:
    inslag = InslagFactory()
    gammal = inslag.save_revision(clean=False)
    Inslag.objects.filter(pk=inslag.pk).update(nummer="F-2026-99999", slug="vattengympa")
    inslag.refresh_from_db()
    gammal.refresh_from_db()
    objekt = gammal.as_object()
    assert (objekt.nummer, objekt.slug) == ("F-2026-99999", "vattengympa")


def test_en_version_som_namner_en_borttagen_plats_gar_att_lasa() -> None:
    inslag = publicerat()
    egen = inslag.plats
    kommun, vantrum = (
        Plats.objects.create(namn=namn, slug=namn.lower(), typ=typ, parent=Plats.objects.get(typ="lan"))
        for namn, typ in (("Nybyn", "kommun"), ("Salen", "vantrum"))
    )
    utkast = inslag.get_latest_revision_as_object()
    utkast.plats, utkast.skarmplatser = kommun, [vantrum]
    version = utkast.save_revision(clean=False)
    for plats in (kommun, vantrum):
        plats.delete()
    version.refresh_from_db()
    assert version.as_object().plats == egen
    assert not version.as_object().skarmplatser.all()
