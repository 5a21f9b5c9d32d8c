"""The clock tells once when a screen dies and once when it lives, and never of a silence that is the site's own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from brevlador import till
from django.core import mail
from django.urls import reverse
from foreningsfabriker import KontoFactory
from konton import konto
from skarmfabriker import VID, SkarmFactory, plats
from wagtail.models import ModelLogEntry

from patientinfo.models import Plats
from skarmar.flotta import lyssnar
from skarmar.flotta.lage import TYST_EFTER, Lage, lage
from skarmar.flotta.lyssnar import LANGSTA_UPPEHALL
from skarmar.handelser import Handelse
from skarmar.klocka.flottan import BEHALLS, folj_skarmarna, gallra_flottan
from skarmar.models import Avbrott, Koppling, Platsregel, Puls, Skarm, Spelning

pytestmark = pytest.mark.django_db
SEKUND = dt.timedelta(seconds=1)
MINUT = dt.timedelta(minutes=1)
DOD, LEVER = "Skärm svarar inte", "Skärm svarar igen"

Ny = Callable[..., Skarm]


@pytest.fixture(autouse=True)
def tomt() -> None:
    """Only this test's screens and rules, and a site that has listened since yesterday."""
    Koppling.objects.all().delete()
    Platsregel.objects.all().delete()
    lyssna(VID - dt.timedelta(days=1), VID + dt.timedelta(hours=2))


def lyssna(fran: dt.datetime, till: dt.datetime) -> None:
    """The site has listened from `fran` to `till`, without a break."""
    while fran <= till:
        lyssnar.notera(fran)
        fran += LANGSTA_UPPEHALL
    lyssnar.notera(till)


@pytest.fixture
def ny(koppla: Callable[..., str]) -> Ny:
    """A paired screen that was heard at `hord`."""

    def gor(hord: dt.datetime = VID, **falt: object) -> Skarm:
        skarm: Skarm = SkarmFactory(**falt)
        koppla(skarm, gjord=VID - dt.timedelta(days=1))
        slog(skarm, hord)
        return skarm

    return gor


def slog(skarm: Skarm, vid: dt.datetime) -> None:
    Puls.objects.update_or_create(skarm=skarm, defaults={"senast": vid})


def ansvarig(*konton: str, var: str = "Sunderby sjukhus") -> None:
    regel = Platsregel.objects.create(plats=plats(var))
    regel.ansvariga.set([KontoFactory(email=namn) for namn in konton])


def test_ett_brev_nar_den_dor_och_ett_nar_den_lever(ny: Ny) -> None:
    ansvarig("vaktmastare@example.se")
    skarm = ny()
    assert folj_skarmarna(VID + TYST_EFTER - SEKUND) == ""
    assert folj_skarmarna(VID + TYST_EFTER) == "1 skärm tystnade"
    for minut in range(1, 20):
        assert folj_skarmarna(VID + TYST_EFTER + minut * MINUT) == ""
    assert till(DOD) == {DOD: ["vaktmastare@example.se"]}
    (brev,) = mail.outbox
    assert brev.subject == f"{skarm} svarar inte"
    assert "12 maj 2026 klockan 12.00" in brev.body
    assert f"/redaktion{reverse('skarmsida', urlconf='wagtail.admin.urls', args=[skarm.pk])}" in brev.body
    igen = VID + dt.timedelta(minutes=30)
    slog(skarm, igen)
    assert folj_skarmarna(igen + MINUT) == "1 skärm hörs igen"
    assert folj_skarmarna(igen + 2 * MINUT) == ""
    assert till(LEVER) == {LEVER: ["vaktmastare@example.se"]}
    avbrott = Avbrott.objects.get()
    assert (avbrott.fran, avbrott.upptackt, avbrott.till) == (VID, VID + TYST_EFTER, igen)
    loggat = ModelLogEntry.objects.filter(object_id=str(skarm.pk), action__in=[Handelse.DOG, Handelse.LEVER])
    assert [rad.action for rad in loggat.order_by("timestamp")] == [Handelse.DOG, Handelse.LEVER]


