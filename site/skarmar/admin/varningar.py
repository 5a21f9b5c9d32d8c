"""What is wrong with a screen, in words, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from patientinfo.tid import STOCKHOLM
from skarmar.flotta.lage import Lage
from skarmar.models import Puls, Skarm
from skarmar.spelare.utgava import utgava

KLOCKFEL = 30  # seconds: slides change at the wrong time, and hours by the wrong clock
GAMMALT = 600  # seconds: a playlist is asked for twice a minute


@dataclass(frozen=True)
class Varning:
    """Something that somebody should look at: what, and what to do."""

    vad: str
    gor: str


def varningar(skarm: Skarm, lage: Lage, har_program: bool) -> list[Varning]:
    """Everything there is to say of `skarm` in `lage`; `har_program` is False when no slide is meant for its place."""
    puls: Puls | None = getattr(skarm, "puls", None)
    fynd = [*_av_laget(lage, puls)]
    if not har_program and skarm.sort == Skarm.Sort.SKARM:
        fynd.append(
            Varning(
                _("Inget är avsett för den här platsen de närmaste dagarna. Skärmen visar den inbyggda bilden."),
                _("Lägg till en skärmbild för platsen eller för länet, eller se över platsens regel."),
            )
        )
    if puls and lage == Lage.LEVER:
        fynd += _av_pulsen(skarm, puls)
    return fynd


def _av_laget(lage: Lage, puls: Puls | None) -> Iterator[Varning]:
    if lage == Lage.TYST:
        nar = puls.senast.astimezone(STOCKHOLM).strftime("%Y-%m-%d %H.%M") if puls else ""
        yield Varning(
            _("Skärmen har inte hörts av sedan %(nar)s.") % {"nar": nar},
            _(
                "Be någon på plats se om den lyser. Är den svart: dra ur strömmen, vänta en minut, sätt i den igen. "
                "Lyser den som vanligt är det nätverket som är borta, och då spelar den vidare i minst tre dygn."
            ),
        )
    elif lage == Lage.ALDRIG:
        yield Varning(
            _("Apparaten är kopplad men har aldrig hörts av."),
            _("Se att apparaten är på och når webbplatsen. Installationsbladet säger vilka adresser den behöver."),
        )
    elif lage == Lage.OKOPPLAD:
        yield Varning(
            _("Ingen apparat är kopplad. Skärmen kan ändå spela, men vi vet inte om den lever."),
            _("Öppna /skarm/ på apparaten och skriv koden som den visar här nedanför."),
        )


def _av_pulsen(skarm: Skarm, puls: Puls) -> Iterator[Varning]:
    if puls.fel:
        yield Varning(
            _("Apparaten berättar om ett fel: %(fel)s") % {"fel": puls.fel},
            _("Försvinner det inte inom en timme: starta om apparaten."),
        )
    if abs(puls.klockfel or 0) > KLOCKFEL:
        yield Varning(
            _("Apparatens klocka går %(tid)s fel. Skärmen rättar för det medan den har nätverk.")
            % {"tid": _langd(abs(puls.klockfel or 0))},
            _("Slå på automatisk tid på apparaten."),
        )
    if (puls.cachealder or 0) > GAMMALT:
        yield Varning(
            _("Innehållet på skärmen är %(tid)s gammalt.") % {"tid": _langd(puls.cachealder or 0)},
            _("Något stoppar skärmen från att hämta nytt. Se på installationsbladet vilka adresser den behöver."),
        )
    if puls.utgava and puls.utgava != utgava():
        yield Varning(
            _("Apparaten kör en äldre utgåva av spelaren. Den hämtar den nya själv inom några minuter."),
            _("Står det här kvar efter en timme: starta om apparaten."),
        )
    if not puls.utan_natverk:
        yield Varning(
            _("Skärmen klarar sig inte utan nätverk: den spelar bara så länge den når webbplatsen."),
            _("Adressen på apparaten ska börja med https, och webbläsaren ska vara en som sparar innehåll."),
        )
    if _fel_riktning(skarm, puls):
        yield Varning(
            _("Skärmen är inställd som %(riktning)s, men apparaten visar %(bredd)s × %(hojd)s bildpunkter.")
            % {"riktning": skarm.get_riktning_display(), "bredd": puls.bredd, "hojd": puls.hojd},
            _("Ändra hur skärmen hänger här, eller vrid bilden i apparatens inställningar."),
        )


def _fel_riktning(skarm: Skarm, puls: Puls) -> bool:
    if not puls.bredd or not puls.hojd:
        return False
    return (puls.bredd > puls.hojd) is not (skarm.riktning == Skarm.Riktning.LIGGANDE)


def _langd(sekunder: int) -> str:
    """So long, in the unit that one would say it in."""
    for enhet, langd in ((_("dygn"), 86400), (_("timmar"), 3600), (_("minuter"), 60)):
        if sekunder >= 2 * langd:
            return f"{sekunder // langd} {enhet}"
    return f"{sekunder} {_('sekunder')}"
