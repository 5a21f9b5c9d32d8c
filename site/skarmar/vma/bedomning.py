"""Whether a message is shown, and if not, why: in words that stand in the record."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.utils.translation import gettext as _

from patientinfo.models import Plats
from skarmar.vma.cap import AKTUELL, ATERTAGANDE, LARM, PUBLIK, UPPDATERING, Cap, Info
from skarmar.vma.omrade import okant_system, platser
from skarmar.vma.ovning import sags_vara_ovning

# A message that says no end is shown so long, and none longer than that: nobody sits at the screens to take it away.
UTAN_SLUT = dt.timedelta(hours=12)
LANGST = dt.timedelta(days=3)


@dataclass(frozen=True)
class Bedomning:
    """`varfor_inte` is empty for what is shown: `info`, in `platser`, from `fran` to `till`.

    `sags` says that a person must hear of it: it is real, about us, and held back.
    """

    varfor_inte: str = ""
    sags: bool = False
    info: Info | None = None
    platser: tuple[Plats, ...] = ()
    fran: dt.datetime | None = None
    till: dt.datetime | None = None


def bedom(cap: Cap, vid: dt.datetime) -> Bedomning:
    """The judgement of `cap`, received at `vid`. What others have said of it since is `mottagning`'s to ask."""
    if hinder := _hinder(cap):
        return Bedomning(hinder)
    har = [(info, tuple(platser(info))) for info in cap.info]
    vara = [par for par in har if par[1]]
    if sags_vara_ovning(cap):
        return Bedomning(_("Texten säger att det är en övning eller ett test."), sags=bool(vara))
    if not vara:
        okant = any(okant_system(info) for info in cap.info)
        return Bedomning(
            _("Området är skrivet med okända koder.") if okant else _("Gäller inte Norrbotten."), sags=okant
        )
    info, var = min(vara, key=lambda par: not par[0].sprak.casefold().startswith("sv"))
    fran = max(info.fran or cap.sant, cap.sant)
    till = min(info.till or fran + UTAN_SLUT, max(fran, vid) + LANGST)
    if till <= fran:
        return Bedomning(_("Slutar innan det börjar."))
    if till <= vid:
        return Bedomning(_("Gällde inte längre när det kom."))
    return Bedomning(info=info, platser=var, fran=fran, till=till)


def aterkallar(cap: Cap) -> tuple[tuple[str, str], ...]:
    """The messages that `cap` ends: only a real one can, and none that calls itself an exercise takes its place."""
    if cap.status != AKTUELL or cap.omfattning != PUBLIK or cap.slag not in {UPPDATERING, ATERTAGANDE}:
        return ()
    return () if cap.slag == UPPDATERING and sags_vara_ovning(cap) else cap.referenser


def _hinder(cap: Cap) -> str:
    if cap.status != AKTUELL:
        return _("Status är %(status)s, inte Actual.") % {"status": cap.status[:20] or _("okänd")}
    if cap.omfattning != PUBLIK:
        return _("Är inte för allmänheten (scope %(vad)s).") % {"vad": cap.omfattning[:20] or _("saknas")}
    if cap.slag == ATERTAGANDE:
        return _("Tar tillbaka ett tidigare meddelande.")
    if cap.slag not in {LARM, UPPDATERING}:
        return _("Är inget larm (msgType %(vad)s).") % {"vad": cap.slag[:20] or _("saknas")}
    return ""
