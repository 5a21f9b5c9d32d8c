"""What a reader has narrowed the search to: a kind of thing, a kommun, a theme."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from patientinfo.models import Kommun, Tema
from patientinfo.stampel import minns
from patientinfo.visning.alfabet import svensk_ordning

# The kinds that a hit's `slag` may be, in the order of the list of choices.
SLAG: Mapping[str, Promise] = {
    "sida": _("Information"),
    "behov": _("Från behov till hjälpmedel"),
    "enhet": _("Vårdenheter"),
    "kommun": _("Kommuner"),
    "halsa": _("Hälsosamtal, kurser och hälsoslingor"),
    "dokument": _("Dokument"),
    "forening": _("Patientföreningar"),
    "inslag": _("Nytt från föreningar"),
}


@dataclass(frozen=True)
class Urval:
    """What to search among; an empty string leaves that question open.

    `slag` is a key of `SLAG`, `kommun` and `tema` are slugs of a `Kommun` and a `Tema` that exist.
    """

    slag: str = ""
    kommun: str = ""
    tema: str = ""

    def __bool__(self) -> bool:
        return bool(self.slag or self.kommun or self.tema)

    def med(self, **val: str) -> Urval:
        """The same choices but for these."""
        return replace(self, **val)

    def adressdel(self, fraga: str, **mer: str | int) -> str:
        """The query string that asks for `fraga` with these choices, and `mer`; what is empty is left out."""
        delar = {"q": fraga, "slag": self.slag, "kommun": self.kommun, "tema": self.tema, **mer}
        return "?" + urlencode({namn: varde for namn, varde in delar.items() if varde})


def las(varden: Mapping[str, str]) -> tuple[Urval, bool]:
    """The choices in a query string, and whether some of them named nothing that exists and were left out."""
    kanda: dict[str, Mapping[str, object]] = {"slag": SLAG, "kommun": kommunerna(), "tema": temana()}
    begarda = {namn: varden.get(namn, "").strip() for namn in kanda}
    urval = Urval(**{namn: varde if varde in kanda[namn] else "" for namn, varde in begarda.items()})
    return urval, any(varde and not getattr(urval, namn) for namn, varde in begarda.items())


@minns
def kommunerna() -> Mapping[str, str]:
    """The names of the kommuner by slug, in the order of the alphabet."""
    return _i_ordning(Kommun.objects.values_list("slug", "namn"))


@minns
def temana() -> Mapping[str, str]:
    """The names of the themes by slug, in the order of the alphabet."""
    return _i_ordning(Tema.objects.values_list("slug", "namn"))


def _i_ordning(par: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    return dict(sorted(par, key=lambda ett: svensk_ordning(ett[1])))
