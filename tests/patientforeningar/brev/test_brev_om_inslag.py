"""Letters about items: to the right people, each once, with number, title, association and what to do next."""

from __future__ import annotations

import datetime as dt

import pytest
from brevlador import brevet_till, till
from django.core import mail
from django.db import transaction
from foreningsfabriker import VID, KontoFactory, kommun, publicerat

from patientforeningar.actions.aterkalla import aterkalla
from patientforeningar.actions.avsla import avsla
from patientforeningar.actions.begar_andring import begar_andring
from patientforeningar.actions.flytta import flytta
from patientforeningar.actions.godkann import godkann
from patientforeningar.actions.lamna_in import lamna_in
from patientforeningar.actions.skicka_meddelande import skicka_meddelande
from patientforeningar.actions.spara_utkast import spara_utkast
from patientforeningar.actions.stall_in import stall_in
from patientforeningar.models import Forening, Granskningsansvar, Inslag, Kriterium, Ombud
from patientinfo.models import Brev, Konto

pytestmark = pytest.mark.django_db


def test_den_som_lamnar_in_far_kvitto_och_granskaren_besked(
    utkast: Inslag, ombud: Konto, annat_ombud: Konto, granskare: Konto
) -> None:
    inslag = lamna_in(utkast, av=ombud, vid=VID)
    assert till() == {"Kvitto på inlämning": [ombud.email], "Nytt att granska": [granskare.email]}
    kvitto = brevet_till(ombud.email)
    assert inslag.nummer in kvitto.subject
    assert "12 maj 2026 klockan 12.00" in kvitto.body  # the received time, in Stockholm
    assert "Provföreningen <&> Luleå" in kvitto.body
    assert "Gympa & fika" in kvitto.body
    # Handed in on Tuesday 12 May; the 14th is Ascension Day, so three working days have passed on Tuesday.
    assert "19 maj 2026" in kvitto.body
    assert "21 maj 2026" in kvitto.body
    assert "Provföreningen &lt;&amp;&gt; Luleå" in kvitto.alternatives[0][0]


def test_tva_tryck_ger_ett_kvitto(utkast: Inslag, ombud: Konto, granskare: Konto) -> None:
    for _gang in range(2):
        lamna_in(utkast, av=ombud, vid=VID)
    assert len(mail.outbox) == 2


def test_ersattaren_far_brevet_nar_den_ansvariga_ar_borta(utkast: Inslag, ombud: Konto, granskare: Konto) -> None:
    ersattare = KontoFactory()
    idag = VID.date()
    Granskningsansvar.objects.update(ersattare=ersattare, borta_fran=idag, borta_till=idag)
    lamna_in(utkast, av=ombud, vid=VID)
    assert till("Nytt att granska") == {"Nytt att granska": [ersattare.email]}


def test_nar_ingen_ansvarar_gar_brevet_till_administratorerna(utkast: Inslag, ombud: Konto) -> None:
    Granskningsansvar.objects.all().delete()
    lamna_in(utkast, av=ombud, vid=VID)
    assert till("Nytt att granska") == {"Nytt att granska": ["admin@example.se"]}
    assert "ingen kan besluta för Luleå just nu och du är administratör" in brevet_till("admin@example.se").body


def test_brevet_sager_varfor_man_far_det(utkast: Inslag, ombud: Konto, granskare: Konto) -> None:
    lamna_in(utkast, av=ombud, vid=VID)
    assert "för att du granskar det som föreningar lämnar in för Luleå." in brevet_till(granskare.email).body
    assert f"för att du är ombud för {utkast.forening}." in brevet_till(ombud.email).body


def test_den_som_sjalv_ar_ombud_for_foreningen_ombeds_inte_granska(
    utkast: Inslag, ombud: Konto, granskare: Konto, forening: Forening
) -> None:
    Ombud.objects.create(forening=forening, konto=granskare, slutade=VID)
    lamna_in(utkast, av=ombud, vid=VID)
    assert till("Nytt att granska") == {"Nytt att granska": ["admin@example.se"]}


def test_andring_gar_till_den_som_lamnade_in_och_foreningens_ombud_en_gang_var(
    inlamnat: Inslag, ombud: Konto, annat_ombud: Konto, granskare: Konto
) -> None:
    begar_andring(inlamnat, av=granskare, vid=VID, motivering="Skriv var <entrén> är.\n\nOch när.")
    assert till("Ändring begärd") == {"Ändring begärd": [annat_ombud.email, ombud.email]}
    brev = brevet_till(ombud.email)
    assert "> Skriv var <entrén> är." in brev.body
    assert "Skriv var &lt;entrén&gt; är." in brev.alternatives[0][0]
    assert "/forening/" in brev.body


def test_avslag_gar_till_foreningen_med_skalet(inlamnat: Inslag, ombud: Konto, granskare: Konto) -> None:
    avsla(inlamnat, av=granskare, vid=VID, motivering="Det är reklam.")
    assert till("Avslag") == {"Avslag": [ombud.email]}
    assert "> Det är reklam." in brevet_till(ombud.email).body


