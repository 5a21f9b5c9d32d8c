"""What the formats say alike: names, texts, alternative texts, times, lasting identities."""

from __future__ import annotations

import datetime as dt

from django.utils.html import escape, format_html_join
from django.utils.translation import gettext as _

from patientinfo.visning.adress import absolut, vard
from skarmar.kontrakt import Flode, Punkt

# The year in which the address became ours: a tag (RFC 4151) names a thing for ever, and asks for it.
_SEDAN = 2026


def rubrik(flode: Flode) -> str:
    """What the feed is called."""
    return _("På skärmarna: %(plats)s") % {"plats": flode.plats}


def beskrivning(flode: Flode) -> str:
    """What the feed is, in a sentence."""
    return _("Det som visas på skärmarna just nu. Plats: %(plats)s.") % {"plats": flode.plats}


def stycken(punkt: Punkt) -> tuple[str, ...]:
    """All that the slide says below its heading, a line each: who sends it, always."""
    fran = _("Information från %(avsandare)s") % {"avsandare": punkt.avsandare}
    return tuple(filter(None, (punkt.kort, *punkt.fakta, fran, punkt.granskad)))


def text(punkt: Punkt) -> str:
    """The same as plain text."""
    return "\n".join(stycken(punkt))


def html(punkt: Punkt) -> str:
    """The same as HTML."""
    return str(format_html_join("", "<p>{}</p>", ((stycke,) for stycke in stycken(punkt))))


def html_med_rubrik(punkt: Punkt) -> str:
    """Heading and text as HTML, for who shows nothing else."""
    return f"<h1>{escape(punkt.rubrik)}</h1>{html(punkt)}"


def alt(punkt: Punkt) -> str:
    """What stands on the drawn slide, for who does not see it: its words, and what its picture shows."""
    bilden = _("Bild: %(alt)s") % {"alt": punkt.bild.alt} if punkt.bild and punkt.bild.alt else ""
    return "\n".join(filter(None, (punkt.rubrik, *stycken(punkt), bilden)))


def identitet(vad: str) -> str:
    """A name for `vad` that nothing else will ever have, in any feed of anybody's (RFC 4151)."""
    return f"tag:{vard(absolut('/'))},{_SEDAN}:{vad}"


def tid(vid: dt.datetime) -> str:
    """An instant as RFC 3339 writes it, in UTC and whole seconds."""
    return f"{vid.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%SZ}"
