"""Where links lead in the book: to the place in it where the page stands, or else to the whole address of the site."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

from bs4 import BeautifulSoup
from django.conf import settings

from patientinfo.handbok.papper import ORD
from patientinfo.visning.adress import absolut

_UTAT = {"http", "https", "mailto", "tel"}


class Vagvisare:
    """The places in the book: `ankaren` has each page's own by its address, `idn` all of them."""

    def __init__(self, ankaren: Mapping[str, str], idn: set[str]) -> None:
        self._ankaren = ankaren
        self._idn = idn

    def led(self, soppa: BeautifulSoup, ankare: str) -> None:
        """Let every link of the page at `ankare` lead somewhere; one that cannot is plain text."""
        for lank in soppa.find_all("a"):
            mal = self.mal(str(lank.get("href", "")).strip(), ankare)
            if mal:
                lank["href"] = mal
            else:
                lank.unwrap()

    def mal(self, adress: str, ankare: str) -> str:
        """Where `adress`, as it stands on the page at `ankare`, leads from the book; empty when it leads nowhere."""
        if adress.startswith("#"):
            return self._har(adress[1:], ankare)
        delar = urlsplit(adress.removeprefix(settings.BASE_URL))
        if delar.scheme:
            return adress if delar.scheme in _UTAT else ""
        if (sidan := self._ankaren.get(delar.path)) is not None:
            finns = delar.fragment and f"{sidan}-{delar.fragment}" in self._idn
            return f"#{sidan}-{delar.fragment}" if finns else f"#{sidan}"
        return absolut(adress) if delar.path else ""

    def _har(self, namn: str, ankare: str) -> str:
        if namn.startswith(ORD) and namn in self._idn:
            return f"#{namn}"
        return f"#{ankare}-{namn}" if f"{ankare}-{namn}" in self._idn else ""
