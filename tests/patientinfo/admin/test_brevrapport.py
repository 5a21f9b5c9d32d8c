"""The report of mails: what went, what waits, what did not arrive; for administrators, and without a word of them."""

from __future__ import annotations

import datetime as dt

import pytest
from konton import inloggad, konto

from patientinfo.models import Brev, Brevtext, Tema

pytestmark = pytest.mark.django_db

VID = dt.datetime(2027, 1, 12, 9, 30, tzinfo=dt.UTC)
RAPPORT = "/redaktion/rapporter/brev/"


def brev(slag: str, **falt: object) -> Brev:
    vem = konto("redaktor")
    return Brev.objects.create(
        slag=slag, mottagare_modell=vem._meta.label, mottagare_pk=vem.pk, **{"skapat": VID, **falt}
    )


@pytest.fixture(autouse=True)
def _breven() -> None:
    tema = Tema.objects.first()
    brev("Gått fram", skickat=VID, forsok=1, objekt_modell=tema._meta.label, objekt_pk=tema.pk)
    Brevtext.objects.create(brev=brev("Väntar", forsok=2, fel="ConnectionRefusedError"), amne="Hemligt", text="Hemligt")
    brev("Stoppat", forsok=1, fel="SMTPRecipientsRefused", objekt_modell="borta.Sort", objekt_pk="7")


def test_rapporten_sager_hur_det_gick_men_inte_vad_som_stod() -> None:
    svar = inloggad("administrator").get(RAPPORT)
    html = svar.content.decode()
    for ord_ in (
        "Gått fram",
        str(Tema.objects.first()),
        "mejlservern svarar inte",
        "2027-01-12 10.30",
        "kom inte fram",
    ):
        assert ord_ in html
    assert "Hemligt" not in html
    assert f"Konto {konto('redaktor').pk}" in html
    assert "redaktor@example.se" not in html


@pytest.mark.parametrize(("hur", "visas"), [("skickat", "Gått fram"), ("vantar", "Väntar"), ("stoppat", "Stoppat")])
def test_filtret_pa_hur_det_gick(hur: str, visas: str) -> None:
    svar = inloggad("administrator").get(RAPPORT, {"hur": hur})
    assert [rad.slag for rad in svar.context["object_list"]] == [visas]


def test_filtret_pa_slag_och_dag() -> None:
    klient = inloggad("administrator")
    svar = klient.get(RAPPORT, {"slag": "Väntar"})
    assert [rad.slag for rad in svar.context["object_list"]] == ["Väntar"]
    svar = klient.get(RAPPORT, {"skapat_from": "2027-01-13"})
    assert list(svar.context["object_list"]) == []


def test_csv_har_samma_rader_utan_adresser() -> None:
    svar = inloggad("administrator").get(RAPPORT, {"export": "csv"})
    text = b"".join(svar.streaming_content).decode()
    assert text.count("\n") == 4
    assert "SMTPRecipientsRefused" in text
    assert "@" not in text
    assert "Hemligt" not in text


def test_bara_den_som_administrerar_ser_den() -> None:
    assert inloggad("redaktor").get(RAPPORT).status_code == 302
