"""Letters about associations, each for one event."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from patientforeningar.actions.avsluta_forening import ANGERTID
from patientforeningar.brev import adresser, mottagare
from patientforeningar.brev.brevpapper import Brevet, skicka
from patientforeningar.brev.handelse import Hant, Skrivare, dagen
from patientforeningar.handelser import Handelse
from patientforeningar.models import Forening, Inbjudan, Ombud
from patientforeningar.tider import arsbekraftelse
from patientinfo.models import Konto
from patientinfo.tid import dag


def ansokan(hant: Hant[Forening]) -> None:
    """That an association whose address is confirmed waits to be admitted."""
    _till_regionen(hant, "ansokan", _("Ansökan från förening"))


def antagen(hant: Hant[Forening]) -> None:
    """That the association may begin."""
    _till_ombuden(hant, "antagen", _("Föreningen är antagen"))


def avbojd(hant: Hant[Forening]) -> None:
    """That the association was not admitted, and why."""
    _till_ombuden(hant, "avbojd", _("Ansökan avböjd"), citat=hant.skal)


def ombud_tillkom(hant: Hant[Forening]) -> None:
    """That somebody new may act for the association: told to all who already do."""
    _om_ombud(hant, "ombud_tillkom", _("Ombud tillkom"))


def ombud_slutade(hant: Hant[Forening]) -> None:
    """That somebody no longer acts for the association: told to all who still do."""
    _om_ombud(hant, "ombud_slutade", _("Ombud slutade"))


def paminn_om_bekraftelse(hant: Hant[Forening]) -> None:
    """The yearly question, a month and a week before the day and on it."""
    galler = dt.date.fromisoformat(hant.data["galler"])
    data = {
        "dagar": hant.data["dagar"],
        "galler": dagen(galler),
        "doljs": dagen(arsbekraftelse.doljs(max(galler, dag(hant.vid)))),
    }
    knapp = (_("Bekräfta uppgifterna"), adresser.uppgifterna())
    _till_ombuden(hant, "bekrafta", _("Stämmer uppgifterna?"), data, knapp=knapp)


def dold(hant: Hant[Forening]) -> None:
    """That a silent association is no longer shown, and how it comes back."""
    knapp = (_("Bekräfta uppgifterna"), adresser.uppgifterna())
    _till_ombuden(hant, "dold", _("Föreningen är dold"), knapp=knapp)


def avslutad(hant: Hant[Forening]) -> None:
    """That the association has been ended here, and until when that can be undone."""
    data = {"angras": dagen(dag(hant.vid + ANGERTID))}
    _till_ombuden(hant, "avslutad", _("Föreningen är avslutad"), data)


def kontakt_borttagen(hant: Hant[Forening]) -> None:
    """That the clock has removed a contact person, without saying whom; what an ombud has removed is known already."""
    if hant.av is None:
        knapp = (_("Se föreningens uppgifter"), adresser.uppgifterna())
        _till_ombuden(hant, "kontakt_borttagen", _("Kontaktperson borttagen"), knapp=knapp)


def skicka_inbjudan(inbjudan: Inbjudan, adress: str) -> None:
    """Send the invitation with `adress`, the whole address that holds its key, in the running transaction.

    The key is nowhere but in the waiting mail, which is deleted when it has been sent.
    """
    forening = inbjudan.forening
    brevet = Brevet(
        "inbjudan",
        _("Inbjudan"),
        forening,
        {"forening": forening, "till": dagen(dag(inbjudan.galler_till))},
        _("någon som är ombud för %(forening)s skrev in din adress") % {"forening": forening},
        (_("Tacka ja till inbjudan"), adress),
    )
    skicka(brevet, [inbjudan])


SKRIVARE: dict[Handelse, Skrivare] = {
    Handelse.BEKRAFTAD_ADRESS: ansokan,
    Handelse.ANTAGEN: antagen,
    Handelse.AVBOJD: avbojd,
    Handelse.OMBUD_TILLKOM: ombud_tillkom,
    Handelse.OMBUD_SLUTADE: ombud_slutade,
    Handelse.BEKRAFTELSE_PAMIND: paminn_om_bekraftelse,
    Handelse.DOLD: dold,
    Handelse.AVSLUTAD: avslutad,
    Handelse.KONTAKT_BORTTAGEN: kontakt_borttagen,
}


def _om_ombud(hant: Hant[Forening], mall: str, slag: str) -> None:
    """To those who act for the association, but not to the one whom it is about."""
    vem = Ombud.objects.select_related("konto").get(pk=hant.data["ombud"]).konto
    knapp = (_("Se föreningens ombud"), adresser.ombuden())
    till = mottagare.ombud(hant.objekt).exclude(pk=vem.pk)
    _till_ombuden(hant, mall, slag, {"namn": str(vem)}, knapp=knapp, till=till)


def _till_ombuden(
    hant: Hant[Forening],
    mall: str,
    slag: str,
    data: dict[str, Any] | None = None,
    *,
    citat: str = "",
    knapp: tuple[str, str] | None = None,
    till: Iterable[Konto] | None = None,
) -> None:
    forening = hant.objekt
    varfor = _("du är ombud för %(forening)s") % {"forening": forening}
    knapp = knapp or (_("Öppna föreningens sidor"), adresser.portalen())
    brevet = Brevet(mall, slag, forening, {"forening": forening, **(data or {})}, varfor, knapp, citat)
    skicka(brevet, mottagare.ombud(forening) if till is None else till)


def _till_regionen(hant: Hant[Forening], mall: str, slag: str) -> None:
    """To those who answer for one of its kommuner; to the administrators when nobody can."""
    forening = hant.objekt
    kommuner = ", ".join(str(kommun) for kommun in forening.kommuner.all())
    till, varfor = (
        mottagare.granskare_av(forening, hant.vid),
        _("du granskar det som föreningar lämnar in för %(plats)s"),
    )
    if not till:
        till = mottagare.administratorer(forening)
        varfor = _("ingen kan besluta för %(plats)s just nu och du är administratör")
    data = {"forening": forening, "kommuner": kommuner}
    knapp = (_("Öppna ansökan"), adresser.ansokan(forening))
    skicka(Brevet(mall, slag, forening, data, varfor % {"plats": kommuner}, knapp), till)