def test_ett_ombud_som_har_slutat_far_inget(
    inlamnat: Inslag, ombud: Konto, annat_ombud: Konto, granskare: Konto
) -> None:
    Ombud.objects.filter(konto=ombud).update(slutade=VID)
    avsla(inlamnat, av=granskare, vid=VID, motivering="Det är reklam.")
    assert till("Avslag") == {"Avslag": [annat_ombud.email]}


def test_nar_alla_ombud_har_slutat_far_den_som_lamnade_in_svaret(
    inlamnat: Inslag, ombud: Konto, granskare: Konto
) -> None:
    Ombud.objects.update(slutade=VID)
    avsla(inlamnat, av=granskare, vid=VID, motivering="Det är reklam.")
    assert till("Avslag") == {"Avslag": [ombud.email]}


def test_godkant_leder_till_det_som_syns(inlamnat: Inslag, ombud: Konto, granskare: Konto) -> None:
    godkann(inlamnat, av=granskare, vid=VID, kriterier=list(Kriterium.objects.filter(galler=True)))
    assert till("Godkänt") == {"Godkänt": [ombud.email]}
    brev = brevet_till(ombud.email)
    inlamnat.refresh_from_db()
    assert inlamnat.full_url() in brev.body
    assert "20 maj 2026" in brev.body  # the last day on which it is seen


def test_regionens_aterkallelse_gar_till_ombuden_och_foreningens_till_granskarna(
    forening: Forening, ombud: Konto, granskare: Konto
) -> None:
    aterkalla(publicerat(forening=forening), av=granskare, vid=VID, skal="Lokalen är stängd.")
    assert till() == {"Återkallat av regionen": [ombud.email]}
    assert "> Lokalen är stängd." in brevet_till(ombud.email).body
    aterkalla(publicerat(forening=forening), av=ombud, vid=VID, skal="Ledaren är sjuk.")
    assert till("Återkallat av föreningen") == {"Återkallat av föreningen": [granskare.email]}


def test_ett_utkast_som_ingen_har_lamnat_in_ror_inte_breven_om_det_publika(
    forening: Forening, ombud: Konto, granskare: Konto
) -> None:
    inslag = publicerat(forening=forening, rubrik="Det publika")
    utkast = inslag.get_latest_revision_as_object()
    utkast.rubrik, utkast.plats_id = "Hemligt utkast", kommun("Kiruna").pk
    spara_utkast(utkast, av=ombud, vid=VID, bygger_pa=inslag.latest_revision_id)
    aterkalla(Inslag.objects.get(pk=inslag.pk), av=ombud, vid=VID, skal="Ledaren är sjuk.")
    brev = brevet_till(granskare.email)
    assert "Det publika" in brev.subject
    assert "Hemligt utkast" not in brev.body
    assert "Plats: Luleå" in brev.body


def test_installt_och_flyttat_sags_till_granskarna(forening: Forening, ombud: Konto, granskare: Konto) -> None:
    inslag = publicerat(forening=forening)
    dag = (VID + dt.timedelta(days=7)).date()
    stall_in(inslag, dag, av=ombud, vid=VID)
    assert "Inställt den 19 maj 2026" in brevet_till(granskare.email).subject
    mail.outbox.clear()
    flytta(inslag, dag, VID + dt.timedelta(days=8), None, av=ombud, vid=VID)
    brev = brevet_till(granskare.email)
    assert "Flyttat från den 19 maj 2026" in brev.subject
    assert "20 maj 2026 klockan 12.00" in brev.body


def test_ett_meddelande_gar_till_den_andra_sidan(inlamnat: Inslag, ombud: Konto, granskare: Konto) -> None:
    skicka_meddelande(inlamnat, "Finns det hiss?", av=granskare, vid=VID)
    assert "> Finns det hiss?" in brevet_till(ombud.email).body
    skicka_meddelande(inlamnat, "Ja, till alla plan.", av=ombud, vid=VID)
    assert "> Ja, till alla plan." in brevet_till(granskare.email).body
    assert till() == {
        "Kvitto på inlämning": [ombud.email],
        "Nytt att granska": [granskare.email],
        "Meddelande": sorted([ombud.email, granskare.email]),
    }


def test_loggen_vet_vilket_arende_men_inte_vad_som_stod(inlamnat: Inslag, ombud: Konto, granskare: Konto) -> None:
    avsla(inlamnat, av=granskare, vid=VID, motivering="Det är reklam.")
    brev = Brev.objects.get(slag="Avslag")
    assert brev.objekt() == inlamnat
    assert "reklam" not in str(Brev.objects.values())
    assert "example.se" not in str(Brev.objects.values())


def test_inget_brev_nar_andringen_inte_blev_av(utkast: Inslag, ombud: Konto) -> None:
    with pytest.raises(ZeroDivisionError), transaction.atomic():  # noqa: PT012
        lamna_in(utkast, av=ombud, vid=VID)
        _ = 1 / 0
    assert not Brev.objects.exists()
