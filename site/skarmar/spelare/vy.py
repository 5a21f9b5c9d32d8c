"""`/skarm/<id>/`: the player's page, which asks nothing and may stand in anybody's frame."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from patientinfo.tid import tidpunkt
from skarmar.spelare.utgava import MALL, utgava
from skarmar.urval.program import skarmen


@dataclass(frozen=True)
class Skal:
    """What the page is told.

    `spellista` is where its programme is fetched; `puls` is where it beats (empty: it does not, keeps nothing and takes
    no service worker: a preview); `forskjutning` is how many ms later than now it plays.
    """

    spellista: str
    plats: str
    puls: str = ""
    arbetare: str = ""
    kod: str = ""
    enkel: str = ""
    forskjutning: int = 0

    @property
    def utgava(self) -> str:
        """The release of the page's own scripts."""
        return utgava()

    @property
    def webbplats(self) -> str:
        """The site's address as one types it."""
        return urlsplit(settings.BASE_URL).netloc


@require_safe
def spela(request: HttpRequest, adress: str) -> HttpResponse:
    """The player of the screen `adress`; 404 with a page that says so, and asks again, when there is none."""
    skarm = skarmen(adress, tidpunkt(request))
    if skarm is None:
        return okand(request, adress)
    return visa(
        request,
        Skal(
            spellista=f"/skarm/{adress}/spellista.json",
            plats=str(skarm.plats),
            puls=f"/skarm/{adress}/puls",
            arbetare=reverse("skarm_arbetare"),
            kod="/skarm/kod",
            enkel=f"/skarm/{adress}/enkel",
        ),
    )


def visa(request: HttpRequest, skal: Skal) -> HttpResponse:
    """The page itself; previews give it another programme and another time."""
    return render(request, MALL, {"skal": skal})


def okand(request: HttpRequest, adress: str) -> HttpResponse:
    """No screen has that address, yet: it may be added while the set on the wall waits."""
    return render(request, "skarmar/okand.html", {"adress": adress}, status=404)
