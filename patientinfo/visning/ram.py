"""What every public template says round its content: the site's name, the menus, the settings. A context processor."""

from __future__ import annotations

from functools import cached_property

from django.conf import settings
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext

from patientinfo.models.installningar import Installningar, installningar
from patientinfo.stampel import minns
from patientinfo.tid import tidpunkt
from patientinfo.visning.adress import absolut
from patientinfo.visning.meny import Lank, Menyval, hem, huvudmeny, sidfotslankar


class Ram:
    """Asked for piece by piece, so that a template which uses nothing of it costs nothing."""

    def __init__(self, request: HttpRequest) -> None:
        self._request = request
        self.vid = tidpunkt(request)

    @cached_property
    def sprak(self) -> str:
        """The language of the answer; the address alone decides it."""
        return get_language() or settings.LANGUAGE_CODE

    @property
    def namn(self) -> str:
        """The name of the site, in the language of the answer."""
        return gettext("Rehabilitering i Norrbotten")

    @property
    def kortbild(self) -> str:
        """The whole address of the picture that others show beside a link to the site."""
        return absolut(static("bild/kort.png"))

    @cached_property
    def hem(self) -> str:
        """The address of the start page."""
        return hem(self.sprak, self.vid)

    @cached_property
    def meny(self) -> list[Menyval]:
        """The main menu, with the entry marked that the answer belongs to."""
        return [Menyval(lank, self._request.path) for lank in huvudmeny(self.sprak, self.vid)]

    @property
    def sidfot(self) -> SafeString:
        """The footer, with the pages about the site itself."""
        return _sidfot(self.sprak, tuple(sidfotslankar(self.sprak, self.vid)))

    @property
    def installningar(self) -> Installningar:
        """The site's own words and contacts."""
        return installningar()


@minns
def _sidfot(sprak: str, lankar: tuple[Lank, ...]) -> SafeString:
    """Drawn once for each language until the content changes: every page ends with it."""
    innehall = {"sprak": sprak, "lankar": lankar, "installningar": installningar()}
    return render_to_string("components/sidfot.html", innehall)


def ram(request: HttpRequest) -> dict[str, Ram]:
    """Context processor: `ram`."""
    return {"ram": Ram(request)}
