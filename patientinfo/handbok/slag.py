"""Which editions there are, and the document that each is made from.

An edition's fingerprint is of all that stands in it but the day it was made: what says the same is not made anew.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bs4 import BeautifulSoup
from django.conf import settings
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.safestring import SafeString, mark_safe

from patientinfo.handbok.bok import Bok, las_bok
from patientinfo.handbok.kod import qr_adress
from patientinfo.handbok.kommunblad import kommunbladet
from patientinfo.handbok.kort import las_kort
from patientinfo.handbok.lankar import Vagvisare
from patientinfo.handbok.pdf import SORT
from patientinfo.models.installningar import installningar
from patientinfo.register.platser import kommunerna
from patientinfo.tid import dag
from patientinfo.visning.adress import absolut

HEL, KORT = "handbok", "kort"
STIL = "handbok/handbok.css"

# The type sizes that the short edition may have, the first that fits on its sheets is taken.
STORLEKAR = ("stor", "mindre", "minst")
BLAD = 2  # the sheets that the short edition may take


@dataclass(frozen=True)
class Dokument:
    """What an edition is made from: its fingerprint, and the document, in each size that may be tried."""

    avtryck: str
    varianter: Callable[[], Iterator[str]]
    hogst_sidor: int = 0  # 0: as many as it takes


def slagen() -> list[str]:
    """Every edition by the name in its address: the whole, the short one, and one for each kommun."""
    return [HEL, KORT, *(kommun.slug for kommun in kommunerna())]


class Skrivare:
    """Writes the documents of one instant; the pages, which most editions share, are read once."""

    def __init__(self, vid: dt.datetime) -> None:
        self._vid = vid

    @cached_property
    def _bok(self) -> Bok:
        return las_bok(self._vid)

    @cached_property
    def _avsnitten(self) -> SafeString:
        return render_to_string("patientinfo/handbok/avsnitten.html", {"bok": self._bok})

    def dokument(self, slag: str) -> Dokument:
        """The document of the edition `slag`, in Swedish. Raises LookupError for one that there is not."""
        with translation.override(settings.LANGUAGE_CODE):
            if slag == KORT:
                return self._kort()
            return self._hel(slag)

    def _hel(self, slag: str) -> Dokument:
        blad = None if slag == HEL else kommunbladet(slag, self._vid)
        if blad is None and slag != HEL:
            raise LookupError(slag)
        innehall = {"bok": self._bok, "avsnitten": self._avsnitten, "blad": blad}
        return self._dokument("patientinfo/handbok/pdf_bok.html", innehall, ("",), 0)

    def _kort(self) -> Dokument:
        innehall = {"kort": las_kort(self._vid), "installningar": installningar()}
        soppa = BeautifulSoup(render_to_string("patientinfo/handbok/kortblad.html", innehall), "html.parser")
        Vagvisare({}, set()).led(soppa, KORT)  # every page is on the web
        innehall["kortets_text"] = mark_safe(str(soppa))  # noqa: S308  (escaped by the template that drew it)
        return self._dokument("patientinfo/handbok/pdf_kort.html", innehall, STORLEKAR, BLAD)

    def _dokument(self, mall: str, innehall: dict[str, object], storlekar: tuple[str, ...], hogst: int) -> Dokument:
        grund = {
            **innehall,
            "vid": self._vid,
            "installningar": installningar(),
            "qr": qr_adress(absolut("/")),
            "hem": absolut("/"),
        }

        def varianter() -> Iterator[str]:
            for storlek in storlekar:
                with translation.override(settings.LANGUAGE_CODE):
                    yield render_to_string(mall, {**grund, "galler": dag(self._vid), "storlek": storlek})

        return Dokument(_avtryck(render_to_string(mall, {**grund, "galler": None})), varianter, hogst)


def _avtryck(html: str) -> str:
    fil = finders.find(STIL)
    stil = Path(fil).read_bytes() if isinstance(fil, str) else b""
    return hashlib.sha256(b"\0".join((SORT.encode(), stil, html.encode()))).hexdigest()
