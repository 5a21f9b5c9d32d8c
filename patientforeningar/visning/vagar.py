"""The way from the start page down to what associations do, and what the whole site's frame and map say of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from django.conf import settings
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from patientforeningar.models import Forening, Inslag
from patientinfo.views.vagen import vagen
from patientinfo.visning.brodsmulor import Smula
from patientinfo.visning.meny import Lank
from patientinfo.visning.webbplatskarta import Kartdel, fasta, radvis


def foreningsvagen(vid: dt.datetime, forening: Forening | None = None) -> list[Smula]:
    """The start page, the associations, and `forening` for what lies below it."""
    smulor = [*vagen(vid), Smula(_("Föreningar"), reverse("foreningar"))]
    return [*smulor, Smula(forening.namn, forening.get_absolute_url())] if forening else smulor


def menylankar(_vid: dt.datetime) -> list[Lank]:
    """Hook `menylankar`: the associations in the main menu; they are only in Swedish."""
    return [Lank(_("Föreningar"), reverse("foreningar"), settings.LANGUAGE_CODE)]


def sidfotslankar(_vid: dt.datetime) -> list[Lank]:
    """Hook `sidfotslankar`: the routine, for those who come to hand something in."""
    return [Lank(_("Så lämnar föreningar in"), reverse("foreningsrutin"), settings.LANGUAGE_CODE)]


def kartdelar() -> list[Kartdel]:
    """Hook `sitemap_del`: every public page of the room, by the gate."""
    egna = ("foreningar", "foreningskalender", "foreningsrutin")
    return [
        fasta("foreningssidor", lambda: [reverse(namn) for namn in egna]),
        radvis("foreningar", Forening.objects.visningsbara),
        radvis("inslag", lambda vid: Inslag.objects.visningsbara(vid).select_related("forening"), "last_published_at"),
    ]


def granser(borjan: dt.datetime, slut: dt.datetime) -> Iterable[dt.datetime]:
    """Hook `giltighet`: when between the two instants an item begins or ends to be shown, or an association ends to.

    A time of an event that is over is told to the pages that show it (`begransa`), not to all pages.
    """
    dygnet = (borjan, slut)
    inslag = Inslag.objects.filter(Q(visas_fran__range=dygnet) | Q(visas_till__range=dygnet), live=True)
    foreningar = Forening.objects.filter(Q(dold__range=dygnet) | Q(avslutad__range=dygnet))
    tider = inslag.order_by().values_list("visas_fran", "visas_till")
    rader = tider.union(foreningar.order_by().values_list("dold", "avslutad"))
    return [tid for rad in rader for tid in rad if tid is not None]
