"""What the admin says of a form that was not saved: beside which field, in which block."""

from __future__ import annotations

import html
import json
import re
from typing import Any

from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.urls import reverse
from django.utils.html import strip_tags
from wagtail.models import Page

# Stands in a field that is right, and must still stand there when another field is wrong.
SKRIVET = "Det som redan är skrivet"


def lagg_till(modell: Any) -> str:
    """The address at which a row is added to a register."""
    return reverse(f"wagtailsnippets_patientinfo_{modell._meta.model_name}:add")


def andra(post: Any) -> str:
    """The address at which a row or a page is edited."""
    register = f"wagtailsnippets_patientinfo_{post._meta.model_name}"
    return reverse(f"{'wagtailadmin_pages' if isinstance(post, Page) else register}:edit", args=[post.pk])


def bredvid(svar: HttpResponse, falt: str) -> str:
    """The message that stands beside a field of a form that was not saved."""
    assert svar.status_code == 200
    rutor = re.findall(rf'id="[^"]*-{falt}-errors">(.*?)</div>', svar.content.decode(), re.DOTALL)
    return html.unescape(" ".join(strip_tags(ruta) for ruta in rutor))


def i_blocken(svar: HttpResponse) -> str:
    """What a form that was not saved tells the browser to write in its blocks."""
    assert svar.status_code == 200
    soppa = BeautifulSoup(svar.content, "html.parser")
    rutor = soppa.select("[data-w-block-arguments-value]")
    return " ".join(json.dumps(json.loads(ruta["data-w-block-arguments-value"]), ensure_ascii=False) for ruta in rutor)