def test_den_som_dor_igen_berattas_igen(ny: Ny) -> None:
    skarm = ny()
    folj_skarmarna(VID + TYST_EFTER)
    slog(skarm, VID + 10 * MINUT)
    folj_skarmarna(VID + 11 * MINUT)
    assert folj_skarmarna(VID + 10 * MINUT + TYST_EFTER) == "1 skärm tystnade"
    assert Avbrott.objects.filter(skarm=skarm).count() == 2


def test_en_skarm_mitt_i_en_lang_slinga_ar_aldrig_dod(ny: Ny) -> None:
    skarm = ny()
    for minut in range(1, 61):
        vid = VID + minut * MINUT
        Puls.objects.filter(skarm=skarm).update(senast=vid, punkt="skarmbild-1")
        assert folj_skarmarna(vid + 59 * SEKUND) == ""
        assert lage(skarm, vid + 59 * SEKUND) == Lage.LEVER


def test_den_narmaste_platsen_uppat_som_namner_nagon(ny: Ny) -> None:
    ansvarig("lanet@example.se", var=str(lan()))
    ansvarig("sjukhuset@example.se", "ersattare@example.se")
    Platsregel.objects.create(plats=lulea())
    ny()
    ny(plats=plats("Kalix sjukhus"))
    folj_skarmarna(VID + TYST_EFTER)
    assert till(DOD) == {DOD: ["ersattare@example.se", "lanet@example.se", "sjukhuset@example.se"]}


def lan() -> Plats:
    return Plats.objects.get(slug="lanet")


def lulea() -> Plats:
    return Plats.objects.get(namn="Luleå", typ=Plats.Typ.KOMMUN)


def test_utan_namngiven_far_skarmansvariga_brevet(ny: Ny) -> None:
    ny()
    ansvarig("slutat@example.se")
    Platsregel.objects.get().ansvariga.update(is_active=False)
    folj_skarmarna(VID + TYST_EFTER)
    assert till(DOD) == {DOD: [konto("skarmansvarig").email]}


def test_ett_helt_sjukhus_blir_ett_brev_med_alla_i(ny: Ny) -> None:
    ansvarig("it@example.se")
    for nr in range(50):
        ny(hord=VID - nr * SEKUND)
    ny(hord=VID + TYST_EFTER, plats=plats("Kalix sjukhus"))
    folj_skarmarna(VID + TYST_EFTER)
    (brev,) = mail.outbox
    assert brev.subject == "50 skärmar svarar inte"
    assert brev.body.count("tyst sedan") == 30
    assert "20 till" in brev.body


def test_antalet_fragor_vaxer_inte_med_skarmarna(ny: Ny, django_assert_max_num_queries) -> None:
    for _nr in range(3):
        ny()
    with django_assert_max_num_queries(12):
        assert folj_skarmarna(VID + MINUT) == ""


def test_efter_ett_avbrott_hos_oss_far_skarmarna_tre_slag_pa_sig(ny: Ny) -> None:
    skarmar = [ny() for _nr in range(3)]
    uppe = VID + dt.timedelta(hours=5)
    lyssna(uppe, uppe + dt.timedelta(hours=1))
    assert folj_skarmarna(uppe + TYST_EFTER - SEKUND) == ""
    for skarm in skarmar[:2]:
        slog(skarm, uppe + TYST_EFTER - 10 * SEKUND)
    assert folj_skarmarna(uppe + TYST_EFTER) == "1 skärm tystnade"
    assert Avbrott.objects.get().skarm == skarmar[2]


def test_medan_webben_ar_nere_dor_ingen(ny: Ny) -> None:
    ny()
    nere = VID + dt.timedelta(hours=2) + LANGSTA_UPPEHALL
    assert lyssnar.sedan(nere) is not None
    assert lyssnar.sedan(nere + SEKUND) is None
    assert folj_skarmarna(nere + SEKUND) == ""
    assert folj_skarmarna(nere + dt.timedelta(hours=9)) == ""


