"""The scanner: the real one where it is installed, and one that is away, slow or confused."""

from __future__ import annotations

import io
import socket
import struct
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import provfiler
import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from filprov import PDF, en_bild, en_pdf, godkand, i_lagret, uppladdad, utkast_med
from foreningsfabriker import VID, ForeningFactory
from maskinen import CLAMD
from wagtail.models import ModelLogEntry

from patientforeningar.filer import virusskanner
from patientforeningar.filer.mottagning import ta_emot_bild, ta_emot_pdf
from patientforeningar.filer.skanning import skanna_vantande
from patientforeningar.filer.virusskanner import Utslag, skanna
from patientforeningar.handelser import Handelse
from patientforeningar.models import Fil, Forening
from patientforeningar.models.fil import privat_lager

pytestmark = pytest.mark.django_db

SMITTA = b"PATIENTFORENINGARNAS-PROVSMITTA"
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


def smittad_pdf() -> bytes:
    """A PDF that is whole and harmless, with words in it that the test's own signature knows."""
    dokument = provfiler.pdf()
    dokument.pages[0].Contents = dokument.make_stream(b"BT (" + SMITTA + b") Tj ET")
    return provfiler.som_bytes(dokument, compress_streams=False)


@pytest.fixture
def forening() -> Forening:
    return ForeningFactory()


