"""Wagtail's own mails never go for items; for pages they go as before (design, rule 3)."""

from __future__ import annotations

import pytest
from brevlador import till
from django.core import mail
from foreningsfabriker import VID
from granskningsgang import skicka

from patientforeningar.actions.begar_andring import begar_andring
from patientforeningar.actions.godkann import godkann
from patientforeningar.actions.lamna_in import lamna_in
from patientforeningar.actions.spara_utkast import spara_utkast
from patientforeningar.models import Inslag, Kriterium
from patientinfo.models import Brev, InformationPage, Konto

pytestmark = pytest.mark.django_db


def test_inlamning_andring_ny_inlamning_och_godkannande_ger_exakt_vara_brev(
    utkast: Inslag, ombud: Konto, granskare: Konto
) -> None:
    inslag = lamna_in(utkast, av=ombud, vid=VID)
    begar_andring(inslag, av=granskare, vid=VID, motivering="Skriv var.")
    rad = Inslag.objects.get(pk=inslag.pk)
    nytt = rad.get_latest_revision_as_object()
    nytt.lokal = "Stora salen"
    spara_utkast(nytt, av=ombud, vid=VID, bygger_pa=rad.latest_revision_id)
    lamna_in(rad, av=ombud, vid=VID)
    godkann(Inslag.objects.get(pk=inslag.pk), av=granskare, vid=VID, kriterier=Kriterium.objects.filter(galler=True))
    assert till() == {
        "Kvitto på inlämning": 2 * [ombud.email],
        "Nytt att granska": 2 * [granskare.email],
        "Ändring begärd": [ombud.email],
        "Godkänt": [ombud.email],
    }
    assert len(mail.outbox) == Brev.objects.count() == 6


def test_om_sidor_skriver_wagtail_som_forut() -> None:
    sida = InformationPage.objects.filter(locale__language_code="sv", alias_of=None).first()
    skicka(sida, title="Ny rubrik")
    assert not Brev.objects.exists()
    assert ["granskare@example.se"] in [brev.to for brev in mail.outbox]