def test_nar_klockan_har_statt_och_webben_gatt_berattas_bara_om_de_tysta(ny: Ny) -> None:
    tyst, levande = ny(), ny(hord=VID + dt.timedelta(minutes=59))
    assert folj_skarmarna(VID + dt.timedelta(hours=1)) == "1 skärm tystnade"
    assert list(Avbrott.objects.values_list("skarm", flat=True)) == [tyst.pk]
    assert lage(levande, VID + dt.timedelta(hours=1)) == Lage.LEVER


def test_ur_bruk_okopplad_och_aldrig_hord_ar_inte_doda(ny: Ny, koppla: Callable[..., str]) -> None:
    ny(i_bruk=False)
    Koppling.objects.filter(skarm=ny()).update(aterkallad=VID)
    koppla(SkarmFactory())
    slog(SkarmFactory(), VID)
    assert folj_skarmarna(VID + dt.timedelta(hours=1)) == ""


def test_en_nyss_kopplad_enhet_far_tid_pa_sig(ny: Ny) -> None:
    skarm = ny()
    vid = VID + dt.timedelta(hours=1)
    Koppling.objects.filter(skarm=skarm).update(gjord=vid)
    assert folj_skarmarna(vid + TYST_EFTER - SEKUND) == ""
    assert lage(skarm, vid + TYST_EFTER - SEKUND) == Lage.LEVER
    assert folj_skarmarna(vid + TYST_EFTER) == "1 skärm tystnade"
    assert lage(skarm, vid + TYST_EFTER) == Lage.TYST


def test_ett_avbrott_slutar_tyst_nar_skarmen_tas_ur_bruk(ny: Ny) -> None:
    skarm = ny()
    folj_skarmarna(VID + TYST_EFTER)
    mail.outbox.clear()
    Skarm.objects.filter(pk=skarm.pk).update(i_bruk=False)
    assert folj_skarmarna(VID + 10 * MINUT) == ""
    assert Avbrott.objects.get().till == VID + 10 * MINUT
    assert not mail.outbox


# VID is 12.00 in Stockholm.
@pytest.mark.parametrize(
    ("fran", "till_", "minut", "berattas"),
    [
        (None, None, 10, True),
        (dt.time(11, 59), dt.time(12, 30), 10, False),
        (dt.time(11, 59), dt.time(12, 30), 44, False),
        (dt.time(11, 59), dt.time(12, 30), 45, True),
        (dt.time(22), dt.time(6), 10, True),
        (dt.time(12, 5), dt.time(6), 10, False),
        (dt.time(22), dt.time(12, 1), 10, False),
        (dt.time(22), dt.time(12, 1), 16, True),
    ],
)
def test_den_som_slacks_i_sin_morka_tid_ar_inte_dod(
    ny: Ny, fran: dt.time | None, till_: dt.time | None, minut: int, berattas: bool
) -> None:
    ny(slackt_fran=fran, slackt_till=till_)
    assert bool(folj_skarmarna(VID + minut * MINUT)) is berattas


def test_det_gamla_gallras_efter_tva_ar(ny: Ny) -> None:
    skarm = ny()
    grans = VID - BEHALLS
    for dagar in (0, 1):
        dagen = grans.date() - dt.timedelta(days=dagar)
        Spelning.objects.create(skarm=skarm, punkt="inslag-1", dag=dagen, antal=1)
        Avbrott.objects.create(skarm=skarm, fran=grans - 9 * MINUT, upptackt=grans, till=grans - dagar * SEKUND)
        token = f"gammal {dagar}"
        Koppling.objects.create(skarm=skarm, token=token, gjord=grans, aterkallad=grans - dagar * SEKUND)
    Avbrott.objects.create(skarm=skarm, fran=grans - dt.timedelta(days=99), upptackt=grans)
    assert gallra_flottan(VID) == "3 gamla rader"
    assert (Spelning.objects.count(), Avbrott.objects.count(), Koppling.objects.count()) == (1, 2, 2)
