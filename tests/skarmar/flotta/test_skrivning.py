"""What devices have said is written many at a time, and each play is counted once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.db import OperationalError, connection
from django.test.utils import CaptureQueriesContext
from skarmfabriker import VID, SkarmFactory, plats, publicerad_bild

from skarmar.flotta import skrivare
from skarmar.flotta.hjartslag import Beskedet, Hjartslag, Spelad
from skarmar.flotta.ko import KO, Ko
from skarmar.flotta.kopplade import REGISTER, Kopplad
from skarmar.flotta.skrivare import skriv_nu
from skarmar.flotta.skrivning import ryms
from skarmar.flotta.token import avtryck, ny_token
from skarmar.models import Koppling, Puls, Skarm, Spelning

pytestmark = pytest.mark.django_db
DAG = dt.date(2026, 5, 12)
SERIE = "serie-0001"
SEKUND = dt.timedelta(seconds=1)


@pytest.fixture
def skarm() -> Skarm:
    return SkarmFactory()


@pytest.fixture
def nyckel() -> str:
    return f"skarmbild-{publicerad_bild().pk}"


@pytest.fixture
def kopplad(skarm: Skarm, koppla: Callable[..., str]) -> Kopplad:
    svar = REGISTER.sok(koppla(skarm))
    assert svar
    return svar


def besked(*spelade: Spelad, serie: str = SERIE, vid: dt.datetime = VID, **falt: object) -> Beskedet:
    return Beskedet(Hjartslag(vid, **falt), serie, spelade)  # type: ignore[arg-type]


def visat(nyckel: str, *nummer: int, antal: int = 1, dag: dt.date = DAG) -> list[Spelad]:
    return [Spelad(nr, nyckel, dag, antal) for nr in nummer]


def summa() -> int:
    return sum(Spelning.objects.values_list("antal", flat=True))


def test_en_upprepning_efter_dagar_utan_natverk_raknas_en_gang(kopplad: Kopplad, nyckel: str) -> None:
    allt = visat(nyckel, *range(1, 51), dag=DAG - dt.timedelta(days=3))
    for _gang in range(3):
        KO.lagg(kopplad, besked(*allt))
        skriv_nu()
    KO.lagg(kopplad, besked(*allt, *visat(nyckel, 51, 52)))
    skriv_nu()
    assert summa() == 52
    assert Spelning.objects.count() == 2


def test_upprepningen_till_en_annan_process_raknas_inte_heller(kopplad: Kopplad, nyckel: str) -> None:
    ena, andra = Ko(), Ko()
    ena.lagg(kopplad, besked(*visat(nyckel, 1, 2, 3)))
    andra.lagg(kopplad, besked(*visat(nyckel, 1, 2, 3, 4)))
    skriv_nu(andra)
    skriv_nu(ena)
    assert summa() == 4
    assert andra.lagg(kopplad, besked()) == 4
    assert ena.lagg(kopplad, besked()) == 4


def test_den_som_kopplas_pa_nytt_fortsatter_sina_nummer(skarm: Skarm, kopplad: Kopplad, nyckel: str) -> None:
    KO.lagg(kopplad, besked(*visat(nyckel, 1, 2, 3)))
    skriv_nu()
    Koppling.objects.update(aterkallad=VID)
    token = ny_token()
    ny = Koppling.objects.create(skarm=skarm, token=avtryck(token), gjord=VID)
    KO.lagg(Kopplad(ny.pk, skarm.adress), besked(*visat(nyckel, 2, 3, 4)))
    skriv_nu()
    assert summa() == 4


def test_en_enhet_som_har_glomt_borjar_en_ny_serie(kopplad: Kopplad, nyckel: str) -> None:
    KO.lagg(kopplad, besked(*visat(nyckel, 1, 2, 3)))
    skriv_nu()
    assert KO.lagg(kopplad, besked(*visat(nyckel, 1, 2), serie="serie-0002")) == 0
    skriv_nu()
    assert summa() == 5
    assert KO.lagg(kopplad, besked(serie="serie-0002")) == 2


def test_en_kopierad_enhet_pa_en_annan_skarm_raknas_for_sig(kopplad: Kopplad, koppla, nyckel: str) -> None:
    annan = REGISTER.sok(koppla(SkarmFactory()))
    assert annan
    for enhet in (kopplad, annan):
        KO.lagg(enhet, besked(*visat(nyckel, 1, 2, 3)))
        skriv_nu()
    assert summa() == 6


def test_ett_aldre_slag_skriver_inte_over_ett_nyare(kopplad: Kopplad) -> None:
    KO.lagg(kopplad, besked(vid=VID, utgava="ny"))
    KO.lagg(kopplad, besked(vid=VID - SEKUND, utgava="gammal i minnet"))
    skriv_nu()
    KO.lagg(kopplad, besked(vid=VID - SEKUND, utgava="gammal i en annan process"))
    skriv_nu()
    assert Puls.objects.get().utgava == "ny"


def test_okanda_punkter_och_orimliga_tal_halls_utanfor_men_kvitteras(kopplad: Kopplad, nyckel: str) -> None:
    KO.lagg(
        kopplad,
        besked(
            *visat("inslag-999999", 1),
            *visat("skarmbild-999999", 2),
            *visat("rymdskepp-1", 3),
            Spelad(4),
            *visat(nyckel, 5),
        ),
    )
    skriv_nu()
    assert list(Spelning.objects.values_list("punkt", "antal")) == [(nyckel, 1)]
    assert KO.lagg(kopplad, besked()) == 5


def test_en_skarm_hinner_inte_visa_mer_an_dagens_sekunder_racker_till(kopplad: Kopplad, nyckel: str) -> None:
    hogst = ryms(DAG, VID)
    KO.lagg(kopplad, besked(*visat(nyckel, 1, antal=hogst), *visat(nyckel, 2)))
    skriv_nu()
    assert summa() == hogst
    KO.lagg(kopplad, besked(*visat(nyckel, 3)))
    skriv_nu()
    assert summa() == hogst
    senare = VID + dt.timedelta(seconds=10)
    KO.lagg(kopplad, besked(*visat(nyckel, 4), vid=senare))
    skriv_nu()
    assert summa() == hogst + 1


@pytest.mark.parametrize(
    ("datum", "timmar"), [(dt.date(2026, 3, 29), 23), (dt.date(2026, 5, 11), 24), (dt.date(2026, 10, 25), 25)]
)
def test_dygnet_ar_sa_langt_som_det_ar(datum: dt.date, timmar: int) -> None:
    assert ryms(datum, dt.datetime(2026, 11, 1, tzinfo=dt.UTC)) == timmar * 360 + 12


def test_tusen_slag_skrivs_med_fa_fragor(nyckel: str) -> None:
    skarmar = Skarm.objects.bulk_create([Skarm(namn=f"S{i}", adress=f"s-{i}", plats=plats()) for i in range(1000)])
    rader = Koppling.objects.bulk_create([Koppling(skarm=s, token=avtryck(s.adress), gjord=VID) for s in skarmar])
    for koppling in rader:
        KO.lagg(Kopplad(koppling.pk, ""), besked(*visat(nyckel, 1, 2, 3), utgava="1"))
    with CaptureQueriesContext(connection) as fragor:
        assert skriv_nu() == 1000
    # Ten transactions. SQLite takes 999 values in a statement, so a batch is several statements there.
    assert len(fragor) <= 110
    assert Puls.objects.filter(skarm__in=skarmar).count() == 1000
    assert summa() == 3000
    for koppling in rader:
        KO.lagg(Kopplad(koppling.pk, ""), besked(vid=VID + SEKUND, utgava="2"))
    with CaptureQueriesContext(connection) as fragor:
        skriv_nu()
    assert len(fragor) <= 75


def test_det_databasen_inte_tar_emot_nu_vantar(kopplad: Kopplad, nyckel: str, monkeypatch: pytest.MonkeyPatch) -> None:
    riktig = skrivare.skriv

    def last(_alla: object) -> None:
        raise OperationalError("database is locked")

    monkeypatch.setattr(skrivare, "skriv", last)
    KO.lagg(kopplad, besked(*visat(nyckel, 1, 2), utgava="gammal"))
    with pytest.raises(OperationalError):
        skriv_nu()
    assert KO.lagg(kopplad, besked(*visat(nyckel, 1, 2, 3), vid=VID + SEKUND, utgava="ny")) == 0
    monkeypatch.setattr(skrivare, "skriv", riktig)
    skriv_nu()
    assert summa() == 3
    assert Puls.objects.get().utgava == "ny"


def test_ett_slag_som_databasen_vagrar_stoppar_inga_andra(koppla: Callable[..., str], nyckel: str) -> None:
    enheter = []
    for _nr in range(5):
        enhet = REGISTER.sok(koppla(SkarmFactory()))
        assert enhet
        enheter.append(enhet)
    for nr, enhet in enumerate(enheter):
        KO.lagg(enhet, besked(*visat(nyckel, 1), cachealder=-1 if nr == 2 else 1))
    assert skriv_nu() == 5
    assert Puls.objects.filter(cachealder=1).count() == 4
    assert summa() == 4


def test_minnet_ar_begransat_och_inget_nummer_hoppas_over(kopplad: Kopplad, nyckel: str) -> None:
    liten = Ko(hogst_spelade=10)
    liten.lagg(kopplad, besked(*visat(nyckel, *range(1, 16))))
    skriv_nu(liten)
    assert summa() == 10
    assert liten.lagg(kopplad, besked(*visat(nyckel, *range(1, 16)))) == 10
    skriv_nu(liten)
    assert summa() == 15


def test_en_skarm_som_tas_bort_medan_slaget_vantar_stor_inga_andra(
    skarm: Skarm, kopplad: Kopplad, koppla: Callable[..., str]
) -> None:
    annan = SkarmFactory()
    enhet = REGISTER.sok(koppla(annan))
    assert enhet
    KO.lagg(kopplad, besked())
    KO.lagg(enhet, besked())
    skarm.delete()
    skriv_nu()
    assert list(Puls.objects.filter(skarm__adress__startswith="prov-").values_list("skarm", flat=True)) == [annan.pk]
