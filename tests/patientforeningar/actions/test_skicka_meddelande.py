"""Messages: from the association or from the region, by who sends them; refused with a reason."""

from __future__ import annotations

import pytest
from foreningsfabriker import VID, InslagFactory, KontoFactory, OmbudFactory, publicerat
from konton import konto

from patientforeningar.actions.skicka_meddelande import HOGST_MEDDELANDE, skicka_meddelande
from patientforeningar.handelser import Handelse, intraffat
from patientforeningar.models import Granskningsansvar, Inslag
from patientinfo.granskning.fyra_ogon import NekadError

pytestmark = pytest.mark.django_db


@pytest.fixture
def inslag() -> Inslag:
    return publicerat()


def test_ett_ombud_skriver_for_foreningen_och_granskaren_for_regionen(inslag: Inslag) -> None:
    ombud, granskare = OmbudFactory(forening=inslag.forening).konto, konto("foreningsgranskare")
    Granskningsansvar.objects.get_or_create(konto=granskare, plats=inslag.plats)
    assert not skicka_meddelande(inslag, "Vi byter lokal.", ombud, VID).fran_regionen
    svar = skicka_meddelande(inslag, "Tack.", granskare, VID)
    assert (svar.fran_regionen, svar.skickat, svar.avsandare) == (True, VID, granskare)


def test_den_som_ar_bade_ombud_och_granskare_skriver_for_foreningen(inslag: Inslag) -> None:
    bade = OmbudFactory(forening=inslag.forening, konto=KontoFactory(is_superuser=True)).konto
    assert not skicka_meddelande(inslag, "Hej", bade, VID).fran_regionen


def test_den_som_lyssnar_far_veta_vilket_meddelande_men_inte_vad_det_sager(inslag: Inslag) -> None:
    hort: list[dict[str, object]] = []
    intraffat.connect(lambda vad, data, **_rest: hort.append({"vad": vad, **data}), weak=False, dispatch_uid="prov")
    try:
        sant = skicka_meddelande(inslag, "Vi byter lokal.", OmbudFactory(forening=inslag.forening).konto, VID)
    finally:
        intraffat.disconnect(dispatch_uid="prov")
    assert hort == [{"vad": Handelse.MEDDELANDE, "meddelande": sant.pk, "fran": "foreningen"}]


def test_andra_skriver_inte(inslag: Inslag) -> None:
    for utomstaende in (KontoFactory(), OmbudFactory().konto, konto("redaktor")):
        with pytest.raises(NekadError, match="Bara föreningens ombud"):
            skicka_meddelande(inslag, "Hej", utomstaende, VID)


@pytest.mark.parametrize(
    ("text", "skal"),
    [
        ("", "Skriv något"),
        (" \n\x00 ", "Skriv något"),
        ("x" * (HOGST_MEDDELANDE + 1), "högst 1000 tecken"),
        ("Hon har 811218-9876.", "personnummer"),
        ("Hon har 811278-9873.", "personnummer"),
    ],
)
def test_en_text_som_inte_gar_nekas_med_skal(inslag: Inslag, text: str, skal: str) -> None:
    ombud = OmbudFactory(forening=inslag.forening).konto
    with pytest.raises(NekadError, match=skal):
        skicka_meddelande(inslag, text, ombud, VID)
    assert not inslag.meddelanden.exists()


def test_ett_utkast_har_ingen_att_skriva_till() -> None:
    inslag = InslagFactory()
    with pytest.raises(NekadError, match="Lämna in först"):
        skicka_meddelande(inslag, "Hej", OmbudFactory(forening=inslag.forening).konto, VID)
