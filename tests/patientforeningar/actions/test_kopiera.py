"""A copy of last year's event: a year on, the same weekday, the same time on the clock."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from foreningsfabriker import VID, InslagFactory, KontaktpersonFactory, KontoFactory, OmbudFactory, publicerat

from patientforeningar.actions.kopiera import kopiera
from patientforeningar.inslag.arskopia import nasta_ar
from patientforeningar.inslag.inslagskontroll import brister
from patientforeningar.inslag.lage import Lage, lage
from patientforeningar.models import Inslag
from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.models import Tema

STOCKHOLM = ZoneInfo("Europe/Stockholm")


@pytest.mark.parametrize(
    ("datum", "efter", "nytt"),
    [
        (dt.date(2026, 5, 12), dt.date(2026, 5, 20), dt.date(2027, 5, 11)),
        (dt.date(2024, 2, 29), dt.date(2024, 3, 1), dt.date(2025, 2, 27)),
        (dt.date(2023, 5, 12), dt.date(2026, 5, 15), dt.date(2027, 5, 14)),
        (dt.date(2023, 5, 12), dt.date(2026, 5, 14), dt.date(2026, 5, 15)),
        (dt.date(2026, 12, 30), dt.date(2026, 5, 1), dt.date(2027, 12, 29)),
    ],
)
def test_datumet_flyttas_hela_ar_och_veckodagen_bestar(datum: dt.date, efter: dt.date, nytt: dt.date) -> None:
    assert nasta_ar(datum, efter) == nytt
    assert nytt.weekday() == datum.weekday()
    assert nytt > efter


@pytest.mark.django_db
def test_kopian_ar_ett_nytt_arende_med_samma_innehall() -> None:
    ombud = OmbudFactory()
    kontakt = KontaktpersonFactory(forening=ombud.forening)
    inslag = publicerat(
        forening=ombud.forening,
        kontakt=kontakt,
        upprepning="vecka",
        upprepas_till=dt.date(2026, 6, 16),
        visas_till=VID + dt.timedelta(days=60),
    )
    innehall = inslag.get_latest_revision_as_object()
    innehall.teman = [Tema.objects.first()]
    innehall.halsa_bekraftad = True
    innehall.save_revision(clean=False)
    kopia = Inslag.objects.get(pk=kopiera(inslag, ombud.konto, VID).pk)
    utkast = kopia.get_latest_revision_as_object()
    assert (kopia.nummer, kopia.slug, kopia.skapad_av, lage(kopia, VID)) == (None, "", ombud.konto, Lage.UTKAST)
    assert (utkast.rubrik, utkast.kontakt, list(utkast.teman.all())) == (inslag.rubrik, kontakt, [Tema.objects.first()])
    assert not utkast.halsa_bekraftad
    assert utkast.borjar == dt.datetime(2027, 5, 18, 10, tzinfo=dt.UTC)
    assert utkast.slutar == dt.datetime(2027, 5, 18, 11, tzinfo=dt.UTC)
    assert utkast.upprepas_till == dt.date(2027, 6, 15)
    assert brister(utkast, dt.datetime(2027, 5, 1, tzinfo=dt.UTC)) == {}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("borjar", "vid", "klockan"),
    [
        # Summer one year, winter the next, by the nearest Sunday and Monday round the night itself.
        (dt.datetime(2026, 3, 29, 18, 0, tzinfo=STOCKHOLM), dt.datetime(2026, 4, 1, tzinfo=dt.UTC), "2027-03-28 18:00"),
        (dt.datetime(2025, 3, 30, 18, 0, tzinfo=STOCKHOLM), dt.datetime(2025, 4, 1, tzinfo=dt.UTC), "2026-03-29 18:00"),
        (
            dt.datetime(2025, 10, 27, 9, 0, tzinfo=STOCKHOLM),
            dt.datetime(2025, 11, 1, tzinfo=dt.UTC),
            "2026-10-26 09:00",
        ),
        (
            dt.datetime(2026, 10, 25, 9, 0, tzinfo=STOCKHOLM),
            dt.datetime(2026, 11, 1, tzinfo=dt.UTC),
            "2027-10-24 09:00",
        ),
    ],
)
def test_klockan_ar_densamma_ocksa_nar_sommartiden_inte_ar_det(
    borjar: dt.datetime, vid: dt.datetime, klockan: str
) -> None:
    ombud = OmbudFactory()
    inslag = InslagFactory(forening=ombud.forening, borjar=borjar, slutar=borjar + dt.timedelta(hours=1))
    inslag.save_revision(clean=False)
    kopia = kopiera(inslag, ombud.konto, vid)
    assert kopia.borjar is not None
    assert f"{kopia.borjar.astimezone(STOCKHOLM):%Y-%m-%d %H:%M}" == klockan


@pytest.mark.django_db
def test_ett_meddelande_borjar_visas_i_dag_och_lika_lange() -> None:
    ombud = OmbudFactory()
    fran = dt.datetime(2025, 3, 1, 23, tzinfo=dt.UTC)
    falt = {"sort": Inslag.Sort.MEDDELANDE, "borjar": None, "slutar": None}
    inslag = publicerat(forening=ombud.forening, visas_fran=fran, visas_till=fran + dt.timedelta(days=10), **falt)
    kopia = kopiera(inslag, ombud.konto, VID)
    assert kopia.visas_fran == dt.datetime(2026, 5, 11, 22, tzinfo=dt.UTC)
    assert kopia.visas_till == dt.datetime(2026, 5, 21, 22, tzinfo=dt.UTC)


@pytest.mark.django_db
def test_bara_ombud_kopierar() -> None:
    with pytest.raises(NekadError, match="inte ombud"):
        kopiera(publicerat(), KontoFactory(is_superuser=True), VID)
