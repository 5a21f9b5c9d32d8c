"""Letters about items, each for one event: who is to have it, which text, what stands round it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from patientforeningar.brev import adresser, mottagare
from patientforeningar.brev.brevpapper import Brevet, skicka
from patientforeningar.brev.handelse import Hant, Skrivare, dagen, stunden
from patientforeningar.brev.versionen import platsen, rubriken
from patientforeningar.handelser import Handelse
from patientforeningar.models import Avvikelse, Inslag, Meddelande
from patientforeningar.tider import frister
from patientinfo.models import Konto
from patientinfo.tid import dag


def inlamnat(hant: Hant[Inslag]) -> None:
    """A receipt to the one who handed in, and word to those who answer for the place."""
    data = {
        "paminns": dagen(frister.paminns(hant.vid)),
        "lyfts": dagen(frister.lyfts(hant.vid)),
        "inkom": stunden(hant.vid),
    }
    if hant.av is not None:
        _till_foreningen(hant, "kvitto", _("Kvitto på inlämning"), data, till=[hant.av])
    _till_regionen(hant, "inlamnat", _("Nytt att granska"), data)


def andring_begard(hant: Hant[Inslag]) -> None:
    """What the association has to mend."""
    _till_foreningen(hant, "andring", _("Ändring begärd"), citat=hant.skal)


def godkant(hant: Hant[Inslag]) -> None:
    """That it has been approved, and when it is seen."""
    inslag = hant.objekt
    visas = inslag.visas(hant.vid)
    knapp = (_("Se inslaget på webbplatsen"), inslag.full_url()) if visas else None
    data = {
        "visas": visas,
        "fran": dagen(dag(inslag.visas_fran)),
        "till": dagen(dag(inslag.visas_till - dt.timedelta(microseconds=1))),
    }
    _till_foreningen(hant, "godkant", _("Godkänt"), data, citat=hant.skal, knapp=knapp)


def avslaget(hant: Hant[Inslag]) -> None:
    """That it cannot be shown, and why."""
    _till_foreningen(hant, "avslaget", _("Avslag"), citat=hant.skal)


def aterkallat(hant: Hant[Inslag]) -> None:
    """That it has been taken down: told to the other side than the one that did it."""
    if _gjort_av_ombud(hant):
        _till_regionen(hant, "aterkallat_av_foreningen", _("Återkallat av föreningen"), citat=hant.skal)
    else:
        _till_foreningen(hant, "aterkallat_av_regionen", _("Återkallat av regionen"), citat=hant.skal)


def avvikelse(hant: Hant[Inslag]) -> None:
    """One date cancelled, moved, or held after all as it was planned: told to those who answer for the place."""
    datum = dt.date.fromisoformat(hant.data["datum"])
    rad = Avvikelse.objects.filter(inslag=hant.objekt, datum=datum).first()
    data = {
        "datum": dagen(datum),
        "installt": rad is not None and rad.installd,
        "ny_tid": stunden(rad.ny_borjar) if rad and rad.ny_borjar else "",
    }
    _till_regionen(hant, "avvikelse", _("Inställt eller flyttat"), data)


def meddelande(hant: Hant[Inslag]) -> None:
    """A message, with its words, to the other side."""
    text = Meddelande.objects.get(pk=hant.data["meddelande"])
    if text.fran_regionen:
        _till_foreningen(hant, "meddelande", _("Meddelande"), citat=text.text)
    else:
        _till_regionen(hant, "meddelande_fran_foreningen", _("Meddelande"), citat=text.text)


def paminnelse(hant: Hant[Inslag]) -> None:
    """That an item has waited so long that those who answer for the place are reminded."""
    data = {"dagar": frister.PAMINNS_EFTER, "lyfts": dagen(frister.lyfts(_inkom(hant)))}
    _till_regionen(hant, "paminnelse", _("Påminnelse om granskning"), data)


def eskalerat(hant: Hant[Inslag]) -> None:
    """That an item has waited so long that the administrators hear of it."""
    namn = ", ".join(str(konto) for konto in mottagare.granskare(hant.objekt, hant.vid))
    data = {"dagar": frister.LYFTS_EFTER, "ansvariga": namn}
    slag, varfor = _("Väntar på beslut för länge"), _("du är administratör")
    brevet = _brev_till_regionen(hant, "eskalerat", slag, varfor=varfor, data=data)
    skicka(brevet, mottagare.administratorer(hant.objekt.forening))


SKRIVARE: dict[Handelse, Skrivare] = {
    Handelse.INLAMNAT: inlamnat,
    Handelse.ANDRING_BEGARD: andring_begard,
    Handelse.GODKANT: godkant,
    Handelse.AVSLAGET: avslaget,
    Handelse.ATERKALLAT: aterkallat,
    Handelse.INSTALLT: avvikelse,
    Handelse.FLYTTAT: avvikelse,
    Handelse.AVVIKELSE_BORTTAGEN: avvikelse,
    Handelse.MEDDELANDE: meddelande,
    Handelse.PAMINNELSE: paminnelse,
    Handelse.ESKALERAT: eskalerat,
}


def _gjort_av_ombud(hant: Hant[Inslag]) -> bool:
    return hant.av is not None and hant.objekt.forening.ombud.aktiva().filter(konto=hant.av).exists()


def _inkom(hant: Hant[Inslag]) -> dt.datetime:
    return dt.datetime.fromisoformat(hant.data["inlamnat"])


def _till_foreningen(
    hant: Hant[Inslag],
    mall: str,
    slag: str,
    data: dict[str, Any] | None = None,
    *,
    citat: str = "",
    knapp: tuple[str, str] | None = None,
    till: Iterable[Konto] | None = None,
) -> None:
    inslag = hant.objekt
    varfor = _("du är ombud för %(forening)s") % {"forening": inslag.forening}
    knapp = knapp or (_("Öppna ärendet"), adresser.arendet(inslag))
    brevet = Brevet(mall, slag, inslag, _data(inslag, data), varfor, knapp, citat, _fakta(inslag))
    skicka(brevet, mottagare.foreningens(inslag) if till is None else till)


def _till_regionen(
    hant: Hant[Inslag], mall: str, slag: str, data: dict[str, Any] | None = None, *, citat: str = ""
) -> None:
    """To those who answer for the place; to the administrators when nobody can."""
    plats = {"plats": platsen(hant.objekt)}
    till, varfor = (
        mottagare.granskare(hant.objekt, hant.vid),
        _("du granskar det som föreningar lämnar in för %(plats)s"),
    )
    if not till:
        till = mottagare.administratorer(hant.objekt.forening)
        varfor = _("ingen kan besluta för %(plats)s just nu och du är administratör")
    skicka(_brev_till_regionen(hant, mall, slag, varfor=varfor % plats, data=data, citat=citat), till)


def _brev_till_regionen(
    hant: Hant[Inslag], mall: str, slag: str, *, varfor: str, data: dict[str, Any] | None = None, citat: str = ""
) -> Brevet:
    inslag = hant.objekt
    knapp = (_("Öppna ärendet"), adresser.granskningen(inslag))
    return Brevet(mall, slag, inslag, _data(inslag, data), varfor, knapp, citat, _fakta(inslag))


def _data(inslag: Inslag, mer: dict[str, Any] | None) -> dict[str, Any]:
    """What every text about an item may say."""
    return {
        "nummer": inslag.nummer,
        "rubrik": rubriken(inslag),
        "forening": inslag.forening,
        "plats": platsen(inslag),
        "publikt": inslag.live,
        **(mer or {}),
    }


def _fakta(inslag: Inslag) -> tuple[tuple[str, str], ...]:
    return (
        (_("Ärende"), str(inslag.nummer)),
        (_("Rubrik"), rubriken(inslag)),
        (_("Förening"), str(inslag.forening)),
        (_("Plats"), str(platsen(inslag))),
    )
