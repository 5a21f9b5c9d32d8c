"""The sheet for whoever hangs a screen: its address, what it needs, how it is started, and whether it works."""

from __future__ import annotations

from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from patientforeningar.skylt.qr import Qr, qr
from patientinfo.visning.adress import absolut
from skarmar.admin.vy import EnSkarmsVy
from skarmar.forhandsvisning.kommando import LINUX, WINDOWS, kommando
from skarmar.forhandsvisning.storlek import LINJAL, Storlek
from skarmar.models import Skarm

_PORT = {"https": 443, "http": 80}


class InstallationView(EnSkarmsVy):
    """`skarm_installation`: one screen's sheet, made to be printed."""

    template_name = "skarmar/installation.html"

    def get_page_title(self) -> str:
        """What the sheet is."""
        return str(_("Installationsblad"))

    def get_page_subtitle(self) -> str:
        """For which screen."""
        return str(self.skarm)

    @cached_property
    def adress(self) -> str:
        """What the set is to show."""
        return absolut(self.skarm.get_absolute_url())

    @property
    def kod(self) -> Qr:
        """The address for a phone."""
        return qr(self.adress)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What the sheet says."""
        bas = urlsplit(settings.BASE_URL)
        kiosk = self.skarm.sort == Skarm.Sort.KIOSK
        return {
            **super().get_context_data(**kwargs),
            "skarm": self.skarm,
            "adress": self.adress,
            "kod": self.kod,
            "testbild": absolut(reverse("skarm_testbild", args=[self.skarm.adress])),
            "redaktion": absolut(reverse("skarmsida", args=[self.skarm.pk])),
            "vard": bas.hostname,
            "port": bas.port or _PORT[bas.scheme],
            "krypterat": bas.scheme == "https",
            "storlek": Storlek(self.skarm.tum, liggande=self.skarm.riktning == Skarm.Riktning.LIGGANDE),
            "linjal": LINJAL,
            "staende": self.skarm.riktning == Skarm.Riktning.STAENDE,
            "kiosk": kiosk,
            "linux": kommando(LINUX, self.adress),
            "windows": kommando(WINDOWS, self.adress),
        }
