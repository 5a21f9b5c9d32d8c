"""Whom a result sends the reader to, with numbers from the registers: those of the chosen kommun.

A number that is not confirmed is not shown; the sheet then says whom to ask instead.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from patientinfo.models.kommun import Kommun
from patientinfo.models.vardenhet import Vardenhet
from patientinfo.register.platser import att_vanda_sig_till, kand
from patientinfo.telefon import RAD_OM_VARD

NODNUMRET = "112"


@dataclass(frozen=True)
class Kontakt:
    """One line of the sheet: who, what to say, the number, the page about them, and what we do not know."""

    namn: str
    text: str = ""
    nummer: str = ""
    url: str = ""
    besked: str = ""
    enhet: Vardenhet | None = None  # when its hours are known


def kontakterna(valda: Iterable[Any], kommun: Kommun | None) -> list[Kontakt]:
    """The contacts of a result, `valda` being the value of a `KontakterBlock`, for who lives in `kommun`."""
    return [kontakt for en in valda for kontakt in _SORTER[en.block_type](en.value, kommun)]


def beror_pa_kommun(valda: Iterable[Any]) -> bool:
    """True when the reader must choose a kommun to get every contact."""
    return any(en.block_type in {"enheter", "kommunen"} for en in valda)


def _enheter(varde: Any, kommun: Kommun | None) -> Iterator[Kontakt]:
    sort = varde.get("sort") or ""
    namn = str(dict(Vardenhet.Sort.choices).get(sort, "")).capitalize()
    if kommun is None:
        yield Kontakt(
            namn, varde.get("text") or "", RAD_OM_VARD, besked=_("Välj kommun, så visar vi vad som finns där.")
        )
        return
    funna, i_lanet = att_vanda_sig_till(kommun.slug, sort)
    besked = _("Vi känner inte till något sjukhus i kommunen.") if i_lanet else ""
    if not funna:
        besked = _("Vi har ingen lista för kommunen än. Ring 1177, så får du veta vart du ska vända dig.")
        yield Kontakt(f"{namn}, {kommun.namn}", varde.get("text") or "", RAD_OM_VARD, besked=besked)
    for nummer, enhet in enumerate(funna):
        yield _enheten(enhet, (varde.get("text") or "") if nummer == 0 else "", besked if nummer == 0 else "")


def _enhet(varde: Any, _kommun: Kommun | None) -> Iterator[Kontakt]:
    # Removed since, in a page that has not been edited: the reference index warns, and the sheet goes on without.
    if (enhet := kand(varde.get("enhet"))) is not None:
        yield _enheten(enhet, varde.get("text") or "")


def _enheten(enhet: Vardenhet, text: str, besked: str = "") -> Kontakt:
    if not enhet.telefon:
        besked = f"{besked} {_('Vi har inget bekräftat nummer dit. På 1177 får du veta vart du ska ringa.')}".strip()
    return Kontakt(enhet.namn, text, enhet.nummer, enhet.get_absolute_url(), besked, enhet if enhet.veckan() else None)


def _kommunen(varde: Any, kommun: Kommun | None) -> Iterator[Kontakt]:
    vad, text = varde.get("fraga_efter") or "", varde.get("text") or ""
    namn = vad.capitalize() if vad else _("Kommunens hälso- och sjukvård")
    if kommun is None:
        yield Kontakt(namn, text, besked=_("Välj kommun, så ser du vad vi vet om den."))
        return
    namn, url = f"{namn}, {kommun.namn}", kommun.get_absolute_url()
    if vad:
        besked = _("Ring kommunens växel och fråga efter %(vad)s. Vi har inget bekräftat nummer.") % {"vad": vad}
        yield Kontakt(namn, text, url=url, besked=besked)
    elif kommun.telefon:
        yield Kontakt(namn, text, kommun.telefon, url)
    else:
        besked = _("Vi har inget bekräftat nummer. Ring kommunens växel, eller ring 1177 och fråga.")
        yield Kontakt(namn, text, url=url, besked=besked)


def _nummer(varde: Any, _kommun: Kommun | None) -> Iterator[Kontakt]:
    yield Kontakt(varde.get("namn") or "", varde.get("text") or "", varde.get("telefon") or "")


def _personal(varde: Any, _kommun: Kommun | None) -> Iterator[Kontakt]:
    yield Kontakt(varde.get("vem") or "", varde.get("text") or "")


def _radgivning(varde: Any, _kommun: Kommun | None) -> Iterator[Kontakt]:
    yield Kontakt(_("1177, råd om vård"), varde.get("text") or "", RAD_OM_VARD)


def _akut(varde: Any, _kommun: Kommun | None) -> Iterator[Kontakt]:
    yield Kontakt(_("112, när någons liv är i fara"), varde.get("text") or "", NODNUMRET)


_SORTER: dict[str, Callable[[Any, Kommun | None], Iterator[Kontakt]]] = {
    "enheter": _enheter,
    "kommunen": _kommunen,
    "enhet": _enhet,
    "nummer": _nummer,
    "personal": _personal,
    "radgivning": _radgivning,
    "akut": _akut,
}
