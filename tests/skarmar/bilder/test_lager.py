"""Drawn slides in storage: a name that says what is in the file, and a row that outlives it."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import replace

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from foreningsfabriker import VID, publicerat

from skarmar.bilder.gallring import gallra
from skarmar.bilder.lager import MINNS_BORTTAGNA, NADATID, dra_in, ritade, spara, ta_bort
from skarmar.kontrakt import Punkt
from skarmar.models import Punktbild
from skarmar.urval.punkt import av_inslag

pytestmark = pytest.mark.django_db

LIGGANDE, STAENDE, STOR = Punktbild.Format.values
SEKUND = dt.timedelta(seconds=1)


@pytest.fixture
def punkt() -> Punkt:
    return av_inslag(publicerat(pa_skarm=True), VID)


def finns(rad: Punktbild) -> bool:
    return storages["default"].exists(rad.fil)


def test_filen_heter_som_sitt_innehall(punkt: Punkt) -> None:
    rad = spara(punkt, LIGGANDE, b"en bild", VID)
    assert rad.avtryck == hashlib.sha256(b"en bild").hexdigest()
    with storages["default"].open(rad.fil) as fil:
        assert fil.read() == b"en bild"


def test_de_ritade_sags_i_formatens_ordning_med_hel_adress(punkt: Punkt) -> None:
    for sort in (STOR, LIGGANDE, STAENDE):
        spara(punkt, sort, sort.encode(), VID)
    alla = ritade(punkt.version)
    assert [bild.format for bild in alla] == [LIGGANDE, STAENDE, STOR]
    assert (alla[2].bredd, alla[2].hojd, alla[2].byte) == (3840, 2160, 9)
    assert alla[0].adress.startswith("http")
    assert alla[0].adress.endswith(f"/flode/bild/{alla[0].avtryck}.png")
    assert ritade("en annan version") == ()


def test_en_fil_som_slets_av_skrivs_om_under_samma_namn(punkt: Punkt) -> None:
    rad = Punktbild(avtryck=hashlib.sha256(b"hel bild").hexdigest())
    storages["default"].save(rad.fil, ContentFile(b"hel"))
    sparad = spara(punkt, LIGGANDE, b"hel bild", VID)
    with storages["default"].open(sparad.fil) as fil:
        assert fil.read() == b"hel bild"


def test_en_fil_som_en_annan_bild_ocksa_ar_ligger_kvar(punkt: Punkt) -> None:
    ena = spara(punkt, LIGGANDE, b"lika", VID)
    andra = spara(replace(punkt, version="annan"), LIGGANDE, b"lika", VID)
    assert ta_bort([ena], VID) == 1
    assert finns(andra)
    ta_bort([andra], VID)
    assert not finns(andra)


def test_det_som_godkanns_igen_ritas_pa_sin_gamla_rad(punkt: Punkt) -> None:
    spara(punkt, LIGGANDE, b"bild", VID)
    dra_in(punkt.nyckel)
    assert ritade(punkt.version) == ()
    rad = spara(punkt, LIGGANDE, b"bild", VID)
    assert (rad.borttagen, rad.behalls_till) == (None, None)
    assert finns(rad)
    assert len(ritade(punkt.version)) == 1


def test_det_som_lamnat_alla_program_ligger_kvar_en_timme(punkt: Punkt) -> None:
    rad = spara(punkt, LIGGANDE, b"bild", VID)
    assert gallra({punkt.version}, VID) == 0
    assert gallra(set(), VID) == 0
    assert gallra(set(), VID + NADATID - SEKUND) == 0
    assert finns(rad)
    assert gallra(set(), VID + NADATID) == 1
    assert not finns(rad)
    rad.refresh_from_db()
    assert rad.borttagen == VID + NADATID


def test_det_som_kommer_tillbaka_i_programmet_ligger_kvar(punkt: Punkt) -> None:
    rad = spara(punkt, LIGGANDE, b"bild", VID)
    gallra(set(), VID)
    gallra({punkt.version}, VID + NADATID / 2)
    assert gallra({punkt.version}, VID + 2 * NADATID) == 0
    assert finns(rad)


def test_minnet_av_en_borttagen_bild_gallras(punkt: Punkt) -> None:
    ta_bort([spara(punkt, LIGGANDE, b"bild", VID)], VID)
    gallra(set(), VID + MINNS_BORTTAGNA - SEKUND)
    assert Punktbild.objects.filter(punkt=punkt.nyckel).exists()
    gallra(set(), VID + MINNS_BORTTAGNA)
    assert not Punktbild.objects.filter(punkt=punkt.nyckel).exists()
