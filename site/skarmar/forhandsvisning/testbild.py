"""`/skarm/<id>/testbild`: what whoever hangs a screen needs to see on it. Needs no pairing, and hardly a script."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.formats import localize
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from patientforeningar.skylt.delar import Rad
from patientforeningar.skylt.rader import bryt
from patientforeningar.skylt.typsnitt import bredd
from skarmar.forhandsvisning.storlek import LINJAL, Storlek
from skarmar.models import Skarm

_RAMAR = (0.0, 0.025, 0.05)  # of the shorter side: a set that cuts its edges off cuts one of them
_VANSTER, _BREDD = 0.1, 0.8  # of the width
_GRASTEG = 11  # from black to white
_LITEN = 34  # px: for whoever stands at the screen
_RADAVSTAND = 1.3


@dataclass(frozen=True)
class Stycke:
    """Lines of one size."""

    px: int
    rader: tuple[Rad, ...]
    fet: bool = False

    @property
    def slut(self) -> float:
        """The last baseline."""
        return self.rader[-1].baslinje


@dataclass(frozen=True)
class Testbild:
    """The picture in one direction, in px of the size that slides are set in; from the top and downwards."""

    storlek: Storlek
    namn: str

    @cached_property
    def rubrik(self) -> Stycke:
        """Which screen it is."""
        return self._stycke(self.namn, self.storlek.format.hojd * 0.1, _LITEN, fet=True)

    @cached_property
    def fraga(self) -> Stycke:
        """What one answers from the chairs, as large as the smallest text of a slide."""
        text = _("Kan du läsa det här på %(meter)s\xa0meters håll?") % {"meter": localize(self.storlek.meter)}
        return self._stycke(text, self.rubrik.slut + _LITEN, self.storlek.px)

    @property
    def linjal(self) -> float:
        """Where the line for the ruler lies."""
        return self.fraga.slut + 2 * _LITEN

    @cached_property
    def ord(self) -> Stycke:
        """What to look at."""
        text = _(
            "Linjen är %(linjal)s mm lång och de stora bokstäverna i frågan %(versal)s mm höga: mät på glaset. "
            "Den röda ramen ska synas på alla fyra sidor, cirkeln ska vara rund och alla rutorna ska gå att skilja åt."
        )
        return self._stycke(text % {"linjal": LINJAL, "versal": self.storlek.versal}, self.linjal + _LITEN, _LITEN)

    @property
    def gra(self) -> list[tuple[float, str, int]]:
        """The grey steps: where each begins, its colour, its share of white in per cent."""
        andelar = [round(100 * nr / (_GRASTEG - 1)) for nr in range(_GRASTEG)]
        return [
            (round(self.vanster + nr * self.grabredd, 1), "#" + 3 * f"{round(andel * 2.55):02x}", andel)
            for nr, andel in enumerate(andelar)
        ]

    @property
    def grabredd(self) -> float:
        """How wide each of them is: beside them there is room for the circle."""
        return round((self.storlek.format.bredd * _BREDD - 2.4 * self.radie) / _GRASTEG, 1)

    @property
    def grahojd(self) -> float:
        """Where they begin, from the top."""
        return self.ord.slut + 1.5 * _LITEN

    @property
    def gratal(self) -> float:
        """The baseline of their figures, below them."""
        return self.grahojd + self.radie + _LITEN

    @property
    def radie(self) -> float:
        """Of the circle."""
        return 0.1 * min(self.storlek.format.bredd, self.storlek.format.hojd)

    @property
    def cirkel(self) -> tuple[float, float]:
        """Its middle."""
        return self.vanster + self.storlek.format.bredd * _BREDD - self.radie, self.grahojd + self.radie

    @property
    def svar(self) -> list[float]:
        """The baselines of what the script says of the browser."""
        return [self.grahojd + 2 * self.radie + _LITEN * (1.8 + nr * _RADAVSTAND) for nr in range(3)]

    @property
    def ramar(self) -> list[tuple[float, float, float]]:
        """The frames: how far in, how wide, how high; the first along the very edge."""
        sidor = self.storlek.format.bredd, self.storlek.format.hojd
        inat = [round(andel * min(sidor), 1) + 4 for andel in _RAMAR]
        return [(ett, sidor[0] - 2 * ett, sidor[1] - 2 * ett) for ett in inat]

    @property
    def vanster(self) -> float:
        """Where all lines begin."""
        return self.storlek.format.bredd * _VANSTER

    def _stycke(self, text: str, topp: float, px: int, *, fet: bool = False) -> Stycke:
        """`text` in lines, the first baseline one line below `topp`."""
        delar = bryt(text, self.storlek.format.bredd * _BREDD, lambda bit: bredd(bit, px, fet=fet))
        steg = px * _RADAVSTAND
        rader = tuple(Rad(ett.text, self.vanster, round(topp + nr * steg, 1)) for nr, ett in enumerate(delar, start=1))
        return Stycke(px, rader, fet)


@require_safe
def testbild(request: HttpRequest, adress: str) -> HttpResponse:
    """`skarm_testbild`: the test picture of the screen, lying and standing; the browser's own direction is shown."""
    skarm = get_object_or_404(Skarm.objects.select_related("plats"), adress=adress)
    bilder = [Testbild(Storlek(skarm.tum, liggande=liggande), str(skarm)) for liggande in (True, False)]
    nu = round(timezone.now().timestamp() * 1000)
    return render(request, "skarmar/installation_testbild.html", {"skarm": skarm, "bilder": bilder, "nu": nu})
