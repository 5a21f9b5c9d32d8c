"""What happens to associations and their items: written in Wagtail's log, told to whoever listens.

The log is the region's record (allmän handling): entries are added, never changed. No name, address or number
of a contact person goes into `data`: those are rows of their own (design, rule 14).
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import models
from django.dispatch import Signal
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import LogActionRegistry, log

from patientinfo.models import Konto

# Sent in the transaction of the change, with: objekt, vad (Handelse), av (Konto or None), vid, skal, data.
intraffat = Signal()


class Handelse(models.TextChoices):
    """Everything that is logged, by what it is called in the log."""

    # Associations
    ANSOKT = "forening.ansokt", _("Ansökte")
    BEKRAFTAD_ADRESS = "forening.bekraftad_adress", _("Bekräftade e-postadressen")
    ANTAGEN = "forening.antagen", _("Antogs")
    AVBOJD = "forening.avbojd", _("Avböjdes")
    UPPGIFTER_ANDRADE = "forening.uppgifter_andrade", _("Uppgifter ändrades")
    UPPGIFTER_BEKRAFTADE = "forening.uppgifter_bekraftade", _("Uppgifterna bekräftades")
    BEKRAFTELSE_PAMIND = "forening.bekraftelse_pamind", _("Påmindes om att bekräfta uppgifterna")
    DOLD = "forening.dold", _("Doldes")
    AVSLUTAD = "forening.avslutad", _("Avslutades")
    ATERUPPTAGEN = "forening.aterupptagen", _("Återupptogs")
    OMBUD_INBJUDET = "forening.ombud_inbjudet", _("Ombud bjöds in")
    INBJUDAN_ATERTAGEN = "forening.inbjudan_atertagen", _("Inbjudan togs tillbaka")
    OMBUD_TILLKOM = "forening.ombud_tillkom", _("Ombud tillkom")
    OMBUD_SLUTADE = "forening.ombud_slutade", _("Ombud slutade")
    SMITTAD_FIL = "forening.smittad_fil", _("Skadlig kod hittades i en fil")
    KONTAKT_BORTTAGEN = "forening.kontakt_borttagen", _("Kontaktuppgifter togs bort")
    # Items
    INLAMNAT = "inslag.inlamnat", _("Lämnades in")
    TILLBAKATAGET = "inslag.tillbakataget", _("Togs tillbaka")
    HANDLAGGS = "inslag.handlaggs", _("Togs om hand")
    SLAPPT = "inslag.slappt", _("Släpptes")
    GODKANT = "inslag.godkant", _("Godkändes")
    ANDRING_BEGARD = "inslag.andring_begard", _("Ändring begärdes")
    AVSLAGET = "inslag.avslaget", _("Avslogs")
    ATERKALLAT = "inslag.aterkallat", _("Återkallades")
    INSTALLT = "inslag.installt", _("Ställdes in")
    FLYTTAT = "inslag.flyttat", _("Flyttades")
    AVVIKELSE_BORTTAGEN = "inslag.avvikelse_borttagen", _("Inställt eller flyttat togs tillbaka")
    MEDDELANDE = "inslag.meddelande", _("Meddelande skickades")
    PAMINNELSE = "inslag.paminnelse", _("Granskarna påmindes")
    ESKALERAT = "inslag.eskalerat", _("Lyftes till administratörerna")
    GALLRAT = "inslag.gallrat", _("Gallrades")
    MEDDELANDEN_GALLRADE = "inslag.meddelanden_gallrade", _("Meddelanden gallrades")


def logga(
    objekt: models.Model,
    vad: models.TextChoices,
    av: Konto | None,
    vid: dt.datetime,
    *,
    skal: str = "",
    etikett: str = "",
    **data: Any,
) -> None:
    """Write in the log that `av` (None: the clock) did `vad` to `objekt` at `vid`, and tell those who listen.

    `skal` is the reason that was given; `etikett` is what the log calls the object, when not by its own name;
    `data` must be JSON. Call it inside the transaction of the change.
    """
    log(objekt, vad.value, user=av, timestamp=vid, title=etikett, data={**data, **({"skal": skal} if skal else {})})
    intraffat.send(sender=type(objekt), objekt=objekt, vad=vad, av=av, vid=vid, skal=skal, data=data)


def loggord(actions: LogActionRegistry) -> None:
    """`register_log_actions`: what the log calls each of them."""
    for handelse in Handelse:
        actions.register_action(handelse.value, handelse.label, handelse.label)
