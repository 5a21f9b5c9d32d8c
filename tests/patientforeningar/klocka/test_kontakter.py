"""A contact person that nobody needs is removed, everywhere, and the log says so without saying who."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
from brevlador import brevet_till, till
from django.db import connection
from foreningsfabriker import VID, ForeningFactory, InslagFactory, KontaktpersonFactory, OmbudFactory, publicerat
from postko import satt_ko

from patientforeningar.actions.kontaktuppgifter import ta_bort_kontakt
from patientforeningar.actions.lamna_in import lamna_in
from patientforeningar.actions.spara_utkast import spara_utkast
from patientforeningar.handelser import Handelse
from patientforeningar.klocka.kontakter import OBEHOVD, ta_bort_kontakter
from patientforeningar.klocka.loggen import senast
from patientforeningar.models import Forening, Inslag, Kontaktperson
from patientinfo.models import Brevtext
from patientinfo.tid import dag

pytestmark = pytest.mark.django_db

DYGN = dt.timedelta(days=1)
# What must not be found anywhere afterwards; the number is one that nobody has (PTS).
NAMN, TELEFON, EPOST = "Kontaktina Provsson", "070-174 06 05", "kontaktina.provsson@example.se"
SIFFROR = "1740605"


@pytest.fixture
def forening() -> Forening:
    forening = ForeningFactory()
    KontaktpersonFactory(forening=forening, namn="Huvudkontakt Prov")
    return forening


@pytest.fixture
def kontakt(forening: Forening) -> Kontaktperson:
    return KontaktpersonFactory(forening=forening, namn=NAMN, telefon=TELEFON, epost=EPOST)


def finns(kontakt: Kontaktperson) -> bool:
    return Kontaktperson.objects.filter(pk=kontakt.pk).exists()


def efter(vid: dt.datetime) -> None:
    """The clock's round at `vid`, and the one when half a year has passed without any change."""
    ta_bort_kontakter(vid)
    ta_bort_kontakter(vid + OBEHOVD)


def tabellerna() -> Iterator[str]:
    """Every value of every table, as text."""
    with connection.cursor() as fraga:
        for tabell in connection.introspection.table_names():
            fraga.execute(f'SELECT * FROM "{tabell}"')  # noqa: S608
            for rad in fraga.fetchall():
                yield " ".join(str(varde) for varde in rad)


def traffar() -> list[str]:
    return [rad for rad in tabellerna() if any(ord_ in rad for ord_ in (NAMN, "Provsson", EPOST, SIFFROR, TELEFON))]


def test_den_som_inget_hanvisar_till_tas_bort_efter_ett_halvar(kontakt: Kontaktperson) -> None:
    ta_bort_kontakter(VID)
    ta_bort_kontakter(VID + OBEHOVD - dt.timedelta(seconds=1))
    assert finns(kontakt)
    ta_bort_kontakter(VID + OBEHOVD)
    assert not finns(kontakt)
    assert senast(kontakt.forening, Handelse.KONTAKT_BORTTAGEN) == VID + OBEHOVD


def test_ombuden_far_veta_att_nagon_ar_borttagen_men_inte_vem(kontakt: Kontaktperson) -> None:
    ombud = OmbudFactory(forening=kontakt.forening).konto
    efter(VID)
    brev = brevet_till(ombud.email)
    assert str(kontakt.forening) in brev.subject
    assert NAMN not in brev.body
    ta_bort_kontakt(KontaktpersonFactory(forening=kontakt.forening), av=ombud, vid=VID)
    assert till() == {"Kontaktperson borttagen": [ombud.email]}


def test_den_som_behovs_igen_raknas_fran_borjan(kontakt: Kontaktperson) -> None:
    ta_bort_kontakter(VID)
    publicerat(forening=kontakt.forening, kontakt=kontakt, visas_till=VID + 100 * DYGN)
    ta_bort_kontakter(VID + 90 * DYGN)
    ta_bort_kontakter(VID + 101 * DYGN)
    ta_bort_kontakter(VID + OBEHOVD)
    assert finns(kontakt)
    ta_bort_kontakter(VID + 101 * DYGN + OBEHOVD)
    assert not finns(kontakt)


@pytest.mark.parametrize("borta", ["avslutad", "avbojd", "dold"])
def test_huvudkontakten_stannar_sa_lange_foreningen_gor_det(forening: Forening, borta: str) -> None:
    huvud = forening.kontaktpersoner.get()
    efter(VID)
    assert finns(huvud)
    Forening.objects.filter(pk=forening.pk).update(**{borta: VID})
    efter(VID + OBEHOVD)
    assert not finns(huvud)


def test_egen_dag_galler_aven_huvudkontakten(forening: Forening) -> None:
    huvud = forening.kontaktpersoner.get()
    Kontaktperson.objects.filter(pk=huvud.pk).update(tas_bort=dag(VID))
    ta_bort_kontakter(VID - DYGN)
    assert finns(huvud)
    ta_bort_kontakter(VID)
    assert not finns(huvud)


def test_den_som_star_i_det_som_granskas_stannar(kontakt: Kontaktperson) -> None:
    ombud = OmbudFactory(forening=kontakt.forening).konto
    utkast = InslagFactory(forening=kontakt.forening, kontakt=kontakt)
    spara_utkast(utkast, av=ombud, vid=VID, bygger_pa=None)
    lamna_in(utkast, av=ombud, vid=VID)
    efter(VID + 2000 * DYGN)
    assert finns(kontakt)


def test_ett_utkast_som_ingen_har_rort_pa_ett_halvar_haller_ingen_kvar(kontakt: Kontaktperson) -> None:
    ombud = OmbudFactory(forening=kontakt.forening).konto
    version = spara_utkast(InslagFactory(forening=kontakt.forening, kontakt=kontakt), av=ombud, vid=VID, bygger_pa=None)
    ta_bort_kontakter(version.created_at)
    ta_bort_kontakter(version.created_at + OBEHOVD)
    assert finns(kontakt)
    ta_bort_kontakter(version.created_at + 2 * OBEHOVD)
    assert not finns(kontakt)


def test_efterat_finns_personen_inte_nagonstans_i_databasen(
    kontakt: Kontaktperson, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    satt_ko(settings, monkeypatch)
    ombud = OmbudFactory(forening=kontakt.forening).konto
    utkast = InslagFactory(forening=kontakt.forening, kontakt=kontakt)
    spara_utkast(utkast, av=ombud, vid=VID, bygger_pa=None)
    lamna_in(utkast, av=ombud, vid=VID)
    visat = publicerat(forening=kontakt.forening, kontakt=kontakt)
    assert len(traffar()) == 1  # its own row, and no version, log, task or mail
    assert Brevtext.objects.filter(brev__slag="Kvitto på inlämning").exists()  # it waits, as when mail is down
    Kontaktperson.objects.filter(pk=kontakt.pk).update(tas_bort=dag(VID))
    ta_bort_kontakter(VID)
    assert traffar() == []
    visat.refresh_from_db()
    assert visat.kontakt is None
    assert Inslag.objects.get(pk=utkast.pk).get_latest_revision_as_object().kontakt is None
    visat.get_latest_revision().publish(skip_permission_checks=True)
    assert traffar() == []
