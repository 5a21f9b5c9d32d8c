"""Slides are drawn after an approval, in good time before they begin, and again when it went wrong."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
import time_machine
from django.core.files.storage import storages
from django_tasks_db.models import DBTaskResult
from foreningsfabriker import VID, publicerat
from pytest_django import DjangoCaptureOnCommitCallbacks
from skarmfabriker import plats, publicerad_bild

from patientforeningar.models import Inslag
from skarmar.bilder import ritning
from skarmar.bilder.behov import I_FORVAG, behovda
from skarmar.bilder.uppgifter import rita_allt, rita_ett
from skarmar.klocka.bilder import efterlys_skarmbilder, gallra_skarmbilder, rita_skarmbilder
from skarmar.kontrakt import Punkt
from skarmar.models import Punktbild
from skarmar.urval.nycklar import nyckel

pytestmark = pytest.mark.django_db

DYGN = dt.timedelta(days=1)


@pytest.fixture(autouse=True)
def da() -> Iterator[time_machine.Coordinates]:
    with time_machine.travel(VID, tick=False) as klockan:
        yield klockan


def pa_skarm(**falt: object) -> Inslag:
    """An item that the screens of Sunderby sjukhus show from the day before `VID`."""
    inslag = publicerat(pa_skarm=True, **falt)
    inslag.skarmplatser = [plats()]
    inslag.save()
    return inslag


def bilder(objekt: object) -> set[str]:
    return set(Punktbild.objects.filter(punkt=nyckel(objekt), borttagen=None).values_list("format", flat=True))


def test_ett_godkannande_ger_bilder_i_alla_format(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        bild = publicerad_bild()
    assert bilder(bild) == set(Punktbild.Format.values)


def test_det_som_bara_ar_for_webben_ritas_inte(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        inslag = publicerat(pa_skarm=False)
    assert bilder(inslag) == set()


def test_det_som_dras_tillbaka_tas_bort_genast(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    inslag = pa_skarm()
    rita_ett.call(nyckel(inslag))
    filer = [rad.fil for rad in Punktbild.objects.filter(punkt=nyckel(inslag))]
    assert len(filer) == 3
    with django_capture_on_commit_callbacks(execute=True):
        inslag.unpublish()
    assert bilder(inslag) == set()
    assert not any(storages["default"].exists(fil) for fil in filer)


def test_det_som_redan_ar_ritat_ritas_inte_om() -> None:
    inslag = pa_skarm()
    assert rita_ett.call(nyckel(inslag)) == 3
    assert rita_ett.call(nyckel(inslag)) == 0


def test_en_bild_som_inte_gar_att_rita_stoppar_ingen_annan(monkeypatch: pytest.MonkeyPatch) -> None:
    trasigt, helt = pa_skarm(rubrik="Trasigt"), pa_skarm(rubrik="Helt")
    rita = ritning.rita

    def brister(punkt: Punkt, format_: str) -> bytes:
        if punkt.nyckel == nyckel(trasigt):
            raise RuntimeError("det gick inte")
        return rita(punkt, format_)

    monkeypatch.setattr(ritning, "rita", brister)
    rita_allt.call()
    assert (bilder(trasigt), len(bilder(helt))) == (set(), 3)
    monkeypatch.setattr(ritning, "rita", rita)
    assert rita_allt.call() == 3
    assert len(bilder(trasigt)) == 3


def test_ett_lager_som_inte_svarar_forsoks_med_igen(monkeypatch: pytest.MonkeyPatch) -> None:
    inslag = pa_skarm()

    def nej(*_args: object) -> None:
        raise OSError("fullt")

    with monkeypatch.context() as fullt:
        fullt.setattr("skarmar.bilder.lager._skriv", nej)
        assert rita_ett.call(nyckel(inslag)) == 0
    assert not Punktbild.objects.filter(punkt=nyckel(inslag)).exists()
    assert rita_ett.call(nyckel(inslag)) == 3


def test_en_omgang_ger_en_enda_stampel(monkeypatch: pytest.MonkeyPatch) -> None:
    pa_skarm(rubrik="Ett")
    pa_skarm(rubrik="Två")
    stamplar: list[int] = []
    monkeypatch.setattr(ritning, "stampla", lambda: stamplar.append(1))
    assert rita_allt.call() == 6
    assert len(stamplar) == 1
    assert rita_allt.call() == 0
    assert len(stamplar) == 1


def test_den_som_ritar_slutar_i_tid_och_fortsatter_nasta_gang() -> None:
    pa_skarm()
    punkter = behovda(VID)
    assert ritning.rita_det_som_saknas(punkter, VID, langst=0) == 0
    assert ritning.rita_det_som_saknas(punkter, VID, langst=60) == 3


def test_klockan_ber_om_det_som_borjar_inom_ett_dygn_och_inget_mer() -> None:
    inslag = pa_skarm(visas_fran=VID + I_FORVAG + dt.timedelta(minutes=1), visas_till=VID + 9 * DYGN)
    assert rita_skarmbilder(VID) == ""
    senare = VID + dt.timedelta(minutes=2)
    assert rita_skarmbilder(senare) == "3 bilder att rita"
    assert nyckel(inslag) in {punkt.nyckel for punkt in behovda(senare)}


def test_ett_nytt_tillfalle_ritas_fore_det_forra_ar_over() -> None:
    inslag = pa_skarm(
        borjar=VID + dt.timedelta(hours=2),
        slutar=VID + dt.timedelta(hours=3),
        upprepning=Inslag.Upprepning.VARJE_MANAD,
        upprepas_till=(VID + 90 * DYGN).date(),
        visas_till=VID + 80 * DYGN,
    )
    egna = [punkt for punkt in behovda(VID) if punkt.nyckel == nyckel(inslag)]
    assert len({punkt.version for punkt in egna}) == 2
    assert egna[0].fakta[0].startswith("Tisdag 12 maj")


def test_klockan_ber_inte_tva_ganger_om_samma_sak() -> None:
    pa_skarm()
    DBTaskResult.objects.create(
        task_path=rita_allt.module_path, args_kwargs={"args": [], "kwargs": {}}, run_after=VID, backend_name="default"
    )
    assert rita_skarmbilder(VID) == ""


def test_klockan_tar_bort_det_som_har_slutat(da: time_machine.Coordinates) -> None:
    inslag = pa_skarm(sort=Inslag.Sort.MEDDELANDE, borjar=None, slutar=None)
    rita_ett.call(nyckel(inslag))
    slut = inslag.visas_till
    assert gallra_skarmbilder(slut - dt.timedelta(minutes=1)) == ""
    assert gallra_skarmbilder(slut) == ""
    assert gallra_skarmbilder(slut + dt.timedelta(hours=1)) == "3 ritade bilder borttagna"


def test_en_fil_som_har_forsvunnit_efterlyses_inom_en_timme_och_ritas_om() -> None:
    inslag = pa_skarm()
    rita_ett.call(nyckel(inslag))
    rad = Punktbild.objects.filter(punkt=nyckel(inslag)).latest("pk")
    storages["default"].delete(rad.fil)
    sagt = [efterlys_skarmbilder(VID + dt.timedelta(minutes=minut)) for minut in range(60)]
    assert [text for text in sagt if text] == ["1 ritade bilder saknar sin fil"]
    assert rita_allt.call() == 1
    assert storages["default"].exists(rad.fil)
    assert len(bilder(inslag)) == 3
