"""The way from the start page down to a record: records lie under their list, not in the tree of pages."""

from __future__ import annotations

import datetime as dt

from django.urls import reverse
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from patientinfo.visning import meny
from patientinfo.visning.brodsmulor import Smula

LISTOR = {"vardenheter": _("Vårdenheter"), "kommuner": _("Kommuner"), "handbok": _("Handbok")}


def vagen(vid: dt.datetime, *listor: str) -> list[Smula]:
    """The start page and the lists above the answer; a list is named as its address is in `urls`."""
    hem = Smula(gettext("Start"), meny.hem(get_language() or "", vid))
    return [hem, *(Smula(str(LISTOR[namn]), reverse(namn)) for namn in listor)]