@pytest.fixture(scope="module")
def clamd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The real engine with two signatures of our own; gives its address."""
    if not CLAMD:
        pytest.skip("clamd is not installed")
    mapp = tmp_path_factory.mktemp("clamd")
    (mapp / "db").mkdir()
    (mapp / "db/prov.hdb").write_text("44d88612fea8a8f36de82e1278abb02f:68:Eicar-Prov\n")
    (mapp / "db/prov.ndb").write_text(f"Prov.Smitta:0:*:{SMITTA.hex()}\n")
    uttag = mapp / "clamd.ctl"
    (mapp / "clamd.conf").write_text(f"DatabaseDirectory {mapp}/db\nLocalSocket {uttag}\nForeground yes\nUser root\n")
    process = subprocess.Popen([CLAMD, f"--config-file={mapp}/clamd.conf"], stdout=subprocess.DEVNULL)
    try:
        for _forsok in range(200):
            if uttag.exists():
                break
            time.sleep(0.1)
        yield f"unix://{uttag}"
    finally:
        process.terminate()
        process.wait(20)


@pytest.fixture
def med_clamd(clamd: str, settings: Any) -> None:
    settings.VIRUSSKANNER_URL = clamd


@pytest.fixture
def borta(settings: Any, tmp_path: Path) -> None:
    """A scanner is set up, and nobody answers there."""
    settings.VIRUSSKANNER_URL = f"unix://{tmp_path}/clamd.ctl"


@pytest.fixture
def tolk(settings: Any) -> Iterator[list[bytes]]:
    """A server that takes a file as clamd does, and answers what the test has put in the list; nothing: it waits."""
    svar: list[bytes] = []
    with closing(socket.create_server(("127.0.0.1", 0))) as uttag:
        settings.VIRUSSKANNER_URL = f"tcp://127.0.0.1:{uttag.getsockname()[1]}"

        def betjana() -> None:
            while True:
                try:
                    forbindelse, _fran = uttag.accept()
                except OSError:
                    return
                with forbindelse:
                    _ta_emot(forbindelse)
                    if svar:
                        forbindelse.sendall(svar[0])
                    else:
                        time.sleep(2)

        threading.Thread(target=betjana, daemon=True).start()
        yield svar
        uttag.shutdown(socket.SHUT_RDWR)


def _ta_emot(forbindelse: socket.socket) -> bytes:
    with forbindelse.makefile("rb") as in_:
        assert in_.read(10) == b"zINSTREAM\0"
        allt = b""
        while langd := struct.unpack(">I", in_.read(4))[0]:
            allt += in_.read(langd)
        return allt


@pytest.mark.usefixtures("med_clamd")
def test_clamd_hittar_det_den_kanner_till_och_inget_annat() -> None:
    assert skanna(io.BytesIO(b"hej")).utslag is Utslag.REN
    assert skanna(io.BytesIO(EICAR)).fynd == "Eicar-Prov.UNOFFICIAL"
    assert skanna(io.BytesIO(b"x" * 9_000_000)).utslag is Utslag.REN


@pytest.mark.usefixtures("med_clamd")
def test_en_ren_fil_ar_skannad_nar_den_kommer_in(forening: Forening) -> None:
    assert en_bild(forening).skannad == VID
    assert en_pdf(forening).skannad == VID


@pytest.mark.usefixtures("med_clamd")
def test_en_smittad_fil_avvisas_loggas_och_sparas_aldrig(forening: Forening) -> None:
    fore, rader = i_lagret(), Fil.objects.count()
    with pytest.raises(ValidationError, match=r"skadlig kod \(Prov.Smitta"):
        ta_emot_pdf(forening, uppladdad(smittad_pdf(), "x.pdf"), None, VID)
    assert (i_lagret(), Fil.objects.count()) == (fore, rader)
    rad = ModelLogEntry.objects.get(action=Handelse.SMITTAD_FIL.value)
    assert (rad.object_id, rad.data) == (str(forening.pk), {"fynd": "Prov.Smitta.UNOFFICIAL"})


@pytest.mark.usefixtures("borta")
def test_nar_skannern_ar_borta_tas_filen_emot_men_visas_inte_ens_godkand(
    forening: Forening, clamd: str, settings: Any
) -> None:
    fil = en_bild(forening)
    assert fil.skannad is None
    assert fil.skanning == "Inte virusskannad."
    godkand(utkast_med(fil, visas_fran=VID.replace(year=2020), visas_till=VID.replace(year=2090)))
    assert Client().get(fil.adress()).status_code == 404

    assert skanna_vantande(VID) == ""
    assert Fil.objects.get(pk=fil.pk).i_karantan

    settings.VIRUSSKANNER_URL = clamd
    assert "filer virusskannade." in skanna_vantande(VID)
    fil.refresh_from_db()
    assert (fil.skannad, fil.skanning) == (VID, "Virusskannad utan anmärkning.")
    svar = Client().get(fil.adress())
    assert (svar.status_code, b"".join(svar)[:4]) == (200, b"RIFF")
    assert skanna_vantande(VID) == ""


@pytest.mark.usefixtures("borta")
def test_smitta_som_hittas_i_efterhand_stannar_i_karantan(forening: Forening, clamd: str, settings: Any) -> None:
    fil = ta_emot_pdf(forening, uppladdad(smittad_pdf(), "x.pdf"), None, VID)
    godkand(utkast_med(fil, visas_fran=VID.replace(year=2020), visas_till=VID.replace(year=2090)))
    settings.VIRUSSKANNER_URL = clamd
    skanna_vantande(VID)
    fil.refresh_from_db()
    assert fil.skanning == "Innehåller skadlig kod: Prov.Smitta.UNOFFICIAL. Filen går inte att öppna."
    settings.VIRUSSKANNER_URL = ""
    assert fil.i_karantan
    assert fil in Fil.objects.i_karantan()
    assert Client().get(fil.adress()).status_code == 404
    assert ModelLogEntry.objects.filter(action=Handelse.SMITTAD_FIL.value, object_id=str(forening.pk)).count() == 1


def test_utan_skanner_visas_det_som_ar_godkant(forening: Forening) -> None:
    fil = en_bild(forening)
    assert not fil.i_karantan
    assert fil not in Fil.objects.i_karantan()
    assert skanna_vantande(VID) == ""


@pytest.mark.parametrize(
    ("sagt", "utslag", "fynd"),
    [
        (b"stream: OK\0", Utslag.REN, ""),
        (b"stream: Elak.Kod FOUND\0", Utslag.SMITTAD, "Elak.Kod"),
        (b"INSTREAM size limit exceeded. ERROR\0", Utslag.EJ_SKANNAD, ""),
        (b"UNKNOWN COMMAND\0", Utslag.EJ_SKANNAD, ""),
        (b"stream: OK och lite till\0", Utslag.EJ_SKANNAD, ""),
        (b"\0", Utslag.EJ_SKANNAD, ""),
        (b"\xff" * 9000, Utslag.EJ_SKANNAD, ""),
    ],
)
def test_svaren_tolkas_och_det_oklara_ar_inte_ett_ja(tolk: list[bytes], sagt: bytes, utslag: Utslag, fynd: str) -> None:
    tolk.append(sagt)
    fil = io.BytesIO(PDF)
    svar = skanna(fil)
    assert (svar.utslag, svar.fynd, fil.tell()) == (utslag, fynd, 0)


def test_en_skanner_som_aldrig_svarar_haller_ingen_kvar(tolk: list[bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(virusskanner, "_TID", 0.3)
    assert skanna(io.BytesIO(PDF)).utslag is Utslag.EJ_SKANNAD


def test_en_fil_som_saknas_pa_disken_stoppar_inte_de_andra(forening: Forening, clamd: str, settings: Any) -> None:
    borta, kvar = en_bild(forening), en_pdf(forening)
    privat_lager().delete(borta.fil.name)
    settings.VIRUSSKANNER_URL = clamd
    skanna_vantande(VID)
    assert Fil.objects.get(pk=borta.pk).skannad is None
    assert Fil.objects.get(pk=kvar.pk).skannad == VID


def test_samma_bild_igen_skannas_inte_pa_nytt(forening: Forening, borta: None) -> None:
    forsta = en_bild(forening)
    assert ta_emot_bild(forening, uppladdad(provfiler.bild("JPEG", provfiler.motiv()), "y.jpg"), None, VID) == forsta


def test_halsan_sager_om_skannern_svarar(forening: Forening, clamd: str, settings: Any, tmp_path: Path) -> None:
    def halsa() -> dict[str, Any]:
        return Client().get("/-/health").json()["delar"]["virusskanner"]

    assert halsa() == {"status": "ok", "finns": False}
    Fil.objects.update(skannad=VID)
    en_bild(forening)
    settings.VIRUSSKANNER_URL = f"unix://{tmp_path}/borta.ctl"
    assert halsa() == {"status": "varning", "finns": True, "vantar": 1}
    settings.VIRUSSKANNER_URL = clamd
    assert halsa() == {"status": "ok", "finns": True, "vantar": 1}
